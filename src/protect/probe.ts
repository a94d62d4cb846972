import type { WishedPath } from './plan';

/** A path (POSIX, relative) whose verdict tells what became of a wish: for a folder that of any file in it. */
export function probeOf({ path, isDirectory }: WishedPath): string {
  return isDirectory ? `${path}/any-file` : path;
}
