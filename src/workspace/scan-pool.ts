import { setMaxListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Automaton } from '../detect/automaton';
import type { DetectionSettings } from '../model/detection';
import type { ContentScanner, ScanRequest, ScannedContent } from './content-scanner';
import { ScanStopped, unreadable } from './content-scanner';
import { packRequests, unpackResults } from './scan-messages';
import type { MessageFromWorker, MessageToWorker, WorkerRules, WorkerSettings } from './scan-worker';

/** Large enough to make messages cheap, small enough to keep the workers equally busy. */
const batchSize = 64;
/** A worker that is done goes on with the next batch without waiting for this thread. */
const batchesAhead = 2;
/** A new thread compiles everything anew, about a quarter of a second: worth it when so many batches wait for each that there is. */
const worthThread = 40;

/** What a file leaves behind is garbage at once: a large nursery, as it is by default, would only fill the memory with it. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

interface Job {
  readonly settings: WorkerSettings;
  readonly batch: readonly ScanRequest[];
  readonly signal: AbortSignal | undefined;
  resolve(results: readonly ScannedContent[]): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was told last. */
  settings: WorkerSettings;
  /** What it was given and has not answered yet. */
  readonly jobs: Job[];
}

export interface ScanPoolOptions {
  /** Path of the built worker script. */
  readonly script: string;
  /** How many threads there may be. */
  readonly threads: number;
  /** By which files are judged until {@link ScanPool.use} says otherwise. */
  readonly settings: WorkerSettings;
}

/**
 * Scans files in worker threads, so that the thread that answers the editor stays free. Threads start as there is work for
 * them; one that dies is replaced, and the files of the batch that it was at are reported as not judged.
 */
export class ScanPool implements ContentScanner {
  private readonly threads: Thread[] = [];
  private queue: Job[] = [];
  private settings: WorkerSettings;
  /** Made by the first thread, for all others. */
  private automaton: Automaton | null = null;
  private disposed = false;

  constructor(private readonly options: ScanPoolOptions) {
    this.settings = options.settings;
  }

  use(detection: DetectionSettings): void {
    this.settings = { ...detection, salt: this.options.settings.salt };
  }

  async scan(requests: readonly ScanRequest[], signal?: AbortSignal): Promise<readonly ScannedContent[]> {
    const batches: Promise<readonly ScannedContent[]>[] = [];
    const stop = (): void => {
      this.stop((job) => job.signal === signal);
    };
    // Every part of a large scan listens to the one signal, of which Node 20 warns.
    if (signal !== undefined) setMaxListeners(0, signal);
    signal?.addEventListener('abort', stop);
    try {
      for (let start = 0; start < requests.length; start += batchSize) {
        batches.push(this.enqueue(requests.slice(start, start + batchSize), signal));
      }
      return (await Promise.all(batches)).flat();
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  finish(): void {
    // Results are kept by whoever asked for them.
  }

  dispose(): void {
    this.disposed = true;
    this.stop(() => true);
    for (const { worker } of this.threads.splice(0)) void worker.terminate();
  }

  /** Rejects jobs. What a thread is at already it ends without anybody waiting for it: that is one batch. */
  private stop(isMeant: (job: Job) => boolean): void {
    const given = this.threads.flatMap(({ jobs }) => jobs);
    for (const job of [...given, ...this.queue]) if (isMeant(job)) job.reject(new ScanStopped());
    this.queue = this.queue.filter((job) => !isMeant(job));
  }

  private enqueue(batch: readonly ScanRequest[], signal: AbortSignal | undefined): Promise<readonly ScannedContent[]> {
    if (this.disposed || signal?.aborted === true) return Promise.reject(new ScanStopped());
    return new Promise((resolve, reject) => {
      this.queue.push({ settings: this.settings, batch, signal, resolve, reject });
      this.dispatch();
    });
  }

  private dispatch(): void {
    for (let next = this.queue[0]; next !== undefined; next = this.queue[0]) {
      const thread = this.threadFor(this.queue.length);
      if (thread === null) return;
      this.queue.shift();
      this.give(thread, next);
    }
  }

  /** The thread with the least to do, or a new one; `null` when all have enough. */
  private threadFor(waiting: number): Thread | null {
    const [idlest] = [...this.threads].sort((left, right) => left.jobs.length - right.jobs.length);
    const { length } = this.threads;
    // The first makes the automaton; what comes before that is done sooner by one thread than by several that all make one.
    const isWorth = length === 0 || (this.automaton !== null && waiting >= worthThread * length);
    if (isWorth && length < this.options.threads && idlest?.jobs.length !== 0) return this.startThread();
    return idlest !== undefined && idlest.jobs.length < batchesAhead ? idlest : null;
  }

  private give(thread: Thread, job: Job): void {
    thread.jobs.push(job);
    thread.worker.ref();
    if (thread.settings !== job.settings) this.tell(thread, this.rulesOf((thread.settings = job.settings)));
    this.tell(thread, packRequests(job.batch));
  }

  private tell({ worker }: Thread, message: MessageToWorker): void {
    worker.postMessage(message);
  }

  private rulesOf(settings: WorkerSettings): WorkerRules {
    return { settings, automaton: this.automaton };
  }

  private startThread(): Thread {
    const { settings } = this;
    const workerData = this.rulesOf(settings);
    const worker = new Worker(this.options.script, { workerData, resourceLimits });
    const thread: Thread = { worker, settings, jobs: [] };
    worker.on('message', (message: MessageFromWorker) => {
      if ('words' in message) {
        this.automaton = message;
      } else {
        const job = thread.jobs.shift();
        // An idle thread must not keep a command line run alive.
        if (thread.jobs.length === 0) worker.unref();
        job?.resolve(
          unpackResults(
            message,
            job.batch.map(({ path }) => path),
          ),
        );
      }
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
    const [lost, ...others] = thread.jobs;
    lost?.resolve(
      lost.batch.map(({ path }) => unreadable(path, `the scan of this file or a neighbour failed: ${reason}`)),
    );
    this.queue.unshift(...others);
    this.dispatch();
  }
}

/** Code or kind of an error; its message may quote the content that was judged. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return (error as NodeJS.ErrnoException).code ?? error.name;
}
