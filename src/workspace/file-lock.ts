import { FileError, type Environment, type WritableFiles } from '../model/edges';

/** Longer than any piece of work that is done under a lock: who holds it still was killed. */
const staleMs = 10_000;
/** Pauses between two attempts, and how many of them are made: half a second in all. */
const pauseMs = 5;
const attempts = 100;

/**
 * Does a short piece of work while no other process does one under the same lock (absolute path of a file that need not
 * exist, in a folder that does).
 * @returns false, and nothing done, when others hold the lock all the time. Throws FileError when the lock cannot be made.
 */
export function underLock(
  lock: string,
  { files, environment }: { readonly files: WritableFiles; readonly environment: Environment },
  work: () => void,
): boolean {
  if (!acquired(lock, files, environment)) return false;
  try {
    work();
    return true;
  } finally {
    remove(lock, files);
  }
}

function acquired(lock: string, files: WritableFiles, environment: Environment): boolean {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (files.createFile(lock)) return true;
    if (isStale(lock, files, environment)) remove(lock, files);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  return false;
}

function isStale(lock: string, files: WritableFiles, environment: Environment): boolean {
  try {
    return environment.now() - files.stat(lock).modifiedMs > staleMs;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/** Another process may have taken it for stale meanwhile. */
function remove(lock: string, files: WritableFiles): void {
  try {
    files.removeFile(lock);
  } catch (error) {
    if (!(error instanceof FileError && error.code === 'not-found')) throw error;
  }
}
