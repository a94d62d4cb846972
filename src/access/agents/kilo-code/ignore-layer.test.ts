import { describe, expect, it } from 'vitest';
import { wildcard } from '../../matchers/wildcard-map';
import { wildcardOf } from './ignore-layer';

/** Source: Kilo CLI 7.7.7; https://kilo.ai/docs/customize/context/kilocodeignore. */
describe('wildcardOf', () => {
  it.each([
    ['a.txt', 'a.txt'],
    ['secrets/', 'secrets/*'],
    ['/a.txt', 'a.txt'],
    ['**/.env', '*.env'],
    ['src/**/x', 'src/*x'],
    ['f/**', 'f/*'],
    ['/c/**/', 'c/*'],
  ])('%s becomes %s', (pattern, expected) => {
    expect(wildcardOf(pattern)).toBe(expected);
  });

  it('a bare name guards the top one only', () => {
    expect(wildcard(wildcardOf('a.txt'), false)('src/a.txt')).toBe(false);
  });
});
