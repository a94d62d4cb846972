import { getNodeValue, type Node } from 'jsonc-parser';
import { editErrorAt } from '../text/edit-error';
import { shifted, type Insertion, type Removal } from '../text/insertion';
import { appendChildren, removeChild } from '../text/json-container';
import { layoutOf, renderJson } from '../text/json-layout';
import { parseStrict, propertyValue } from '../text/json-tree';
import { markOf } from '../text/text-file';
import type { RuleFormat } from './rule-format';

/** `strict`: a file with comments or trailing commas is refused, as the agent itself would not read it. */
type JsonKind = 'strict' | 'with comments';

interface ListPlace {
  readonly keys: readonly string[];
  readonly kind: JsonKind;
}

/** An array of rule strings at a key path of a JSON file, `['permissions', 'deny']` for example. */
export function jsonList(keys: readonly string[], kind: JsonKind = 'strict'): RuleFormat {
  const at: ListPlace = { keys, kind };
  return {
    absent: (text, rules) => {
      const standing = text === null ? [] : stringsOf(locate(bodyOf(text), at).list);
      return rules.filter((rule) => !standing.includes(rule));
    },
    insert: (text, rules) => (text === null ? newFile(keys, rules) : addTo(text, at, rules)),
    removals: (text, rule) => removalsOf(text, at, rule),
    isEmpty: (text) => isJson(bodyOf(text)) && isSkeleton(getNodeValue(parseJson(bodyOf(text), kind)), keys),
  };
}

function newFile(keys: readonly string[], rules: readonly string[]): Insertion[] {
  return [{ offset: 0, text: `${JSON.stringify(nest(keys, rules), null, 2)}\n` }];
}

function addTo(text: string, at: ListPlace, rules: readonly string[]): readonly Insertion[] {
  const body = bodyOf(text);
  const layout = layoutOf(body);
  const { list, container, missing } = locate(body, at);
  const [name, ...inner] = missing;
  const children =
    list !== null || name === undefined
      ? rules.map((rule) => () => JSON.stringify(rule))
      : [
          (indentation: string) =>
            `${JSON.stringify(name)}:${layout.gap}${renderJson(nest(inner, rules), layout, indentation)}`,
        ];
  return shifted(appendChildren(body, container, children, 'lines'), text.length - body.length);
}

function removalsOf(text: string, at: ListPlace, rule: string): readonly Removal[] | null {
  const body = bodyOf(text);
  const { list } = locate(body, at);
  const index = stringsOf(list).lastIndexOf(rule);
  if (list === null || index < 0) return null;
  return shifted(removeChild(body, list, index), text.length - body.length);
}

interface Place {
  /** The array, `null` when a key on the way is missing. */
  readonly list: Node | null;
  /** The array, or the innermost object on the way to it. */
  readonly container: Node;
  /** The keys that `container` does not have. */
  readonly missing: readonly string[];
}

function locate(body: string, { keys, kind }: ListPlace): Place {
  let container = parseJson(body, kind);
  for (const [index, key] of keys.entries()) {
    if (container.type !== 'object') throw editErrorAt(body, container.offset, wrongType(keys, index, 'an object'));
    const value = propertyValue(container, key);
    if (value === undefined) return { list: null, container, missing: keys.slice(index) };
    container = value;
  }
  if (container.type !== 'array') throw editErrorAt(body, container.offset, wrongType(keys, keys.length, 'an array'));
  return { list: container, container, missing: [] };
}

function wrongType(keys: readonly string[], depth: number, expected: string): string {
  const name = depth === 0 ? 'the file' : `"${keys.slice(0, depth).join('.')}"`;
  return `${name} is not ${expected}`;
}

function parseJson(body: string, kind: JsonKind): Node {
  if (kind === 'with comments') return parseStrict(body, { allowTrailingComma: true });
  const tree = parseStrict(body, { disallowComments: true, allowTrailingComma: false });
  if (!isJson(body)) throw editErrorAt(body, 0, 'it is not strict JSON');
  return tree;
}

/** The parser's own message would quote the file. */
function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function stringsOf(list: Node | null): readonly unknown[] {
  return (list?.children ?? []).map((child): unknown => child.value);
}

function nest(keys: readonly string[], value: unknown): unknown {
  return keys.reduceRight((inner, key) => ({ [key]: inner }), value);
}

function isSkeleton(value: unknown, keys: readonly string[]): boolean {
  const [key, ...inner] = keys;
  if (key === undefined) return Array.isArray(value) && value.length === 0;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length === 0 || (entries.length === 1 && entries[0]?.[0] === key && isSkeleton(entries[0][1], inner));
}

function bodyOf(text: string): string {
  return text.slice(markOf(text).length);
}
