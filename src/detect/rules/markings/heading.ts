import type { FileFacts } from '../../file-facts';
import type { Span, Subject } from '../../rule';
import { bareLine } from './bare-line';
import type { BareLine } from './bare-line';

/** A banner stands among the first or last lines of a document, in the comment that heads a file, or at a page break. */
const edgeLines = 20;
const edgeLength = 4_000;
const commentLines = 150;
const commentLength = 16_000;
const mostPages = 50;
const linesAtPageBreak = 3;

/** Formats in which a line of text is text; in all others it is code unless it stands in a comment. */
const documents =
  /^(?:txt|text|md|mdx|markdown|rst|adoc|asciidoc|tex|html?|xhtml|csv|tsv|eml|mbox|rtf|log|org|textile|wiki|nfo)$/;
const documentNames = /^(?:licen[cs]e|copying|copyright|notice|readme|authors|disclaimer|confidential|eula)\b[^.]*$/;

/** True for a file that people read as text. */
export function isDocument(file: FileFacts): boolean {
  return documents.test(file.extension) || documentNames.test(file.name);
}

/** Lines joined by spaces, so that a sentence is found across line ends and comment leaders. */
export interface Prose {
  readonly text: string;
  /** Place in the file of a part of {@link text}. */
  spanOf(start: number, end: number): Span;
}

export interface Heading {
  /** Lines that may be a banner, in the order of the file. */
  readonly lines: readonly BareLine[];
  readonly prose: Prose;
}

const known = new WeakMap<Subject, Heading>();

/** The heading of a text, worked out once for all rules that look at it. */
export function headingOf(subject: Subject): Heading {
  const before = known.get(subject);
  if (before !== undefined) return before;
  const lines = headingLines(subject);
  const isText = isDocument(subject.file);
  const heading = { lines, prose: proseOf(lines.filter(({ isComment }) => isText || isComment)) };
  known.set(subject, heading);
  return heading;
}

function headingLines({ text, file }: Subject): readonly BareLine[] {
  const isText = isDocument(file);
  const head = linesIn(text, 0, commentLength, isText ? inFirstLines : inCommentAtHead);
  const tail = linesIn(text, tailStart(text), edgeLength, everyLine).slice(-edgeLines);
  const taken = isText ? [...head, ...pageBreaks(text), ...tail] : [...comments(head), ...tail.filter(isSaid)];
  const seen = new Set<number>();
  return taken.filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}

/** Whether a line still belongs to the part that is looked at, by its number among the lines that hold text. */
type Limit = (line: BareLine, index: number) => boolean;

const everyLine: Limit = () => true;
const inFirstLines: Limit = (_, index) => index < edgeLines;
/** The first lines, and on to the end of a comment. */
const inCommentAtHead: Limit = ({ isComment }, index) => index < edgeLines || (isComment && index < commentLines);

function isSaid({ isComment }: BareLine): boolean {
  return isComment;
}

/** Of code: its first line with text, the comments in its first lines, and the whole comment that it begins with. */
function comments(head: readonly BareLine[]): readonly BareLine[] {
  const end = head.findIndex(({ isComment }) => !isComment);
  const leading = end < 0 ? head.length : end;
  return head.filter((line, index) => index === 0 || (line.isComment && (index < edgeLines || index < leading)));
}

/** Where the last lines begin, blank ones counted at half. */
function tailStart(text: string): number {
  const first = Math.max(0, text.length - edgeLength);
  let start = text.length;
  for (let line = 0; line <= 2 * edgeLines && start > first; line++) start = text.lastIndexOf('\n', start - 1);
  return Math.max(first, start + 1, 0);
}

const atPageBreak: Limit = (_, index) => index < linesAtPageBreak;

function pageBreaks(text: string): readonly BareLine[] {
  const found: BareLine[] = [];
  let at = text.indexOf('\f');
  for (let page = 0; at >= 0 && page < mostPages; page++, at = text.indexOf('\f', at + 1)) {
    found.push(...linesIn(text, Math.max(0, at - 400), 400, everyLine).slice(-linesAtPageBreak));
    found.push(...linesIn(text, at + 1, 400, atPageBreak));
  }
  return found;
}

/** The lines that hold text, from a place on, up to the first that is beyond the limit. */
function linesIn(text: string, from: number, length: number, isWithin: Limit): BareLine[] {
  const end = Math.min(text.length, from + length);
  const lines: BareLine[] = [];
  let closer: string | null = null;
  for (let start = from; start < end;) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 || feed > end ? end : feed;
    const line = bareLine(text, { start, end: stop }, closer);
    closer = line.closer;
    if (line.span.end > line.span.start) {
      if (!isWithin(line, lines.length)) break;
      lines.push(line);
    }
    start = stop + 1;
  }
  return lines;
}

function proseOf(lines: readonly BareLine[]): Prose {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    text += `${line.text} `;
  }
  const offsetOf = (place: number): number => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= place),
    );
    const { start, end } = lines[index]?.span ?? { start: 0, end: 0 };
    return Math.min(end, start + place - (starts[index] ?? 0));
  };
  return { text, spanOf: (start, end) => ({ start: offsetOf(start), end: offsetOf(end - 1) + 1 }) };
}
