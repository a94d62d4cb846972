import type { Finding } from '../model/finding';
import type { Hider } from '../model/suppression';
import type { Allowances } from './allowances';
import type { LineMap } from './line-map';
import type { Reported } from './overlap';

/** A text, or the part of one, that findings lie in. */
export interface FoundIn {
  readonly lines: LineMap;
  readonly allowances: Allowances;
  /** False for a part whose line numbers cannot be known. */
  readonly isPlaced: boolean;
  /** The file of another tool that passes over a finding; `null` for none. */
  readonly hiderOf: (entry: Reported) => Hider | null;
}

/** The findings of one file, in the order in which they were reported. */
export class FindingList {
  readonly found: Finding[] = [];
  /** How many were left out for a marker on their line. */
  silenced = 0;

  /** Adds what was reported on one part; a finding about the whole file counts once, whatever the number of parts. */
  add<Entry extends Reported>(
    reported: readonly Entry[],
    { lines, allowances, isPlaced, hiderOf }: FoundIn,
    fingerprintOf: (entry: Entry) => string,
  ): void {
    for (const entry of reported) {
      const { rule, match } = entry;
      if (match.span === null && this.found.some((known) => known.ruleId === rule.id && known.range === null)) continue;
      if (match.span !== null && allowances.covers(rule.id, match.span)) {
        this.silenced++;
        continue;
      }
      const hiddenBy = hiderOf(entry);
      this.found.push({
        ruleId: rule.id,
        category: rule.category,
        severity: match.severity,
        range: match.span === null || !isPlaced ? null : lines.rangeOf(match.span),
        preview: match.preview,
        fingerprint: fingerprintOf(entry),
        ...(hiddenBy === null ? {} : { hiddenBy }),
      });
    }
  }
}
