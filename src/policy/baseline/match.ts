import { placePrint } from '../../detect/masking';
import type { Finding } from '../../model/finding';
import type { Baseline, ListedEntry, Occurrence } from './baseline';

/** The entries of a baseline, for the files that they are about. */
export class BaselineIndex {
  private readonly byPath = new Map<string, ListedEntry[]>();

  constructor(private readonly baseline: Baseline) {
    for (const entry of baseline.entries) {
      const entries = this.byPath.get(entry.path);
      if (entries === undefined) this.byPath.set(entry.path, [entry]);
      else entries.push(entry);
    }
  }

  /** The paths that entries are about. */
  get paths(): IterableIterator<string> {
    return this.byPath.keys();
  }

  entriesFor(path: string): readonly ListedEntry[] {
    return this.byPath.get(path) ?? [];
  }

  /**
   * The entry that accepts a finding, for those of the findings that one does. `findings`: all of one file, with the
   * baseline's own fingerprints.
   */
  match(path: string, findings: readonly Finding[]): ReadonlyMap<Finding, ListedEntry> {
    const entries = this.entriesFor(path);
    const matched = new Map<Finding, ListedEntry>();
    if (entries.length === 0) return matched;
    const occurrences = occurrencesIn(this.baseline.salt, path, findings);
    for (const finding of findings) {
      const entry = entries.find((candidate) => isAbout(candidate, finding, occurrences.get(finding) ?? null));
      if (entry !== undefined) matched.set(finding, entry);
    }
    return matched;
  }
}

function isAbout(entry: ListedEntry, finding: Finding, occurrence: Occurrence | null): boolean {
  return (
    entry.rule === finding.ruleId &&
    entry.fingerprint === finding.fingerprint &&
    entry.occurrence?.number === occurrence?.number &&
    entry.occurrence?.of === occurrence?.of
  );
}

/** Which occurrence each finding is that its place identifies; a finding that its value identifies is left out. */
export function occurrencesIn(
  salt: Uint8Array,
  path: string,
  findings: readonly Finding[],
): ReadonlyMap<Finding, Occurrence> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.ruleId);
    if (known === undefined) byRule.set(finding.ruleId, [finding]);
    else known.push(finding);
  }
  const occurrences = new Map<Finding, Occurrence>();
  for (const [rule, all] of byRule) {
    const numbers = new Map(all.map((_, index) => [placePrint(salt, rule, path, index + 1), index + 1]));
    const placed = all.filter(({ fingerprint }) => numbers.has(fingerprint));
    for (const finding of placed)
      occurrences.set(finding, { number: numbers.get(finding.fingerprint) ?? 0, of: placed.length });
  }
  return occurrences;
}
