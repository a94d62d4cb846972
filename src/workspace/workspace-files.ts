import * as path from 'node:path';
import type { ReadableFiles } from '../model/edges';
import type { ContentScanner, ScanRequest } from './content-scanner';
import { FileRecords } from './file-records';
import { walk, type WalkedFile, type WalkStep } from './walk';

/** Files handed to the scanner at once; the walk goes on while they are read. */
const chunkSize = 512;

/** What of the workspace is judged. */
export interface ScanRules {
  /** Asked for every file and folder, relative to the root. */
  readonly excluded: (path: string) => boolean;
  /** Bytes up to which the whole content of a file is judged. */
  readonly maxFileSize: number;
}

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
  async scan(from: readonly string[], rules: ScanRules, progress?: Progress): Promise<void> {
    const records = new FileRecords();
    await this.scanBelow(records, from, rules, progress);
    this.current = records;
  }

  /** Judges changed, new and deleted paths (relative to the root) again, and the links that lead to them. */
  async refresh(paths: readonly string[], rules: ScanRules): Promise<void> {
    const places = new Set(paths.map((changed) => path.join(this.options.root, changed)));
    const changed = new Set([...paths, ...this.current.linksTo(places)]);
    this.current.remove(changed);
    await this.scanBelow(this.current, changed, rules);
  }

  private async scanBelow(
    records: FileRecords,
    from: Iterable<string>,
    rules: ScanRules,
    progress?: Progress,
  ): Promise<void> {
    const pending: Promise<void>[] = [];
    let chunk: WalkedFile[] = [];
    for (const step of this.walkAll(from, rules)) {
      if (step.kind === 'skipped') records.skip(step.path);
      else if (step.kind === 'error') records.fail({ path: step.path, message: step.message });
      else chunk.push(step);
      if (chunk.length < chunkSize) continue;
      pending.push(this.scanFiles(records, chunk, rules, progress));
      chunk = [];
      // Lets this thread answer the editor between two chunks.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([...pending, this.scanFiles(records, chunk, rules, progress)]);
  }

  private *walkAll(from: Iterable<string>, { excluded }: ScanRules): Generator<WalkStep> {
    const { root, files } = this.options;
    for (const start of from) yield* walk({ root, files, excluded }, start);
  }

  private async scanFiles(
    records: FileRecords,
    files: readonly WalkedFile[],
    { maxFileSize }: ScanRules,
    progress?: Progress,
  ): Promise<void> {
    if (files.length === 0) return;
    const requests = files.map((file): ScanRequest => ({ path: file.path, absolutePath: file.realPath, maxFileSize }));
    const results = await this.options.scanner.scan(requests);
    results.forEach((scanned, position) => {
      const file = files[position];
      if (file !== undefined) records.set({ path: file.path, realPath: file.realPath, scanned }, this.isLink(file));
    });
    progress?.(results.length);
  }

  private isLink({ path: file, realPath }: WalkedFile): boolean {
    return realPath !== path.join(this.options.root, file);
  }
}
