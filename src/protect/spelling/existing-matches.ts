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

export interface MatchOptions {
  readonly root: string;
  readonly join: (...parts: string[]) => string;
  /** Some program takes a backslash in a name for a slash, so that one name stands for several segments. */
  readonly splitsAtBackslash: boolean;
}

/** The existing paths below `root` that match one expression a segment. */
export function existingMatches(list: Lister, segments: readonly RegExp[], options: MatchOptions): ExistingMatches {
  const { root, join, splitsAtBackslash } = options;
  let complete = true;
  const below = (parent: string, rest: readonly RegExp[]): readonly string[] => {
    if (rest.length === 0) return [parent];
    const entries = list(join(root, parent));
    complete &&= entries !== null;
    return (entries ?? []).flatMap(({ name }) => {
      const parts = splitsAtBackslash ? name.split('\\') : [name];
      if (!parts.every((part, index) => part === '' || (rest[index]?.test(part) ?? true))) return [];
      return below(parent === '' ? name : `${parent}/${name}`, rest.slice(parts.length));
    });
  };
  return { paths: below('', segments), complete };
}

function list(files: ReadableFiles, directory: string): readonly DirectoryEntry[] | null {
  try {
    return files.readDirectory(directory);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return error.code === 'not-found' || error.code === 'not-a-directory' ? [] : null;
  }
}
