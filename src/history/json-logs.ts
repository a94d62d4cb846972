import { StringDecoder } from 'node:string_decoder';

/** A line or document that is longer than this many bytes is counted as not understood; the longest genuine records hold one picture. */
const longest = 64 * 1024 * 1024;

export interface LineOptions {
  /** Beginnings of lines that need no parsing: they repeat what stands elsewhere. */
  readonly skipped?: readonly string[];
}

/**
 * Parses a log of one JSON value a line, chunk by chunk, and hands over each value. Returns the number of lines that hold no
 * JSON; an unfinished last line is not counted, since it is being written.
 */
export function readJsonLines(
  chunks: Iterable<Uint8Array>,
  take: (record: unknown) => boolean,
  { skipped = [] }: LineOptions = {},
): number {
  let unparsed = 0;
  const accept = (line: string): void => {
    if (line.trim() === '' || skipped.some((beginning) => line.startsWith(beginning))) return;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      unparsed++;
      return;
    }
    if (!take(record)) unparsed++;
  };
  const rest = splitLines(chunks, accept, () => unparsed++);
  if (isComplete(rest)) accept(rest);
  return unparsed;
}

/** Calls back with each line; returns what follows the last line end. */
function splitLines(chunks: Iterable<Uint8Array>, line: (text: string) => void, tooLong: () => void): string {
  const decoder = new StringDecoder('utf8');
  let pending: string[] = [];
  let length = 0;
  let isSkipping = false;
  for (const chunk of chunks) {
    const decoded = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    let start = 0;
    for (let end = decoded.indexOf('\n'); end >= 0; end = decoded.indexOf('\n', start)) {
      if (isSkipping) tooLong();
      else line(pending.length === 0 ? decoded.slice(start, end) : pending.join('') + decoded.slice(start, end));
      pending = [];
      length = 0;
      isSkipping = false;
      start = end + 1;
    }
    if (isSkipping || start >= decoded.length) continue;
    pending.push(decoded.slice(start));
    length += decoded.length - start;
    if (length <= longest) continue;
    isSkipping = true;
    pending = [];
  }
  return pending.join('');
}

/** A last line without an end may be half written. */
function isComplete(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Parses a log that is one JSON document. Returns 1 when it holds none, or one that is not understood. */
export function readJsonDocument(chunks: Iterable<Uint8Array>, take: (record: unknown) => boolean): 0 | 1 {
  const decoder = new StringDecoder('utf8');
  const parts: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    parts.push(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
    length += chunk.byteLength;
    if (length > longest) return 1;
  }
  try {
    return take(JSON.parse(parts.join(''))) ? 0 : 1;
  } catch (error) {
    if (error instanceof SyntaxError) return 1;
    throw error;
  }
}
