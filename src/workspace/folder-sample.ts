import * as path from 'node:path';
import { FileError, type DirectoryEntry, type ReadableFiles } from '../model/edges';

export interface FolderSample {
  /** Absolute paths of some files. */
  readonly files: readonly string[];
  /** Absolute paths of some links. */
  readonly links: readonly string[];
  readonly hasNotebook: boolean;
}

/** Enough to tell by which ways a folder is open; they are the same for most of its files. */
const mostFiles = 20;
/** A folder with more in it is not looked through to its end. */
const mostEntries = 20_000;
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Some files and links of a folder, and whether a notebook is among all files; what cannot be listed is left out. */
export function sampleOf(files: ReadableFiles, folder: string): FolderSample {
  const found: string[] = [];
  const links: string[] = [];
  let hasNotebook = false;
  let entries = 0;
  const open = [folder];
  for (let next = open.shift(); next !== undefined && entries < mostEntries; next = open.shift()) {
    for (const { name, kind } of list(files, next)) {
      entries += 1;
      const inside = path.join(next, name);
      if (kind === 'directory' && !skipped.has(name)) open.push(inside);
      if (kind === 'symlink' && links.length < mostFiles) links.push(inside);
      if (kind !== 'file') continue;
      hasNotebook ||= /\.ipynb$/i.test(name);
      if (found.length < mostFiles) found.push(inside);
    }
  }
  return { files: found, links, hasNotebook };
}

/** False for what does not exist. */
export function isFolder(files: ReadableFiles, absolutePath: string): boolean {
  try {
    return files.stat(absolutePath).kind === 'directory';
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

function list(files: ReadableFiles, folder: string): readonly DirectoryEntry[] {
  try {
    return files.readDirectory(folder);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
