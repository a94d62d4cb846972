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

/** Where a write really lands: a linked settings file keeps its link. */
function linkTarget(file: string): string {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return file;
  }
}

function writeWhole(file: string, content: Uint8Array, mode: number | undefined): void {
  const descriptor = fs.openSync(file, 'wx', mode ?? 0o666);
  try {
    fs.writeFileSync(descriptor, content);
    if (mode !== undefined) fs.fchmodSync(descriptor, mode);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function writeFile(file: string, content: Uint8Array, mode?: number): void {
  const target = linkTarget(file);
  const existingMode = fs.statSync(target, { throwIfNoEntry: false })?.mode;
  // A rename would replace a file that its owner has made read-only.
  if (existingMode !== undefined) fs.accessSync(target, fs.constants.W_OK);
  const temporary = path.join(path.dirname(target), `.sightline-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeWhole(temporary, content, mode ?? (existingMode === undefined ? undefined : existingMode & 0o7777));
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** The machine's own file system. */
export const nodeFiles: WritableFiles = {
  readFile: (file) => guarded(file, () => fs.readFileSync(file)),
  readDirectory: (directory) => guarded(directory, () => readDirectory(directory)),
  stat: (file) => guarded(file, () => stat(file)),
  realPath: (file) => guarded(file, () => fs.realpathSync.native(file)),
  writeFile: (file, content, mode) => {
    guarded(file, () => {
      writeFile(file, content, mode);
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
