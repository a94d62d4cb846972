import { describe, expect, it } from 'vitest';
import { channels as names, type Access, type Channel, type ChannelMap, type Verdict } from '../model/access';
import { channel } from './channels';
import { verdictOf } from './verdict';

function map(accesses: Partial<Record<Channel, Access>>): ChannelMap {
  return Object.fromEntries(names.map((name) => [name, channel(accesses[name] ?? 'none')])) as ChannelMap;
}

const rows: readonly (readonly [Partial<Record<Channel, Access>>, Verdict])[] = [
  [{ read: 'open' }, 'readable'],
  [{ read: 'open', shell: 'blocked' }, 'readable'],
  [{ read: 'asks', shell: 'open' }, 'asks'],
  [{ read: 'unknown', shell: 'open' }, 'unknown'],
  [{ read: 'blocked', shell: 'open' }, 'partial'],
  [{ read: 'blocked', shell: 'asks', mcp: 'unknown' }, 'partial'],
  [{ read: 'blocked', mcp: 'unknown' }, 'unknown'],
  [{ read: 'blocked', shell: 'blocked' }, 'blocked'],
  [{ read: 'blocked' }, 'blocked'],
  [{}, 'blocked'],
];

describe('verdictOf', () => {
  it.each(rows)('%j: %s', (accesses, verdict) => {
    expect(verdictOf(map(accesses))).toBe(verdict);
  });

  it('another channel can be the primary one', () => {
    expect(verdictOf(map({ shell: 'open' }), 'shell')).toBe('readable');
    expect(verdictOf(map({ shell: 'blocked', read: 'open' }), 'shell')).toBe('partial');
  });
});
