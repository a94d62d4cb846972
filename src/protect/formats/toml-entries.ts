import { isDeepStrictEqual } from 'node:util';
import { parse, TomlError } from 'smol-toml';
import { EditError, editErrorAt } from '../text/edit-error';
import { applyInsertions, applyRemovals, type Insertion, type Removal } from '../text/insertion';
import { lineEndOf, markOf } from '../text/text-file';
import type { RuleFormat } from './rule-format';

type Table = Readonly<Record<string, unknown>>;

/** An entry `key = value` of one table, both texts. */
export interface TomlEntry {
  readonly table: readonly string[];
  readonly key: string;
  readonly value: string;
}

/** An entry as a rule: the head of its table, a blank, and its line. */
export function tomlRule({ table, key, value }: TomlEntry): string {
  return `${headOf(table)} ${lineOf(key, value)}`;
}

/**
 * Entries of tables in a TOML file, each on a line of its own under its table's head. Every edit is judged by parsing: a
 * text that afterwards says anything else than before and the added entries is not written.
 */
export const tomlEntries: RuleFormat = {
  absent(text, rules) {
    const values = text === null ? {} : valuesOf(text);
    return rules.filter((rule) => {
      const entry = entryOf(rule);
      const found = at(values, [...entry.table, entry.key]);
      if (found !== undefined && found !== entry.value) throw refusal(text ?? '', entry, 'has another value already');
      return found === undefined;
    });
  },
  insert(text, rules) {
    const before = text ?? '';
    const entries = rules.map(entryOf);
    const insertions = placed(before, entries);
    const expected = entries.reduce(withEntry, valuesOf(before));
    const first = entries[0];
    if (first !== undefined && !says(applyInsertions(before, insertions), expected)) {
      throw refusal(before, first, 'cannot be added as a line of its own; add it by hand');
    }
    return insertions;
  },
  removals: (text, rule) => removalsOf(text, entryOf(rule)),
  isEmpty: (text) => linesOf(text).every(({ content }) => content.trim() === '' || tableOf(content) !== null),
};

function entryOf(rule: string): TomlEntry {
  const [head = ''] = /^\[(?:"(?:[^"\\]|\\.)*"|[^\]"])*\]/.exec(rule) ?? [];
  const line = parse(rule.slice(head.length + 1));
  const [key = '', value] = Object.entries(line)[0] ?? [];
  return { table: tableOf(head) ?? [], key, value: typeof value === 'string' ? value : '' };
}

function headOf(table: readonly string[]): string {
  return `[${table.map((name) => (/^[\w-]+$/.test(name) ? name : JSON.stringify(name))).join('.')}]`;
}

/** JSON's escapes are TOML's too, but for the one of DEL, which JSON leaves as it is. */
function lineOf(key: string, value: string): string {
  return [key, value].map((text) => JSON.stringify(text).replaceAll('\u007F', '\\u007F')).join(' = ');
}

