import fc from 'fast-check';
import { jsonList } from '../../src/protect/formats/json-list';
import type { FormatCase } from './format-case';
import {
  among,
  commentsOf,
  layouts,
  properties,
  read,
  values,
  write,
  type JsonKind,
  type Spelled,
} from './json-documents';

interface ObjectValue {
  readonly entries: readonly (readonly [string, unknown])[];
}

const someRules = ['Read(/.env)', 'Read(/a b/**)', '**/é日.pem', 'x"y\\', '// no comment', '/* */', ','];

/** A list of rules at a key path, the file with or without comments. */
export function jsonListCase(name: string, agent: string, path: readonly string[], kind: JsonKind): FormatCase {
  return {
    name,
    agent,
    format: jsonList(path, kind),
    texts: texts(path, kind),
    rules: fc.uniqueArray(fc.oneof(fc.constantFrom(...someRules), fc.string({ minLength: 1, maxLength: 5 })), {
      minLength: 1,
      maxLength: 4,
    }),
    read,
    withRules: (value, rules) => withRules(value, path, rules),
    withoutRules: (value, rules) => changeList(value, path, (list) => rules.reduce(withoutLast, list)),
    normal: (value) => normal(value, path),
    comments: commentsOf,
    mayRefuse: (text) => !isList(text, path),
    isRemovable: (removed, rules) => /^[\s,]*$/.test(rules.reduce((rest, rule) => withoutString(rest, rule), removed)),
  };
}

/** The list may be missing at any depth, be there twice, or be something else. */
function texts(path: readonly string[], kind: JsonKind): fc.Arbitrary<string> {
  const entry = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...someRules.map((rule) => JSON.stringify(rule))) },
    values,
  );
  const list: fc.Arbitrary<Spelled> = fc.record({ items: fc.array(entry, { maxLength: 5 }) });
  const innermost: fc.Arbitrary<Spelled | null> = fc.oneof(
    { weight: 6, arbitrary: list },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: values },
  );
  const whole = path.reduceRight<fc.Arbitrary<Spelled | null>>(
    (inner, key) =>
      fc
        .tuple(inner, properties, fc.nat(3), fc.constantFrom(0, 0, 0, 1))
        .map(([value, others, at, isMissing]) =>
          isMissing === 1 ? null : among(others, value === null ? null : [spelledKey(key, at), value], at),
        ),
    innermost,
  );
  const odd = fc.constantFrom(
    '',
    ' \n',
    '\uFEFF',
    '{',
    '{"a":1}}',
    '[]',
    '"x"',
    '{"permissions":{"deny":["a",]}',
    '{}',
  );
  const document = fc.tuple(whole, layouts(kind)).map(([value, layout]) => write(value ?? { properties: [] }, layout));
  return fc.oneof({ weight: 30, arbitrary: document }, { weight: 1, arbitrary: odd });
}

function spelledKey(key: string, at: number): string {
  return at === 3 ? `"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}"` : JSON.stringify(key);
}

function isObject(value: unknown): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(text: string, path: readonly string[]): boolean {
  let value: unknown;
  try {
    value = read(text);
  } catch {
    return false;
  }
  for (const key of path) {
    if (!isObject(value)) return false;
    const entry = value.entries.findLast(([name]) => name === key);
    if (entry === undefined) return true;
    value = entry[1];
  }
  return Array.isArray(value);
}

function withRules(value: unknown, path: readonly string[], rules: readonly string[]): unknown {
  const added = rules.map((rule) => JSON.stringify(rule));
  const [key, ...inner] = path;
  if (key === undefined) return [...(value as unknown[]), ...added];
  const { entries } = value as ObjectValue;
  const at = entries.findLastIndex(([name]) => name === key);
  const made = inner.reduceRight<unknown>((rest, each) => ({ entries: [[each, rest]] }), added);
  if (at < 0) return { entries: [...entries, [key, made]] };
  return { entries: entries.with(at, [key, withRules(entries[at]![1], inner, rules)]) };
}

function changeList(value: unknown, path: readonly string[], change: (list: unknown[]) => unknown[]): unknown {
  const [key, ...inner] = path;
  if (key === undefined) return Array.isArray(value) ? change(value) : value;
  if (!isObject(value)) return value;
  const at = value.entries.findLastIndex(([name]) => name === key);
  if (at < 0) return value;
  return { entries: value.entries.with(at, [key, changeList(value.entries[at]![1], inner, change)]) };
}

function withoutLast(list: unknown[], rule: string): unknown[] {
  const at = list.findLastIndex((entry) => textOf(entry) === rule);
  return at < 0 ? list : list.toSpliced(at, 1);
}

/** What a literal means, which is read as it is spelled. */
function textOf(entry: unknown): unknown {
  return typeof entry === 'string' ? JSON.parse(entry) : undefined;
}

function normal(value: unknown, path: readonly string[]): unknown {
  const [key, ...inner] = path;
  if (key === undefined || !isObject(value)) return value;
  const at = value.entries.findLastIndex(([name]) => name === key);
  if (at < 0) return value;
  const rest = normal(value.entries[at]![1], inner);
  const isEmpty =
    inner.length === 0 ? Array.isArray(rest) && rest.length === 0 : isObject(rest) && rest.entries.length === 0;
  return { entries: isEmpty ? value.entries.toSpliced(at, 1) : value.entries.with(at, [key, rest]) };
}

function withoutString(text: string, rule: string): string {
  const found = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].find(([spelled]) => JSON.parse(spelled) === rule);
  return found === undefined ? text : text.slice(0, found.index) + text.slice(found.index + found[0].length);
}
