import { FileError, type DirectoryEntry, type ReadableFiles } from '../../model/edges';

/** Folder listings, each read once; `null` for a folder that cannot be listed. */
export type Lister = (directory: string) => readonly DirectoryEntry[] | null;

/** A lister for one planning; what is no folder lists nothing. */
export function createLister(files: ReadableFiles): Lister {
  const listings = new Map<string, readonly DirectoryEntry[] | null>();
  return (directory) => {
    let listing = listings.get(directory);
    if (listing === undefined) {
      listing = list(files, directory);
      listings.set(directory, listing);
    }
    return listing;
  };
}

export interface ExistingMatches {
  /** Relative POSIX paths that exist and match, whatever their kind. */
  readonly paths: readonly string[];
  /** False when a folder on the way could not be listed. */
  readonly complete: boolean;
}

/** The existing paths below `root` that match one expression a segment. */
export function existingMatches(
  list: Lister,
  root: string,
  join: (...parts: string[]) => string,
  segments: readonly RegExp[],
): ExistingMatches {
  let found = [''];
  let complete = true;
  for (const segment of segments) {
    found = found.flatMap((parent) => {
      const entries = list(join(root, parent));
      complete &&= entries !== null;
      return (entries ?? [])
        .filter(({ name }) => segment.test(name))
        .map(({ name }) => (parent === '' ? name : `${parent}/${name}`));
    });
  }
  return { paths: found, complete };
}

function list(files: ReadableFiles, directory: string): readonly DirectoryEntry[] | null {
  try {
    return files.readDirectory(directory);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.code === 'not-found' || error.code === 'not-a-directory' ? [] : null;
  }
}
