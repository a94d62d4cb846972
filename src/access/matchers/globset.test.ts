import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globPattern } from './globset';

const source = 'https://docs.rs/globset/latest/globset/#syntax';

/** Glob, path, whether it is named when `*` keeps to one folder, and when it crosses slashes. */
const rows: readonly (readonly [string, string, boolean, boolean])[] = [
  ['a.txt', 'a.txt', true, true],
  ['a.txt', 'src/a.txt', false, false],
  ['a.txt', 'A.txt', false, false],
  ['*.key', 'a.key', true, true],
  ['*.key', '.key', true, true],
  ['*.key', 'src/a.key', false, true],
  ['**/*.key', 'a.key', true, true],
  ['**/*.key', 'src/deep/a.key', true, true],
  ['**/.env*', '.env', true, true],
  ['**/.env*', 'src/.env.local', true, true],
  ['**/.env*', 'src/x.env', false, false],
  ['src/**', 'src/a', true, true],
  ['src/**', 'src', false, false],
  ['a/**/b', 'a/b', true, true],
  ['a/**/b', 'a/x/y/b', true, true],
  ['a**b', 'axb', true, true],
  ['a**b', 'a/b', false, true],
  ['**', 'a/b', true, true],
  ['?', 'a', true, true],
  ['?', 'ab', false, false],
  ['{a,b}.txt', 'b.txt', true, true],
  ['{a,b/*}.txt', 'b/c.txt', true, true],
  ['[ab].txt', 'a.txt', true, true],
  ['[!ab].txt', 'a.txt', false, false],
  ['[!ab].txt', 'c.txt', true, true],
  ['[a-c].txt', 'b.txt', true, true],
  ['\\*.txt', '*.txt', true, true],
  ['\\*.txt', 'a.txt', false, false],
  ['a+(b).txt', 'a+(b).txt', true, true],
];

describe(`globs as ${source} has them`, () => {
  it.each(rows)('%s on %s', (glob, path, narrow, wide) => {
    expect([false, true].map((crossing) => globPattern(glob, { crossing })?.test(path))).toEqual([narrow, wide]);
  });

  it.each(['{a', 'a}', '{a,{b}'])('%s is no glob', (glob) => {
    expect(globPattern(glob, { crossing: false })).toBeNull();
  });

  it('never throws, and the wide reading names all that the narrow one names', () => {
    const piece = fc.constantFrom('a', 'b', '.', '/', '*', '**', '?', '{', '}', ',', '[', ']', '!', '^', '\\', '-');
    const glob = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const path = fc.array(fc.constantFrom('a', 'b', '.', '/'), { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(glob, path, (pattern, name) => {
        const [narrow, wide] = [false, true].map((crossing) => globPattern(pattern, { crossing }));
        expect(narrow === null).toBe(wide === null);
        if (narrow?.test(name) === true) expect(wide?.test(name)).toBe(true);
      }),
    );
  });

  it('a text without wildcards names itself only', () => {
    const plain = fc.stringMatching(/^[a-z./+()|$ -]{1,12}$/);
    fc.assert(
      fc.property(plain, plain, (text, other) => {
        expect(globPattern(text, { crossing: true })?.test(other)).toBe(text === other);
      }),
    );
  });
});
