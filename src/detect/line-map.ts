import type { TextRange } from '../model/range';
import type { Span } from './rule';

const lineFeed = 10;
const carriageReturn = 13;

/** Turns offsets into lines and columns; CRLF, CR and LF end a line, as in the editor. */
export class LineMap {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const ends = code === lineFeed || (code === carriageReturn && text.charCodeAt(index + 1) !== lineFeed);
      if (ends) this.starts.push(index + 1);
    }
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
