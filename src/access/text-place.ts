import type { TextRange } from '../model/range';

/** The range of `length` UTF-16 units from `offset` on. */
export function rangeAt(text: string, offset: number, length: number): TextRange {
  const start = positionAt(text, offset);
  const end = positionAt(text, offset + length);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The range of a whole line, without its line end; an empty line gives an empty range. */
export function rangeOfLine(line: number, text: string): TextRange {
  return { startLine: line, startColumn: 1, endLine: line, endColumn: text.length + 1 };
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return positionAt(text, offset).line;
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
