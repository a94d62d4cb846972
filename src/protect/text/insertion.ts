/** Text that is added to a file at a place. */
export interface Insertion {
  /** UTF-16 units from the start of the text before the edit, a byte order mark included. */
  readonly offset: number;
  readonly text: string;
}

/** Text that is taken out of a file. */
export interface Removal {
  readonly offset: number;
  readonly length: number;
}

/** `text` with all insertions made; their order in the list does not matter, their offsets differ. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  return [...insertions]
    .sort((a, b) => b.offset - a.offset)
    .reduce((result, { offset, text: added }) => result.slice(0, offset) + added + result.slice(offset), text);
}

/** Where the insertions stand in the text that {@link applyInsertions} returned. */
export function insertedRanges(insertions: readonly Insertion[]): readonly Removal[] {
  let shift = 0;
  return [...insertions]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, text }) => {
      const range = { offset: offset + shift, length: text.length };
      shift += text.length;
      return range;
    });
}

/** `text` without the given ranges, which do not overlap. */
export function applyRemovals(text: string, removals: readonly Removal[]): string {
  return [...removals]
    .sort((a, b) => b.offset - a.offset)
    .reduce((result, { offset, length }) => result.slice(0, offset) + result.slice(offset + length), text);
}
