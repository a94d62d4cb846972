import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../src/protect';
import { protectionTable, refusalsText, unansweredWishes } from './print-protection';
import type { ProtectionResult } from './run-protection';

function result(counts: Partial<ProtectionResult['counts']>, ...refusals: readonly (readonly Refusal[])[]) {
  const none = { wished: 0, refused: 0, unansweredBecause: [], otherNames: 0, besideBefore: 0, besideAfter: 0 };
  const outcomes = refusals.map((each) => ({
    wish: { paths: ['a', 'b'], scope: 'project' as const },
    places: ['/ws/a', '/ws/b'],
    plan: { edits: [], refusals: each },
  }));
  return { counts: { ...none, ...counts }, outcomes, findings: [] };
}

function refusal(path: string, reason: string): Refusal {
  return { agent: 'codex', path, reason };
}

/** The number at the end of the line that begins so. */
function numberAt(table: string, label: string): number {
  return Number(new RegExp(`^  ${label} +(\\d+)$`, 'm').exec(table)?.[1]);
}

describe('protectionTable', () => {
  it('sums up cases, and tells wishes refused in whole and in part apart', () => {
    const results = [
      result({ wished: 3, refused: 2, unansweredBecause: ['x'] }, [refusal('a', 'no')], [refusal('.', 'never')]),
      result({ besideBefore: 5, besideAfter: 5 }, [], [refusal('/ws/settings.json', 'broken')]),
    ];
    const table = protectionTable('codex', '1.0', results, 1);
    const wanted = [
      ['cases', 2],
      ['not taken by the program', 1],
      ['wishes', 4],
      ['refused by the planner in whole', 2],
      ['refused by the planner in part', 1],
      ['wished files with a rule', 3],
      ['refused by the program', 2],
      ['no answer', 1],
      ['other files read before', 5],
      ['other files read after', 5],
    ] as const;
    expect(wanted.map(([label]) => [label, numberAt(table, label)])).toEqual(wanted);
  });
});

describe('reasons', () => {
  it('are counted without the names in them, the most frequent first', () => {
    const { outcomes } = result({}, [
      refusal('a', 'it is a link'),
      refusal('a', 'the rule would cover "x" as well'),
      refusal('b', 'the rule would cover "y\\"z" as well'),
    ]);
    expect(refusalsText(outcomes, 1)).toBe('  refused 2: the rule would cover "..." as well\n');
    expect(refusalsText(outcomes, 9)).toContain('refused 1: it is a link');
  });

  it('of no answer are what the program said, without paths', () => {
    const results = [result({ unansweredBecause: ['no file /ws/a', 'no file /ws/b'] })];
    expect(unansweredWishes(results, 5)).toBe('  no answer 2: "no file ..."\n');
  });
});
