import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from '../detect';
import type { DetectorOptions } from '../detect/detector';
import type { ScanRequest } from './content-scanner';
import { scanOneFile } from './content-scanner';

/** What a worker thread is started with; no clock, which cannot be handed to another thread. */
export type WorkerSettings = Omit<DetectorOptions, 'now'>;

/** Entry of the worker thread: takes batches of requests, answers each batch with its results. */
export function runScanWorker(): void {
  if (parentPort === null) throw new Error('The scan worker runs as a worker thread only.');
  const port = parentPort;
  const detector = createDetector(workerData as WorkerSettings);
  port.on('message', (batch: readonly ScanRequest[]) => {
    port.postMessage(batch.map((request) => scanOneFile(detector, request)));
  });
}
