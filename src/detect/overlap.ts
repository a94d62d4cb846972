import type { Match, RuleInfo } from './rule';

/** A match with the rule that reported it; `order` is the rule's place in the list, the most specific first. */
export interface Reported {
  readonly rule: RuleInfo;
  readonly order: number;
  readonly match: Match;
}

/**
 * Drops findings that lie over a more specific one of the same category.
 * Findings about the whole file come first, the others by position.
 */
export function mostSpecific<Entry extends Reported>(reported: readonly Entry[]): readonly Entry[] {
  const wholeFile = reported.filter(({ match }) => match.span === null);
  const placed = reported.filter(({ match }) => match.span !== null).sort(byPosition);
  const kept: Entry[] = [];
  const lastOf = new Map<string, number>();
  for (const entry of placed) {
    const rivalIndex = lastOf.get(entry.rule.category);
    const rival = rivalIndex === undefined ? undefined : kept[rivalIndex];
    if (rivalIndex === undefined || rival === undefined || startOf(entry) >= endOf(rival)) {
      lastOf.set(entry.rule.category, kept.push(entry) - 1);
    } else if (entry.order < rival.order) {
      kept[rivalIndex] = entry;
    }
  }
  return [...wholeFile, ...kept].map(inItsName);
}

function inItsName<Entry extends Reported>(entry: Entry): Entry {
  return entry.match.rule === undefined ? entry : { ...entry, rule: entry.match.rule };
}

function byPosition(a: Reported, b: Reported): number {
  return startOf(a) - startOf(b) || a.order - b.order;
}

function startOf({ match }: Reported): number {
  return match.span?.start ?? 0;
}

function endOf({ match }: Reported): number {
  return match.span?.end ?? 0;
}
