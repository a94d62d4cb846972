import type { Span } from '../rule';
import type { Table } from './table';
import { countOf, sampleLength, sampleRows } from './table';

/**
 * Own reader: dumps come in every dialect, and the parsers that are kept refuse a whole file for one statement that they
 * do not know. What is needed is only names, the tuples behind VALUES and the lines of COPY.
 */
const statement =
  /\b(?:CREATE\s{1,9}(?:\w{1,12}\s{1,9})?TABLE\s{1,9}(?:IF\s{1,9}NOT\s{1,9}EXISTS\s{1,9})?|INSERT\s{1,9}(?:IGNORE\s{1,9})?INTO\s{1,9}|REPLACE\s{1,9}INTO\s{1,9}|COPY\s{1,9})((?:["`[]?[\w$]{1,64}["`\]]?\.){0,2}["`[]?[\w$]{1,64}["`\]]?)\s{0,9}(\(|VALUES\b)/gi;
const constraint = /^(?:PRIMARY|FOREIGN|CONSTRAINT|UNIQUE|KEY|INDEX|CHECK|FULLTEXT|SPATIAL|EXCLUDE|LIKE|PERIOD)\b/i;
const longestList = 20_000;
const mostTables = 200;

interface Draft {
  columns: readonly string[];
  readonly sample: (readonly string[])[];
  rows: number;
  readonly span: Span;
}

/** Tables of a dump by their names: columns of CREATE, INSERT or COPY, rows of INSERT and COPY. */
export function readSql(text: string): readonly Table[] {
  const drafts = new Map<string, Draft>();
  const statements = [...text.matchAll(statement)];
  for (const [number, found] of statements.entries()) {
    const [head, name = '', open] = found;
    // No statement is read beyond the next one, so that the cost stays linear whatever is not closed.
    const limit = statements[number + 1]?.index ?? text.length;
    const key = name.replaceAll(/["`[\]]/g, '').toLowerCase();
    const end = found.index + head.length;
    const list = open === '(' ? listAt(text, end, limit) : null;
    const draft = drafts.get(key) ?? { columns: [], sample: [], rows: 0, span: { start: found.index, end } };
    if (!drafts.has(key) && drafts.size >= mostTables) continue;
    drafts.set(key, draft);
    if (list !== null) {
      const names = list.parts.map(nameOf).filter((column) => column !== '');
      if (names.length > 0) draft.columns = names;
    }
    const from = list?.end ?? end - 'VALUES'.length;
    if (/^COPY/i.test(head)) addLines(draft, text, from, limit);
    else if (!/^CREATE/i.test(head)) addTuples(draft, text, from, limit);
  }
  return [...drafts.values()].map(({ columns, sample, rows, span }) => ({
    columns,
    sample,
    rows: () => rows,
    span: () => span,
  }));
}

/** First word of a column's definition, unquoted; the empty text for a constraint. */
function nameOf(definition: string): string {
  const trimmed = definition.trim();
  return constraint.test(trimmed) ? '' : (/^["`[]?([^"`[\]\s]{1,64})/.exec(trimmed)?.[1] ?? '');
}

function addLines(draft: Draft, text: string, from: number, limit: number): void {
  if (!/^\s{0,9}FROM\s{1,9}STDIN/i.test(text.slice(from, from + 30))) return;
  const start = text.indexOf('\n', from) + 1;
  const end = start + text.slice(start, limit).indexOf('\n\\.');
  if (start === 0 || end < start) return;
  draft.rows += countOf(text, '\n', start, end) + 1;
  for (const line of text.slice(start, Math.min(end, start + sampleLength)).split('\n', sampleRows))
    draft.sample.push(line.split('\t').map((value) => (value === '\\N' ? '' : value.trimEnd())));
}

const betweenTuples = /\s{0,99},?\s{0,99}\(/y;
const values = /\s{0,99}VALUES\s{0,99}\(/iy;

function addTuples(draft: Draft, text: string, from: number, limit: number): void {
  values.lastIndex = from;
  if (!values.test(text)) return;
  let at = values.lastIndex;
  for (; draft.sample.length < sampleRows;) {
    const tuple = listAt(text, at, limit);
    if (tuple === null) return;
    draft.rows++;
    draft.sample.push(tuple.parts.map(plainOf));
    betweenTuples.lastIndex = tuple.end;
    if (!betweenTuples.test(text)) return;
    at = betweenTuples.lastIndex;
  }
  // The rest is only counted, by what stands between two tuples.
  draft.rows += 1 + (text.slice(at, limit).match(/\)\s{0,9},\s{0,9}\(/g)?.length ?? 0);
}

/** A literal without its quotes; the empty text for NULL. */
function plainOf(literal: string): string {
  const trimmed = literal.trim();
  if (/^NULL$/i.test(trimmed)) return '';
  return /^[A-Za-z]?'([^]*)'$/.exec(trimmed)?.[1]?.replaceAll("''", "'") ?? trimmed;
}

/** The parts of a list in parentheses whose first character is at `start`; `null` where it does not end in reach. */
function listAt(
  text: string,
  start: number,
  limit: number,
): { readonly parts: readonly string[]; readonly end: number } | null {
  const parts: string[] = [];
  let depth = 0;
  let begin = start;
  const last = Math.min(limit, start + longestList);
  for (let at = start; at < last; at++) {
    const char = text.charAt(at);
    if (char === "'") at = quoteEnd(text, at, last);
    else if (char === '(') depth++;
    else if (char === ')' && depth-- === 0) return { parts: [...parts, text.slice(begin, at)], end: at + 1 };
    else if (char === ',' && depth === 0) {
      parts.push(text.slice(begin, at));
      begin = at + 1;
    }
  }
  return null;
}

/** The closing quote; two quotes or a backslash before one keep it open. */
function quoteEnd(text: string, start: number, last: number): number {
  for (let at = start + 1; at < last; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === "'" && text.charAt(at + 1) === "'") at++;
    else if (char === "'") return at;
  }
  return last;
}
