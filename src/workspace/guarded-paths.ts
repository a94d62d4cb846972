import type { DecidingRule } from '../model/access';

/** Which face looked: an editor sees agents that are its extensions, the command line does not. */
export type Viewer = 'editor' | 'terminal';

/** How a guard was lost. */
export interface Loss {
  /** ISO date and time. */
  readonly noticed: string;
  /** Where the path stood when it was guarded, for one that was moved; `null` otherwise. */
  readonly movedFrom: string | null;
  /** The agent came into use; the rule is one for another agent. */
  readonly isAgentNew: boolean;
  /** The user said that the path is meant to be readable. */
  readonly isAccepted: boolean;
}

/** A rule that keeps, or kept, one path from one agent. */
export interface Guard {
  /** As it stood when it was seen last; always one of a file. */
  readonly rule: DecidingRule;
  /** When the path was first seen guarded: ISO date and time. */
  readonly since: string;
  /** `null` while it holds. */
  readonly loss: Loss | null;
  /** When Sightline itself began to take the rule's file back, while that is under way: ISO date and time. */
  readonly takingBack: string | null;
}

export interface GuardedPath {
  readonly isDirectory: boolean;
  /** Keyed fingerprints of the findings, by which a moved file is known again. */
  readonly fingerprints: readonly string[];
  /** Since when the path was not seen as sensitive: ISO date and time; `null` while it is. */
  readonly unseen: string | null;
  /** By id of the agent. */
  readonly guards: ReadonlyMap<string, Guard>;
}

/** What Sightline remembers of one workspace root: who was kept from what, by which rule. Never any content. */
export interface GuardedPaths {
  /** The agents that were ever in use, by who looked. */
  readonly seen: ReadonlyMap<Viewer, readonly string[]>;
  /** By path: POSIX, relative to the root. */
  readonly paths: ReadonlyMap<string, GuardedPath>;
}

export const nothingGuarded: GuardedPaths = { seen: new Map(), paths: new Map() };

/** Every guard changed, or taken out (`null`); the same object where nothing changes. */
export function mapGuards(
  guarded: GuardedPaths,
  change: (guard: Guard, path: string, agent: string, entry: GuardedPath) => Guard | null,
): GuardedPaths {
  const paths = new Map<string, GuardedPath>();
  let isSame = true;
  for (const [path, entry] of guarded.paths) {
    const guards = new Map<string, Guard>();
    for (const [agent, guard] of entry.guards) {
      const changed = change(guard, path, agent, entry);
      isSame &&= changed === guard;
      if (changed !== null) guards.set(agent, changed);
    }
    if (guards.size > 0) paths.set(path, { ...entry, guards });
  }
  return isSame ? guarded : { ...guarded, paths };
}
