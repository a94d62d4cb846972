import * as fs from 'node:fs';
import * as path from 'node:path';
import { randomBytes } from 'node:crypto';
import type { DirectoryEntry, FileErrorCode, FileKind, FileStat, WritableFiles } from '../model/edges';
import { FileError } from '../model/edges';

const reasons: Record<string, { code: FileErrorCode; text: string }> = {
  ENOENT: { code: 'not-found', text: 'no such file or folder' },
  EACCES: { code: 'no-permission', text: 'permission denied' },
  EPERM: { code: 'no-permission', text: 'operation not permitted' },
  ELOOP: { code: 'link-loop', text: 'links that lead back to themselves' },
  ENOTDIR: { code: 'not-a-directory', text: 'not a folder' },
  EISDIR: { code: 'is-a-directory', text: 'a folder, not a file' },
  ENOSPC: { code: 'other', text: 'no space left on the device' },
  ENAMETOOLONG: { code: 'other', text: 'the path is longer than the system allows' },
  ENXIO: { code: 'other', text: 'no regular file' },
  EIO: { code: 'other', text: 'the device reported an error' },
  EROFS: { code: 'no-permission', text: 'the file system is read-only' },
};

/** The same error in the product's own terms; the message names the path and the reason. */
export function toFileError(error: unknown, file: string): FileError {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : reasons[code];
  return new FileError(known?.code ?? 'other', file, `${file}: ${known?.text ?? message}`);
}

function guarded<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof FileError ? error : toFileError(error, file);
  }
}

function kindOf(entry: fs.Dirent | fs.Stats): FileKind {
  if (entry.isSymbolicLink()) return 'symlink';
  if (entry.isDirectory()) return 'directory';
  return entry.isFile() ? 'file' : 'other';
}

/**
 * Opens a file for reading; only a regular one. Without O_NONBLOCK the open of a pipe that has no writer never returns.
 * (Windows has neither; there the flag counts as 0.) The caller closes the descriptor. Throws as `node:fs` does.
 */
export function openRegular(file: string): { readonly descriptor: number; readonly stats: fs.Stats } {
  const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
  const stats = fs.fstatSync(descriptor);
  if (stats.isFile()) return { descriptor, stats };
  fs.closeSync(descriptor);
  throw Object.assign(new Error(), { code: stats.isDirectory() ? 'EISDIR' : 'ENXIO' });
}

function readFile(file: string): Uint8Array {
  const { descriptor } = openRegular(file);
  try {
    return fs.readFileSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function readDirectory(directory: string): readonly DirectoryEntry[] {
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function stat(file: string): FileStat {
  const found = fs.statSync(file);
  return { kind: kindOf(found) as FileStat['kind'], size: found.size, modifiedMs: found.mtimeMs };
}

/** Where a write really lands: a linked settings file keeps its link, and one that leads to nothing is refused. */
function linkTarget(file: string): string {
  const isNew = fs.lstatSync(file, { throwIfNoEntry: false }) === undefined;
  return isNew ? file : fs.realpathSync.native(file);
}

/** What is replaced; `undefined` for a new file. */
function replaced(target: string): fs.Stats | undefined {
  const existing = fs.statSync(target, { throwIfNoEntry: false });
  if (existing === undefined) return undefined;
  if (existing.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (!existing.isFile()) throw Object.assign(new Error(), { code: 'ENXIO' });
  // A rename would replace a file that its owner has made read-only.
  fs.accessSync(target, fs.constants.W_OK);
  return existing;
}

function writeWhole(file: string, content: Uint8Array, mode: number | undefined, owner: fs.Stats | undefined): void {
  const descriptor = fs.openSync(file, 'wx', mode ?? 0o666);
  try {
    fs.writeFileSync(descriptor, content);
    if (owner !== undefined) keepOwner(descriptor, owner);
    if (mode !== undefined) fs.fchmodSync(descriptor, mode);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Matters to root, who edits the files of others. */
function keepOwner(descriptor: number, { uid, gid }: fs.Stats): void {
  const now = fs.fstatSync(descriptor);
  if (now.uid === uid && now.gid === gid) return;
  try {
    fs.fchownSync(descriptor, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function writeFile(file: string, content: Uint8Array, mode?: number): void {
  const target = linkTarget(file);
  const existing = replaced(target);
  const temporary = path.join(path.dirname(target), `.sightline-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeWhole(temporary, content, mode ?? (existing && existing.mode & 0o7777), existing);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Names of files that {@link nodeFiles} writes before they take another's place. */
export const temporaryName = /^\.sightline-[0-9a-f]{12}\.tmp$/;

function removeLeftovers(file: string): void {
  const folder = path.dirname(linkTarget(file));
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    if (temporaryName.test(name)) fs.rmSync(path.join(folder, name), { force: true });
  }
}

/** The machine's own file system. */
export const nodeFiles: WritableFiles = {
  readFile: (file) => guarded(file, () => readFile(file)),
  readDirectory: (directory) => guarded(directory, () => readDirectory(directory)),
  stat: (file) => guarded(file, () => stat(file)),
  realPath: (file) => guarded(file, () => fs.realpathSync.native(file)),
  writeFile: (file, content, mode) => {
    guarded(file, () => {
      writeFile(file, content, mode);
    });
  },
  removeLeftovers: (file) => {
    guarded(file, () => {
      removeLeftovers(file);
    });
  },
  createDirectory: (directory) => {
    guarded(directory, () => fs.mkdirSync(directory, { recursive: true }));
  },
  removeFile: (file) => {
    guarded(file, () => {
      fs.rmSync(file);
    });
  },
  removeDirectory: (directory) => {
    guarded(directory, () => {
      fs.rmdirSync(directory);
    });
  },
};
