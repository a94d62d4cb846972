import type { Platform } from '../model/edges';

/** A line with a finding as it stands in its file now. */
export interface SensitiveLine {
  /** POSIX and relative to the root. */
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** What the judge of a log asks of the workspace. Paths are POSIX and relative to the root. */
export interface WorkspaceView {
  /** The root's absolute real path, and the names by which it was opened: a log holds the one that its agent was started with. */
  readonly roots: readonly string[];
  readonly platform: Platform;
  /** Every file of the workspace. */
  readonly paths: ReadonlySet<string>;
  /** The lines in which something was found, by which they are known again wherever they turn up. */
  readonly sensitive: readonly SensitiveLine[];
  /** The lines of a file as it is now, without line ends; `null` for one that is gone, binary or outside. */
  lines(path: string): readonly string[] | null;
  /** Ids of the rules that find something in a text that stood in this file. */
  find(path: string, text: string): readonly string[];
}
