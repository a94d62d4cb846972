import * as path from 'node:path';
import type { ReadableFiles } from '../model/edges';
import { ScanStopped, type ContentScanner, type ScanRequest } from './content-scanner';
import { FileRecords } from './file-records';
import { placeOf, walk, type WalkedFile, type WalkStep } from './walk';

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

interface ScanControl {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal;
}

export interface WorkspaceFilesOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  readonly scanner: ContentScanner;
}

/** The files of one workspace root with what their content was judged to hold; knows nothing of agents or policy. */
export class WorkspaceFiles {
  private current = new FileRecords();
  private lastFrom: readonly string[] = [];
  private running: AbortController | null = null;

  constructor(private readonly options: WorkspaceFilesOptions) {}

  /** What the last scan started from. */
  get scannedFrom(): readonly string[] {
    return this.lastFrom;
  }

  get records(): FileRecords {
    return this.current;
  }

  /** Judges everything below the given paths (relative to the root, '' for all of it) and forgets all that was known. */
  async scan(from: readonly string[], rules: ScanRules, progress?: Progress): Promise<void> {
    const records = new FileRecords();
    this.running = new AbortController();
    try {
      await this.scanBelow(records, from, rules, { progress, signal: this.running.signal });
    } finally {
      this.running = null;
    }
    this.current = records;
    this.lastFrom = from;
    this.options.scanner.finish(from.includes(''));
  }

  /** Stops the scan that runs, if any: it rejects with {@link ScanStopped}, and what was known before stays. */
  stop(): void {
    this.running?.abort();
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
    control: ScanControl = {},
  ): Promise<void> {
    const pending: Promise<void>[] = [];
    let chunk: WalkedFile[] = [];
    for (const step of this.walkAll(from, rules)) {
      if (step.kind === 'skipped') records.skip(step.path);
      else if (step.kind === 'error') records.fail({ path: step.path, message: step.message });
      else chunk.push(step);
      if (chunk.length < chunkSize) continue;
      pending.push(handled(this.scanFiles(records, chunk, rules, control)));
      chunk = [];
      // Lets this thread answer the editor between two chunks.
      await new Promise((resolve) => setImmediate(resolve));
      if (control.signal?.aborted === true) throw new ScanStopped();
    }
    await Promise.all([...pending, this.scanFiles(records, chunk, rules, control)]);
  }

  private *walkAll(from: Iterable<string>, { excluded }: ScanRules): Generator<WalkStep> {
    const { root, files } = this.options;
    for (const start of from) yield* walk({ root, files, excluded }, start);
  }

  private async scanFiles(
    records: FileRecords,
    files: readonly WalkedFile[],
    { maxFileSize }: ScanRules,
    { progress, signal }: ScanControl,
  ): Promise<void> {
    if (files.length === 0) return;
    const requests = files.map((file): ScanRequest => ({ path: file.path, absolutePath: file.realPath, maxFileSize }));
    const results = await this.options.scanner.scan(requests, signal);
    results.forEach((scanned, position) => {
      const file = files[position];
      if (file !== undefined) records.set({ path: file.path, realPath: file.realPath, scanned }, this.isLink(file));
    });
    progress?.(results.length);
  }

  private isLink({ path: file, realPath }: WalkedFile): boolean {
    return realPath !== placeOf(this.options.root, file);
  }
}

/** The same promise, which may fail before anybody waits for it. */
function handled(work: Promise<void>): Promise<void> {
  work.catch(() => undefined);
  return work;
}
