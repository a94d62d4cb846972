import type { Node } from 'jsonc-parser';
import { editErrorAt } from '../text/edit-error';
import { shifted, type Insertion, type Removal } from '../text/insertion';
import { appendChildren, removeChild, type RenderChild } from '../text/json-container';
import { layoutOf, renderJson } from '../text/json-layout';
import { parseStrict } from '../text/json-tree';
import { markOf } from '../text/text-file';
import { propertiesOf, slotsOf, type Slot } from './permission-slots';
import type { RuleFormat } from './rule-format';

/**
 * `permission.read` of OpenCode's kind, in JSON with comments: of the entries that match a path the last decides. A rule
 * is `"pattern": "deny"`, at the end of the map; inner agents with rules of their own get it too, named before it. A rule
 * that names one already is for it alone. One action in the place of a map becomes its entry `*`, which means the same.
 * https://opencode.ai/docs/permissions/
 */
export const readPermissions: RuleFormat = {
  absent(text, rules) {
    if (text === null) return rules.filter((rule) => ownerOf(rule) === '');
    const { body, slots } = read(text);
    return slots.flatMap((slot) =>
      keysFor(slot, rules)
        .filter((key) => !standsIn(body, slot, key))
        .map((key) => slot.owner + readDenial(key)),
    );
  },
  insert: (text, rules) => (text === null ? newFile(rules) : addTo(text, rules)),
  removals: removalsOf,
  isEmpty: (text) => /^\uFEFF?\s*\{\s*"permission"\s*:\s*\{\s*"read"\s*:\s*\{\s*\}\s*\}\s*\}\s*$/.test(text),
};

/** A rule for a pattern of the map. */
export function readDenial(pattern: string): string {
  return `${JSON.stringify(pattern)}: "deny"`;
}

interface Parsed {
  readonly body: string;
  readonly slots: readonly Slot[];
}

function read(text: string): Parsed {
  const body = text.slice(markOf(text).length);
  return { body, slots: slotsOf(body, parseStrict(body, { allowTrailingComma: true })) };
}

/** The owner stands before the rule where it is an inner agent's. */
function ownerOf(rule: string): string {
  return /^(?:agent|mode) "(?:[^"\\]|\\.)*": (?=")/.exec(rule)?.[0] ?? '';
}

function keyOf(rule: string): string {
  return String(JSON.parse(rule.slice(ownerOf(rule).length, -': "deny"'.length)));
}

/** The patterns that rules deny in a slot, each once. */
function keysFor({ owner }: Slot, rules: readonly string[]): readonly string[] {
  return [...new Set(rules.filter((rule) => ['', owner].includes(ownerOf(rule))).map(keyOf))];
}

/** @throws EditError where the pattern has an entry already that does not hold: it would keep its place among the others. */
function standsIn(body: string, { kind, node }: Slot, key: string): boolean {
  if (kind !== 'map') return node.value === 'deny';
  const entries = propertiesOf(node);
  const at = entries.findIndex(({ name }) => name === key);
  const entry = entries[at];
  if (entry === undefined) return false;
  if (entries.slice(at).every(({ value }) => value.value === 'deny')) return true;
  throw editErrorAt(
    body,
    entry.key.offset,
    'there is an entry for this path already, and it does not hold; change it by hand',
  );
}

function newFile(rules: readonly string[]): Insertion[] {
  const value = { permission: { read: denials(rules) } };
  return [{ offset: 0, text: `${JSON.stringify(value, null, 2)}\n` }];
}

function denials(rules: readonly string[]): Readonly<Record<string, 'deny'>> {
  return Object.fromEntries(rules.map((rule) => [keyOf(rule), 'deny']));
}

function addTo(text: string, rules: readonly string[]): readonly Insertion[] {
  const { body, slots } = read(text);
  const insertions = slots.flatMap((slot) => {
    const own = rules.filter((rule) => ownerOf(rule) === slot.owner);
    return own.length === 0 ? [] : added(body, slot, own);
  });
  return shifted(insertions, text.length - body.length);
}

function added(body: string, { kind, node }: Slot, rules: readonly string[]): readonly Insertion[] {
  const map = denials(rules);
  const entries = rules.map((rule) => `${JSON.stringify(keyOf(rule))}: "deny"`);
  if (kind === 'read') return around(node, entries.join(', '));
  if (kind === 'permission') return around(node, `"read": { ${entries.join(', ')} }`);
  if (kind === 'map') return appendChildren(body, node, rules.map(entryOf(body)), 'lines');
  const child = kind === 'permissions' ? property(body, 'read', map) : property(body, 'permission', { read: map });
  return appendChildren(body, node, [child], 'lines');
}

/** An action becomes the entry for everything, and what follows it is stronger. */
function around({ offset, length }: Node, behind: string): readonly Insertion[] {
  return [
    { offset, text: '{ "*": ' },
    { offset: offset + length, text: `, ${behind} }` },
  ];
}

function entryOf(body: string): (rule: string) => RenderChild {
  return (rule) => property(body, keyOf(rule), 'deny');
}

function property(body: string, name: string, value: unknown): RenderChild {
  const layout = layoutOf(body);
  return (indentation) => `${JSON.stringify(name)}:${layout.gap}${renderJson(value, layout, indentation)}`;
}

function removalsOf(text: string, rule: string): readonly Removal[] | null {
  const { body, slots } = read(text);
  const map = slots.find(({ owner, kind }) => kind === 'map' && owner === ownerOf(rule))?.node;
  const index = propertiesOf(map).findLastIndex(({ name, value }) => name === keyOf(rule) && value.value === 'deny');
  if (map === undefined || index < 0) return null;
  return shifted(removeChild(body, map, index), text.length - body.length);
}
