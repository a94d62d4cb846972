/** The outside world as small interfaces, so that every layer below the faces runs on in-memory versions in tests. */

export type Platform = 'linux' | 'darwin' | 'win32';

export type FileKind = 'file' | 'directory' | 'symlink' | 'other';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
}

export interface FileStat {
  /** What a link points to, not the link itself. */
  readonly kind: Exclude<FileKind, 'symlink'>;
  readonly size: number;
  readonly modifiedMs: number;
}

export type FileErrorCode =
  'not-found' | 'no-permission' | 'link-loop' | 'not-a-directory' | 'is-a-directory' | 'other';

/** A failed file operation; the message names the path and the reason and can be shown as it is. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly path: string,
    message: string,
  ) {
    super(message);
    this.name = 'FileError';
  }
}

/** Paths are absolute and in the notation of the platform; every method throws {@link FileError}. */
export interface ReadableFiles {
  readFile(path: string): Uint8Array;
  readDirectory(path: string): readonly DirectoryEntry[];
  stat(path: string): FileStat;
  /** The path with all links followed. */
  realPath(path: string): string;
}

export interface WritableFiles extends ReadableFiles {
  /** Replaces the whole file atomically (temporary file in the same folder, flushed, renamed); keeps the mode of an existing one. */
  writeFile(path: string, content: Uint8Array, mode?: number): void;
  /** Removes what writing this file left beside it when the process was killed meanwhile. */
  removeLeftovers(path: string): void;
  createDirectory(path: string): void;
  removeFile(path: string): void;
  /** Removes a directory only if it is empty. */
  removeDirectory(path: string): void;
}

/** Keeps the processes that run for one user from writing at the same time. */
export interface WriteLock {
  /** Does the work while no other process does any; waits for one that is at it. Throws when that takes too long, or as the work does. */
  exclusively<Result>(work: () => Result): Result;
}

/** The machine and user that the product runs for. */
export interface Environment {
  readonly platform: Platform;
  /** Absolute path of the user's home folder. */
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A text that the operating system keeps for a program outside of files, with its place as it is shown. */
export type SystemSetting = { readonly text: string; readonly place: string } | 'nothing' | 'unknown';

/** Settings that administrators hand out through the operating system; `unknown` when it could not be asked. */
export interface SystemSettings {
  /** The managed preferences of a macOS domain, as JSON. */
  managedPreferences(domain: string): SystemSetting;
  /** A text value of the Windows registry; `key` starts with `HKLM\\` or `HKCU\\`. */
  registryValue(key: string, name: string): SystemSetting;
}

/** A system that hands out nothing. */
export const noSystemSettings: SystemSettings = {
  managedPreferences: () => 'nothing',
  registryValue: () => 'nothing',
};
