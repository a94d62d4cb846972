import { FileError, type Environment, type WritableFiles } from '../../model/edges';
import { pathsOf } from '../writers/writer';

interface DirectoryPlace {
  readonly files: WritableFiles;
  readonly environment: Environment;
}

/** The folders from `directory` upwards that do not exist, the outermost first. */
export function missingDirectories({ files, environment }: DirectoryPlace, directory: string): readonly string[] {
  const paths = pathsOf(environment.platform);
  const missing: string[] = [];
  for (let path = directory; !exists(files, path) && paths.dirname(path) !== path; path = paths.dirname(path)) {
    missing.unshift(path);
  }
  return missing;
}

/** Creates a folder with all folders above it. */
export function ensureDirectory(place: DirectoryPlace, directory: string): void {
  for (const path of missingDirectories(place, directory)) place.files.createDirectory(path);
}

/** Removes those of the folders that exist and are empty, the last first. */
export function removeEmptyDirectories(files: WritableFiles, directories: readonly string[]): void {
  for (const directory of directories.toReversed()) {
    if (exists(files, directory) && files.readDirectory(directory).length === 0) files.removeDirectory(directory);
  }
}

function exists(files: WritableFiles, path: string): boolean {
  try {
    files.stat(path);
    return true;
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return false;
    throw error;
  }
}
