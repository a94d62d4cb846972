import type { Access, Channel, ChannelAccess, ChannelMap } from '../../src/model/access';
import type { FormAnswer, ProgramAnswer } from './ask-program';
import type { Probe } from './case';

type Claim = Extract<Access, 'open' | 'blocked' | 'asks'>;

/** What the program did and what Sightline says, for one path and channel. */
export interface Comparison {
  readonly probe: Probe;
  /** Of the most permissive form; `null` when no form gave an answer. */
  readonly program: Claim | null;
  /** The form that decided, or one that gave no answer. */
  readonly form: FormAnswer | null;
  readonly sightline: ChannelAccess | null;
  /** `silent`: asked, and nothing came back, so that more may be had than was seen. */
  readonly outcome: 'agrees' | 'differs' | 'unknown' | 'no answer' | 'silent';
}

const permissiveFirst: readonly Claim[] = ['open', 'asks', 'blocked'];

/** Sets each answer of the program beside Sightline's. */
export function compare(
  answers: readonly ProgramAnswer[],
  verdicts: ReadonlyMap<string, ChannelMap>,
): readonly Comparison[] {
  return answers.map(({ probe, forms }) => {
    const sightline = verdicts.get(probe.path)?.[probe.channel] ?? null;
    const found = mostPermissive(forms);
    const silent = found?.access === 'open' ? undefined : forms.find(({ isSilent }) => isSilent);
    if (silent !== undefined) return { probe, program: null, form: silent, sightline, outcome: 'silent' };
    const form = found ?? forms[0] ?? null;
    // What is refused otherwise may be had behind the question.
    const isUnclear = form?.access === 'blocked' && forms.some(({ isBehindQuestion }) => isBehindQuestion);
    const program = isUnclear ? null : (form?.access ?? null);
    return { probe, program, form, sightline, outcome: outcomeOf(program, sightline?.access ?? 'none') };
  });
}

function mostPermissive(forms: readonly FormAnswer[]): FormAnswer | null {
  const found = permissiveFirst.map((access) => forms.find((form) => form.access === access));
  return found.find((form) => form !== undefined) ?? null;
}

function outcomeOf(program: Claim | null, sightline: Access): Comparison['outcome'] {
  if (program === null) return 'no answer';
  if (sightline === 'unknown') return 'unknown';
  return program === sightline ? 'agrees' : 'differs';
}

/** True when Sightline says that more can be had than the program gave. */
export function isMoreOpen(sightline: Access, program: Claim | null): boolean {
  const order: readonly (Access | null)[] = permissiveFirst;
  return program !== null && order.includes(sightline) && order.indexOf(sightline) < order.indexOf(program);
}

/** How bad a difference is: the first says that Sightline promises what the program does not keep. */
const worstFirst: readonly (readonly [Access, Claim])[] = [
  ['blocked', 'open'],
  ['none', 'open'],
  ['asks', 'open'],
  ['blocked', 'asks'],
  ['none', 'asks'],
  ['asks', 'blocked'],
  ['open', 'asks'],
  ['open', 'blocked'],
  ['none', 'blocked'],
];

/** Differences, the worst first. */
export function byBadness(one: Comparison, other: Comparison): number {
  return badness(one) - badness(other);
}

function badness({ program, sightline }: Comparison): number {
  const said = sightline?.access ?? 'none';
  return worstFirst.findIndex(([ours, theirs]) => ours === said && theirs === program);
}

export interface Tally {
  /** Rows with an answer of the program. */
  readonly compared: number;
  readonly agreeing: number;
  readonly unknown: number;
  readonly unanswered: number;
  /** Of those without an answer the ones for which nothing came back. */
  readonly silent: number;
}

export function tally(rows: readonly Comparison[], channel?: Channel): Tally {
  const counted = rows.filter(({ probe }) => channel === undefined || probe.channel === channel);
  const count = (outcome: Comparison['outcome']): number => counted.filter((row) => row.outcome === outcome).length;
  const silent = count('silent');
  const unanswered = count('no answer') + silent;
  return {
    compared: counted.length - unanswered,
    agreeing: count('agrees'),
    unknown: count('unknown'),
    unanswered,
    silent,
  };
}
