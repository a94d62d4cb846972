import type { Region } from './regions';
import type { Reach, Span } from './rule';

/** A part of a text in which anchors are looked for anew, by the ends of the anchors: `start` itself is outside. */
export interface Window {
  /** What the edits touched in it. */
  readonly regions: readonly Region[];
  readonly before: Span;
  readonly after: Span;
}

/** Windows around the regions, wide enough for every anchor whose rule could look into one; those that meet are one. */
export function windowsOf(regions: readonly Region[], farthest: Reach, longestAnchor: number): readonly Window[] {
  const windows: Window[] = [];
  for (const region of regions) {
    const own: Window = {
      regions: [region],
      before: widened(region.before, farthest, longestAnchor),
      after: widened(region.after, farthest, longestAnchor),
    };
    const last = windows.at(-1);
    if (last === undefined || own.after.start > last.after.end) windows.push(own);
    else windows[windows.length - 1] = joined(last, own);
  }
  return windows;
}

/** True when a rule with this reach that stands at the anchor looks at what is touched. */
export function looksAt(reach: Reach, anchor: Span, touched: readonly Span[]): boolean {
  const start = anchor.start - reach.before;
  const end = anchor.end + reach.after;
  return touched.some((span) => end > span.start && start < span.end);
}

function widened({ start, end }: Span, farthest: Reach, longestAnchor: number): Span {
  return { start: start - farthest.after, end: end + farthest.before + longestAnchor };
}

function joined(first: Window, second: Window): Window {
  return {
    regions: [...first.regions, ...second.regions],
    before: { start: first.before.start, end: second.before.end },
    after: { start: first.after.start, end: second.after.end },
  };
}
