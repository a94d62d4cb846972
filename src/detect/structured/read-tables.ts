import type { Subject } from '../rule';
import { readCsv } from './csv';
import { readJson, readJsonLines, readYaml } from './json';
import { readSql } from './sql';
import type { Table } from './table';

/** Readers by the extension of the file. */
const readers: ReadonlyMap<string, (text: string) => readonly Table[]> = new Map([
  ...['csv', 'tsv', 'psv', 'tab'].map((extension) => [extension, csvTables] as const),
  ...['sql', 'dump', 'psql', 'mysql'].map((extension) => [extension, readSql] as const),
  ...['json', 'geojson', 'json5', 'jsonc'].map((extension) => [extension, readJson] as const),
  ...['jsonl', 'ndjson'].map((extension) => [extension, readJsonLines] as const),
  ...['yaml', 'yml'].map((extension) => [extension, readYaml] as const),
]);

/** Formats that hold nothing but data: they are read whatever the automaton found. */
export const tableExtensions = ['csv', 'tsv', 'psv', 'tab', 'sql', 'dump', 'psql', 'mysql', 'jsonl', 'ndjson'];

const known = new WeakMap<Subject, readonly Table[]>();

/** Tables of a file that is read as structure, none for any other; all rules share one reading. */
export function tablesIn(subject: Subject): readonly Table[] {
  const read = known.get(subject);
  if (read !== undefined) return read;
  const tables = subject.file.isGenerated ? [] : (readers.get(subject.file.extension)?.(subject.text) ?? []);
  known.set(subject, tables);
  return tables;
}

function csvTables(text: string): readonly Table[] {
  const table = readCsv(text);
  return table === null ? [] : [table];
}
