import type { Span } from './rule';

/** Fewer digits in a row may lie so that no four aligned bytes are all of the run. */
const fewest = 7;

/** All of four bytes from 0x20 to 0x3f, where blank, hyphen and digits are; a third of what text consists of is not. */
const notPlain = 0xe0e0e0e0 | 0;
const plain = 0x20202020;
/** In that range digits have this bit, blank and hyphen do not. */
const digitBits = 0x10101010;

/** Digits in a row, single blanks or hyphens between them not counted. */
export interface DigitRun extends Span {
  readonly digits: number;
}

/**
 * All runs of `count` or more digits, in their order; `count` is 7 or more. Reads four bytes at a time: within so long a
 * run four aligned ones are all digits, blanks and hyphens.
 */
export function digitRuns(bytes: Uint8Array, count: number): readonly DigitRun[] {
  if (count < fewest) throw new RangeError(`A run of ${count} digits is too short to be found.`);
  const runs: DigitRun[] = [];
  const skipped = (4 - (bytes.byteOffset & 3)) & 3;
  if (bytes.length < count) return runs;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + skipped, (bytes.length - skipped) >> 2);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as number;
    // In one condition: indentation meets the first half of it, and a branch that is taken now and then is slow.
    if ((((word ^ plain) & notPlain) | (((word & digitBits) - 1) >>> 31)) !== 0) continue;
    let end = runEnd(bytes, skipped + index * 4, count);
    if (end === null) {
      const run = runAround(bytes, skipped + index * 4);
      runs.push(run);
      ({ end } = run);
    }
    index = Math.max(index, (end - skipped) >> 2);
  }
  return runs;
}

/** The whole run of the first digit from here on. */
function runAround(bytes: Uint8Array, from: number): DigitRun {
  let start = from;
  while (!isDigit(bytes[start])) start++;
  let end = start;
  let digits = 1;
  for (let next; (next = stepFrom(bytes, end, 1)) !== end; end = next) digits++;
  for (let next; (next = stepFrom(bytes, start, -1)) !== start; start = next) digits++;
  return { start, end: end + 1, digits };
}

/** `null` when the run of the first digit of the four bytes at `from` has `count` digits, else where it ends. */
function runEnd(bytes: Uint8Array, from: number, count: number): number | null {
  let first = from;
  while (first < from + 4 && !isDigit(bytes[first])) first++;
  if (first === from + 4) return from;
  let digits = 1;
  let end = first;
  for (let next; digits < count && (next = stepFrom(bytes, end, 1)) !== end; end = next) digits++;
  let start = first;
  for (let next; digits < count && (next = stepFrom(bytes, start, -1)) !== start; start = next) digits++;
  return digits >= count ? null : end + 1;
}

/** The digit beside one, across a blank or hyphen; the same place where there is none. */
function stepFrom(bytes: Uint8Array, at: number, step: 1 | -1): number {
  if (isDigit(bytes[at + step])) return at + step;
  const gap = bytes[at + step];
  return (gap === 32 || gap === 45) && isDigit(bytes[at + 2 * step]) ? at + 2 * step : at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
