import * as fs from 'node:fs';

/** What the file system says of a file that changes when its content does. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** When its content changed last, in milliseconds since the epoch; programs can set it to any time. */
  readonly modifiedMs: number;
  /** When content, name or rights changed last; no program can set it back (`st_ctime` of stat(2)). */
  readonly changedMs: number;
  /** Number of the file on its device; 0 where there is none. */
  readonly inode: number;
}

export function stateOf({ size, mtimeMs, ctimeMs, ino }: fs.Stats): FileState {
  return { size, modifiedMs: mtimeMs, changedMs: ctimeMs, inode: ino };
}

/** State of a file on this machine, links followed; `null` when there is none or something else stands there. */
export function nodeFileState(file: string): FileState | null {
  try {
    const stats = fs.statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stateOf(stats) : null;
  } catch {
    return null;
  }
}
