import type { ReadableFiles } from '../model/edges';
import type { ContentScanner, ScanRequest } from './content-scanner';
import { FileRecords } from './file-records';
import { walk, type WalkedFile } from './walk';

/** Files handed to the scanner at once; the walk goes on while they are read. */
const chunkSize = 512;

/** Called with the number of files judged since the last call. */
export type Progress = (scannedFiles: number) => void;

export interface WorkspaceFilesOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  readonly scanner: ContentScanner;
}

/** The files of one workspace root with what their content was judged to hold; knows nothing of agents or policy. */
export class WorkspaceFiles {
  private current = new FileRecords();

  constructor(private readonly options: WorkspaceFilesOptions) {}

  get records(): FileRecords {
    return this.current;
  }

  /** Judges everything below the given paths (relative to the root, '' for all of it) and forgets all that was known. */
  async scan(from: readonly string[], excluded: (path: string) => boolean, progress?: Progress): Promise<void> {
    const records = new FileRecords();
    for (const start of from) await this.scanBelow(records, start, excluded, progress);
    this.current = records;
  }

  /** Judges changed, new and deleted paths again. */
  async refresh(paths: Iterable<string>, excluded: (path: string) => boolean): Promise<void> {
    for (const changed of paths) {
      this.current.remove(changed);
      await this.scanBelow(this.current, changed, excluded);
    }
  }

  private async scanBelow(
    records: FileRecords,
    from: string,
    excluded: (path: string) => boolean,
    progress?: Progress,
  ): Promise<void> {
    const pending: Promise<void>[] = [];
    let chunk: WalkedFile[] = [];
    for (const step of walk({ root: this.options.root, files: this.options.files, excluded }, from)) {
      if (step.kind === 'skipped') records.skip(step.path);
      else if (step.kind === 'error') records.fail({ path: step.path, message: step.message });
      else chunk.push(step);
      if (chunk.length < chunkSize) continue;
      pending.push(this.scanFiles(records, chunk, progress));
      chunk = [];
      // Lets this thread answer the editor between two chunks.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([...pending, this.scanFiles(records, chunk, progress)]);
  }

  private async scanFiles(records: FileRecords, files: readonly WalkedFile[], progress?: Progress): Promise<void> {
    if (files.length === 0) return;
    const requests = files.map((file): ScanRequest => ({ path: file.path, absolutePath: file.realPath }));
    const results = await this.options.scanner.scan(requests);
    results.forEach((scanned, position) => {
      const file = files[position];
      if (file !== undefined) records.set({ path: file.path, realPath: file.realPath, scanned });
    });
    progress?.(results.length);
  }
}
