/** Digits within a card number stand in groups of four or more, so looking at each fourth byte finds every group. */
const stride = 4;

/** True when `count` or more digits stand in a row, single spaces or hyphens between them not counted. */
export function hasDigitRun(bytes: Uint8Array, count: number): boolean {
  for (let index = stride - 1; index < bytes.length; index += stride) {
    const byte = bytes[index] as number;
    if (byte < 48 || byte > 57) continue;
    const start = runEnd(bytes, index, -1, count);
    const end = runEnd(bytes, index, 1, count);
    if (start.digits + end.digits - 1 >= count) return true;
    index += Math.floor((end.at - index) / stride) * stride;
  }
  return false;
}

/** Walks over a run in one direction; counts its digits up to the limit. */
function runEnd(bytes: Uint8Array, from: number, step: 1 | -1, limit: number): { at: number; digits: number } {
  let at = from;
  let digits = 1;
  while (digits < limit) {
    const next = isDigit(bytes[at + step]) ? at + step : isGapBefore(bytes, at, step) ? at + 2 * step : null;
    if (next === null) break;
    at = next;
    digits++;
  }
  return { at, digits };
}

function isGapBefore(bytes: Uint8Array, at: number, step: 1 | -1): boolean {
  const gap = bytes[at + step];
  return (gap === 32 || gap === 45) && isDigit(bytes[at + 2 * step]);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
