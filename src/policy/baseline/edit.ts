import type { Node } from 'jsonc-parser';
import { editErrorAt } from '../../protect/text/edit-error';
import { applyInsertions, applyRemovals } from '../../protect/text/insertion';
import { appendChildren, removeChild } from '../../protect/text/json-container';
import { removeRuns } from '../../protect/text/json-runs';
import { layoutOf } from '../../protect/text/json-layout';
import { parseStrict, propertyValue } from '../../protect/text/json-tree';
import { markOf } from '../../protect/text/text-file';
import type { BaselineEntry } from './baseline';

/** What is to become of a baseline. */
export interface BaselineChange {
  readonly added: readonly BaselineEntry[];
  /** Entries that go, by their path and fingerprint. */
  readonly removed: readonly Pick<BaselineEntry, 'path' | 'fingerprint'>[];
}

/**
 * The baseline text with entries added at the end of its list and others taken out; all else stays as it is written.
 * `text`: `null` for no file yet, which then gets the salt.
 * @throws EditError for a text that does not parse, or in which `findings` is no list.
 */
export function changeBaseline(text: string | null, salt: Uint8Array, { added, removed }: BaselineChange): string {
  if (text === null) return newBaseline(salt, added);
  const mark = markOf(text);
  return mark + withAdded(withoutRemoved(text.slice(mark.length), removed), added);
}

function newBaseline(salt: Uint8Array, entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `\n    ${renderEntry(entry, ' ')}`).join(',');
  const list = entries.length === 0 ? '[]' : `[${lines}\n  ]`;
  return `{\n  "version": 1,\n  "salt": "${Buffer.from(salt).toString('hex')}",\n  "findings": ${list}\n}\n`;
}

function withAdded(body: string, entries: readonly BaselineEntry[]): string {
  if (entries.length === 0) return body;
  const { root, list } = locate(body);
  const { gap } = layoutOf(body);
  const children = entries.map((entry) => () => renderEntry(entry, gap));
  const whole = (indentation: string): string => {
    const { lineEnd, unit } = layoutOf(body);
    const inner = lineEnd + indentation + unit;
    const lines = entries.map((entry) => inner + renderEntry(entry, gap)).join(',');
    return `"findings":${gap}[${lines}${lineEnd}${indentation}]`;
  };
  const insertions =
    list === null ? appendChildren(body, root, [whole], 'lines') : appendChildren(body, list, children, 'lines');
  return applyInsertions(body, insertions);
}

/** One by one where comments stand among them: from the last to the first, so that the places of those before stay. */
function withoutRemoved(body: string, removed: BaselineChange['removed']): string {
  const { list } = locate(body);
  if (list === null || removed.length === 0) return body;
  const gone = new Set(removed.map(({ path, fingerprint }) => `${fingerprint} ${path}`));
  const isGone = (entry: Node): boolean => gone.has(`${textOf(entry, 'fingerprint')} ${textOf(entry, 'path')}`);
  const indices = (list.children ?? []).flatMap((entry, index) => (isGone(entry) ? [index] : []));
  const runs = removeRuns(body, list, indices);
  if (runs !== null) return applyRemovals(body, runs);
  return indices.reduceRight((rest, index) => {
    const standing = locate(rest).list;
    return standing === null ? rest : applyRemovals(rest, removeChild(rest, standing, index));
  }, body);
}

function locate(body: string): { readonly root: Node; readonly list: Node | null } {
  const root = parseStrict(body, { allowTrailingComma: true });
  if (root.type !== 'object') throw editErrorAt(body, root.offset, 'the baseline is not an object');
  const list = propertyValue(root, 'findings') ?? null;
  if (list !== null && list.type !== 'array') throw editErrorAt(body, list.offset, '"findings" is not a list');
  return { root, list };
}

function textOf(entry: Node, key: string): string {
  return entry.type === 'object' ? String(propertyValue(entry, key)?.value) : '';
}

function renderEntry({ rule, path, fingerprint, occurrence, date, reason }: BaselineEntry, gap: string): string {
  const place = occurrence === null ? {} : { occurrence: occurrence.number, of: occurrence.of };
  const fields = Object.entries({ rule, path, fingerprint, ...place, date, reason }).filter(
    ([, value]) => value !== null,
  );
  const texts = fields.map(([key, value]) => `${JSON.stringify(key)}:${gap}${JSON.stringify(value)}`);
  return `{${gap}${texts.join(`,${gap}`)}${gap}}`;
}
