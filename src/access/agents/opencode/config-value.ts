import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { DecidingRule } from '../../../model/access';
import { children, type Node } from '../../json-tree';
import { lineAt } from '../../text-place';

/** A configuration whose keys keep their order, in which rules are judged, and whose values know where they stand. */
export type ConfigValue = ConfigMap | ConfigLeaf;

export interface ConfigMap {
  readonly entries: ReadonlyMap<string, ConfigValue>;
}

/** Anything but an object; a list is one value. */
export interface ConfigLeaf {
  readonly value: unknown;
  readonly source: DecidingRule | null;
}

export const emptyMap: ConfigMap = { entries: new Map() };

export function isConfigMap(value: ConfigValue | null): value is ConfigMap {
  return value !== null && 'entries' in value;
}

/** A JSON file; `file` as it is shown. */
export function fromJson(root: Node, file: string, text: string): ConfigValue {
  const valueOf = (node: Node, place: Node): ConfigValue => {
    if (node.type !== 'object') {
      const source = {
        file,
        line: lineAt(text, place.offset),
        text: text.slice(place.offset, place.offset + place.length),
      };
      return { value: node.type === 'array' ? children(node) : (node.value as unknown), source };
    }
    const entries = children(node).flatMap((property): [string, ConfigValue][] => {
      const [key, value] = property.children ?? [];
      return key === undefined || value === undefined ? [] : [[String(key.value), valueOf(value, property)]];
    });
    return { entries: new Map(entries) };
  };
  return valueOf(root, root);
}

/** The head of a Markdown file between two `---`; `null` when it cannot be read as YAML. */
export function fromFrontMatter(file: string, text: string): ConfigMap | null {
  const head = /^---[^\S\n]*\r?\n(.*?)\r?\n?---[^\S\n]*(?:\r?\n|$)/s.exec(text);
  if (head === null) return text.startsWith('---') ? null : emptyMap;
  const lineCounter = new LineCounter();
  const document = parseDocument(head[1] ?? '', { lineCounter });
  if (document.errors.length > 0) return null;
  if (document.contents === null) return emptyMap;
  const valueOf = (node: unknown, line: number, name: string): ConfigValue => {
    if (!isMap(node)) {
      const value: unknown = isScalar(node) ? node.value : [];
      return { value, source: { file, line, text: `${name}: ${String(value)}` } };
    }
    const entries = node.items.map(({ key, value }): [string, ConfigValue] => {
      const ownName = isScalar(key) ? String(key.value) : '';
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      return [ownName, valueOf(value, lineCounter.linePos(offset).line + 1, ownName)];
    });
    return { entries: new Map(entries) };
  };
  const value = valueOf(document.contents, 2, '');
  return isConfigMap(value) ? value : null;
}

/** A value from anywhere else, with one source for all of it. */
export function fromPlain(value: unknown, source: DecidingRule | null): ConfigValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value, source };
  return { entries: new Map(Object.entries(value).map(([key, each]) => [key, fromPlain(each, source)])) };
}

/** Puts `over` on top: a key that was there keeps its place, a new one goes to the end. */
export function mergeValues(under: ConfigMap, over: ConfigMap): ConfigMap {
  const entries = new Map(under.entries);
  for (const [key, value] of over.entries) {
    const own = entries.get(key) ?? null;
    entries.set(key, isConfigMap(own) && isConfigMap(value) ? mergeValues(own, value) : value);
  }
  return { entries };
}

/** The value under a path of keys. */
export function valueAt(value: ConfigValue | null, ...keys: readonly string[]): ConfigValue | null {
  return keys.reduce<ConfigValue | null>(
    (found, key) => (isConfigMap(found) ? (found.entries.get(key) ?? null) : null),
    value,
  );
}

/** The entries as JavaScript lists them: whole numbers first, by size. None for anything but an object. */
export function entriesOf(value: ConfigValue | null): readonly (readonly [string, ConfigValue])[] {
  if (!isConfigMap(value)) return [];
  const isIndex = (key: string): boolean => /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
  const all = [...value.entries];
  const numbers = all.filter(([key]) => isIndex(key)).sort(([one], [other]) => Number(one) - Number(other));
  return [...numbers, ...all.filter(([key]) => !isIndex(key))];
}

/** The plain value of a leaf; `undefined` where there is none. */
export function plainAt(value: ConfigValue | null, ...keys: readonly string[]): unknown {
  const found = valueAt(value, ...keys);
  return found === null || isConfigMap(found) ? undefined : found.value;
}
