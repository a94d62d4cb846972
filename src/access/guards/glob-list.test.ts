import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globList, globTree, type Glob } from './glob-list';
import { untouched, type GuardAnswer } from './guard';

const written = (...globs: readonly string[]): readonly Glob[] =>
  globs.map((glob, index) => ({ glob, rule: { file: 'settings.json', line: index + 1, text: glob } }));

describe('globs as a list', () => {
  const rows: readonly (readonly [string, string, GuardAnswer['state']])[] = [
    ['*.key', 'a.key', 'covered'],
    ['*.key', 'src/a.key', 'disputed'],
    ['secrets/', 'secrets', 'covered'],
    ['secrets', 'secrets/a', 'untouched'],
    ['{', '{', 'untouched'],
  ];

  it.each(rows)('%s on %s: %s', (glob, path, state) => {
    expect(globList(written(glob)).decide(path).state).toBe(state);
  });

  it('a glob that surely names the path goes before one that may', () => {
    expect(globList(written('*.key', '**/*.key')).decide('src/a.key')).toMatchObject({
      state: 'covered',
      rule: { line: 2 },
    });
  });
});

describe('globs as a tree', () => {
  it('what names a folder covers all below', () => {
    const tree = globTree(written('**/secrets'));
    expect(['src/secrets/deep/a', 'src/a'].map((path) => tree.decide(path).state)).toEqual(['covered', 'untouched']);
  });

  it('a star that crosses slashes before a question mark', () => {
    expect(globTree(written('b**?')).decide('b/a').state).toBe('disputed');
  });

  it('says of every path what the list says of it or of a folder above', () => {
    const piece = fc.constantFrom('a', 'b', '.', '/', '*', '**', '?', '{a,b}', '[ab]', '!', '\\', '/**', '**/');
    const glob = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const path = fc.array(fc.constantFrom('a', 'b', '.a', 'ab', 'a.b', '!a'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(glob, { minLength: 1, maxLength: 3 }), fc.array(path, { maxLength: 4 }), (globs, paths) => {
        const [list, tree] = [globList(written(...globs)), globTree(written(...globs))];
        for (const names of paths) {
          const upward = names.map((_, index) => list.decide(names.slice(0, index + 1).join('/')));
          const expected = upward.find((answer) => answer !== untouched) ?? untouched;
          expect(tree.decide(names.join('/'))).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});
