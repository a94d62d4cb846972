import type { FileFacts } from './file-facts';
import type { Span } from './rule';

/** How far a marker reaches on its line or the next, in UTF-16 units: a minified file is one line, and no comment allows it all. */
const reach = 5000;
/** A comment that goes on for longer than this behind the marker is not followed to its end. */
const longestRest = 2000;

/** Formats that have no comment at all; in JSON one counts where it stands outside of texts, as in a file for an editor. */
const withoutComments: ReadonlySet<string> = new Set(['csv', 'tsv', 'psv', 'tab']);
const json: ReadonlySet<string> = new Set(['json', 'jsonc', 'json5', 'jsonl', 'ndjson', 'geojson', 'har', 'sarif']);

/** What begins a comment in most languages, at the end of a text: in order of length, so that the whole of it is taken. */
const common = String.raw`<!--|<%--|\{\{!(?:--)?|\{?\/\*+|\/\/+[!/]?|#+|--+|;+|%+|\(\*|\{#|@\*`;
/** Openers of single languages, by the extension; elsewhere the same character is code. */
const special: Readonly<Record<string, string>> = {
  bat: String.raw`rem\b|::`,
  cmd: String.raw`rem\b|::`,
  vb: "'",
  vbs: "'",
  bas: "'",
  cls: "'",
  vim: '"',
  f90: '!',
  f: '!',
  properties: '!',
};

interface Openers {
  /** Matches what stands before the marker where that is an opener alone. */
  readonly alone: RegExp;
  readonly anywhere: RegExp;
}

const openersOf = new Map<string, Openers>();

/** The ends of comments that go on over line ends, by how their opener ends. */
const closers: readonly (readonly [opener: RegExp, closer: string])[] = [
  [/<!--$/, '-->'],
  [/<%--$/, '--%>'],
  [/\{\{!(?:--)?$/, '}}'],
  [/\/\*+$/, '*/'],
  [/^\*$/, '*/'],
  [/\(\*$/, '*)'],
  [/\{#$/, '#}'],
  [/@\*$/, '*@'],
];

/**
 * What a marker inside a comment is about: its own line and, where the comment is all that the line holds, the line that
 * follows the comment. `null` when the marker stands in no comment.
 */
export function commentTargets(text: string, marker: Span, file: FileFacts): readonly Span[] | null {
  if (withoutComments.has(file.extension)) return null;
  const lineStart = startOfLine(text, marker.start);
  const before = text.slice(lineStart, marker.start);
  const opener = openerIn(before, file);
  if (opener === null) return null;
  const own = { start: lineStart, end: endOfLine(text, marker.end) };
  const next = opener.isFirst ? lineBehind(text, marker.end, opener.text) : null;
  return next === null ? [own] : [own, next];
}

interface Opener {
  readonly text: string;
  /** Nothing stands before it on the line, and nothing between it and the marker. */
  readonly isFirst: boolean;
}

/** The last comment that begins in the part of a line. */
function openerIn(before: string, file: FileFacts): Opener | null {
  const { alone, anywhere } = openersFor(special[file.extension] ?? '');
  const first = alone.exec(before)?.[1];
  if (first !== undefined) return { text: first, isFirst: true };
  if (/^\s*\*\s/.test(before)) return { text: '*', isFirst: false };
  const found = anywhere.exec(json.has(file.extension) ? withoutTexts(before) : before)?.[1];
  return found === undefined ? null : { text: found, isFirst: false };
}

function openersFor(own: string): Openers {
  const known = openersOf.get(own);
  if (known !== undefined) return known;
  const either = own === '' ? common : `${common}|${own}`;
  const alone = new RegExp(String.raw`^\s*(\*|${either})\s*$`, 'i');
  const anywhere = new RegExp(String.raw`(?:^|[\s"'\x60;,)}\]>])(${either})`, 'i');
  openersOf.set(own, { alone, anywhere });
  return { alone, anywhere };
}

/** A line of JSON with its texts emptied; an open one is taken to go on. */
function withoutTexts(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*(?:"|$)/g, '""');
}

/** The line that follows the comment; `null` when something else stands behind it, or its end is not near. */
function lineBehind(text: string, from: number, opener: string): Span | null {
  const closer = closers.find(([begins]) => begins.test(opener))?.[1];
  if (closer === undefined) return lineAfter(text, from);
  const end = text.slice(from, from + longestRest).indexOf(closer);
  if (end < 0) return null;
  const behind = from + end + closer.length;
  const rest = text.slice(behind, endOfLine(text, behind));
  return /^[\s}]*$/.test(rest) ? lineAfter(text, behind) : null;
}

function lineAfter(text: string, offset: number): Span | null {
  const end = endOfLine(text, offset);
  const start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  return start >= text.length || end - offset >= reach ? null : { start, end: endOfLine(text, start) };
}

/** The start of the line, or a place within reach of the offset on a line that is longer. */
function startOfLine(text: string, offset: number): number {
  const nearest = Math.max(0, offset - reach);
  let start = offset;
  while (start > nearest && !isLineEnd(text, start - 1)) start--;
  return start;
}

function endOfLine(text: string, offset: number): number {
  const farthest = Math.min(text.length, offset + reach);
  let end = offset;
  while (end < farthest && !isLineEnd(text, end)) end++;
  return end;
}

function isLineEnd(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