/** The names of the table that a line is the head of; `null` for any other line, and for the head of a list's item. */
function tableOf(line: string): readonly string[] | null {
  if (!/^\s*\[(?!\[)/.test(line)) return null;
  try {
    const names: string[] = [];
    for (let value: Table = parse(line); ;) {
      const [name, inner] = Object.entries(value)[0] ?? [];
      if (name === undefined) return names;
      names.push(name);
      value = inner as Table;
    }
  } catch (error) {
    if (error instanceof TomlError) return null;
    throw error;
  }
}

interface Line {
  readonly content: string;
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  const mark = markOf(text).length;
  return [...text.slice(mark).matchAll(/([^\n]*?)(\r?\n|$)/g)]
    .filter(([whole]) => whole !== '')
    .map(({ 0: whole, 1: content = '', index }) => ({
      content,
      start: mark + index,
      end: mark + index + whole.length,
    }));
}

/** The lines from a table's head on to the next head; none when the table has no head of its own. */
function sectionOf(text: string, table: readonly string[]): readonly Line[] {
  const lines = linesOf(text);
  const head = lines.findIndex(({ content }) => isDeepStrictEqual(tableOf(content), table));
  if (head < 0) return [];
  const length = lines.slice(head + 1).findIndex(({ content }) => content.trimStart().startsWith('['));
  return length < 0 ? lines.slice(head) : lines.slice(head, head + 1 + length);
}

/** Behind the last line of the table that says something, or with the head of the table at the end of the file. */
function placed(text: string, entries: readonly TomlEntry[]): readonly Insertion[] {
  const lineEnd = lineEndOf(text);
  const tables = [...new Map(entries.map(({ table }) => [headOf(table), table]))];
  return tables.map(([head, table]) => {
    const added = entries.filter((entry) => headOf(entry.table) === head).map(({ key, value }) => lineOf(key, value));
    const last = sectionOf(text, table).findLast(({ content }) => !/^\s*(?:#.*)?$/.test(content));
    if (last === undefined) {
      const lead = text === markOf(text) ? '' : text.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
      return { offset: text.length, text: lead + [head, ...added].map((line) => line + lineEnd).join('') };
    }
    const indentation = /^\s*/.exec(last.content)?.[0] ?? '';
    const isFinished = text.slice(last.start, last.end).endsWith('\n');
    const body = added.map((line) => indentation + line);
    return isFinished
      ? { offset: last.end, text: body.map((line) => line + lineEnd).join('') }
      : { offset: last.end, text: body.map((line) => lineEnd + line).join('') };
  });
}

/** @throws EditError when the text would not say all the same but for the entry. */
function removalsOf(text: string, entry: TomlEntry): readonly Removal[] | null {
  const values = valuesOf(text);
  if (at(values, [...entry.table, entry.key]) !== entry.value) return null;
  const found = sectionOf(text, entry.table).flatMap((line) => removalIn(line, entry) ?? []);
  const expected = withoutEntry(values, entry);
  // A text in several lines may hold what looks like it.
  const removal = found.findLast((each) => says(applyRemovals(text, [each]), expected));
  if (removal === undefined) throw refusal(text, entry, 'cannot be taken out; take it out by hand');
  return [removal];
}

/** An entry as somebody may have spelled it anew; a comment behind it stays on its line. `null` for any other line. */
function removalIn({ content, start, end }: Line, { key, value }: TomlEntry): Removal | null {
  const isEntry = (part: string): boolean => says(part, { [key]: value });
  if (!isEntry(content)) return null;
  const comments = [...content.matchAll(/#/g)].map(({ index }) => index);
  const comment = comments.find((index) => isEntry(content.slice(0, index)));
  if (comment === undefined) return { offset: start, length: end - start };
  const indentation = /^\s*/.exec(content)?.[0].length ?? 0;
  return { offset: start + indentation, length: comment - indentation };
}

function refusal(text: string, { table }: TomlEntry, reason: string): EditError {
  const [head] = sectionOf(text, table);
  return editErrorAt(
    text.slice(markOf(text).length),
    head === undefined ? 0 : head.start - markOf(text).length,
    `the entry in ${headOf(table)} ${reason}`,
  );
}

/** @throws EditError with the place where it does not parse. */
function valuesOf(text: string): Table {
  try {
    return parse(text.slice(markOf(text).length));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new EditError('it does not parse as TOML', error.line, error.column);
  }
}

function says(text: string, expected: Table): boolean {
  try {
    return isDeepStrictEqual(plain(parse(text.slice(markOf(text).length))), plain(expected));
  } catch (error) {
    if (error instanceof TomlError) return false;
    throw error;
  }
}

/** Without the prototypes that tell tables of the parser from those made here. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return new Map(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function at(values: Table, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (isTable(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    values,
  );
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function withEntry(values: Table, { table: [name, ...inner], key, value }: TomlEntry): Table {
  if (name === undefined) return { ...values, [key]: value };
  const own = at(values, [name]);
  return { ...values, [name]: withEntry(isTable(own) ? own : {}, { table: inner, key, value }) };
}

function withoutEntry(values: Table, { table: [name, ...inner], key, value }: TomlEntry): Table {
  if (name === undefined) return Object.fromEntries(Object.entries(values).filter(([own]) => own !== key));
  const own = at(values, [name]);
  return isTable(own) ? { ...values, [name]: withoutEntry(own, { table: inner, key, value }) } : values;
}
