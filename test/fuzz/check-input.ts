import type { Detector, FileScan } from '../../src/detect/detector';
import { cpuMs } from '../bench/statistics';
import type { FuzzInput } from './inputs';
import { tracesIn } from './secrets';

const attempts = 3;

/** What is wrong with the answer to an input, without a word of its text; `null`: nothing. `slowest`: milliseconds of the processor. */
export function problemWith(detector: Detector, input: FuzzInput, slowest: number): string | null {
  let scan: FileScan | null = null;
  const work = (): void => {
    scan = detector.scanFile(input.path, { size: input.bytes.length, head: input.bytes, tail: null });
    followEdits(detector, input);
  };
  const started = performance.now();
  try {
    work();
  } catch (error) {
    return `crash: ${nameOf(error)}`;
  }
  if (performance.now() - started > slowest && isSlow(work, slowest)) return 'slow';
  const traces = new Set(input.planted.flatMap((planted) => planted.traces));
  return traces.size > 0 && tracesIn(JSON.stringify(scan), traces) > 0 ? 'a secret in what was reported' : null;
}

/** The text as a document into which a key is pressed: its findings must be those of a scan of the whole. */
function followEdits(detector: Detector, { path, bytes }: FuzzInput): void {
  if (bytes.length % 8 !== 0) return;
  const before = Buffer.from(bytes).toString('latin1');
  const at = bytes.length >> 1;
  const after = `${before.slice(0, at)}x${before.slice(at + 1)}`;
  const document = detector.openDocument(path);
  document.edit([{ start: 0, end: 0, length: before.length }], before);
  document.findings();
  document.edit([{ start: at, end: Math.min(at + 1, before.length), length: 1 }], after);
  while (!document.isSettled) document.settle();
  if (JSON.stringify(document.findings()) !== JSON.stringify(detector.scanText(path, after)))
    throw new RangeError('The document has other findings than its text.');
}

/** A busy machine makes a single measure long: the shortest of a few counts. */
export function isSlow(work: () => void, limit: number): boolean {
  return Array.from({ length: attempts }, () => cpuMs(work)).every((taken) => taken > limit);
}

/** Kind and place of an error; its message may quote the text. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return `${error.name}${/^ +at (.*)$/m.exec(error.stack ?? '')?.[1] ?? ''}`;
}
