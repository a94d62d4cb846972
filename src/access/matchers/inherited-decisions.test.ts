import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { PatternList } from './pattern-list';

const pieces = [
  'a',
  'B',
  '.env',
  '*',
  '**',
  '?',
  '[ab]',
  '\\*',
  '\\ ',
  ' ',
  '!',
  '#',
  '.',
  '-',
  'é',
  '{a,b}',
  'secrets',
];
const name = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const pattern = fc
  .tuple(
    fc.constantFrom('', '', '!', '/', '**/', './', '!/'),
    fc.array(name, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/', '/**', '/*', '/**/*', '/*/*', '/*/**', ' '),
  )
  .map(([start, names, end]) => start + names.join('/') + end);
const fileName = fc
  .array(fc.constantFrom('a', 'A', 'b', '.env', '.ENV', 'secrets', '*', ' ', '#', '!', 'é', 'É', '\n', '.', '-'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(''));
const path = fc
  .array(fileName, { minLength: 1, maxLength: 5 })
  .map((names) => names.join('/'))
  .filter(ignore.isPathValid);

describe('what is answered without asking the library', () => {
  it('is what the library says', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 5 }),
        fc.array(path, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (patterns, paths, ignoreCase) => {
          const list = new PatternList(
            patterns.map((each) => ({ pattern: each, source: each })),
            ignoreCase,
          );
          const library = ignore({ ignorecase: ignoreCase });
          for (const each of patterns) library.add({ pattern: each });
          const ignored = paths.map((asked) => list.decide(asked, false).ignoredBy !== null);
          expect(ignored).toEqual(paths.map((asked) => library.ignores(asked)));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
