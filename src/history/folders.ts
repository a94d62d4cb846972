import type * as path from 'node:path';
import { FileError, type DirectoryEntry, type ReadableFiles } from '../model/edges';

/** The entries of a folder; none where there is no such folder, or none that may be read. */
export function entriesOf(files: ReadableFiles, folder: string): readonly DirectoryEntry[] {
  try {
    return files.readDirectory(folder);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** The content of a small file as text; `null` where it cannot be read. */
export function textOf(files: ReadableFiles, file: string): string | null {
  try {
    return new TextDecoder().decode(files.readFile(file));
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** The folder and all that lie above it, itself first. */
export function withAncestors(folder: string, paths: path.PlatformPath): readonly string[] {
  const found = [folder];
  for (let at = folder; paths.dirname(at) !== at;) {
    at = paths.dirname(at);
    found.push(at);
  }
  return found;
}

/** The path as a folder name: every character but letters and digits becomes a hyphen. Several paths may share one. */
function slugOf(folder: string): string {
  return folder.replaceAll(/[^A-Za-z0-9]/g, '-');
}

/** True for the folder name that {@link slugOf} gives for the root, a folder above it, or one below it. */
export function isSlugOf(name: string, root: string, paths: path.PlatformPath): boolean {
  const own = slugOf(root).toLowerCase();
  const given = name.toLowerCase();
  if (given === own || given.startsWith(`${own}-`)) return true;
  return withAncestors(root, paths).some((folder) => slugOf(folder).toLowerCase() === given);
}

/** All files with one of the endings in the folder and in those below it, at most so many levels deep. */
export function filesBelow(
  files: ReadableFiles,
  folder: string,
  endings: readonly string[],
  depth: number,
): readonly string[] {
  const separator = folder.includes('\\') ? '\\' : '/';
  return entriesOf(files, folder).flatMap(({ name, kind }) => {
    const place = `${folder}${separator}${name}`;
    if (kind === 'directory') return depth > 0 ? filesBelow(files, place, endings, depth - 1) : [];
    return kind === 'file' && endings.some((ending) => name.endsWith(ending)) ? [place] : [];
  });
}
