import { Worker } from 'node:worker_threads';
import type { DetectionSettings } from '../model/detection';
import type { ContentScanner, ScanRequest, ScannedContent } from './content-scanner';
import { unreadable } from './content-scanner';
import type { WorkerMessage, WorkerSettings } from './scan-worker';

/** Large enough to make messages cheap, small enough to keep two workers equally busy. */
const batchSize = 128;

interface Job {
  readonly settings: WorkerSettings;
  readonly batch: readonly ScanRequest[];
  resolve(results: readonly ScannedContent[]): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was told last. */
  settings: WorkerSettings;
  job: Job | null;
}

export interface ScanPoolOptions {
  /** Path of the built worker script. */
  readonly script: string;
  readonly threads: number;
  /** By which files are judged until {@link ScanPool.use} says otherwise. */
  readonly settings: WorkerSettings;
}

/**
 * Scans files in worker threads, so that the thread that answers the editor stays free. Threads start with the first batch
 * and are told one batch at a time; one that dies is replaced, and the files of its batch are reported as not judged.
 */
export class ScanPool implements ContentScanner {
  private readonly threads: Thread[] = [];
  private readonly queue: Job[] = [];
  private settings: WorkerSettings;
  private disposed = false;

  constructor(private readonly options: ScanPoolOptions) {
    this.settings = options.settings;
  }

  use(detection: DetectionSettings): void {
    this.settings = { ...detection, salt: this.options.settings.salt };
  }

  async scan(requests: readonly ScanRequest[]): Promise<readonly ScannedContent[]> {
    const batches: Promise<readonly ScannedContent[]>[] = [];
    for (let start = 0; start < requests.length; start += batchSize) {
      batches.push(this.enqueue(requests.slice(start, start + batchSize)));
    }
    return (await Promise.all(batches)).flat();
  }

  dispose(): void {
    this.disposed = true;
    const stopped = new Error('The scan was stopped.');
    for (const job of this.queue.splice(0)) job.reject(stopped);
    for (const thread of this.threads.splice(0)) {
      thread.job?.reject(stopped);
      void thread.worker.terminate();
    }
  }

  private enqueue(batch: readonly ScanRequest[]): Promise<readonly ScannedContent[]> {
    if (this.disposed) return Promise.reject(new Error('The scan was stopped.'));
    return new Promise((resolve, reject) => {
      this.queue.push({ settings: this.settings, batch, resolve, reject });
      this.dispatch();
    });
  }

  private dispatch(): void {
    const thread = this.threads.find((candidate) => candidate.job === null) ?? this.startThread();
    const job = thread === null ? undefined : this.queue.shift();
    if (thread === null || job === undefined) return;
    thread.job = job;
    thread.worker.ref();
    if (thread.settings !== job.settings) this.tell(thread, (thread.settings = job.settings));
    this.tell(thread, job.batch);
  }

  private tell({ worker }: Thread, message: WorkerMessage): void {
    worker.postMessage(message);
  }

  private startThread(): Thread | null {
    if (this.threads.length >= this.options.threads) return null;
    const { settings } = this;
    const worker = new Worker(this.options.script, { workerData: settings });
    const thread: Thread = { worker, settings, job: null };
    worker.on('message', (results: readonly ScannedContent[]) => {
      const { job } = thread;
      thread.job = null;
      // An idle thread must not keep a command line run alive.
      worker.unref();
      job?.resolve(results);
      this.dispatch();
    });
    worker.on('error', (error: unknown) => {
      this.retire(thread, nameOf(error));
    });
    worker.on('exit', (code) => {
      this.retire(thread, `exit code ${code}`);
    });
    this.threads.push(thread);
    return thread;
  }

  private retire(thread: Thread, reason: string): void {
    const position = this.threads.indexOf(thread);
    if (position < 0) return;
    this.threads.splice(position, 1);
    const { job } = thread;
    job?.resolve(
      job.batch.map(({ path }) => unreadable(path, `the scan of this file or a neighbour failed: ${reason}`)),
    );
    if (this.queue.length > 0) this.dispatch();
  }
}

/** Code or kind of an error; its message may quote the content that was judged. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return (error as NodeJS.ErrnoException).code ?? error.name;
}
