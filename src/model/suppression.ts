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

/**
 * What another tool was told to pass over, as far as only the text of a secret can decide it. Plain data: it is handed to
 * other threads.
 */
export type SecretList = PatternList | HashList;

/** Expressions are in the syntax of RE2 and may match anywhere in what they are tried on. */
export interface PatternList {
  readonly kind: 'patterns';
  readonly source: Hider;
  /** Whether each of what is given must hold, or one of it. */
  readonly needs: 'each' | 'one';
  /** First words of the rules that it is about (`gitlab`, or `generic` for those that go by a name); `null` for all. */
  readonly rules: readonly string[] | null;
  /** Tried on the path, relative to the root. */
  readonly paths: readonly string[];
  /** Tried on the secret itself. */
  readonly values: readonly string[];
  /** Tried on the lines that it stands on. */
  readonly lines: readonly string[];
  /** Words that the secret holds, in whatever letter case. */
  readonly words: readonly string[];
}

export interface HashList {
  readonly kind: 'hashes';
  readonly source: Hider;
  /** SHA-1 of the secrets of each file in hexadecimal digits, by path relative to the root. */
  readonly hashes: Readonly<Record<string, readonly string[]>>;
}
