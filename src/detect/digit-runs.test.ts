import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasDigitRun } from './digit-runs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('digit runs', () => {
  it.each([
    ['1234567890123', true],
    ['x1234567890123x', true],
    ['1234 5678 9012 3', true],
    ['1234-567890-123', true],
    ['123456789012', false],
    ['1234567890  123', false],
    ['1.2.3.4.5.6.7.8.9.0.1.2.3', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(hasDigitRun(bytesOf(text), 13)).toBe(expected);
  });

  it('finds a run of four or more digits in each group wherever it stands', () => {
    const around = fc.string({ unit: fc.constantFrom('a', ' ', '1', '-'), maxLength: 30 });
    const run = fc.constantFrom('1234567890123', '1234 5678 9012 3456', '1234-567890-12345');
    fc.assert(
      fc.property(around, run, around, (before, digits, after) => {
        expect(hasDigitRun(bytesOf(before + digits + after), 13)).toBe(true);
      }),
    );
  });
});
