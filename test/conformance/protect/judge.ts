import type { Channel } from '../../../src/model/access';
import type { Comparison } from '../compare';

/** How a path stands to the wishes of a case. */
export type Relation =
  /** Wished, or in a wished folder, and not refused by the planner. */
  | 'wished'
  /** Another path to the content of one of these, through a link, or one in a wished folder that a link leads out of. */
  | 'other name'
  | 'beside';

/** The program's answers and Sightline's verdicts before protect, after it, and for a sample after undo. */
export interface Answers {
  readonly before: readonly Comparison[];
  readonly after: readonly Comparison[];
  readonly undone: readonly Comparison[];
}

export interface Judgement {
  readonly relationOf: (path: string) => Relation;
  /** Channels that the rules are written for. */
  readonly promised: readonly Channel[];
}

export type FindingKind =
  | 'given out'
  | 'shown as closed'
  | 'refused beside'
  | 'opened beside'
  | 'otherwise after undo'
  | 'not restored'
  | 'failed';

/** Something that must not be. */
export interface Finding {
  readonly kind: FindingKind;
  /** What was asked, with the answer that is wrong; `null` where it is about files on the disk. */
  readonly row: Comparison | null;
  readonly text: string;
}

/** Findings that one run proves. For the others the program may have been too busy to answer as it does. */
export function isProof({ kind }: Finding): boolean {
  return ['given out', 'shown as closed', 'not restored', 'failed'].includes(kind);
}

/** All that is wrong with the answers. */
export function judge({ before, after, undone }: Answers, judgement: Judgement): readonly Finding[] {
  return [
    ...after.flatMap((row) => judgeAfter(rowOf(before, row), row, judgement) ?? []),
    ...undone.flatMap((row) => judgeUndone(rowOf(before, row), row) ?? []),
  ];
}

function judgeAfter(was: Comparison | undefined, row: Comparison, judgement: Judgement): Finding | null {
  const relation = judgement.relationOf(row.probe.path);
  const isOpen = row.program === 'open';
  if (relation === 'beside') return judgeBeside(was, row);
  if (!isOpen) return null;
  if (relation === 'wished' && judgement.promised.includes(row.probe.channel)) {
    return finding('given out', row, 'wished and given out all the same');
  }
  const shown = row.sightline?.access ?? 'none';
  const isShownClosed = shown === 'blocked' || shown === 'asks';
  return isShownClosed ? finding('shown as closed', row, `given out, and Sightline shows it as ${shown}`) : null;
}

function judgeBeside(was: Comparison | undefined, row: Comparison): Finding | null {
  if (was === undefined || (was.program === null && row.program !== 'open')) return null;
  const [wasOpen, isOpen] = [was.program === 'open', row.program === 'open'];
  if (wasOpen && !isOpen) return finding('refused beside', row, 'not wished, read before and not afterwards');
  // Where the program gave no answer at first nothing is known.
  return !wasOpen && isOpen && was.program !== null
    ? finding('opened beside', row, 'not wished, held back before and not afterwards')
    : null;
}

function judgeUndone(was: Comparison | undefined, row: Comparison): Finding | null {
  if (was === undefined || was.program === null || row.program === null) return null;
  return (was.program === 'open') === (row.program === 'open')
    ? null
    : finding('otherwise after undo', row, `${was.program} before protect, ${row.program} after undo`);
}

function finding(kind: FindingKind, row: Comparison, why: string): Finding {
  const { probe, form } = row;
  const how = form === null ? '' : ` (${form.form}: ${JSON.stringify(form.message.slice(0, 120))})`;
  return { kind, row, text: `${probe.channel} of ${JSON.stringify(probe.path)}: ${why}${how}` };
}

function rowOf(rows: readonly Comparison[], { probe }: Comparison): Comparison | undefined {
  return rows.find((each) => each.probe.path === probe.path && each.probe.channel === probe.channel);
}

/** Numbers for the summary; files are counted by the channels that the rules are written for. */
export interface Counts {
  readonly wished: number;
  readonly refused: number;
  /** What the program said of each wished file of which it gave no answer. */
  readonly unansweredBecause: readonly string[];
  /** Open through a link, as the verdict says. */
  readonly otherNames: number;
  readonly besideBefore: number;
  readonly besideAfter: number;
}

export function count({ before, after }: Answers, { relationOf, promised }: Judgement): Counts {
  const of = (rows: readonly Comparison[], relation: Relation): readonly Comparison[] =>
    rows.filter(({ probe }) => promised.includes(probe.channel) && relationOf(probe.path) === relation);
  const open = (rows: readonly Comparison[]): number => rows.filter(({ program }) => program === 'open').length;
  const wished = of(after, 'wished');
  return {
    wished: wished.length,
    refused: wished.filter(({ program }) => program === 'blocked' || program === 'asks').length,
    unansweredBecause: wished.filter(({ program }) => program === null).map(({ form }) => form?.message ?? ''),
    otherNames: open(of(after, 'other name')),
    besideBefore: open(of(before, 'beside')),
    besideAfter: open(of(after, 'beside')),
  };
}
