import { probeOf, type WishedPath } from '../protect';
import { isGuarded, isSameGuard, type PathAccess } from './drift-comparison';
import { mapGuards, type Guard, type GuardedPaths } from './guarded-paths';

/**
 * Marks the guards that stand in these files (as rules name them), before Sightline itself takes rules out of them: a mark
 * tells every process that what is lost in the next moment is no drift.
 */
export function withMarks(guarded: GuardedPaths, shown: ReadonlySet<string>, time: string): GuardedPaths {
  return mapGuards(guarded, (guard) => {
    const { rule, loss } = guard;
    const isTouched = loss === null && rule.file !== null && shown.has(rule.file);
    return isTouched ? { ...guard, takingBack: time } : guard;
  });
}

/** The agents that have a marked guard. */
export function markedAgents({ paths }: GuardedPaths): readonly string[] {
  const guards = [...paths.values()].flatMap((entry) => [...entry.guards]);
  return [...new Set(guards.filter(([, { takingBack }]) => takingBack !== null).map(([agent]) => agent))];
}

/**
 * Forgets the marked guards that hold no longer, and takes the mark from the others. `access`: what the files as they are
 * now give for a path (relative to the root).
 */
export function withoutMarks(guarded: GuardedPaths, access: (path: string) => readonly PathAccess[]): GuardedPaths {
  return mapGuards(guarded, (guard, path, agent, { isDirectory }) => {
    if (guard.takingBack === null) return guard;
    const current = access(probeOf({ path, isDirectory })).find((each) => each.agent === agent);
    return current !== undefined && isGuarded(current) ? { ...guard, takingBack: null } : null;
  });
}

/** Takes the marks away after a change that was not made. */
export function unmarked(guarded: GuardedPaths): GuardedPaths {
  return mapGuards(guarded, (guard) => (guard.takingBack === null ? guard : { ...guard, takingBack: null }));
}

/** A path that Sightline was asked to keep from an agent. */
export interface GuardWish extends WishedPath {
  readonly agent: string;
}

/** Remembers the wishes that are guarded; `access` as in {@link withoutMarks}. */
export function withWishes(
  guarded: GuardedPaths,
  wishes: readonly GuardWish[],
  access: (path: string) => readonly PathAccess[],
  time: string,
): GuardedPaths {
  const paths = new Map(guarded.paths);
  let isSame = true;
  for (const { path, isDirectory, agent } of wishes) {
    const current = access(probeOf({ path, isDirectory })).find((each) => each.agent === agent);
    if (current === undefined || !isGuarded(current)) continue;
    const entry = paths.get(path) ?? { isDirectory, fingerprints: [], unseen: null, guards: new Map<string, Guard>() };
    const known = entry.guards.get(agent);
    const guard = { rule: current.rule, since: known?.since ?? time, loss: null, takingBack: null };
    if (known !== undefined && isSameGuard(known, guard)) continue;
    paths.set(path, { ...entry, guards: new Map(entry.guards).set(agent, guard) });
    isSame = false;
  }
  return isSame ? guarded : { ...guarded, paths };
}

/** Forgets what a wish that was taken back had guarded and that is not guarded now, lost or not; `access` as above. */
export function withoutWishes(
  guarded: GuardedPaths,
  wishes: readonly GuardWish[],
  access: (path: string) => readonly PathAccess[],
): GuardedPaths {
  const isWished = (path: string, agent: string): boolean =>
    wishes.some((wish) => wish.agent === agent && (wish.path === path || path.startsWith(`${wish.path}/`)));
  return mapGuards(guarded, (guard, path, agent, { isDirectory }) => {
    if (guard.loss === null || !isWished(path, agent)) return guard;
    const current = access(probeOf({ path, isDirectory })).find((each) => each.agent === agent);
    return current !== undefined && isGuarded(current) ? guard : null;
  });
}
