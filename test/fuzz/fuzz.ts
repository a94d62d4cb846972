import type { Detector } from '../../src/detect/detector';
import { createDetector } from '../../src/detect';
import { presets } from '../../src/model/detection';
import { isSlow, nameOf, problemWith } from './check-input';
import { anchorTexts, labelledTexts, structureTexts, type HostileText } from './hostile';
import { inputOf } from './inputs';

/** Every rule there is, those of presets too. */
const fuzzedDetector: Detector = createDetector({
  salt: new Uint8Array(32).fill(5),
  disabledRules: [],
  presets,
  now: () => Date.UTC(2026, 10, 22),
});

/** What is wrong, by the number of the input; no text of one. */
export interface Failure {
  readonly number: number;
  readonly what: string;
}

/** Milliseconds of the processor that a small file may cost, and a megabyte of hostile text. */
const slowest = 100;

/** Scans so many inputs, from the given one on. */
export function fuzzInputs(seed: number, first: number, count: number, limit = slowest): readonly Failure[] {
  const failures: Failure[] = [];
  for (let number = first; number < first + count; number++) {
    const input = inputOf(seed, number);
    const problem = problemWith(fuzzedDetector, input, limit);
    if (problem !== null) failures.push({ number, what: `${input.kind}, ${input.path}: ${problem}` });
  }
  return failures;
}

/** All hostile texts: the structures of formats under every name, every anchor, the labelled set on and on. */
export const hostileTexts: readonly HostileText[] = [...structureTexts(), ...anchorTexts(), ...labelledTexts()];

/** Scans one text again and again the same piece, `size` bytes; slow is more than 100 ms for each megabyte. */
export function fuzzHostile(text: HostileText, size: number): string | null {
  const piece = Buffer.from(text.piece);
  const bytes = Buffer.alloc(size, piece.length === 0 ? 'x' : piece);
  const work = (): void => {
    fuzzedDetector.scanFile(text.path, { size, head: bytes, tail: null });
  };
  try {
    return isSlow(work, (slowest * size) / 1_000_000) ? `${text.path}: ${text.name}: slow` : null;
  } catch (error) {
    return `${text.path}: ${text.name}: crash: ${nameOf(error)}`;
  }
}
