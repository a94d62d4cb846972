import type { LintOptions, Tree } from '../../../../test/support/lint-stage';
import type { Access, Channel } from '../../../model/access';

/** What shows that a rule is right: a tree in which it is found, one in which it is not, and what its fix changes. */
export interface Proof {
  /** `<agent>/<code>`; a code may have several proofs. */
  readonly code: string;
  readonly dead: Tree;
  /** The same with the least difference that makes it sound. */
  readonly near: Tree;
  /** For both trees. */
  readonly options?: LintOptions;
  /** What else is different for {@link near}. */
  readonly nearOptions?: LintOptions;
  /** Access in {@link dead} and after the fix. Left out exactly where this case has no right form, and so no fix. */
  readonly proves?: Effect;
  /** Access in {@link dead} and in {@link near}, mostly for what has no fix. */
  readonly contrast?: Effect;
  /** A path to which what is dead makes no difference. */
  readonly idle?: Idle;
}

/** A path that both trees of a proof treat alike. */
export interface Idle {
  /** Absolute. */
  readonly path: string;
  /** All when left out. */
  readonly channels?: readonly Channel[];
}

/** A path whose access changes, as the agent's own loader decides it. */
export interface Effect {
  /** Absolute. */
  readonly path: string;
  readonly before: Access;
  readonly after: Access;
  /** `read` when left out. */
  readonly channel?: Channel;
  /** Why it is another channel that tells. */
  readonly because?: string;
}

/** The usual effect of a fix: the file tool is refused what it could read. */
export function guards(path: string, before: Access = 'open'): Effect {
  return { path, before, after: 'blocked' };
}

/** A repository at the start directory in which nothing was committed. */
export const inGit: LintOptions = { git: { root: '/ws', isCommitted: () => false } };
