import { describe, expect, it } from 'vitest';
import { historyForms, isCommitted } from './channels';

describe('isCommitted', () => {
  const target = { absolutePath: '/ws/link', realPath: '/ws/real', isDirectory: false };
  const git = (committed: Record<string, boolean | 'unknown'>) => ({
    root: '/ws',
    isCommitted: (path: string) => committed[path] ?? false,
  });

  it.each([
    [{ '/ws/link': true }, true],
    [{ '/ws/real': true, '/ws/link': 'unknown' as const }, true],
    [{ '/ws/real': 'unknown' as const }, 'unknown'],
    [{}, false],
  ])('%j: %s', (committed, expected) => {
    expect(isCommitted(git(committed), target)).toBe(expected);
  });
});

describe('historyForms', () => {
  it('never leaves out what was not checked', () => {
    expect(historyForms('unknown')).toEqual(['git history (not checked)']);
    expect(historyForms(true)).toEqual(['git history']);
    expect(historyForms(false)).toEqual([]);
  });
});
