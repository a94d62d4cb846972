import { describe, expect, it } from 'vitest';
import { emptyCase, type ConformanceCase } from './case';
import { shorterTexts } from './shorter-text';
import { shrink, type Oracle } from './shrink';

const big: ConformanceCase = {
  ...emptyCase,
  workspace: 'home/ws',
  tree: ['a.txt', 'b.txt', 'src/.env', 'src/c.txt', 'd.txt'],
  files: {
    '.geminiignore': 'x\n*.env\ny\nz',
    '.gitignore': 'a.txt',
    'settings.json': '{"permissions":{"deny":["a","b","c"],"ask":[]},"model":"m"}',
  },
  homeFiles: { '.x': '1' },
  links: { l1: 'a.txt', l2: 'b.txt' },
  git: true,
  committed: ['a.txt'],
  probes: [{ channel: 'read', path: 'src/.env' }],
};

/** As if the difference needed the file, one line of an ignore file and one rule. */
const needsOneLineAndOneRule: Oracle = ({ files, tree }) =>
  Promise.resolve(
    tree.includes('src/.env') &&
      (files['.geminiignore']?.split('\n').includes('*.env') ?? false) &&
      (files['settings.json']?.includes('"b"') ?? false),
  );

describe('shrink', () => {
  it('leaves only what the difference needs', async () => {
    expect(await shrink(big, needsOneLineAndOneRule)).toEqual({
      ...emptyCase,
      tree: ['src/.env'],
      files: { '.geminiignore': '*.env', 'settings.json': '{"permissions":{"deny":["b"]}}' },
      probes: big.probes,
    });
  });

  it('keeps a case of which nothing can be left out', async () => {
    expect(await shrink(big, () => Promise.resolve(false))).toEqual(big);
  });

  it('keeps the git repository where the difference needs it', async () => {
    const { git, committed } = await shrink(big, (one) => Promise.resolve(one.git));
    expect([git, committed]).toEqual([true, []]);
  });
});

describe('shorterTexts', () => {
  it('leaves out lines', () => {
    expect(shorterTexts('a\nb')).toEqual(['b', 'a']);
    expect(shorterTexts('a')).toEqual([]);
  });

  it('leaves out items and keys at any depth', () => {
    expect(shorterTexts('{"a":[1,2],"b":0}')).toEqual(['{"b":0}', '{"a":[1,2]}', '{"a":[2],"b":0}', '{"a":[1],"b":0}']);
  });

  it('takes broken JSON for lines', () => {
    expect(shorterTexts('{"a":\n1')).toEqual(['1', '{"a":']);
  });
});
