import { parseTree, type Node, type ParseError } from 'jsonc-parser';

export type { Node } from 'jsonc-parser';

/** The value of a key; of a key written twice the last, as every JSON parser has it. `null` when there is none. */
export function child(node: Node, key: string): Node | null {
  if (node.type !== 'object') return null;
  const property = children(node).findLast((entry) => entry.children?.[0]?.value === key);
  return property?.children?.[1] ?? null;
}

/** The value under a path of keys. */
export function descendant(node: Node, ...keys: readonly string[]): Node | null {
  return keys.reduce<Node | null>((parent, key) => (parent === null ? null : child(parent, key)), node);
}

/** Elements of a list, or the properties of an object; none for anything else. */
export function children(node: Node | null): readonly Node[] {
  return node?.children ?? [];
}

/** The texts of a list with their places; other elements are left out. */
export function texts(node: Node | null): readonly { readonly text: string; readonly node: Node }[] {
  if (node?.type !== 'array') return [];
  return children(node).flatMap((item) => {
    const value: unknown = item.value;
    return typeof value === 'string' ? [{ text: value, node: item }] : [];
  });
}

/** True only for the JSON value `true`. */
export function isTrue(node: Node | null): boolean {
  return node?.value === true;
}

type JsonText =
  | { readonly root: Node; readonly error: null }
  | { readonly root: null; readonly error: { readonly offset: number; readonly length: number } };

/** Parses as `JSON.parse` does: no comments, no commas too many. The error is the first place that breaks the syntax. */
export function parseStrict(text: string): JsonText {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (root !== undefined && isStrictJson(text)) return { root, error: null };
  const { offset, length } = errors[0] ?? { offset: 0, length: Math.min(1, text.length) };
  return { root: null, error: { offset, length } };
}

/** Parses JSON with comments and trailing commas. */
export function parseLenient(text: string): JsonText {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (root !== undefined && error === undefined) return { root, error: null };
  return { root: null, error: error ?? { offset: 0, length: 0 } };
}

function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
