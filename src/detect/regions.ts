import type { Span } from './rule';

/** A replacement in a text: the offsets are those of the text just before it. */
export interface TextEdit extends Span {
  /** Length of what stands there afterwards. */
  readonly length: number;
}

/** A part of a text that edits touched: where it stood before all of them, and where it stands after them. */
export interface Region {
  readonly before: Span;
  readonly after: Span;
}

/** Above this number regions become one: a replacement in a thousand places must not cost a million comparisons. */
const mostRegions = 64;

/** The regions with one more edit, sorted and apart from one another; all text between them is as it was. */
export function withEdit(regions: readonly Region[], { start, end, length }: TextEdit): readonly Region[] {
  const left = regions.filter(({ after }) => after.end < start);
  const right = regions.filter(({ after }) => after.start > end);
  const met = regions.slice(left.length, regions.length - right.length);
  const from = Math.min(start, met[0]?.after.start ?? start);
  const to = Math.max(end, met.at(-1)?.after.end ?? end);
  const growth = length - (end - start);
  const touched: Region = {
    before: { start: from - shiftOf(left.at(-1)), end: to - shiftOf(met.at(-1) ?? left.at(-1)) },
    after: { start: from, end: to + growth },
  };
  const behind = right.map(({ before, after }) => ({ before, after: moved(after, growth) }));
  const all = [...left, touched, ...behind];
  return all.length > mostRegions ? [around(all, touched)] : all;
}

/** How far the text behind a region has moved. */
export function shiftOf(region: Region | undefined): number {
  return region === undefined ? 0 : region.after.end - region.before.end;
}

/** The span so much farther behind. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Where a span stands after the edits, with what was inserted into it; `null` when nothing of it is left. */
export function follow(span: Span, regions: readonly Region[]): Span | null {
  const start = offsetAfter(span.start, regions, 'start');
  const end = offsetAfter(span.end, regions, 'end');
  return start < end ? { start, end } : null;
}

/** An offset within a region goes to that edge of it. */
function offsetAfter(offset: number, regions: readonly Region[], edge: 'start' | 'end'): number {
  let shift = 0;
  for (const region of regions) {
    if (offset <= region.before.start) break;
    if (offset < region.before.end) return region.after[edge];
    shift = shiftOf(region);
  }
  return offset + shift;
}

function around(regions: readonly Region[], one: Region): Region {
  const first = regions[0] ?? one;
  const last = regions.at(-1) ?? one;
  return {
    before: { start: first.before.start, end: last.before.end },
    after: { start: first.after.start, end: last.after.end },
  };
}
