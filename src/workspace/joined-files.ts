import type { SensitiveFile } from '../model/exposure';
import type { FileRecord } from './file-records';
import { addCounts, type HiddenCounts } from '../model/suppression';

/** A file joined with policy and verdicts. */
export interface Judged {
  /** `null` when nothing in the file matters. */
  readonly file: SensitiveFile | null;
  /** Findings that the team or the file itself allows. */
  readonly hidden: HiddenCounts;
}

/** The files that matter, each judged once until {@link forget}. */
export class JoinedFiles {
  private judged = new WeakMap<FileRecord, Judged>();
  private known: ReadonlyMap<string, SensitiveFile> = new Map();
  private counts: HiddenCounts = {};

  /** By path, in the order of paths. */
  get sensitive(): ReadonlyMap<string, SensitiveFile> {
    return this.known;
  }

  get hidden(): HiddenCounts {
    return this.counts;
  }

  /** Policy or configuration are others than before. */
  forget(): void {
    this.judged = new WeakMap();
  }

  /** Joins again; a file that did not change keeps its object, so that views can tell. `judge`: `null` where there is nothing to judge. */
  join(records: Iterable<FileRecord>, judge: (record: FileRecord) => Judged | null): void {
    const joined: SensitiveFile[] = [];
    let counts: HiddenCounts = {};
    for (const record of records) {
      const result = this.judged.get(record) ?? this.keep(record, judge(record));
      if (result === null) continue;
      counts = addCounts(counts, result.hidden);
      if (result.file !== null) joined.push(result.file);
    }
    joined.sort((left, right) => (left.path < right.path ? -1 : 1));
    this.known = new Map(joined.map((file) => [file.path, file]));
    this.counts = counts;
  }

  private keep(record: FileRecord, result: Judged | null): Judged | null {
    if (result === null) return null;
    const { file, hidden } = result;
    const kept = { file: file === null ? null : unchanged(this.known.get(file.path), file), hidden };
    this.judged.set(record, kept);
    return kept;
  }
}

function unchanged(before: SensitiveFile | undefined, now: SensitiveFile): SensitiveFile {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
