import type { DecidingRule } from '../../model/access';
import type { AccessContext, AccessTarget } from '../agent';
import { noNames, type Names } from '../matchers/names';
import { lastKept, placesIn } from '../target-place';

/** What a list of rules says of one path. `disputed`: what is known of the agent does not settle it. */
export interface GuardAnswer {
  readonly state: 'covered' | 'asks' | 'disputed' | 'lifted' | 'untouched';
  readonly rule: DecidingRule | null;
}

type Judge = (target: AccessTarget) => GuardAnswer;

/** Part of an agent's configuration that may keep a path from it. Gives the same object for equal answers. */
export type Guard = Judge & {
  /** Names that it speaks of. */
  readonly names: Names;
};

export function guardOf(names: Names, judge: Judge): Guard {
  return Object.assign((target: AccessTarget) => judge(target), { names });
}

export const untouched: GuardAnswer = { state: 'untouched', rule: null };

/** Says nothing of any path. */
export const noGuard: Guard = guardOf(noNames, () => untouched);

/**
 * How an agent treats a link: `either`, the link and its target both count, what is covered stays covered; `target`, only
 * the place where it leads; `name`, only the link's own path; `unclear`, nobody has seen it, so where the two differ the
 * answer is disputed.
 */
export type LinkReading = 'either' | 'target' | 'name' | 'unclear';

export interface PathRules {
  /** Absolute path of the folder that the rules start from. */
  readonly folder: string;
  readonly links: LinkReading;
  readonly names: Names;
  /** `path`: POSIX, relative to the folder. Gives the same object for equal answers. */
  readonly decide: (path: string, isDirectory: boolean) => GuardAnswer;
}

/** A guard that judges paths below one folder and says nothing of those outside. */
export function pathGuard(context: AccessContext, { folder, links, names, decide }: PathRules): Guard {
  const places = placesIn(context, folder);
  const answer = (path: string | null, { isDirectory }: AccessTarget): GuardAnswer =>
    path === null ? untouched : decide(path, isDirectory);
  const judge = lastKept((target: AccessTarget) => {
    const { own, real } = places(target);
    if (links === 'name' || own === real) return answer(own, target);
    if (links === 'target') return answer(real, target);
    return joined(answer(own, target), answer(real, target), links);
  });
  return guardOf(names, judge);
}

/** The states in the order of how much they hold back. */
export const strength: readonly GuardAnswer['state'][] = ['covered', 'asks', 'disputed', 'lifted', 'untouched'];

function joined(own: GuardAnswer, real: GuardAnswer, links: LinkReading): GuardAnswer {
  const [stronger, weaker] = strength.indexOf(own.state) <= strength.indexOf(real.state) ? [own, real] : [real, own];
  const holdsBack = stronger.state === 'covered' || stronger.state === 'asks';
  return links === 'unclear' && holdsBack && weaker.state !== stronger.state ? disputed(stronger) : stronger;
}

const disputes = new WeakMap<GuardAnswer, GuardAnswer>();

/** The same rule, of which nobody can say whether it covers the path. */
export function disputed(answer: GuardAnswer): GuardAnswer {
  const known = disputes.get(answer) ?? { ...answer, state: 'disputed' };
  disputes.set(answer, known);
  return known;
}

/** Makes one answer for each deciding line, so that equal answers are the same object. */
export function answers<Source extends object>(
  ruleOf: (source: Source) => DecidingRule,
): (state: GuardAnswer['state'], source: Source | null) => GuardAnswer {
  const known = new Map<GuardAnswer['state'], Map<Source | null, GuardAnswer>>();
  return (state, source) => {
    if (source === null && state === 'untouched') return untouched;
    const bySource = known.get(state) ?? new Map<Source | null, GuardAnswer>();
    const before = bySource.get(source);
    if (before !== undefined) return before;
    const answer = { state, rule: source === null ? null : ruleOf(source) };
    known.set(state, bySource.set(source, answer));
    return answer;
  };
}
