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

/**
 * Insertions that do at once what two lists of mere insertions do one after the other: `first` is made in a text, `then` in
 * what comes of it.
 */
export function composed(first: readonly Insertion[], then: readonly Insertion[]): readonly Insertion[] {
  let shift = 0;
  const pieces = inOrder(first).map((insertion) => {
    const start = insertion.offset + shift;
    shift += insertion.text.length;
    return { ...insertion, start, end: start + insertion.text.length };
  });
  const others: Insertion[] = [];
  for (const { offset, text } of inOrder(then).toReversed()) {
    const into = pieces.find(({ start, end }) => start <= offset && offset <= end);
    if (into === undefined) {
      const before = pieces.filter(({ end }) => end < offset).reduce((sum, { start, end }) => sum + end - start, 0);
      others.unshift({ offset: offset - before, text });
    } else {
      const at = offset - into.start;
      into.text = into.text.slice(0, at) + text + into.text.slice(at);
    }
  }
  return inOrder([...pieces.map(({ offset, text }) => ({ offset, text })), ...others]);
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

/** The same places in a text with so much more before them, a byte order mark for example. */
export function shifted<Place extends { readonly offset: number }>(
  places: readonly Place[],
  by: number,
): readonly Place[] {
  return places.map((place) => ({ ...place, offset: place.offset + by }));
}

/**
 * Removals made one after the other as removals from the first text, in order and none next to another. `made`: such a
 * list; `next`: places in the text that it leaves.
 */
export function withEarlier(made: readonly Removal[], next: readonly Removal[]): readonly Removal[] {
  const all = [...made, ...next.flatMap((removal) => aroundGaps(removal, made))].sort((a, b) => a.offset - b.offset);
  const joined: Removal[] = [];
  for (const removal of all) {
    const last = joined.at(-1);
    if (last === undefined || last.offset + last.length < removal.offset) joined.push(removal);
    else joined.splice(-1, 1, { offset: last.offset, length: last.length + removal.length });
  }
  return joined;
}

/** The parts of a removal between the gaps that earlier ones left, by their places before these. */
function aroundGaps({ offset, length }: Removal, gaps: readonly Removal[]): readonly Removal[] {
  const parts: Removal[] = [];
  let start = offset;
  let shift = 0;
  for (const gap of gaps) {
    const at = gap.offset - shift;
    if (at >= offset + length) break;
    if (at > start) {
      parts.push({ offset: start + shift, length: at - start });
      start = at;
    }
    shift += gap.length;
  }
  return [...parts, { offset: start + shift, length: offset + length - start }];
}

/** Of two at one place a mere insertion comes first. */
function inOrder(insertions: readonly Insertion[]): readonly Insertion[] {
  return [...insertions].sort((a, b) => a.offset - b.offset || (a.removed?.length ?? 0) - (b.removed?.length ?? 0));
}
