import type { LineRange } from '../model/disclosure';

/** `12<tab>text`, `12 | text` or `12→text`, as tools print the lines of a file. */
const numbered = /^[ ]*(\d{1,9})(?:\t| \| ?|→)(.*)$/;

/** The lines of a file as a tool printed them, without their numbers; `null` for a text in which not every line has one. */
export function withoutNumbers(printed: string): { readonly text: string; readonly lines: LineRange } | null {
  const rows = printed.replace(/\n$/, '').split('\n');
  const bare: string[] = [];
  let start: number | null = null;
  for (const row of rows) {
    const found = numbered.exec(row.replace(/\r$/, ''));
    const number = Number(found?.[1]);
    if (found === null || (start !== null && number !== start + bare.length)) return null;
    start ??= number;
    bare.push(found[2] ?? '');
  }
  if (start === null) return null;
  return { text: bare.join('\n'), lines: { start, end: start + bare.length - 1, total: null } };
}
