/** A line or document that is longer than this many bytes is counted as not understood; the longest genuine ones hold a picture. */
const longest = 64 * 1024 * 1024;
/** The part of a line in which it shows of which kind its record is. */
const headLength = 400;
const lineEnd = 10;

/**
 * Parses a log of one JSON value a line, chunk by chunk, and hands over each value. Lines whose beginning matches `skipped`
 * are not looked at. Returns the number of lines that hold no JSON or are not understood; an unfinished last line is not
 * counted, since it is being written.
 */
export function readJsonLines(
  chunks: Iterable<Uint8Array>,
  take: (record: unknown) => boolean,
  skipped: RegExp | null = null,
): number {
  let unparsed = 0;
  const rest = splitLines(chunks, (line) => {
    if (line === null) unparsed++;
    else if (line.length > 0 && skipped?.test(line.toString('latin1', 0, headLength)) !== true) {
      const record = valueOf(line.toString());
      if (record === noValue ? line.toString().trim() !== '' : !take(record)) unparsed++;
    }
  });
  const last = rest === null ? noValue : valueOf(rest.toString());
  if (last !== noValue && !take(last)) unparsed++;
  return unparsed;
}

const noValue = Symbol('no JSON');

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return noValue;
  }
}

/** Calls back with each line, `null` for one that is too long; returns what follows the last line end. Chunks may be reused. */
function splitLines(chunks: Iterable<Uint8Array>, line: (bytes: Buffer | null) => void): Buffer | null {
  let pending: Buffer[] = [];
  let length = 0;
  for (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(lineEnd); end >= 0; end = bytes.indexOf(lineEnd, start)) {
      const piece = bytes.subarray(start, end);
      const isTooLong = length + piece.length > longest;
      if (isTooLong) line(null);
      else line(pending.length === 0 ? piece : Buffer.concat([...pending, piece]));
      pending = [];
      length = 0;
      start = end + 1;
    }
    length += bytes.length - start;
    if (length > longest) pending = [];
    else if (start < bytes.length) pending.push(Buffer.from(bytes.subarray(start)));
  }
  return length > longest ? null : Buffer.concat(pending);
}

/** Parses a log that is one JSON document. Returns 1 when it holds none, or one that is not understood. */
export function readJsonDocument(chunks: Iterable<Uint8Array>, take: (record: unknown) => boolean): 0 | 1 {
  const parts: Buffer[] = [];
  let length = 0;
  for (const chunk of chunks) {
    parts.push(Buffer.from(chunk));
    length += chunk.byteLength;
    if (length > longest) return 1;
  }
  const value = valueOf(Buffer.concat(parts).toString());
  return value !== noValue && take(value) ? 0 : 1;
}
