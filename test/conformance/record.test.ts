import { describe, expect, it } from 'vitest';
import { emptyCase } from './case';
import type { Comparison } from './compare';
import { recordOf, refusalOf } from './record';
import { sourceOf, truthRow } from './truth-row';

function row(outcome: Comparison['outcome'], program: Comparison['program'] = 'open'): Comparison {
  return { probe: { channel: 'search', path: 'src/.env' }, program, form: null, sightline: null, outcome };
}

describe('recordOf', () => {
  it('never rounds up to full agreement', () => {
    const rows = [...Array.from({ length: 99_999 }, () => row('agrees')), row('differs'), row('no answer', null)];
    const what = { program: '1.2.3', os: 'linux', date: '2026-11-22' };
    expect(recordOf([{ number: 0, one: emptyCase, rows }], what)).toEqual({
      ...what,
      cases: 1,
      verdicts: 100_000,
      agreement: 0.9999,
      unknown: 0,
    });
  });
});

describe('refusalOf', () => {
  const refusal = (silent: number, answered: number): string | null => {
    const rows = [
      ...Array.from({ length: silent }, () => row('silent', null)),
      ...Array.from({ length: answered }, () => row('agrees')),
    ];
    return refusalOf([{ number: 0, one: emptyCase, rows }]);
  };

  it('a run in which much stayed without an answer is not recorded', () => {
    expect(refusal(119, 4333)).toBe('not recorded: nothing came back for 119 of 4452 questions');
    expect(refusal(0, 0)).not.toBeNull();
    expect([refusal(0, 2000), refusal(3, 1997)]).toEqual([null, null]);
  });

  it('a configuration that the program does not start with says nothing of the machine', () => {
    const answered = { number: 0, one: emptyCase, rows: Array.from({ length: 2000 }, () => row('agrees')) };
    const unstarted = { number: 1, one: emptyCase, rows: [row('silent', null), row('no answer', null)] };
    expect(refusalOf([answered, ...Array.from({ length: 20 }, () => unstarted)])).toBeNull();
    expect(refusalOf([unstarted])).not.toBeNull();
  });
});

describe('truthRow', () => {
  const one = { ...emptyCase, tree: ['src/.env'], files: { '.geminiignore': '*.env' }, git: true, start: 'src' };
  const source = sourceOf('Gemini CLI', '0.61.0');

  it('says what the program did with the asked path', () => {
    expect(truthRow({ id: 'seed 7, case 3', one, row: row('differs', 'blocked'), source })).toEqual({
      id: 'seed 7, case 3: search of src/.env',
      source: expect.stringMatching(/^observed with Gemini CLI 0\.61\.0 on Linux, \d{4}-\d\d-\d\d$/) as string,
      tree: 'none',
      extra: ['src/.env'],
      asked: ['src/.env'],
      channel: 'search',
      files: { '.geminiignore': '*.env' },
      git: true,
      cwd: 'src',
      denied: 'src/.env',
    });
  });

  it('has prompts in a list of their own', () => {
    const asks = truthRow({ id: 'x', one, row: row('differs', 'asks'), source });
    expect([asks?.denied, asks?.asks]).toEqual(['', 'src/.env']);
  });

  it('is none where the workspace lies in a folder of another name', () => {
    expect(truthRow({ id: 'x', one: { ...one, workspace: 'a b' }, row: row('differs'), source })).toBeNull();
  });
});
