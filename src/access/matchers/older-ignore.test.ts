import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { OlderIgnore, olderRule, twoDotsOutside } from './older-ignore';

function listOf(...patterns: readonly string[]): OlderIgnore<string> {
  return new OlderIgnore(patterns.flatMap((pattern) => olderRule(pattern, pattern) ?? []));
}

/** Pattern, path, and whether the library inside Gemini CLI 0.61.0 ignores it; asked on Linux, 2026-11-22. */
const rows: readonly (readonly [string, string, boolean])[] = [
  ['a', 'x/a', true],
  ['a', 'x/a/b', true],
  ['A', 'a', true],
  ['/a', 'x/a', false],
  ['a/b', 'x/a/b', false],
  ['a/', 'a', false],
  ['a/', 'a/', true],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a/', false],
  ['a/**/c', 'a/c', true],
  ['**/c', 'c', true],
  ['**a', 'xa', true],
  ['a**', 'ab', true],
  ['***/a.txt', 'dir/a.txt', true],
  ['[!a].txt', 'a.txt', true],
  ['[!a].txt', 'b.txt', false],
  ['[z-a]x', 'ax', false],
  ['q\\?', 'q?', false],
  ['a\\ ', 'a ', true],
  ['a ', 'a', true],
  ['\\#x', '#x', true],
  ['\\!x', '!x', true],
  ['a[b].txt', 'ab.txt', true],
  ['a\\[b\\].txt', 'a[b].txt', true],
  ['{a,b}', 'a', false],
  ['{a,b}', '{a,b}', true],
  ['*', '.env', true],
];

describe('OlderIgnore', () => {
  it.each(rows)('%j, %j: %s', (pattern, path, isIgnored) => {
    expect(listOf(pattern).decide(path).ignoredBy !== null).toBe(isIgnored);
  });

  it('names the deciding rule: the last that speaks, or that of a folder above', () => {
    expect(listOf('*.env', '!a.env').decide('a.env')).toEqual({ ignoredBy: null, liftedBy: '!a.env' });
    expect(listOf('!a.env', '*.env').decide('a.env')).toEqual({ ignoredBy: '*.env', liftedBy: null });
    expect(listOf('d/', '!d/x').decide('d/x')).toEqual({ ignoredBy: 'd/', liftedBy: null });
  });

  it('takes blank lines, comments and a lone backslash at the end for no pattern', () => {
    expect(['', ' \t', '# a', 'a\\'].map((pattern) => olderRule(pattern, 0))).toEqual([null, null, null, null]);
  });

  it('fails where the library does: a pattern that does not compile and has to be asked, a name of dots', () => {
    expect(() => listOf('[x/y', 'a').decide('a')).toThrow(SyntaxError);
    expect(listOf('a', '[x/y').decide('a').ignoredBy).toBe('a');
    expect(() => listOf('a').decide('.../a')).toThrow(RangeError);
  });

  it('takes dots for a name where the program does', () => {
    const list = new OlderIgnore([olderRule('...', '...')!], twoDotsOutside);
    expect(list.decide('.../a').ignoredBy).toBe('...');
    expect(() => list.decide('../a')).toThrow(RangeError);
  });

  it('agrees with the newer release on plain patterns', () => {
    const name = fc.constantFrom('a', 'b', '.env', 'src', 'x y', 'key.pem');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    const part = fc.constantFrom('a', '.env', 'src', '*', '**', '*.pem', '?');
    const body = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const pattern = fc.tuple(fc.constantFrom('', '!', '/'), body).map(([head, text]) => `${head}${text}`);
    // A leading double star pair is read in another way by the two.
    const plain = pattern.filter((text) => !/^[!/]?\*\*(?:\/\*\*|$)/.test(text));
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 4 }), path, (patterns, asked) => {
        expect(listOf(...patterns).decide(asked).ignoredBy !== null).toBe(ignore().add(patterns).ignores(asked));
      }),
    );
  });
});
