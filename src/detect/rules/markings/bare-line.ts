import type { Span } from '../../rule';

/** A line without what only decorates it: comment leaders, frames, emphasis, tags. */
export interface BareLine {
  /** Of the bare part, in the text. */
  readonly span: Span;
  readonly text: string;
  readonly isComment: boolean;
  /** An item of a list: what stands there is spoken of, not said. */
  readonly isItem: boolean;
  /** What ends the block comment that goes on after this line; `null` when none does. */
  readonly closer: string | null;
}

/** Longer lines are no headings; only their begin is looked at. */
const longestLine = 600;

/** Block comments and doc strings: how they begin and end. */
const blocks: readonly (readonly [opener: string, closer: string])[] = [
  ['/*', '*/'],
  ['<!--', '-->'],
  ['"""', '"""'],
  ["'''", "'''"],
  ['(*', '*)'],
  ['{-', '-}'],
  ['--[[', ']]'],
  ['=begin', '=end'],
];

const commentLeader =
  /\/{2,}[!<]?|\/\*+!?|#+!?|-{2,}\[{0,2}|;+|%+|<!-{2,}|"""|'''|\(\*+|\{-+|\*+\/?|(?:rem|dnl|::)(?=\s)|\.\\"|\.\.(?=\s)|!+(?=[\s*])|'(?=\s)|C(?=\s{2})/iy;
const frame = /[\s=|~_>─━═│┃║█■┌┐└┘╔╗╚╝]+|<\/?[a-z][^<>]{0,120}>/iy;
const trailer = /(?:[\s*=|~_#;%─━═│┃║█■]|\*\/|-{2,}>?|\*\)|-\}|"""|'''|<\/?[a-z][^<>]{0,40}>)$/i;
const item = /^\s*\*\s/;

/** Takes the decoration off one line of a text. `open`: what would end the block comment that it begins within. */
export function bareLine(text: string, line: Span, open: string | null): BareLine {
  const end = Math.min(line.end, line.start + longestLine);
  const raw = text.slice(line.start, end);
  const { start, isComment } = leaderOf(raw);
  const stop = endOfText(raw, start);
  return {
    span: { start: line.start + start, end: line.start + stop },
    text: raw.slice(start, stop),
    isComment: isComment || open !== null,
    isItem: open === null && item.test(raw),
    closer: closerAfter(raw, open),
  };
}

function leaderOf(raw: string): { start: number; isComment: boolean } {
  let start = 0;
  let isComment = false;
  for (;;) {
    frame.lastIndex = start;
    commentLeader.lastIndex = start;
    const framed = frame.exec(raw)?.[0].length;
    const led = framed === undefined ? commentLeader.exec(raw)?.[0].length : undefined;
    if (framed === undefined && led === undefined) return { start, isComment };
    isComment ||= led !== undefined;
    start += framed ?? led ?? 0;
  }
}

function endOfText(raw: string, start: number): number {
  let end = raw.length;
  while (end > start) {
    const found = trailer.exec(raw.slice(Math.max(start, end - 50), end));
    if (found === null) break;
    end -= found[0].length;
  }
  return end;
}

/** Follows block comments through a line: those that a line opens at its begin, which is where headers do. */
function closerAfter(raw: string, open: string | null): string | null {
  if (open !== null) return raw.includes(open) ? null : open;
  const trimmed = raw.trimStart();
  const block = blocks.find(([opener]) => trimmed.startsWith(opener));
  if (block === undefined) return null;
  return trimmed.includes(block[1], block[0].length) ? null : block[1];
}
