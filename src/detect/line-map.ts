import type { TextRange } from '../model/range';
import { shiftOf } from './regions';
import type { Region } from './regions';
import type { Span } from './rule';

const lineFeed = 10;
const carriageReturn = 13;

/** Turns offsets into lines and columns; CRLF, CR and LF end a line, as in the editor. */
export class LineMap {
  private starts: number[] = [0];

  constructor(text: string) {
    addStarts(this.starts, text, 0, text.length);
  }

  /** Follows edits without a look at the text around them; `text` is what they came to. */
  update(regions: readonly Region[], text: string): void {
    const starts: number[] = [0];
    let read = 1;
    let shift = 0;
    const moveUpTo = (limit: number): void => {
      for (let start; (start = this.starts[read]) !== undefined && start < limit; read++) starts.push(start + shift);
    };
    for (const region of regions) {
      moveUpTo(region.before.start);
      // The character before an edit may be a CR that its first character makes a line end, or no longer.
      addStarts(starts, text, Math.max(0, region.after.start - 1), region.after.end);
      while ((this.starts[read] ?? Infinity) <= region.before.end) read++;
      shift = shiftOf(region);
    }
    moveUpTo(Infinity);
    this.starts = starts;
  }

  /** Line of an offset, counted from 1. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  rangeOf(span: Span): TextRange {
    const startLine = this.lineOf(span.start);
    const endLine = this.lineOf(span.end);
    return {
      startLine,
      startColumn: span.start - this.startOf(startLine) + 1,
      endLine,
      endColumn: span.end - this.startOf(endLine) + 1,
    };
  }

  private startOf(line: number): number {
    return this.starts[line - 1] ?? 0;
  }
}

/** Adds the starts of the lines that end with a character between the two offsets. */
function addStarts(starts: number[], text: string, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    const ends = code === lineFeed || (code === carriageReturn && text.charCodeAt(index + 1) !== lineFeed);
    if (ends) starts.push(index + 1);
  }
}
