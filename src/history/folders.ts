import type * as path from 'node:path';
import { nativePaths } from '../access/paths';
import { FileError, type DirectoryEntry, type ReadableFiles } from '../model/edges';
import type { HistoryContext } from './reader';

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

/**
 * Of a folder that holds one for each working directory, named by {@link slugOf}, those of the workspace, of folders above it
 * and of those below (absolute).
 */
export function projectFolders(parent: string, { files, root, environment }: HistoryContext): readonly string[] {
  const paths = nativePaths(environment.platform);
  const own = slugOf(root).toLowerCase();
  const above = new Set(withAncestors(root, paths).map((folder) => slugOf(folder).toLowerCase()));
  return entriesOf(files, parent)
    .filter(({ name, kind }) => kind === 'directory' && isOf(name.toLowerCase()))
    .map(({ name }) => paths.join(parent, name));

  function isOf(name: string): boolean {
    return above.has(name) || name.startsWith(`${own}-`);
  }
}

/** All files with one of the endings in the folder and in those below it, at most so many levels deep. */
export function filesBelow(
  folder: string,
  endings: readonly string[],
  depth: number,
  context: Pick<HistoryContext, 'files' | 'environment'>,
): readonly string[] {
  const paths = nativePaths(context.environment.platform);
  return entriesOf(context.files, folder).flatMap(({ name, kind }) => {
    const place = paths.join(folder, name);
    if (kind === 'directory') return depth > 0 ? filesBelow(place, endings, depth - 1, context) : [];
    return kind === 'file' && endings.some((ending) => name.endsWith(ending)) ? [place] : [];
  });
}
