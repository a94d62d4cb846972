import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from '../detect';
import type { DetectorOptions } from '../detect/detector';
import type { ScanRequest } from './content-scanner';
import { scanOneFile } from './content-scanner';

/** What a worker thread is started with. */
export interface WorkerSettings extends DetectorOptions {
  readonly maxFileSize: number;
}

/** Entry of the worker thread: takes batches of requests, answers each batch with its results. */
export function runScanWorker(): void {
  if (parentPort === null) throw new Error('The scan worker runs as a worker thread only.');
  const port = parentPort;
  const settings = workerData as WorkerSettings;
  const detector = createDetector(settings);
  port.on('message', (batch: readonly ScanRequest[]) => {
    port.postMessage(batch.map((request) => scanOneFile(detector, request, settings.maxFileSize)));
  });
}
