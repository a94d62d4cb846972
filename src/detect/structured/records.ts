import type { Span } from '../rule';
import type { Table } from './table';
import { sampleRows } from './table';

/** Nothing that describes people lies deeper, and a walk that ends cannot be made to overflow. */
const deepest = 8;
const fewestOfDictionary = 3;

type Fields = ReadonlyMap<string, string>;

/** Rows that stand at the same place of a structure, say below `users` or below `users.orders`. */
interface Group {
  readonly rows: Fields[];
  count: number;
}

/** Tables in a value of JSON: lists of objects, and objects whose values are objects of one form. */
export function tablesOf(value: unknown, text: string): readonly Table[] {
  const groups = new Map<string, Group>();
  walk(value, '', 0, groups);
  return [...groups.values()].map(({ rows, count }) => tableOf(rows, count, text));
}

/** Makes a table of records that need not all have the same fields. */
export function tableOf(rows: readonly Fields[], count: number, text: string): Table {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].slice(0, 200);
  return {
    columns,
    sample: rows.map((row) => columns.map((column) => row.get(column) ?? '')),
    rows: () => count,
    span: () => placeOf(columns[0] ?? '', text),
  };
}

function walk(value: unknown, path: string, depth: number, groups: Map<string, Group>): void {
  if (!isObject(value) || depth > deepest) return;
  const records = recordsOf(value);
  const children = records?.slice(0, sampleRows) ?? Object.entries(value).map(([key, child]) => [key, child] as const);
  if (records === null) {
    for (const [key, child] of children as readonly (readonly [string, unknown])[])
      walk(child, `${path}.${key}`, depth + 1, groups);
    return;
  }
  const group = groups.get(path) ?? { rows: [], count: 0 };
  groups.set(path, group);
  group.count += records.length;
  for (const record of records.slice(0, sampleRows)) {
    if (group.rows.length < sampleRows) group.rows.push(fieldsOf(record));
    for (const [key, child] of Object.entries(record)) walk(child, `${path}[].${key}`, depth + 1, groups);
  }
}

/** The objects of a list, or of an object that is used as one (`{ "id1": {...}, "id2": {...} }`). */
function recordsOf(value: object): readonly object[] | null {
  const records = (Array.isArray(value) ? (value as unknown[]) : Object.values(value)).filter(isRecord);
  if (Array.isArray(value)) return records.length > 0 ? records : null;
  const [first, second] = records;
  if (records.length < fewestOfDictionary || first === undefined || second === undefined) return null;
  const keys = new Set(Object.keys(first));
  return records.length === Object.keys(value).length && Object.keys(second).some((key) => keys.has(key))
    ? records
    : null;
}

/** The plain values of a record, those of objects in it included. */
function fieldsOf(record: object, prefix = '', depth = 0, fields = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      fields.set(prefix + key, String(value));
    else if (isRecord(value) && depth < 3) fieldsOf(value, `${prefix}${key}.`, depth + 1, fields);
  }
  return fields;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is object {
  return isObject(value) && !Array.isArray(value);
}

/** Where the first name stands as a key. */
function placeOf(column: string, text: string): Span {
  const name = column.slice(column.lastIndexOf('.') + 1);
  const quoted = text.indexOf(`"${name}"`);
  const start = quoted >= 0 ? quoted + 1 : Math.max(0, text.indexOf(name));
  return { start, end: Math.min(text.length, start + name.length) };
}
