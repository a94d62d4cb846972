import { describe, expect, it } from 'vitest';
import { unifiedDiff } from './diff';

const same = (text: string) => text;

describe('unifiedDiff', () => {
  it('shows added lines with three lines of context', () => {
    expect(unifiedDiff('1\n2\n3\n4\n5\n', '1\n2\n3\n4\n5\n/.env\n', '.cursorignore', same)).toBe(
      '--- a/.cursorignore\n+++ b/.cursorignore\n@@ -3,3 +3,4 @@\n 3\n 4\n 5\n+/.env\n',
    );
  });

  it('shows a new file', () => {
    expect(unifiedDiff(null, '/.env\n', '.geminiignore', same)).toBe(
      '--- /dev/null\n+++ b/.geminiignore\n@@ -0,0 +1,1 @@\n+/.env\n',
    );
  });

  it('shows nothing where nothing changed', () => {
    expect(unifiedDiff('a\n', 'a\n', 'x', same)).toBe('');
  });

  it('masks the lines around an edit', () => {
    const mask = (text: string) => text.replace('hidden', '******');
    const diff = unifiedDiff('hidden\n', 'hidden\n/.env\n', 'x', mask);
    expect(diff).not.toContain('hidden');
    expect(diff).toContain(' ******\n+/.env\n');
  });
});
