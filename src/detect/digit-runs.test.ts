import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitRuns } from './digit-runs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same by a regular expression. */
function naive(text: string, count: number): boolean {
  return new RegExp(`\\d(?:[ -]?\\d){${count - 1}}`).test(text);
}

describe('digit runs', () => {
  it.each([
    ['1234567890123', true],
    ['x1234567890123x', true],
    ['1234 5678 9012 3', true],
    ['1234-567890-123', true],
    ['1 2-3 4-5 6-7 8-9 0-1 2-3', true],
    ['123456789012', false],
    ['1234567890  123', false],
    ['1.2.3.4.5.6.7.8.9.0.1.2.3', false],
    ['::::<=>?::::<=>?', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(digitRuns(bytesOf(text), 13).length > 0).toBe(expected);
  });

  it('is found wherever it stands, in any part of a buffer', () => {
    const unit = fc.constantFrom('a', ' ', '-', '.', ':', '1', '2', '34', '567', '8901', '23456789');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.nat(5), fc.integer({ min: 7, max: 19 }), (text, at, count) => {
        const part = bytesOf('1'.repeat(at) + text).subarray(at);
        expect(digitRuns(part, count).length > 0).toBe(naive(text, count));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(digitRuns(bytes, 7).length > 0).toBe(naive(Buffer.from(bytes).toString('latin1'), 7));
      }),
    );
  });

  it('refuses a run that is too short to be found', () => {
    expect(() => digitRuns(bytesOf('123456'), 6).length > 0).toThrow(RangeError);
  });

  it('is told with its place and its number of digits', () => {
    expect(digitRuns(bytesOf('a 1234567890, 12-345 6789 0123x 123456'), 10)).toEqual([
      { start: 2, end: 12, digits: 10 },
      { start: 14, end: 30, digits: 13 },
    ]);
  });

  it('is told as often as it stands there', () => {
    const unit = fc.constantFrom('a', ' ', '-', '.', '1', '2', '34', '567', '8901', '23456789');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 7, max: 13 }), (text, count) => {
        const expected = [...text.matchAll(/\d(?:[ -]?\d)*/g)]
          .map(({ 0: run, index }) => ({
            start: index,
            end: index + run.length,
            digits: run.replaceAll(/\D/g, '').length,
          }))
          .filter(({ digits }) => digits >= count);
        expect(digitRuns(bytesOf(text), count)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
