import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index';
import { isEveryName, joinedNames, namesIn, namesInGitignore, noNames } from './names';

describe('the names that a pattern speaks of', () => {
  it.each<[string, string[], string[]]>([
    ['.env', ['.env'], []],
    ['*.pem', ['*.pem'], []],
    ['**/id_rsa*', ['id_rsa*'], []],
    ['!**/*Secret*', ['*secret*'], []],
    ['.*', ['.*'], []],
    ['/.env', [], ['.env']],
    ['src/*.key', [], ['*.key']],
    ['secrets/', [], ['secrets']],
    ['secrets/**', [], ['secrets*']],
    ['a/b*/*', [], ['b*']],
    ['a*b', [], ['*b']],
    ['a*b*', [], ['*b*']],
    ['cat *.env', [], ['*.env']],
    ['cat .env', [], ['.env']],
    ['[Tt]humbs.db', [], ['*humbs.db']],
    ['trailing ', [], ['trailing']],
    ['*', [], []],
    ['**/*', [], []],
    ['', [], []],
    ['a?', [], ['*']],
    ['*.{pem,key}', [], ['*']],
    ['!(a)', [], ['*']],
    ['..', [], ['*']],
    ['a/..', [], ['*']],
  ])('%s', (pattern, simple, partial) => {
    const names = namesIn([pattern]);
    expect([[...names.simple], [...names.partial]]).toEqual([simple, partial]);
    expect(isEveryName(names)).toBe(partial.includes('*'));
  });

  it.each<[string, string[], string[]]>([
    ['appsettings.*.json', ['appsettings.*.json'], []],
    ['!*.A*b', ['*.a*b'], []],
    ['a**b', [], ['*b']],
    ['a/b*c', [], ['*c']],
    ['.', [], ['*']],
  ])('%s of gitignore', (pattern, simple, partial) => {
    const names = namesInGitignore([pattern]);
    expect([[...names.simple], [...names.partial]]).toEqual([simple, partial]);
  });

  it('joins', () => {
    const { simple, partial } = joinedNames(namesIn(['a', '/b']), noNames, namesIn(['/a', 'a']));
    expect([[...simple], [...partial]]).toEqual([['a'], ['b', 'a']]);
  });
});

describe('NameIndex', () => {
  it('finds what a regular expression finds', () => {
    const piece = fc.constantFrom('a', 'b', '.', '.env', '*', 'ab');
    const text = (most: number) => fc.array(piece, { minLength: 1, maxLength: most }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(text(4), { maxLength: 6 }), text(5), (patterns, written) => {
        const name = written.replaceAll('*', '');
        const index = new NameIndex(patterns);
        const fits = patterns.flatMap((pattern, number) => {
          const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^]*');
          return new RegExp(`^${source}$`).test(name) ? [number] : [];
        });
        const found = index.find(name).split(' ').filter(Boolean).map(Number);
        expect(found.sort((left, right) => left - right)).toEqual(fits);
      }),
    );
  });
});
