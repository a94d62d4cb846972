import { describe, expect, it } from 'vitest';
import { channels, type Access, type AgentVerdict, type Channel, type ChannelMap } from '../model/access';
import { stillOpen } from './still-open';

function verdict(changed: Partial<Record<Channel, Access>>, forms: readonly string[] = []): AgentVerdict {
  const entries = channels.map((channel) => {
    const access = changed[channel] ?? 'blocked';
    return [channel, { access, rule: null, forms: access === 'open' ? forms : [], note: null }] as const;
  });
  return { agent: 'claude-code', verdict: 'partial', channels: Object.fromEntries(entries) as unknown as ChannelMap };
}

describe('stillOpen', () => {
  it.each<[Partial<Record<Channel, Access>>, string | null]>([
    [{}, null],
    [{ index: 'none', mcp: 'none' }, null],
    [{ shell: 'open' }, 'Still open: claude-code, .env: partial; shell open (grep -r, git history)'],
    [
      { mention: 'asks', shell: 'open', mcp: 'unknown' },
      'Still open: claude-code, .env: partial; mention asks, shell open (grep -r, git history), mcp unknown',
    ],
    [{ shell: 'asks', mcp: 'unknown' }, 'Asks first: claude-code, .env: partial; shell asks, mcp unknown'],
    [{ mcp: 'unknown' }, 'Unknown: claude-code, .env: partial; mcp unknown'],
  ])('%j', (access, expected) => {
    expect(stillOpen('.env', verdict(access, ['grep -r', 'git history']))).toBe(expected);
  });

  it('does not let a name forge a line', () => {
    expect(stillOpen('a\nb', verdict({ read: 'open' }))).not.toContain('\n');
  });
});
