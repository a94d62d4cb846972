import { parentPort, workerData } from 'node:worker_threads';
import { createDetector } from '../detect';
import type { Automaton } from '../detect/automaton';
import type { DetectionSettings } from '../model/detection';
import { createFileScanner } from './content-scanner';
import { packResults, unpackRequests, type RequestMessage, type ResultMessage } from './scan-messages';

/** By what a worker thread judges. */
export interface WorkerSettings extends DetectionSettings {
  /** Key of the fingerprints. */
  readonly salt: Uint8Array;
}

/** Told to a worker when it starts, and again when the rules change. */
export interface WorkerRules {
  readonly settings: WorkerSettings;
  /** Made by another worker; used where it is one of the same rules. */
  readonly automaton: Automaton | null;
}

export type MessageToWorker = WorkerRules | RequestMessage;

/** The automaton of the rules that it was told of, to be handed to others, or results. */
export type MessageFromWorker = Automaton | ResultMessage;

/** Entry of the worker thread: takes batches of requests, answers each batch with its results. */
export function runScanWorker(): void {
  if (parentPort === null) throw new Error('The scan worker runs as a worker thread only.');
  const port = parentPort;
  const prepare = ({ settings, automaton: known }: WorkerRules): ReturnType<typeof createFileScanner> => {
    const detector = createDetector(settings, known);
    if (detector.automaton !== known) port.postMessage(detector.automaton);
    return createFileScanner(detector);
  };
  let scan = prepare(workerData as WorkerRules);
  port.on('message', (message: MessageToWorker) => {
    if ('settings' in message) {
      scan = prepare(message);
      return;
    }
    const results = packResults(unpackRequests(message).map(scan));
    port.postMessage(results, [results.columns.buffer as ArrayBuffer]);
  });
}
