import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Absolute path of the repository: the nearest folder above with a package.json. Searched, not counted in `..`,
 * because the tests bundle this module into another folder.
 */
export const repository = nearestPackage(import.meta.dirname);

/** Absolute path of the folder for everything that is installed or written for tests only; git ignores it. */
export const testCache = join(repository, '.vscode-test');

/** Absolute path of the folder where each test runner leaves its result as JSON. */
export const resultsFolder = join(testCache, 'results');

/**
 * @param {string} folder
 * @returns {string}
 */
function nearestPackage(folder) {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}.`);
  return nearestPackage(parent);
}
