import type { TextRange } from '../model/range';

/** The range of `length` UTF-16 units from `offset` on. */
export function rangeAt(text: string, offset: number, length: number): TextRange {
  const start = positionAt(text, offset);
  const end = positionAt(text, offset + length);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return positionAt(text, offset).line;
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
