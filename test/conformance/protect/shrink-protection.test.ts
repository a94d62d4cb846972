import { describe, expect, it } from 'vitest';
import { emptyCase } from '../case';
import type { ProtectionCase } from './protection-case';
import { shrinkProtection } from './shrink-protection';

const big: ProtectionCase = {
  one: {
    ...emptyCase,
    tree: ['a.txt', 'b.txt', 'c.txt'],
    files: { '.geminiignore': 'x\n!a.txt\ny' },
    git: true,
    probes: [{ channel: 'read', path: 'a.txt' }],
  },
  wishes: [
    { paths: ['c.txt'], scope: 'project' },
    { paths: ['b.txt', 'a.txt'], scope: 'project' },
  ],
  undo: 'oldest first',
  asksAfterUndo: true,
};

describe('shrinkProtection', () => {
  it('leaves the wishes, files and lines that are needed', async () => {
    const small = await shrinkProtection(big, ({ one, wishes }) =>
      Promise.resolve(
        wishes.some(({ paths }) => paths.includes('a.txt')) &&
          (one.files['.geminiignore']?.split('\n').includes('!a.txt') ?? false),
      ),
    );
    expect(small).toEqual({
      one: { ...big.one, tree: ['a.txt'], files: { '.geminiignore': '!a.txt' }, git: false },
      wishes: [{ paths: ['a.txt'], scope: 'project' }],
      undo: 'all',
      asksAfterUndo: false,
    });
  });

  it('keeps the order of undo where that is what matters', async () => {
    const small = await shrinkProtection(big, ({ undo, wishes }) =>
      Promise.resolve(undo === 'oldest first' && wishes.length === 2),
    );
    expect([small.undo, small.wishes.length, small.one.tree]).toEqual(['oldest first', 2, ['a.txt']]);
  });

  it('keeps a case of which nothing can be left out', async () => {
    expect(await shrinkProtection(big, () => Promise.resolve(false))).toEqual(big);
  });
});
