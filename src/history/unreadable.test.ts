import { describe, expect, it } from 'vitest';
import { historyIn } from '../../test/support/history-stage';

const workspace = { 'a.txt': 'first line\nsecond line\nthird line\n', 'src/b.txt': 'only line\n' };

describe('logs that nobody can read', () => {
  it('are named with the reason, and only where there are some', () => {
    const logs = { '/home/me/.codeium/windsurf/cascade/x.pb': 'x' };
    const { logs: states } = historyIn({ workspace, logs }, ['devin-desktop', 'antigravity']);
    expect(states).toMatchObject([
      { agent: 'devin-desktop', sessions: 0, unreadable: expect.stringContaining('encrypted') as string },
    ]);
  });
});
