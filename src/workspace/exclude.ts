import { minimatch } from 'minimatch';

/**
 * Folders of dependencies and caches that a scan leaves out by default: their content is public or made by machines,
 * and they are most of a tree. The default of the setting `sightline.exclude`.
 */
export const defaultExcludes: readonly string[] = [
  'node_modules',
  'bower_components',
  '.pnpm-store',
  '.yarn',
  '.venv',
  'venv',
  '.tox',
  '__pycache__',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.gradle',
  '.terraform',
  '.hg',
  '.svn',
].map((name) => `**/${name}/**`);

/** True for a path, relative to the root, that one of the patterns names, as itself or as a folder above it. */
export type Excluder = (path: string) => boolean;

/** A leading `!` is taken literally: a pattern that leaves out all but one folder would be too easy to write. */
const literalStart = { dot: true, nonegate: true, nocomment: true };

const folderPattern = /^\*\*\/([^*?[\]{}()!/]+)\/\*\*$/;

/** `patterns`: globs relative to the root; one of the shape `**` + `/name/**` leaves out the folder itself. */
export function createExcluder(patterns: readonly string[]): Excluder {
  const names = new Set<string>();
  const globs: ((path: string) => boolean)[] = [];
  for (const pattern of patterns) {
    const name = folderPattern.exec(pattern)?.[1];
    if (name !== undefined) names.add(name);
    else globs.push(minimatch.filter(pattern.replace(/\/\*\*$/, '{,/**}'), literalStart));
  }
  return (path) => names.has(path.slice(path.lastIndexOf('/') + 1)) || globs.some((matches) => matches(path));
}
