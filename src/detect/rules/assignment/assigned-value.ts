import type { FileFacts } from '../../file-facts';
import type { Span } from '../../rule';
import { beginningOfValue } from './operators';

/** A name and the value that is given to it. */
export interface Assignment {
  readonly name: string;
  readonly nameStart: number;
  readonly value: string;
  readonly span: Span;
}

/** How many characters of a name are looked at before and behind an anchor in it. */
export const nameBefore = 60;
export const nameAfter = 40;
const longestValue = 400;

const nameChar = /[\w$.-]/;
const quoted = /(["'`])((?![,;:)\]}])(?:(?!\1)[^\\\r\n]|\\[^\r\n]){8,400})\1/y;
const tripled = /("""|''')\s{0,20}([^"'\\\s]{8,400})\s{0,20}\1/y;
const quotedInQuotes = /\\(["'])([^\\"'\r\n]{8,400})\\\1/y;
const bare = /[^\s"'`,;#<>()[\]{}&|\\=]{8,401}={0,2}(?=[\s"'`,;#<&})\\]|$)/y;

/** Reads the assignment that an anchor stands in; `null` where the anchor is no part of a name that gets a value. */
export function assignmentAt(text: string, anchor: Span, file: FileFacts): Assignment | null {
  const name = nameAround(text, anchor);
  const beginning = name === null ? null : beginningOfValue(text, name, file);
  if (name === null || beginning === null) return null;
  const span = valueAt(text, beginning.start, beginning.mayBeBare);
  if (span === null) return null;
  return {
    name: text.slice(name.start, name.end),
    nameStart: name.start,
    value: text.slice(span.start, span.end),
    span,
  };
}

/** The whole name that the anchor stands in; `null` when it is too long to be one. */
function nameAround(text: string, anchor: Span): Span | null {
  let end = anchor.end;
  while (end > anchor.start && !nameChar.test(text.charAt(end - 1))) end--;
  if (end === anchor.end) while (end - anchor.end < nameAfter && nameChar.test(text.charAt(end))) end++;
  if (!/["'`\]\s:=>\\?|,+<]/.test(text.charAt(end))) return null;
  let start = anchor.start;
  while (anchor.start - start < nameBefore && start > 0 && nameChar.test(text.charAt(start - 1))) start--;
  return { start, end };
}

function valueAt(text: string, start: number, mayBeBare: boolean): Span | null {
  const held =
    heldBy(tripled, text, start, 3) ?? heldBy(quoted, text, start, 1) ?? heldBy(quotedInQuotes, text, start, 2);
  if (held !== null || !mayBeBare) return held;
  bare.lastIndex = start;
  const word = bare.exec(text)?.[0];
  return word === undefined || word.length > longestValue ? null : { start, end: start + word.length };
}

/** The second group of a pattern that begins with a quote of so many characters. */
function heldBy(pattern: RegExp, text: string, start: number, quote: number): Span | null {
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  const value = found?.[2];
  if (found === null || value === undefined) return null;
  const from = start + found[0].indexOf(value, quote);
  return { start: from, end: from + value.length };
}
