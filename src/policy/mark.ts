import type { Node } from 'jsonc-parser';
import { editErrorAt } from '../protect/text/edit-error';
import { applyInsertions, applyRemovals } from '../protect/text/insertion';
import { appendChildren, removeChild } from '../protect/text/json-container';
import { layoutOf } from '../protect/text/json-layout';
import { parseStrict, propertyValue } from '../protect/text/json-tree';
import { markOf } from '../protect/text/text-file';
import { normalPath } from './paths';
import type { Level } from './policy';

/** A file or folder to be marked. */
export interface Marking {
  /** POSIX, relative to the workspace root; a trailing slash shows readers that it is a folder. */
  readonly path: string;
  readonly reason: string;
  readonly level: Level;
}

/**
 * The policy text with the path marked confidential; unchanged when it is marked already. `text`: `null` for no file yet.
 * @throws EditError for a text that does not parse, or in which `confidential` is no list; RangeError for a path outside.
 */
export function markConfidential(text: string | null, marking: Marking): { readonly text: string } {
  if (normalPath(marking.path) === null) throw new RangeError(`${marking.path} is not a path inside the workspace`);
  if (text === null) return { text: newPolicy(marking) };
  const body = text.slice(markOf(text).length);
  const { root, list } = locate(body);
  if (list !== null && indexOf(list, marking.path) >= 0) return { text };
  const { gap } = layoutOf(body);
  const insertions =
    list === null
      ? appendChildren(body, root, [(indentation) => property(marking, body, indentation)], 'inline')
      : appendChildren(body, list, [() => renderEntry(marking, gap)], 'inline');
  return { text: markOf(text) + applyInsertions(body, insertions) };
}

/**
 * The policy text without the marking of the path, `null` when nothing is left of a file that {@link markConfidential}
 * made; unchanged when the path is not marked.
 * @throws EditError for a text that does not parse, or in which `confidential` is no list.
 */
export function unmarkConfidential(text: string, path: string): { readonly text: string | null } {
  const body = text.slice(markOf(text).length);
  const { root, list } = locate(body);
  const index = list === null ? -1 : indexOf(list, path);
  if (list === null || index < 0) return { text };
  const marking = markingAt(list, index);
  if (marking !== null && text === newPolicy(marking)) return { text: null };
  const removals =
    list.children?.length === 1 && isOurList(body, list)
      ? removeChild(body, root, root.children?.indexOf(list.parent ?? root) ?? -1)
      : removeChild(body, list, index);
  return { text: markOf(text) + applyRemovals(body, removals) };
}

function newPolicy(marking: Marking): string {
  return `{\n  "confidential": [\n    ${renderEntry(marking, ' ')}\n  ]\n}\n`;
}

function renderEntry({ path, reason, level }: Marking, gap: string): string {
  const fields = Object.entries({ path, reason, level });
  return `{${gap}${fields.map(([key, value]) => `${JSON.stringify(key)}:${gap}${JSON.stringify(value)}`).join(`,${gap}`)}${gap}}`;
}

/** The whole list, on lines of its own so that {@link isOurList} knows it again. */
function property(marking: Marking, body: string, indentation: string): string {
  const { lineEnd, unit, gap } = layoutOf(body);
  const inner = lineEnd + indentation + unit;
  return `"confidential":${gap}[${inner}${renderEntry(marking, gap)}${lineEnd}${indentation}]`;
}

/** A list with its only entry on a line of its own, and no comment: one that marking adds, not one that it fills. */
function isOurList(body: string, list: Node): boolean {
  const entry = list.children?.[0];
  if (entry === undefined) return false;
  const before = body.slice(list.offset + 1, entry.offset);
  const after = body.slice(entry.offset + entry.length, list.offset + list.length - 1);
  return /^\s*\n\s*$/.test(before) && /^\s*\n\s*$/.test(after);
}

function locate(body: string): { readonly root: Node; readonly list: Node | null } {
  const root = parseStrict(body, { allowTrailingComma: true });
  if (root.type !== 'object') throw editErrorAt(body, root.offset, 'the policy is not an object');
  const list = propertyValue(root, 'confidential') ?? null;
  if (list !== null && list.type !== 'array') throw editErrorAt(body, list.offset, '"confidential" is not a list');
  return { root, list };
}

function indexOf(list: Node, path: string): number {
  const wanted = normalPath(path);
  return (list.children ?? []).findIndex((entry) => {
    const written = textOf(entry, 'path');
    return wanted !== null && written !== null && normalPath(written) === wanted;
  });
}

function markingAt(list: Node, index: number): Marking | null {
  const entry = list.children?.[index];
  if (entry === undefined) return null;
  const [path, reason, level] = [textOf(entry, 'path'), textOf(entry, 'reason'), textOf(entry, 'level')];
  return path === null || reason === null || level === null ? null : { path, reason, level: level as Level };
}

function textOf(entry: Node, key: string): string | null {
  const value: unknown = entry.type === 'object' ? propertyValue(entry, key)?.value : undefined;
  return typeof value === 'string' ? value : null;
}
