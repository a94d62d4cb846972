import type { Insertion } from './text/insertion';
import type { EffectLabel } from './writers/effect';

/** What the user wants: these paths must not be readable by these agents. */
export interface Wish {
  readonly paths: readonly WishedPath[];
  readonly agents: readonly string[];
  readonly scope: Scope;
  /** Further places that the user asks for; none when left out. */
  readonly extras?: readonly Extra[];
}

export interface WishedPath {
  /** POSIX, relative to the workspace root, without a trailing slash. */
  readonly path: string;
  readonly isDirectory: boolean;
}

export const scopes = ['project', 'local', 'user'] as const;
/**
 * Whose configuration is written: `project`, files that are committed and guard the team; `local`, files of this workspace
 * that stay on this machine; `user`, files in the home folder.
 */
export type Scope = (typeof scopes)[number];

export const extras = ['sandbox', 'notebooks', 'gitignore'] as const;
/**
 * Places that are written on request only: `sandbox`, the list that binds commands; `notebooks`, rules for the tool that
 * edits notebooks; `gitignore`, what git leaves out.
 */
export type Extra = (typeof extras)[number];

/** A configuration file as it is and as it shall be. */
export interface FileEdit {
  readonly agent: string;
  /** Id of the writer whose rules these are, by which they can be taken out; left out where a rule is repaired. */
  readonly writer?: string | undefined;
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

/** Edits; nothing has been written. */
export interface Plan {
  readonly edits: readonly FileEdit[];
  readonly refusals: readonly Refusal[];
}

/** Edits that fulfil a wish. Paths that existing rules cover already need no edit. */
export interface WishPlan extends Plan {
  /** To be known before the plan is confirmed. */
  readonly notes: readonly PlanNote[];
}

/** Something that a rule does, or needs, beside what was wished. */
export interface PlanNote {
  readonly agent: string;
  /**
   * `alike`: the rule covers other names as well, which it cannot tell apart; `needs`: something must be switched on;
   * `linked`: a link in a wished folder leads to what stays open.
   */
  readonly kind: 'alike' | 'needs' | 'linked';
  /** The wished path that it is about, `.` for all of them. */
  readonly path: string;
  /** A sentence without its full stop. */
  readonly text: string;
}
