import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from '../detect';
import type { DetectionSettings } from '../model/detection';
import type { ScanRequest } from './content-scanner';
import { scanOneFile } from './content-scanner';

/** What a worker thread is started with, and told again when the rules change. */
export interface WorkerSettings extends DetectionSettings {
  /** Key of the fingerprints. */
  readonly salt: Uint8Array;
}

/** Other settings, or files to judge by the last ones. */
export type WorkerMessage = WorkerSettings | readonly ScanRequest[];

/** Entry of the worker thread: takes batches of requests, answers each batch with its results. */
export function runScanWorker(): void {
  if (parentPort === null) throw new Error('The scan worker runs as a worker thread only.');
  const port = parentPort;
  let detector = createDetector(workerData as WorkerSettings);
  port.on('message', (message: WorkerMessage) => {
    if ('salt' in message) detector = createDetector(message);
    else port.postMessage(message.map((request) => scanOneFile(detector, request)));
  });
}
