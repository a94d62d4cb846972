/** Text that is added to a file at a place. */
export interface Insertion {
  /** UTF-16 units from the start of the text before the edit, a byte order mark included. */
  readonly offset: number;
  readonly text: string;
  /** What stood there and makes room, in the repair of a rule; undo puts it back. */
  readonly removed?: string;
}

/** Text that is taken out of a file. */
export interface Removal {
  readonly offset: number;
  readonly length: number;
}

/** `text` with all insertions made; they do not overlap, and their order in the list does not matter. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  return inOrder(insertions).reduceRight(
    (result, { offset, text: added, removed = '' }) =>
      result.slice(0, offset) + added + result.slice(offset + removed.length),
    text,
  );
}

/** The insertions that turn the text that {@link applyInsertions} returned into the one before. */
export function inverse(insertions: readonly Insertion[]): readonly Required<Insertion>[] {
  let shift = 0;
  return inOrder(insertions).map(({ offset, text, removed = '' }) => {
    const back = { offset: offset + shift, text: removed, removed: text };
    shift += text.length - removed.length;
    return back;
  });
}

/** `text` without the given ranges, which do not overlap. */
export function applyRemovals(text: string, removals: readonly Removal[]): string {
  return [...removals]
    .sort((a, b) => b.offset - a.offset)
    .reduce((result, { offset, length }) => result.slice(0, offset) + result.slice(offset + length), text);
}

/** Of two at one place a mere insertion comes first. */
function inOrder(insertions: readonly Insertion[]): readonly Insertion[] {
  return [...insertions].sort((a, b) => a.offset - b.offset || (a.removed?.length ?? 0) - (b.removed?.length ?? 0));
}
