/** What hides a finding: the team's files, the files of other tools that the team keeps, and markers in the files themselves. */
export const hiders = [
  '.sightline.jsonc',
  '.sightline-baseline.json',
  'sightline:allow',
  '.gitleaksignore',
  '.gitleaks.toml',
  '.secrets.baseline',
] as const;
export type Hider = (typeof hiders)[number];

/** How many findings each of them hid; one that hid nothing is left out. */
export type HiddenCounts = Readonly<Partial<Record<Hider, number>>>;

/** The two counts together. */
export function addCounts(one: HiddenCounts, other: HiddenCounts): HiddenCounts {
  if (sumOf(other) === 0) return one;
  const pairs = hiders.map((hider) => [hider, (one[hider] ?? 0) + (other[hider] ?? 0)] as const);
  return Object.fromEntries(pairs.filter(([, count]) => count > 0));
}

/** How often each of them stands in a list. */
export function countBy(list: Iterable<Hider>): HiddenCounts {
  const counts: Partial<Record<Hider, number>> = {};
  for (const hider of list) counts[hider] = (counts[hider] ?? 0) + 1;
  return counts;
}

/** The sum of all counts. */
export function sumOf(counts: HiddenCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
