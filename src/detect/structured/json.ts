import { parse } from 'jsonc-parser';
import { tableOf, tablesOf } from './records';
import type { Table } from './table';
import { countOf, sampleLength, sampleRows } from './table';

/** The built-in reader takes whole texts, and two million characters in the time that the tolerant one takes for a sample. */
const longestWhole = 2_000_000;

/** Tables in JSON, also with comments; of a large text the beginning is read and the rest counted. */
export function readJson(text: string): readonly Table[] {
  const isCut = text.length > longestWhole;
  const tables = tablesOf(valueOf(isCut ? text.slice(0, sampleLength) : text), text);
  if (!isCut) return tables;
  return tables.map((table) => ({ ...table, rows: () => Math.max(table.rows(), namesOf(table, text)) }));
}

/** One table of one JSON object a line: https://github.com/ndjson/ndjson-spec */
export function readJsonLines(text: string): readonly Table[] {
  const lines = text.slice(0, sampleLength).split('\n', sampleRows);
  const [table] = tablesOf(lines.map(valueOf), text);
  return table === undefined ? [] : [{ ...table, rows: () => Math.max(table.rows(), countOf(text, '\n')) }];
}

/** The value as far as it can be read; the tolerant reader also takes a text that is cut off. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return parse(text.slice(0, sampleLength), [], { allowTrailingComma: true });
    } catch {
      return null; // Nested too deep for it.
    }
  }
}

function namesOf({ columns: [name = ''] }: Table, text: string): number {
  return countOf(text, `"${name.slice(name.lastIndexOf('.') + 1)}"`);
}

const item = /^[ \t]{0,40}- (?=[^\s:#]{1,60}:)/;
const field = /^[ \t]{0,40}(?:- )?["']?([^\s:#"'-][^:#"']{0,60})["']?:[ \t]{1,20}["']?([^\r\n"']{1,500})/;

/**
 * Lists of maps in block style, a line a field. The full reader (`yaml`) takes a hundred times as long and is not in the
 * threads that scan.
 */
export function readYaml(text: string): readonly Table[] {
  const rows: Map<string, string>[] = [];
  for (const line of text.slice(0, sampleLength).split('\n')) {
    if (item.test(line) && rows.push(new Map()) > sampleRows) break;
    const [, name, value = ''] = field.exec(line) ?? [];
    if (name !== undefined) rows.at(-1)?.set(name, value.trim());
  }
  return rows.length === 0 ? [] : [tableOf(rows, rows.length, text)];
}
