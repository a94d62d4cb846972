import type { Access, DecidingRule } from './access';

/**
 * What took the guard of a path away.
 * `rule-removed`: the settings file no longer holds the rule; `settings-removed`: the file is gone; `settings-broken`: the file
 * cannot be read as settings; `rule-overridden`: the rule stands, another one decides; `rule-not-applied`: the rule stands,
 * but the tool does not go by it (a mode was switched, the folder is not trusted, the program changed); `file-moved`: the
 * path itself is another; `agent-added`: a tool came into use that the rules for the others say nothing to.
 */
export type DriftCause =
  | 'rule-removed'
  | 'settings-removed'
  | 'settings-broken'
  | 'rule-overridden'
  | 'rule-not-applied'
  | 'file-moved'
  | 'agent-added';

/** A path that a rule kept from an agent and that this agent can read now. */
export interface Drift {
  /** POSIX, relative to the workspace root; where the path stands now. */
  readonly path: string;
  readonly isDirectory: boolean;
  readonly agent: string;
  /** What the agent's main way to a file gives now; `unknown` only where the rule itself is gone. */
  readonly access: Extract<Access, 'open' | 'unknown'>;
  readonly cause: DriftCause;
  /** The rule that stood, with its place then; for `agent-added` the one that keeps the path from another agent. */
  readonly rule: DecidingRule;
  /** The rule that decides now; `null` where none does. */
  readonly now: DecidingRule | null;
  /** The path before, for `file-moved`; `null` otherwise. */
  readonly movedFrom: string | null;
  /** When the path was first seen guarded: ISO date and time. */
  readonly since: string;
  /** When it changed, as far as the settings file's own time tells, else when it was noticed: ISO date and time. */
  readonly changed: string;
}

/** What tells a drift from all others of one workspace root. */
export type DriftPlace = Pick<Drift, 'path' | 'agent'>;
