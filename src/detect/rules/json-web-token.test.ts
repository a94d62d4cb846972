import { describe, expect, it } from 'vitest';
import { rulesIn, severityIn, testNow } from '../test-detector';
import { jsonWebTokenOf, letters } from '../test-samples';

const seconds = testNow / 1000;

describe('JSON web tokens', () => {
  it.each([
    ['without an end', { sub: 'u-77', role: 'admin' }, 'high'],
    ['that is still valid', { sub: 'u-77', exp: seconds + 60 }, 'high'],
    ['that has expired', { sub: 'u-77', exp: seconds - 60 }, 'low'],
    ['of the tutorials', { sub: ['12345', '67890'].join('') }, 'low'],
  ])('rates one %s', (_, claims, severity) => {
    expect(severityIn(`const t = "${jsonWebTokenOf(claims)}"`)).toBe(severity);
  });

  it.each([
    ['a header without an algorithm', jsonWebTokenOf({ sub: 'u-77' }, { kind: 'other' })],
    ['a header that is no JSON', `eyJ${letters(30, 2)}.eyJ${letters(40, 3)}.${letters(20, 4)}`],
    ['one part alone', jsonWebTokenOf({ sub: 'u-77' }).split('.')[0]!],
    ['the middle of a longer text', `${letters(12, 5)}${jsonWebTokenOf({ sub: 'u-77' })}`],
  ])('is not: %s', (_, text) => {
    expect(rulesIn(`const t = "${text}"`)).toEqual([]);
  });
});
