import type { ConfigText } from './lint-context';

/** A line of a file. */
export interface TextLine {
  readonly text: string;
  /** UTF-16 units from the start of the file's text. */
  readonly offset: number;
  /** Its length with its line end. */
  readonly fullLength: number;
}

/** All lines of a file; what follows the last line end is a line only if something stands there. */
export function linesIn({ text }: ConfigText): readonly TextLine[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .filter(([whole]) => whole !== '')
    .map(({ 0: whole, 1: content = '', index }) => ({ text: content, offset: index, fullLength: whole.length }));
}
