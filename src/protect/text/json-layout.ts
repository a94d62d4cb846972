import { lineEndOf } from './text-file';

/** How a JSON text is laid out, so that what is added looks like its surroundings. */
export interface JsonLayout {
  /** One level of indentation. */
  readonly unit: string;
  readonly lineEnd: '\n' | '\r\n';
  /** All on one line. */
  readonly compact: boolean;
  /** Between a colon or comma and what follows it on the same line. */
  readonly gap: '' | ' ';
}

/** The layout of a JSON text; two blanks and line feeds where the text does not show it. */
export function layoutOf(text: string): JsonLayout {
  const indented = /\n([ \t]+)(?=[^\s])/.exec(text);
  const compact = !text.trim().includes('\n') && !/^\s*\{\s*\}\s*$/.test(text);
  return {
    unit: indented?.[1] ?? '  ',
    lineEnd: lineEndOf(text),
    compact,
    gap: compact && !/[:,] /.test(text) ? '' : ' ',
  };
}

/** The blanks and tabs that begin the line of a place. */
export function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** A value as JSON text in that layout; `indentation` is that of the line on which it begins. */
export function renderJson(value: unknown, layout: JsonLayout, indentation: string): string {
  if (layout.compact) return JSON.stringify(value);
  return JSON.stringify(value, null, layout.unit).replaceAll('\n', layout.lineEnd + indentation);
}
