import type { Finding } from '../model/finding';
import type { TextRange } from '../model/range';
import { occurrencesIn, type BaselineEntry, type ListedEntry } from '../policy/baseline';
import type { FileRecord } from './file-records';
import type { Looked, TeamFiles } from './team-files';

export interface BaselineWish {
  /** Key of the fingerprints that the findings have. */
  readonly salt: Uint8Array;
  /** Rules whose findings are to be accepted; `null` for all. */
  readonly rules: readonly string[] | null;
  readonly reason: string | null;
  /** Today, `2026-11-28`. */
  readonly date: string;
}

/** An entry to be added, with what people see of its finding. */
export interface AcceptedFinding {
  readonly entry: BaselineEntry;
  readonly range: TextRange | null;
  readonly preview: string;
}

export interface BaselinePlan {
  readonly added: readonly AcceptedFinding[];
  /** Entries that are about no finding any more. */
  readonly removed: readonly ListedEntry[];
}

/**
 * What brings the baseline in line with what was looked at: findings that nothing hides are added, entries without one go.
 * One that stands elsewhere now, or among others, keeps the reason and the day that it was given.
 */
export function planBaseline(wish: BaselineWish, team: TeamFiles, looked: Looked): BaselinePlan {
  const removed = team.staleEntries(looked);
  const added = [...looked.records.values()].flatMap((record) => {
    return accepted(record, wish, team).map((one) => ({ ...one, entry: withHistory(one.entry, removed, wish.reason) }));
  });
  return { added: added.sort((left, right) => (left.entry.path < right.entry.path ? -1 : 1)), removed };
}

function accepted({ path, scanned }: FileRecord, wish: BaselineWish, team: TeamFiles): readonly AcceptedFinding[] {
  const hidden = team.hidden(path, scanned.findings);
  const visible = scanned.findings.filter(
    (finding) => !hidden.has(finding) && (wish.rules?.includes(finding.ruleId) ?? true),
  );
  if (visible.length === 0) return [];
  const occurrences = occurrencesIn(wish.salt, path, scanned.findings);
  return visible.map((finding: Finding) => ({
    entry: {
      rule: finding.ruleId,
      path,
      fingerprint: finding.fingerprint,
      occurrence: occurrences.get(finding) ?? null,
      reason: wish.reason,
      date: wish.date,
    },
    range: finding.range,
    preview: finding.preview,
  }));
}

function withHistory(entry: BaselineEntry, gone: readonly ListedEntry[], reason: string | null): BaselineEntry {
  const before = gone.find(({ rule, fingerprint }) => rule === entry.rule && fingerprint === entry.fingerprint);
  return before === undefined ? entry : { ...entry, reason: reason ?? before.reason, date: before.date };
}
