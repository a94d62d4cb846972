import type { Span } from '../rule';

/** Rows of data with named columns, as a file holds them. */
export interface Table {
  /** Names as they are written; the empty text for a column without one. */
  readonly columns: readonly string[];
  /** Rows from the beginning, at most {@link sampleRows}; a value that is missing is the empty text. */
  readonly sample: readonly (readonly string[])[];
  /**
   * How many rows there are; counted roughly where the file is too large to be read whole, 0 for a schema without data.
   * The look at a whole file is put off until somebody asks.
   */
  readonly rows: () => number;
  /** Where the names stand; looked up when somebody asks. */
  readonly span: () => Span;
}

/** Enough rows to tell what a column holds. */
export const sampleRows = 200;
/** How many characters are read as structure; the rest of a large file is only counted. */
export const sampleLength = 262_144;

/** How often a text occurs in another. */
export function countOf(text: string, part: string, from = 0, to = text.length): number {
  let count = 0;
  for (let at = text.indexOf(part, from); at >= 0 && at < to; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
