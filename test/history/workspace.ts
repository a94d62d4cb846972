/** Numbered lines that stand in no other file. */
function numbered(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${name} line ${index + 1} of its kind\n`).join('');
}

/** What every session is made in: made-up content, committed once. */
export const files: Readonly<Record<string, string>> = {
  'src/alpha.ts': numbered('alpha', 40),
  'src/beta.ts': numbered('beta', 60),
  'src/gamma.ts': numbered('gamma', 25),
  'src/deep/delta.ts': numbered('delta', 120),
  'config/epsilon.yml': numbered('epsilon', 30),
  'docs/zeta.md': numbered('zeta', 15),
  'docs/a name with blanks.md': numbered('blanks', 9),
  'secrets/denied.txt': numbered('denied', 12),
  'big.txt': numbered('big', 6000),
  'empty.txt': '',
  '.hidden': numbered('hidden', 5),
};

/** Written after the commit, so that there is a difference: line 3 of beta is another. */
export const changed: Readonly<Record<string, string>> = {
  'src/beta.ts': numbered('beta', 60).replace('beta line 3 of its kind', 'beta line 3 was changed'),
};

/** Ranges of lines that are read one after the other: file, first and last line. */
export const ranges: readonly (readonly [string, number, number])[] = [
  ['src/alpha.ts', 1, 10],
  ['src/alpha.ts', 11, 40],
  ['src/gamma.ts', 5, 5],
  ['src/gamma.ts', 6, 25],
  ['src/deep/delta.ts', 1, 60],
  ['src/deep/delta.ts', 61, 100],
  ['src/deep/delta.ts', 119, 120],
  ['config/epsilon.yml', 2, 3],
  ['config/epsilon.yml', 10, 29],
  ['docs/zeta.md', 15, 15],
  ['docs/a name with blanks.md', 2, 4],
  ['big.txt', 5990, 6000],
  ['big.txt', 100, 180],
  ['.hidden', 2, 5],
];
