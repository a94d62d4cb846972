import * as path from 'node:path';
import type { ScanError, ScanSummary } from '../model/exposure';
import type { ScannedContent } from './content-scanner';

/** What is known of one file of the workspace, apart from who can read it. */
export interface FileRecord {
  readonly path: string;
  readonly realPath: string;
  readonly scanned: ScannedContent;
}

export type FileCounts = Pick<ScanSummary, 'scannedFiles' | 'skippedFiles' | 'partlyScannedFiles' | 'scannedBytes'>;

/** Every path of the workspace that a scan came across, by path relative to the root. */
export class FileRecords {
  private readonly records = new Map<string, FileRecord>();
  private readonly skipped = new Set<string>();
  private readonly walkErrors = new Map<string, ScanError>();
  /** Links to files with the place where they lead, and what failed, whose cause may lie anywhere, with `null`. */
  private readonly links = new Map<string, string | null>();

  set(record: FileRecord, isLink: boolean): void {
    this.records.set(record.path, record);
    if (isLink) this.links.set(record.path, record.realPath);
  }

  skip(file: string): void {
    this.skipped.add(file);
  }

  fail(error: ScanError): void {
    this.walkErrors.set(error.path, error);
    this.links.set(error.path === '.' ? '' : error.path, null);
  }

  /** Forgets paths and everything below them; '' stands for all. */
  remove(paths: ReadonlySet<string>): void {
    // A file has nothing below it: the common case needs no look at every path.
    const unknown = new Set([...paths].filter((file) => !this.removeFile(file)));
    if (unknown.size === 0) return;
    for (const store of [this.records, this.skipped, this.walkErrors, this.links]) {
      for (const known of store.keys()) if (liesIn(unknown, known, '/')) store.delete(known);
    }
  }

  /** Links, and paths that failed, that may be another after a change of the given places (absolute). */
  linksTo(places: ReadonlySet<string>): readonly string[] {
    const touched = [...this.links].filter(([, place]) => place === null || liesIn(places, place, path.sep));
    return touched.map(([link]) => link);
  }

  /** Paths that were left out; a folder stands for all that is in it. */
  skippedPaths(): IterableIterator<string> {
    return this.skipped.values();
  }

  private removeFile(file: string): boolean {
    this.links.delete(file);
    return this.records.delete(file);
  }

  get(file: string): FileRecord | undefined {
    return this.records.get(file);
  }

  values(): IterableIterator<FileRecord> {
    return this.records.values();
  }

  counts(): FileCounts {
    const counts = { scannedFiles: 0, skippedFiles: this.skipped.size, partlyScannedFiles: 0, scannedBytes: 0 };
    for (const { scanned } of this.records.values()) {
      counts.scannedBytes += scanned.bytes;
      if (scanned.coverage === 'whole') counts.scannedFiles++;
      else if (scanned.coverage === 'partial') counts.partlyScannedFiles++;
      else counts.skippedFiles++;
    }
    return counts;
  }

  /** Everything that could not be judged in full, sorted by path. */
  errors(): readonly ScanError[] {
    const errors = [...this.walkErrors.values()];
    for (const record of this.records.values()) {
      const { message } = record.scanned;
      if (message !== null) errors.push({ path: record.path, message });
    }
    return errors.sort((left, right) => (left.path < right.path ? -1 : 1));
  }
}

/** True when the set holds the path or a folder above it; '' holds everything. */
function liesIn(folders: ReadonlySet<string>, file: string, separator: string): boolean {
  if (folders.has('') || folders.has(file)) return true;
  for (let end = file.lastIndexOf(separator); end > 0; end = file.lastIndexOf(separator, end - 1)) {
    if (folders.has(file.slice(0, end))) return true;
  }
  return false;
}
