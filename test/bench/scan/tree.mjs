import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ files: number, bytes: number }} Size */

/**
 * @param {string} folder
 * @returns {Size} of its regular files, links not followed
 */
export function sizeOf(folder) {
  const size = { files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addTo(size, sizeOf(path));
    else if (entry.isFile()) addTo(size, { files: 1, bytes: statSync(path).size });
  }
  return size;
}

/**
 * Entries of a folder that come to about half of its bytes.
 *
 * @param {string} folder
 * @param {Size} whole
 * @returns {{ names: readonly string[], size: Size } | null} `null` where one entry holds nearly everything
 */
export function halfOf(folder, whole) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sized = entries.map(({ name }) => ({ name, size: sizeOf(join(folder, name)) }));
  const names = [];
  const size = { files: 0, bytes: 0 };
  for (const each of sized.sort((a, b) => b.size.bytes - a.size.bytes)) {
    if (size.bytes + each.size.bytes > whole.bytes * 0.6) continue;
    names.push(each.name);
    addTo(size, each.size);
  }
  return size.bytes > whole.bytes * 0.25 ? { names, size } : null;
}

/** @param {Size} sum @param {Size} more */
function addTo(sum, more) {
  sum.files += more.files;
  sum.bytes += more.bytes;
}
