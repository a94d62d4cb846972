import fc from 'fast-check';
import { claudeSettings, sandboxRule } from '../../src/protect/formats/claude-settings';
import { jsonList } from '../../src/protect/formats/json-list';
import type { RuleFormat } from '../../src/protect/formats/rule-format';
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
  type Property,
  type Spelled,
} from './json-documents';

interface ObjectValue {
  readonly entries: readonly (readonly [string, unknown])[];
}

const someRules = ['Read(/.env)', 'Read(/a b/**)', '**/é日.pem', 'x"y\\', '// no comment', '/* */', ','];

const entry = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...someRules.map((rule) => JSON.stringify(rule))) },
  values,
);
const listValue: fc.Arbitrary<Spelled | null> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ items: fc.array(entry, { maxLength: 5 }) }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: values },
);

/** A list in a file; its rules begin with the prefix, which does not stand there. */
interface List {
  readonly path: readonly string[];
  readonly prefix: string;
}

/** A list of rules at a key path, the file with or without comments. */
export function jsonListCase(name: string, agent: string, path: readonly string[], kind: JsonKind): FormatCase {
  return listsCase({ name, agent, format: jsonList(path, kind) }, [{ path, prefix: '' }], kind);
}

/** Both lists of Claude Code's settings, rules of which are mixed. */
export const claudeSettingsCase: FormatCase = listsCase(
  { name: 'settings of Claude Code', agent: 'claude-code', format: claudeSettings },
  [
    { path: ['permissions', 'deny'], prefix: '' },
    { path: ['sandbox', 'filesystem', 'denyRead'], prefix: sandboxRule('') },
  ],
  'strict',
);

interface Tried {
  readonly name: string;
  readonly agent: string;
  readonly format: RuleFormat;
}

function listsCase(tried: Tried, lists: readonly List[], kind: JsonKind): FormatCase {
  const ofList = (list: List, rules: readonly string[]): readonly string[] => {
    const others = lists.filter(({ prefix }) => prefix.length > list.prefix.length);
    return rules
      .filter((rule) => rule.startsWith(list.prefix) && !others.some(({ prefix }) => rule.startsWith(prefix)))
      .map((rule) => rule.slice(list.prefix.length));
  };
  return {
    ...tried,
    texts: texts(lists, kind),
    rules: rulesOf(lists),
    read,
    withRules: (value, rules) => lists.reduce((all, list) => withRules(all, list.path, ofList(list, rules)), value),
    withoutRules: (value, rules) =>
      lists.reduce(
        (all, list) => changeList(all, list.path, (each) => ofList(list, rules).reduce(withoutLast, each)),
        value,
      ),
    normal: (value) => lists.reduce((all, { path }) => normal(all, path), value),
    comments: commentsOf,
    mayRefuse: (text) => !lists.every(({ path }) => isList(text, path)),
    isRemovable: (removed, rules) =>
      /^[\s,]*$/.test(lists.flatMap((list) => ofList(list, rules)).reduce(withoutString, removed)),
  };
}

function rulesOf(lists: readonly List[]): fc.Arbitrary<readonly string[]> {
  const text = fc.oneof(fc.constantFrom(...someRules), fc.string({ minLength: 1, maxLength: 5 }));
  const rule = fc.tuple(fc.constantFrom(...lists), text).map(([{ prefix }, each]) => prefix + each);
  return fc.uniqueArray(rule, { minLength: 1, maxLength: 4 });
}

/** A list may be missing at any depth, be there twice, or be something else. */
function texts(lists: readonly List[], kind: JsonKind): fc.Arbitrary<string> {
  const whole = lists.reduce<fc.Arbitrary<readonly Property[]>>(
    (others, { path }) =>
      fc.tuple(others, propertyAt(path), fc.nat(3)).map(([all, own, at]) => among(all, own, at).properties),
    properties,
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
  const document = fc.tuple(whole, layouts(kind)).map(([all, layout]) => write({ properties: all }, layout));
  return fc.oneof({ weight: 30, arbitrary: document }, { weight: 1, arbitrary: odd });
}

/** The first key of the path with what stands there. */
function propertyAt([key, ...inner]: readonly string[]): fc.Arbitrary<Property | null> {
  const value = inner.length === 0 ? listValue : inside(inner);
  return fc
    .tuple(value, fc.nat(3), fc.constantFrom(false, false, false, true))
    .map(([own, at, isMissing]) =>
      isMissing || own === null || key === undefined ? null : [spelledKey(key, at), own],
    );
}

function inside(path: readonly string[]): fc.Arbitrary<Spelled> {
  return fc.tuple(properties, propertyAt(path), fc.nat(3)).map(([others, own, at]) => among(others, own, at));
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
  if (rules.length === 0) return value;
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
