import fc from 'fast-check';
import { readDenial, readPermissions } from '../../src/protect/formats/read-permissions';
import { EditError } from '../../src/protect/text/edit-error';
import type { FormatCase } from './format-case';
import { among, commentsOf, layouts, properties, read, write, type Property, type Spelled } from './json-documents';

interface ObjectValue {
  readonly entries: readonly (readonly [string, unknown])[];
}

const patterns = ['/.env', 'a/*', 'é日', 'x"y', '// no comment', '/* */'];
const rules = fc.uniqueArray(fc.constantFrom(...patterns.map(readDenial)), { minLength: 1, maxLength: 4 });
const actions = fc.constantFrom('"allow"', '"ask"', '"deny"');

const map: fc.Arbitrary<Spelled> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('"*"', '"src/*"', '"a/*"', '"/.env"', '"\\u0061"'), actions), {
    selector: ([key]) => key,
    maxLength: 4,
  })
  .map((entries) => ({ properties: entries }));

const permission: fc.Arbitrary<Spelled> = fc.oneof(
  actions,
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(fc.constantFrom('"*"', '"edit"', '"re*"', '"bash"'), actions), {
        selector: ([key]) => key,
        maxLength: 3,
      }),
      fc.option(fc.oneof({ weight: 3, arbitrary: map }, { weight: 1, arbitrary: actions })),
      fc.nat(3),
    )
    .map(([others, own, at]) => among(others, own === null ? null : ['"read"', own], at)),
);

const holder = fc
  .tuple(fc.option(permission), fc.nat(2))
  .map(([own, at]) => among([['"prompt"', '"p"']], own === null ? null : ['"permission"', own], at));

/** A configuration with rules for reading at the top, in inner agents, in both or nowhere. */
const texts = fc
  .record({
    others: properties,
    own: fc.option(permission),
    inner: fc.option(fc.tuple(fc.constantFrom('"agent"', '"mode"'), holder)),
    at: fc.nat(3),
    layout: layouts('with comments'),
  })
  .map(({ others, own, inner, at, layout }) => {
    const agents: Property[] = inner === null ? [] : [[inner[0], { properties: [['"build x"', inner[1]]] }]];
    const unrelated = others.filter(([key]) => !['permission', 'agent', 'mode'].includes(String(JSON.parse(key))));
    return write(among([...unrelated, ...agents], own === null ? null : ['"permission"', own], at), layout);
  });

export const readPermissionsCase: FormatCase = {
  name: 'permission maps',
  format: readPermissions,
  agent: 'opencode',
  texts,
  rules,
  read,
  withoutRules: (value, wanted) => wanted.reduce(withoutRule, value),
  normal: (value) => normalHolder(value, true),
  comments: commentsOf,
  mayRefuse: refusesByMeaning,
  isRemovable: (removed, wanted) =>
    (removed.match(/"(?:[^"\\]|\\.)*"|[^"]+/g) ?? []).every((token) =>
      token.startsWith('"')
        ? token === '"deny"' || wanted.map(keyOf).includes(String(JSON.parse(token)))
        : /^[\s,:]*$/.test(token),
    ),
};

/** Where another entry decides over a rule, or a rule for the same path does not hold. */
function refusesByMeaning(text: string): boolean {
  try {
    readPermissions.absent(text, patterns.map(readDenial));
    return false;
  } catch (error) {
    return error instanceof EditError && /comes after "read"|does not hold|is not an object/.test(error.reason);
  }
}

function keyOf(rule: string): string {
  return String(JSON.parse(/"(?:[^"\\]|\\.)*"(?=: "deny"$)/.exec(rule)![0]));
}

function entriesOf(value: unknown): ObjectValue['entries'] | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ObjectValue).entries : null;
}

function change(value: unknown, key: string, act: (inner: unknown) => unknown): unknown {
  const entries = entriesOf(value);
  const at = entries?.findLastIndex(([name]) => name === key) ?? -1;
  return entries === null || at < 0 ? value : { entries: entries.with(at, [key, act(entries[at]![1])]) };
}

function withoutRule(value: unknown, rule: string): unknown {
  const owner = /^(agent|mode) ("(?:[^"\\]|\\.)*"): (?=")/.exec(rule);
  const key = keyOf(rule);
  const out = (inner: unknown): unknown =>
    change(inner, 'permission', (own) =>
      change(own, 'read', (list) => {
        const entries = entriesOf(list);
        const at = entries?.findLastIndex(([name, action]) => name === key && action === '"deny"') ?? -1;
        return entries === null || at < 0 ? list : { entries: entries.toSpliced(at, 1) };
      }),
    );
  if (owner === null) return out(value);
  return change(value, owner[1]!, (section) => change(section, String(JSON.parse(owner[2]!)), out));
}

/** One action is the map of that action for everything, and an empty map is none. */
function asMap(value: unknown): unknown {
  return typeof value === 'string' ? { entries: [['*', value]] } : value;
}

function normalHolder(value: unknown, isTop: boolean): unknown {
  const own = change(value, 'permission', (permissions) => emptied(change(asMap(permissions), 'read', asMap), 'read'));
  const rest = emptied(own, 'permission');
  if (!isTop) return rest;
  return ['agent', 'mode'].reduce((all, key) => {
    return change(all, key, (section) => {
      const entries = entriesOf(section);
      return entries === null ? section : { entries: entries.map(([name, each]) => [name, normalHolder(each, false)]) };
    });
  }, rest);
}

function emptied(value: unknown, key: string): unknown {
  const entries = entriesOf(value);
  if (entries === null) return value;
  return { entries: entries.filter(([name, inner]) => name !== key || entriesOf(inner)?.length !== 0) };
}
