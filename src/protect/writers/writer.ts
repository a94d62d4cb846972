import type { Environment, Platform } from '../../model/edges';
import { posix, win32, type PlatformPath } from 'node:path';
import type { RuleFormat } from '../formats/rule-format';
import type { Scope } from '../plan';
import type { Dialect } from '../spelling/dialect';

/** Where a rule is going to stand. */
export interface Place {
  readonly scope: Scope;
  /** Absolute path of the workspace root, in which the agent's session starts. */
  readonly root: string;
  readonly environment: Environment;
}

/** How one agent's configuration takes a rule that closes a path. A new agent is one file that exports one of these. */
export interface Writer {
  /** Id of the agent. */
  readonly agent: string;
  /** The scopes for which the agent has a file. */
  readonly scopes: readonly Scope[];
  readonly dialect: Dialect;
  readonly format: RuleFormat;
  /** Absolute path of the file that is edited. */
  file(place: Place): string;
  /** The path whose spelling {@link rule} needs, POSIX and without a leading slash: relative to the root, or the whole. */
  subject(path: string, place: Place): string;
  /** The rule as it stands in the file, for a path spelled in the writer's dialect. */
  rule(pattern: string, isDirectory: boolean, place: Place): string;
}

/** Path functions for the platform's notation. */
export function pathsOf(platform: Platform): Pick<PlatformPath, 'join' | 'dirname' | 'basename' | 'sep'> {
  return platform === 'win32' ? win32 : posix;
}
