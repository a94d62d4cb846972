import type { TextEdit } from '../../model/problem';
import type { Insertion } from './insertion';

/**
 * Edits of one file as insertions that can be undone; `null` when they do not fit the text: one reaches into another or
 * beyond the end.
 */
export function asInsertions(text: string, edits: readonly TextEdit[]): readonly Insertion[] | null {
  const sorted = [...edits].sort((left, right) => left.offset - right.offset || left.length - right.length);
  let end = 0;
  for (const { offset, length } of sorted) {
    if (offset < end || offset + length > text.length) return null;
    end = offset + length;
  }
  return sorted.map(({ offset, length, text: added }) => {
    const removed = text.slice(offset, offset + length);
    return removed === '' ? { offset, text: added } : { offset, text: added, removed };
  });
}
