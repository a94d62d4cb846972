import type { Environment, Platform, ReadableFiles } from '../../model/edges';
import { posix, win32, type PlatformPath } from 'node:path';
import type { RuleFormat } from '../formats/rule-format';
import type { Extra, Scope, WishedPath } from '../plan';
import type { Dialect } from '../spelling/dialect';
import type { Effect } from './effect';

/** Where a rule is going to stand. */
export interface Place {
  readonly scope: Scope;
  /** Absolute path of the workspace root, in which the agent's session starts. */
  readonly root: string;
  /** Absolute path of the folder that git takes for the top of the work tree; `null` outside a repository. */
  readonly gitRoot: string | null;
  readonly environment: Environment;
  readonly files: ReadableFiles;
  /** Whether a commit holds something under a path (relative to the root). */
  readonly isCommitted: (path: string) => boolean | 'unknown';
}

/** How one agent's configuration takes a rule that closes a path. A new agent is one row or one file of these. */
export interface Writer {
  /** Names it in the journal; never changed. The agent's id, with a word behind it where the agent has several. */
  readonly id: string;
  /** Id of the agent. */
  readonly agent: string;
  /** Set for a place that is written on request only. */
  readonly extra?: Extra;
  /** The scopes for which the agent has a file. */
  readonly scopes: readonly Scope[];
  readonly effect: Effect;
  readonly dialect: Dialect;
  /** The same for all writers of one file. */
  readonly format: RuleFormat;
  /** Whether it has anything to say of a path; of every path when left out. */
  concerns?(wished: WishedPath): boolean;
  /** Whether rules that stand already say the same of a path, in other words; by verdicts when left out. */
  isCovered?(wished: WishedPath, place: Place): boolean;
  /**
   * Why nothing can be written as things stand, and what to do about it; `null` when there is nothing in the way.
   * @throws EditError or FileError when a file that decides this cannot be read.
   */
  obstacle?(place: Place): string | null;
  /** The same for one path. */
  pathObstacle?(wished: WishedPath, place: Place): string | null;
  /** What has to be switched on for the rules to hold; `null` when it is. @throws as {@link obstacle}. */
  needs?(place: Place): string | null;
  /** Other paths that every rule covers, in a sentence without its full stop; `null` when there are none. */
  alsoCovers?(place: Place): string | null;
  /** Absolute path of the file that is edited. */
  file(place: Place): string;
  /** The path whose spelling {@link rule} needs, POSIX and without a leading slash: relative to the root, or the whole. */
  subject(path: string, place: Place): string;
  /** The rule as it stands in the file, for a path spelled in the writer's dialect. */
  rule(pattern: string, isDirectory: boolean, place: Place): string;
}

/** Path functions for the platform's notation. */
export function pathsOf(platform: Platform): Pick<PlatformPath, 'join' | 'dirname' | 'basename' | 'relative' | 'sep'> {
  return platform === 'win32' ? win32 : posix;
}

/** The path from the top of the work tree on, or from the workspace root where there is none. */
export function fromGitRoot(path: string, { root, gitRoot, environment }: Place): string {
  const { relative, sep } = pathsOf(environment.platform);
  const inner = relative(gitRoot ?? root, root);
  return inner === '' ? path : `${inner.split(sep).join('/')}/${path}`;
}

/** The path from the root of the file system on, without the slash at its start. */
export function inFull(path: string, { root, environment }: Place): string {
  return [...root.split(pathsOf(environment.platform).sep), path].filter((name) => name !== '').join('/');
}

/** A list in the home folder whose paths start from each workspace root. */
export function inEveryWorkspace({ scope }: Place): string | null {
  return scope === 'user'
    ? 'the rule stands in the home folder and covers the same path in every other workspace'
    : null;
}
