import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** All that lies below a folder: absolute path, and kind, mode and content in one text. */
export type DiskState = ReadonlyMap<string, string>;

/** Reads what lies below the folders, without the parts that are left out (absolute) and the way to them. */
export function diskState(folders: readonly string[], leftOut: readonly string[]): DiskState {
  const state = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (leftOut.includes(path)) continue;
      const stats = lstatSync(path);
      const leadsOut = leftOut.some((each) => each.startsWith(`${path}/`));
      if (!leadsOut) state.set(path, `${stats.mode.toString(8)} ${contentOf(path, stats)}`);
      if (stats.isDirectory()) walk(path);
    }
  };
  folders.forEach(walk);
  return state;
}

function contentOf(path: string, stats: ReturnType<typeof lstatSync>): string {
  if (stats?.isSymbolicLink() === true) return readlinkSync(path);
  return stats?.isFile() === true ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
}

/** Paths that are there in one of the states only, or otherwise. */
export function changedPaths(one: DiskState, other: DiskState): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}

/** States before a change, after it, before it was taken back, and after that. */
export interface Course {
  readonly before: DiskState;
  readonly written: DiskState;
  readonly asked: DiskState;
  readonly undone: DiskState;
}

/**
 * What a change and its undo left otherwise than it was, a sentence each. Between the two the program ran, whose own files
 * are nobody's fault: where it changed what was written, or put files into a new folder, nothing can be said.
 */
export function leftovers({ before, written, asked, undone }: Course, edited: readonly string[]): readonly string[] {
  const touched = changedPaths(before, written);
  const isExpected = (path: string): boolean => edited.some((file) => file === path || file.startsWith(`${path}/`));
  const stray = touched.filter((path) => !isExpected(path)).map((path) => `${path} was changed by protect`);
  const isOurs = (path: string): boolean => asked.get(path) === written.get(path) && !holdsOthers(path, written, asked);
  const left = touched
    .filter((path) => isOurs(path) && undone.get(path) !== before.get(path))
    .map((path) => `${path} is not as it was before protect`);
  const beside = changedPaths(asked, undone)
    .filter((path) => !touched.includes(path))
    .map((path) => `${path} was changed by undo`);
  return [...stray, ...left, ...beside];
}

function holdsOthers(folder: string, written: DiskState, asked: DiskState): boolean {
  return [...asked.keys()].some((path) => path.startsWith(`${folder}/`) && !written.has(path));
}
