import { FileError, type Environment, type ReadableFiles } from '../model/edges';
import { pathsOf } from './writers/writer';

/** The nearest folder at or above `directory` that holds `.git`, where agents count paths from; `null` when none does. */
export function gitRootOf(files: ReadableFiles, { platform }: Environment, directory: string): string | null {
  const { join, dirname } = pathsOf(platform);
  for (let folder = directory; ; folder = dirname(folder)) {
    if (exists(files, join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function exists(files: ReadableFiles, path: string): boolean {
  try {
    files.stat(path);
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}
