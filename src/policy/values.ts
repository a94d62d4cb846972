import { getNodeValue, type Node } from 'jsonc-parser';
import { LineMap } from '../detect/line-map';
import type { ProblemSeverity } from '../model/problem';
import type { TextRange } from '../model/range';
import { propertyValue } from '../protect/text/json-tree';

/** Something wrong in the policy file; the entry at fault was ignored unless the message says otherwise. */
export interface PolicyProblem {
  readonly range: TextRange;
  readonly severity: ProblemSeverity;
  readonly message: string;
}

/** The problem as one text, its place first. */
export function placedMessage({ range, message }: Pick<PolicyProblem, 'range' | 'message'>): string {
  return `line ${range.startLine}, column ${range.startColumn}: ${message}`;
}

/** Takes values of the expected types out of a JSON tree and collects what is wrong. */
export class Values {
  readonly problems: PolicyProblem[] = [];
  private lines: LineMap | null = null;

  /** `text`: without a byte order mark. */
  constructor(private readonly text: string) {}

  /** The node if it is an object, its keys checked against the known ones. */
  object(node: Node | undefined, known: readonly string[], name: string): Node | null {
    if (node === undefined) return null;
    if (node.type !== 'object') return this.wrong(node, `${name} must be an object`);
    const seen = new Set<string>();
    for (const key of (node.children ?? []).flatMap((property) => property.children?.[0] ?? [])) {
      const text = String(key.value);
      if (!known.includes(text)) this.report(key, 'warning', `unknown key in ${name}; it has no effect`);
      if (seen.has(text)) this.report(key, 'warning', `a second "${text}" in ${name}; the last one counts`);
      seen.add(text);
    }
    return node;
  }

  /** The results of `read` for each entry of an array; entries for which it gives `null` are left out. */
  list<Entry>(
    node: Node | undefined,
    name: string,
    read: (entry: Node, index: number) => Entry | null,
  ): readonly Entry[] {
    return this.optionalList(node, name, read) ?? [];
  }

  /** As {@link list}, `null` when there is no array. */
  optionalList<Entry>(
    node: Node | undefined,
    name: string,
    read: (entry: Node, index: number) => Entry | null,
  ): readonly Entry[] | null {
    if (node === undefined) return null;
    if (node.type !== 'array') return this.wrong(node, `${name} must be a list`);
    return (node.children ?? []).map(read).filter((entry) => entry !== null);
  }

  /** A text that is not empty; `missingIn` is the object to point at when there is none. */
  string(node: Node | undefined, name: string, missingIn: Node): string | null {
    if (node === undefined) return this.wrong(missingIn, `${name} is missing`);
    if (node.type !== 'string' || node.value === '') return this.wrong(node, `${name} must be a text`);
    return String(node.value);
  }

  /** One of the given words. */
  choice<Word extends string>(node: Node, words: readonly Word[], name: string): Word | null {
    const word = words.find((candidate) => candidate === getNodeValue(node));
    return word ?? this.wrong(node, `${name} must be one of: ${words.join(', ')}`);
  }

  report({ offset, length }: Pick<Node, 'offset' | 'length'>, severity: ProblemSeverity, message: string): void {
    this.problems.push({ range: this.range(offset, offset + length), severity, message });
  }

  /** Reports an error at the node. */
  wrong(node: Node, message: string): null {
    this.report(node, 'error', message);
    return null;
  }

  /** Reports an error at a part of a text's value, from 0; at all of the text when that is `null`. */
  wrongAt(node: Node, part: { readonly start: number; readonly length: number } | null, message: string): null {
    if (part === null) return this.wrong(node, message);
    const inside = offsetsIn(this.text.slice(node.offset + 1, node.offset + node.length - 1));
    const start = inside[part.start] ?? 0;
    const end = inside[part.start + part.length] ?? node.length - 2;
    this.report({ offset: node.offset + 1 + start, length: end - start }, 'error', message);
    return null;
  }

  lineOf({ offset }: Node): number {
    return this.range(offset, offset).startLine;
  }

  private range(start: number, end: number): TextRange {
    this.lines ??= new LineMap(this.text);
    return this.lines.rangeOf({ start, end });
  }
}

/** The value of a key of an object that {@link Values.object} accepted. */
export function valueOf(object: Node | null, key: string): Node | undefined {
  return object === null ? undefined : propertyValue(object, key);
}

/** Where each character of a JSON text begins in what stands between its quotes. */
function offsetsIn(written: string): readonly number[] {
  return [...written.matchAll(/\\u[\dA-Fa-f]{4}|\\[^]|[^]/g)].map(({ index }) => index);
}
