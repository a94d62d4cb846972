import type { GuardedPath, GuardedPaths } from './guarded-paths';
import type { Look } from './drift-comparison';

/** The remembered paths under the names that they have now. */
export interface Moves {
  readonly paths: GuardedPaths['paths'];
  /** From the new path to the one before. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Knows files again that were moved: a path that is new and holds a finding of one that is gone. What was remembered of
 * that goes over to the new path.
 */
export function followMoves(paths: GuardedPaths['paths'], look: Pick<Look, 'subjects' | 'exists'>): Moves {
  const news = look.subjects.filter(({ path, fingerprints }) => fingerprints.length > 0 && !paths.has(path));
  const moved = new Map<string, string>();
  if (news.length === 0) return { paths, moved };
  const present = new Set(look.subjects.map(({ path }) => path));
  const holders = holdersOf([...paths].filter(([path]) => !present.has(path)));
  const after = new Map(paths);
  for (const { path, fingerprints } of news) {
    const before = likeliest(fingerprints.flatMap((fingerprint) => holders.get(fingerprint) ?? []));
    const entry = before === null ? undefined : after.get(before);
    if (before === null || entry === undefined || look.exists(before)) continue;
    after.delete(before);
    after.set(path, entry);
    moved.set(path, before);
  }
  return { paths: moved.size === 0 ? paths : after, moved };
}

function holdersOf(paths: readonly (readonly [string, GuardedPath])[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [path, { fingerprints }] of paths) {
    for (const fingerprint of fingerprints) {
      const known = holders.get(fingerprint);
      if (known === undefined) holders.set(fingerprint, [path]);
      else known.push(path);
    }
  }
  return holders;
}

/** The path that is named most often: it shares the most findings. */
function likeliest(paths: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}
