import { describe, expect, it } from 'vitest';
import { observedPattern } from './observed-pattern';

describe('observedPattern', () => {
  it.each([
    ['.env', '.env'],
    ['[ab].txt', '[ab].txt'],
    ['[!a].txt', '[\\!a].txt'],
    ['[^a].txt', '[\\^a].txt'],
    ['![!a]', '![\\!a]'],
    ['***/a', '*/a'],
    ['**/a', '**/a'],
    ['x/\\[id\\]/p', 'x/\\[id\\]/p'],
    ['\\ a', '\\ a'],
    ['a]', 'a]'],
    ['star\\*', 'star*'],
    ['**/**/lib', '**/*/lib'],
    ['/**/**', '/**/*'],
    ['/**', '/*'],
    ['a/**/**/b', 'a/**/**/b'],
    ['name\t', 'name'],
    ['ab/ ', '/ab/'],
    ['!', '!*'],
    ['!x/**/', '!*'],
    ['!x/***', '!*'],
  ])('%s is read as %s', (pattern, read) => {
    expect(observedPattern(pattern)).toBe(read);
  });

  it.each([
    'q\\?.txt',
    'back\\slash',
    'a\\\\b',
    '[[:alpha:]]',
    '[abc',
    '[]',
    '[z-a]',
    '[a/b]',
    '[*a]',
    'a\\',
    ' ',
    '/ ',
    'a\\ ',
  ])('%s is taken to match nothing', (pattern) => {
    expect(observedPattern(pattern)).toBeNull();
  });
});
