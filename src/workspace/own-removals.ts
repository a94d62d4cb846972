import { probeOf } from '../protect';
import { isGuarded, type PathAccess } from './drift-comparison';
import { mapGuards, type GuardedPaths } from './guarded-paths';

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
