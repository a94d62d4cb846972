import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import type { Environment, WritableFiles } from '../model/edges';
import { FileError } from '../model/edges';

const saltBytes = 32;

/** The user's own folder for what Sightline must remember: the undo journal, what was guarded, and the salt. Both faces share it. */
export function stateDirectory(environment: Environment): string {
  const { platform, home, variables } = environment;
  if (platform === 'win32') {
    const local = path.win32.join(home, 'AppData', 'Local');
    return path.win32.join(absoluteOr(variables['LOCALAPPDATA'], local, path.win32), 'Sightline');
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Sightline');
  const state = path.posix.join(home, '.local', 'state');
  return path.posix.join(absoluteOr(variables['XDG_STATE_HOME'], state, path.posix), 'sightline');
}

/** A relative value counts as none: https://specifications.freedesktop.org/basedir-spec/latest/ */
function absoluteOr(value: string | undefined, fallback: string, paths: path.PlatformPath): string {
  return value !== undefined && paths.isAbsolute(value) ? value : fallback;
}

/** Where the undo journal lies, a file for each change. */
export function journalDirectory(environment: Environment): string {
  return path.join(stateDirectory(environment), 'changes');
}

/** Where it is remembered what was guarded, a file for each workspace root. */
export function guardDirectory(environment: Environment): string {
  return path.join(stateDirectory(environment), 'guards');
}

/** Where results of scans are kept, a file for each workspace root and set of rules; may be deleted at any time. */
export function scanDirectory(environment: Environment): string {
  return path.join(stateDirectory(environment), 'scans');
}

/** Where the lock lies that writing processes share. */
export function lockDirectory(environment: Environment): string {
  return path.join(stateDirectory(environment), 'lock');
}

/** Where the lock lies that processes share which change what was guarded. */
export function guardLockDirectory(environment: Environment): string {
  return path.join(stateDirectory(environment), 'guards-lock');
}

/**
 * The random key of this user's fingerprints, made on first use (mode 0600).
 * Where it cannot be kept (a read-only home) a fresh one is returned: fingerprints then hold for one run only.
 */
export function userSalt(files: WritableFiles, environment: Environment): Uint8Array {
  const directory = stateDirectory(environment);
  const file = path.join(directory, 'salt');
  try {
    const salt = files.readFile(file);
    if (salt.length === saltBytes) return salt;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  const salt = randomBytes(saltBytes);
  try {
    files.createDirectory(directory);
    files.writeFile(file, salt, 0o600);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  return salt;
}
