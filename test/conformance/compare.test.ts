import { describe, expect, it } from 'vitest';
import type { Access, ChannelAccess, ChannelMap } from '../../src/model/access';
import type { FormAnswer } from './ask-program';
import { byBadness, compare, isMoreOpen, tally, type Comparison } from './compare';

const probe = { channel: 'shell', path: 'a.txt' } as const;

function form(name: string, access: FormAnswer['access']): FormAnswer {
  return { form: name, access, isBehindQuestion: false, isSilent: false, message: '' };
}

function channel(access: Access): ChannelAccess {
  return { access, rule: null, forms: [], note: null };
}

function verdict(access: Access): ReadonlyMap<string, ChannelMap> {
  const other = channel('open');
  const map = { read: other, search: other, mention: other, editor: other, index: other, mcp: other };
  return new Map([['a.txt', { ...map, shell: channel(access) }]]);
}

function row(access: Access, ...forms: readonly FormAnswer[]): Comparison {
  return compare([{ probe, forms }], verdict(access))[0]!;
}

describe('compare', () => {
  it.each([
    ['open', ['blocked', 'open', 'asks'], 'agrees'],
    ['asks', ['blocked', 'asks', null], 'agrees'],
    ['blocked', ['blocked', 'blocked'], 'agrees'],
    ['blocked', ['blocked', 'asks'], 'differs'],
    ['open', ['blocked'], 'differs'],
    ['none', ['open'], 'differs'],
    ['unknown', ['open'], 'unknown'],
    ['open', [null, null], 'no answer'],
    ['blocked', [], 'no answer'],
  ] as const)('Sightline %s, the forms %j: %s', (access, answers, outcome) => {
    expect(row(access, ...answers.map((answer, index) => form(String(index), answer))).outcome).toBe(outcome);
  });

  it('what is refused and may be had behind a question counts for nothing', () => {
    const behind = { ...form('task', null), isBehindQuestion: true };
    expect(row('blocked', form('cat', 'blocked'), behind).outcome).toBe('no answer');
    expect(row('asks', form('cat', 'asks'), behind).outcome).toBe('agrees');
  });

  it('where a form stayed silent only what is open counts', () => {
    const silent = { ...form('grep -r', null), isSilent: true };
    expect(row('blocked', form('cat', 'blocked'), silent)).toMatchObject({ outcome: 'silent', program: null });
    expect(row('open', form('cat', 'open'), silent).outcome).toBe('agrees');
  });

  it('names the most permissive form', () => {
    expect(row('open', form('cat', 'blocked'), form('grep -r', 'open')).form?.form).toBe('grep -r');
  });

  it.each([
    ['open', 'asks', true],
    ['asks', 'blocked', true],
    ['asks', 'open', false],
    ['blocked', 'blocked', false],
    ['unknown', 'blocked', false],
    ['none', 'open', false],
  ] as const)('%s is more than %s: %s', (sightline, program, isMore) => {
    expect(isMoreOpen(sightline, program)).toBe(isMore);
  });

  it('prints first what is worst', () => {
    const rows = [
      row('open', form('cat', 'blocked')),
      row('asks', form('cat', 'open')),
      row('blocked', form('cat', 'open')),
    ];
    const order = [...rows].sort(byBadness).map(({ sightline }) => sightline?.access);
    expect(order).toEqual(['blocked', 'asks', 'open']);
  });
});

describe('tally', () => {
  it('leaves rows without an answer out and counts unknown apart', () => {
    const rows = [
      row('open', form('cat', 'open')),
      row('open', form('cat', 'blocked')),
      row('unknown', form('cat', 'open')),
      row('open', form('cat', null)),
    ];
    expect(tally(rows)).toEqual({ compared: 3, agreeing: 1, unknown: 1, unanswered: 1, silent: 0 });
    expect(tally(rows, 'read').compared).toBe(0);
  });
});
