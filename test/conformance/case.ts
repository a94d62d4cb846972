import type { Channel } from '../../src/model/access';

/** One question: can the program get at this file by this channel? */
export interface Probe {
  readonly channel: Channel;
  /** Relative to the workspace, or `~/...`. */
  readonly path: string;
}

/** A workspace, a home folder and a configuration, as plain data. In texts, `$WS` and `$HOME` stand for the two folders. */
export interface ConformanceCase {
  /** Place of the workspace below the folder of the case, where `home` is the home folder. */
  readonly workspace: string;
  /** Files of which each holds a marker of its own; relative to the workspace, or `~/...`. */
  readonly tree: readonly string[];
  /** Configuration in the workspace: path and text. */
  readonly files: Readonly<Record<string, string>>;
  readonly homeFiles: Readonly<Record<string, string>>;
  /** Path in the workspace and where the link leads: relative to its folder, or with `$WS` or `$HOME`. */
  readonly links: Readonly<Record<string, string>>;
  readonly git: boolean;
  /** Files of the tree that a commit holds. */
  readonly committed: readonly string[];
  /** Folder in which the program starts, relative to the workspace; empty for the workspace itself. */
  readonly start: string;
  /** One of the modes of the program's adapter. */
  readonly mode: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly probes: readonly Probe[];
}

/** A case without anything in it, to be filled in by a generator or a test. */
export const emptyCase: ConformanceCase = {
  workspace: 'ws',
  tree: [],
  files: {},
  homeFiles: {},
  links: {},
  git: false,
  committed: [],
  start: '',
  mode: 'default',
  variables: {},
  probes: [],
};
