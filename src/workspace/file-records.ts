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

  set(record: FileRecord): void {
    this.records.set(record.path, record);
  }

  skip(path: string): void {
    this.skipped.add(path);
  }

  fail(error: ScanError): void {
    this.walkErrors.set(error.path, error);
  }

  /** Forgets a path and everything below it. */
  remove(path: string): void {
    const below = path === '' || path === '.' ? '' : `${path}/`;
    for (const store of [this.records, this.skipped, this.walkErrors]) {
      // A file has nothing below it: the common case needs no look at every path.
      if (store.delete(path) && store === this.records) return;
      for (const known of store.keys()) if (known.startsWith(below)) store.delete(known);
    }
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
    for (const { path, scanned } of this.records.values()) {
      if (scanned.message !== null) errors.push({ path, message: scanned.message });
    }
    return errors.sort((left, right) => (left.path < right.path ? -1 : 1));
  }
}
