import type { Insertion } from './text/insertion';
import type { EffectLabel } from './writers/effect';

/** What the user wants: these paths must not be readable by these agents. */
export interface Wish {
  readonly paths: readonly WishedPath[];
  readonly agents: readonly string[];
  readonly scope: Scope;
}

export interface WishedPath {
  /** POSIX, relative to the workspace root, without a trailing slash. */
  readonly path: string;
  readonly isDirectory: boolean;
}

export const scopes = ['project', 'local', 'user'] as const;
/** Which of the agent's configuration files is written; agents with one file only take `project`. */
export type Scope = (typeof scopes)[number];

/** A configuration file as it is and as it shall be. */
export interface FileEdit {
  readonly agent: string;
  /** Absolute path. */
  readonly file: string;
  /** `null`: the file does not exist yet. */
  readonly before: string | null;
  /** `null`: the file is removed. */
  readonly after: string | null;
  /** All that makes `after` of `before`; text is taken out only where a dead rule is repaired or a rule is taken back. */
  readonly insertions: readonly Insertion[];
  /** The rules added, as they stand in the file; none where a rule is repaired. */
  readonly rules: readonly string[];
  /** The rules taken out, all of which Sightline wrote. */
  readonly removedRules: readonly string[];
  /** What each of these rules is there for; none where a rule is repaired. */
  readonly wishes: readonly RuleWish[];
  /** What the rules come to, for every agent of the wish that reads this file; none where a rule is repaired. */
  readonly effects: readonly AgentEffect[];
}

/** For which agent and wished path a rule was written; a rule may serve several. */
export interface RuleWish extends WishedPath {
  /** As it stands in the file. */
  readonly rule: string;
  readonly agent: string;
}

export interface AgentEffect {
  readonly agent: string;
  readonly effect: EffectLabel;
}

/** A wish, or a part of it, that cannot be written, and why. */
export interface Refusal {
  readonly agent: string;
  /** The wished path that cannot be spelled, the configuration file that cannot be edited, or `.` for the whole wish. */
  readonly path: string;
  readonly reason: string;
}

/** Edits that fulfil a wish; nothing has been written. Paths that existing rules cover already need no edit. */
export interface Plan {
  readonly edits: readonly FileEdit[];
  readonly refusals: readonly Refusal[];
}
