import { createTwoFilesPatch } from 'diff';

/**
 * A unified diff for a terminal; empty when nothing changed. Lines near an edit may hold secrets: `mask` returns the text
 * without them, line for line.
 */
export function unifiedDiff(
  before: string | null,
  after: string | null,
  file: string,
  mask: (text: string) => string,
): string {
  if (before === after) return '';
  const old = before === null ? '/dev/null' : `a/${file}`;
  const present = after === null ? '/dev/null' : `b/${file}`;
  return createTwoFilesPatch(old, present, mask(before ?? ''), mask(after ?? ''), undefined, undefined, {
    context: 3,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
