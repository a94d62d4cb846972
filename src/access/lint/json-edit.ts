import type { TextEdit } from '../../model/problem';
import { children, type Node } from '../json-tree';
import type { ConfigText } from './lint-context';

/** Puts a new value in the place of a node. */
export function replaceNode({ path }: ConfigText, { offset, length }: Node, value: unknown): TextEdit {
  return { path, offset, length, text: JSON.stringify(value) };
}

/** Puts several texts in the place of one element of a list, set apart as the list sets its elements apart. */
export function replaceElement(file: ConfigText, node: Node, values: readonly string[]): TextEdit {
  const text = values.map((value) => JSON.stringify(value)).join(`,${leadOf(file, node)}`);
  return { path: file.path, offset: node.offset, length: node.length, text };
}

/** Adds elements at the end of a list, or behind one of its elements. */
export function insertElements(
  file: ConfigText,
  list: Node,
  values: readonly string[],
  behind: Node | undefined = children(list).at(-1),
): TextEdit {
  const added = values.map((value) => JSON.stringify(value));
  if (behind === undefined) {
    return { path: file.path, offset: list.offset + 1, length: 0, text: added.join(', ') };
  }
  const text = added.map((value) => `,${leadOf(file, behind)}${value}`).join('');
  return { path: file.path, offset: behind.offset + behind.length, length: 0, text };
}

/** Adds properties behind the last one of an object. */
export function insertProperties(
  file: ConfigText,
  object: Node,
  properties: Readonly<Record<string, unknown>>,
): TextEdit {
  const entries = Object.entries(properties).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const last = children(object).at(-1);
  if (last === undefined) {
    return { path: file.path, offset: object.offset + 1, length: 0, text: ` ${entries.join(', ')} ` };
  }
  const text = entries.map((entry) => `,${leadOf(file, last)}${entry}`).join('');
  return { path: file.path, offset: last.offset + last.length, length: 0, text };
}

/** Puts other properties in the place of one. */
export function replaceProperty(
  file: ConfigText,
  property: Node,
  properties: Readonly<Record<string, unknown>>,
): TextEdit {
  const entries = Object.entries(properties).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const text = entries.join(`,${leadOf(file, property)}`);
  return { path: file.path, offset: property.offset, length: property.length, text };
}

/** Takes an element of a list, or a property of an object, out with the comma that belongs to it; comments stay. */
export function removeEntry({ path, text }: ConfigText, node: Node): readonly TextEdit[] {
  const siblings = children(node.parent ?? null);
  const index = siblings.indexOf(node);
  const previous = siblings[index - 1];
  const end = node.offset + node.length;
  if (previous === undefined) {
    const until = siblings[index + 1]?.offset ?? end;
    return [{ path, offset: node.offset, length: until - node.offset, text: '' }];
  }
  const start = previous.offset + previous.length;
  const gap = text.slice(start, node.offset);
  if (/^\s*,\s*$/.test(gap)) return [{ path, offset: start, length: end - start, text: '' }];
  const own = node.offset - (/\s*$/.exec(gap)?.[0].length ?? 0);
  return [
    { path, offset: start + gap.indexOf(','), length: 1, text: '' },
    { path, offset: own, length: end - own, text: '' },
  ];
}

/** White space before a node: a line end with its indentation, or a blank. */
function leadOf({ text }: ConfigText, node: Node): string {
  const run = /\s*$/.exec(text.slice(0, node.offset))?.[0] ?? '';
  const line = run.lastIndexOf('\n');
  if (line < 0) return ' ';
  const lineEnd = run[line - 1] === '\r' ? '\r\n' : '\n';
  return lineEnd + run.slice(line + 1);
}
