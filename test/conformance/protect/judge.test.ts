import { describe, expect, it } from 'vitest';
import type { Access, Channel } from '../../../src/model/access';
import type { Comparison } from '../compare';
import { count, isProof, judge, type Judgement, type Relation } from './judge';

const relations: Readonly<Record<string, Relation>> = { '.env': 'wished', link: 'other name' };
const judgement: Judgement = { relationOf: (path) => relations[path] ?? 'beside', promised: ['read'] };

function row(path: string, program: Comparison['program'], sightline: Access = 'open', channel: Channel = 'read') {
  const form = { form: 'cat', access: program, isBehindQuestion: false, isSilent: false, message: 'no' };
  const shown = { access: sightline, rule: null, forms: [], note: null };
  return { probe: { channel, path }, program, form, sightline: shown, outcome: 'agrees' } as const;
}

/** The kinds of what is wrong with one path. */
function kinds(before: Comparison, after: Comparison, ...undone: readonly Comparison[]): readonly string[] {
  const open = row('other', 'open');
  return judge({ before: [before, open], after: [after], undone }, judgement).map(({ kind }) => kind);
}

describe('judge', () => {
  it.each([
    ['a wished file that is refused', row('.env', 'open'), row('.env', 'blocked', 'blocked'), []],
    ['a wished file of which nothing is known', row('.env', 'open'), row('.env', null, 'blocked'), []],
    ['a wished file that is given out', row('.env', 'open'), row('.env', 'open', 'blocked'), ['given out']],
    ['the same, whatever is shown', row('.env', 'open'), row('.env', 'open', 'open'), ['given out']],
    ['a way that no rule is for', row('.env', 'open', 'open', 'shell'), row('.env', 'open', 'open', 'shell'), []],
    [
      'a way that is shown as closed and is not',
      row('.env', 'open', 'open', 'mention'),
      row('.env', 'open', 'blocked', 'mention'),
      ['shown as closed'],
    ],
    ['a link to a wished file', row('link', 'open'), row('link', 'open', 'open'), []],
    ['a link that is shown as closed', row('link', 'open'), row('link', 'open', 'blocked'), ['shown as closed']],
    ['a link that is closed too', row('link', 'open'), row('link', 'blocked', 'blocked'), []],
    ['another file as before', row('a.txt', 'open'), row('a.txt', 'open'), []],
    ['another file that is refused now', row('a.txt', 'open'), row('a.txt', 'blocked'), ['refused beside']],
    ['another file without an answer now', row('a.txt', 'open'), row('a.txt', null), ['refused beside']],
    ['another file that is open now', row('a.txt', 'blocked'), row('a.txt', 'open'), ['opened beside']],
    ['another file of which nothing was known', row('a.txt', null), row('a.txt', 'open'), []],
  ] as const)('%s', (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });

  it('wants the same after undo as before', () => {
    const [before, after] = [row('.env', 'open'), row('.env', 'blocked', 'blocked')];
    expect(kinds(before, after, row('.env', 'open'))).toEqual([]);
    expect(kinds(before, after, row('.env', 'blocked'))).toEqual(['otherwise after undo']);
    expect(kinds(row('a.txt', 'blocked'), row('a.txt', 'blocked'), row('a.txt', 'open'))).toEqual([
      'otherwise after undo',
    ]);
  });

  it('takes content that came back for a proof, and a refusal not', () => {
    const findings = judge(
      {
        before: [row('.env', 'open'), row('a.txt', 'open')],
        after: [row('.env', 'open'), row('a.txt', 'asks')],
        undone: [],
      },
      judgement,
    );
    expect(findings.map(isProof)).toEqual([true, false]);
  });
});

describe('count', () => {
  it('counts by the channel of the rules', () => {
    const before = [row('.env', 'open'), row('a.txt', 'open'), row('b.txt', 'blocked'), row('link', 'open')];
    const after = [
      ...[row('.env', 'blocked'), row('a.txt', 'open'), row('b.txt', 'blocked'), row('link', 'open')],
      row('.env', 'open', 'open', 'search'),
    ];
    expect(count({ before, after, undone: [] }, judgement)).toEqual({
      wished: 1,
      refused: 1,
      unansweredBecause: [],
      otherNames: 1,
      besideBefore: 1,
      besideAfter: 1,
    });
  });

  it('keeps what the program said where it gave no answer', () => {
    const after = [row('.env', null), row('.env', 'asks')];
    const { refused, unansweredBecause } = count({ before: [], after, undone: [] }, judgement);
    expect([refused, unansweredBecause]).toEqual([1, ['no']]);
  });
});
