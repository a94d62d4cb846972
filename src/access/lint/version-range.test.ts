import { describe, expect, it } from 'vitest';
import { isInRange } from './version-range';

describe('isInRange', () => {
  it.each([
    ['2.1.161', '<2.1.162', true],
    ['2.1.162', '<2.1.162', false],
    ['2.0.999', '<2.1.162', true],
    ['2.1.162', '>=2.1.162', true],
    ['v2.1.259', '=2.1.259', true],
    ['2.1.2590', '=2.1.259', false],
    ['2.1.230', '>=2.1.210 <2.2', true],
    ['2.2.0', '>=2.1.210 <2.2', false],
    ['2.2', '<=2.2.0', true],
    ['2.2.0-beta.1', '>2.1', true],
    [null, '<2.1.162', true],
    [null, '=2.1.259', false],
    ['unknown', '<2.1.162', true],
    ['1.0', null, true],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(isInRange(version, range)).toBe(expected);
  });
});
