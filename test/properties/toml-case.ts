import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { tomlEntries, tomlRule } from '../../src/protect/formats/toml-entries';
import type { FormatCase } from './format-case';

type Table = Record<string, unknown>;

const table = ['permissions', 'p', 'filesystem', ':workspace_roots'];
const head = '[permissions.p.filesystem.":workspace_roots"]';
const names = ['g', 'a/b', 'é日', "it's", 'a#b', 'x]y', '😀'];
const rules = fc.uniqueArray(fc.constantFrom(...names.map((key) => tomlRule({ table, key, value: 'deny' }))), {
  minLength: 1,
  maxLength: 4,
});

/** Lines of a table, of which every name stands for one key. */
const bodies: Readonly<Record<string, string>> = {
  n: 'n = 1 # one',
  m: 'm = [\n  1, # [one]\n  [2, "]"],\n]',
  d: 'd = 1979-05-27T07:32:00Z',
  l: "l = '''\n[x]\n\"g\" = \"deny\"\n'''",
  t: `t = """\n${head}\\\n  # no comment\n"""`,
  i: 'i = { a = 1, b.c = [{ d = "}" }] }',
  dotted: 'dot.ted."k e y" = 1',
  s: "  's # s' = '[b]' \t# [c]",
  f: '\tf = -0.0',
};
const free = ['', '# c', '  # [x]', '\t', '#"g" = "deny"'];

const some = fc.tuple(
  fc.uniqueArray(fc.constantFrom(...Object.values(bodies)), { maxLength: 3 }),
  fc.array(fc.constantFrom(...free), { minLength: 1, maxLength: 3 }),
);
const own = fc.uniqueArray(
  fc.constantFrom(
    '"g" = "deny"',
    '"a/b" = "deny"',
    "'é日' = 'deny'",
    '\t"a#b"="""deny""" #"g" = "deny"',
    '"x]y" = "deny" # mine',
    '\'h\' = "read" # [b]',
    ...free,
  ),
  { maxLength: 5 },
);
const heads = [
  '[a]',
  '[ b . "c d" ] # head',
  '[[lists]]',
  '[[lists.inner]]',
  '[permissions.p]',
  '[permissions.p.filesystem]',
  head,
  "  [ permissions.p . filesystem.':workspace_roots' ]",
  '[permissions.q."x y"]',
  '["permissions"."r"] # ]',
];

const document = fc
  .record({
    first: some,
    sections: fc.shuffledSubarray(heads, { maxLength: 6 }),
    others: fc.array(some, { minLength: heads.length, maxLength: heads.length }),
    own,
    ends: fc.array(fc.constantFrom('\n', '\n', '\r\n'), { minLength: 1, maxLength: 5 }),
    mark: fc.constantFrom('', '', '\uFEFF'),
    last: fc.constantFrom('', '\n', '\n\n', '\n# end', ' '),
  })
  .map(({ first, sections, others, own: entries, ends, mark, last }) => {
    const isOwn = (section: string): boolean => section.includes(':workspace_roots');
    const parts = sections.map((section, at) => [section, ...(isOwn(section) ? entries : mixed(others[at]!))]);
    let count = 0;
    const text = [...mixed(first), ...parts.flat()].join('\n') + last;
    return mark + text.replace(/\n/g, () => ends[count++ % ends.length]!);
  });

function mixed([lines, blanks]: [string[], string[]]): string[] {
  return lines.flatMap((line, at) => [blanks[at % blanks.length]!, line]);
}

const odd = fc.constantFrom('', ' \n\t', '\uFEFF', '\r\n', 'a = ', '[a', `permissions.p.filesystem.":workspace_roots".g = "deny"`, 'permissions = { p = {} }', 'a = 1\rb = 2', '[permissions.p.filesystem]\n":workspace_roots" = { "a" = "deny" }'); // prettier-ignore

export const tomlCase: FormatCase = {
  name: 'TOML entries',
  format: tomlEntries,
  agent: 'codex',
  texts: fc.oneof({ weight: 30, arbitrary: document }, { weight: 1, arbitrary: odd }),
  rules,
  read: (text) => plain(parse(text.replace(/^\uFEFF/, ''))),
  withRules: (value, wanted) => wanted.reduce((all, rule) => withEntry(all as Table, table, keyOf(rule)), value),
  withoutRules: (value, wanted) => wanted.reduce((all, rule) => withoutEntry(all as Table, table, keyOf(rule)), value),
  normal: (value) => withoutEmpty(value as Table, table),
  comments: (text) => text.split(/\r?\n/).map((line) => /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? '').filter((comment) => comment !== ''), // prettier-ignore
  mayRefuse: (text) => !isTaken(text),
  isRemovable: (removed, wanted) =>
    removed.split(/\r?\n/).every((line) => line.trim() === '' || wanted.some((rule) => isDeepStrictEqual(parse(line), parse(rule.slice(head.length + 1))))), // prettier-ignore
};

/** Texts over several lines that look like heads make an edit by lines impossible, and an edit may not change a value. */
function isTaken(text: string): boolean {
  try {
    parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return false;
  }
  return !/'''|"""|:workspace_roots"\.g|=\s*\{ p|roots" = \{/.test(text);
}

/** Without the prototypes of the parser's tables. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function keyOf(rule: string): string {
  return Object.keys(parse(rule.slice(head.length + 1)))[0]!;
}

function withEntry(values: Table, [name, ...inner]: readonly string[], key: string): Table {
  if (name === undefined) return { ...values, [key]: 'deny' };
  return { ...values, [name]: withEntry((values[name] ?? {}) as Table, inner, key) };
}

function withoutEntry(values: Table, [name, ...inner]: readonly string[], key: string): Table {
  if (name === undefined) return Object.fromEntries(Object.entries(values).filter(([each]) => each !== key));
  return name in values ? { ...values, [name]: withoutEntry(values[name] as Table, inner, key) } : values;
}

function withoutEmpty(values: Table, [name, ...inner]: readonly string[]): Table {
  if (name === undefined || !(name in values)) return values;
  const rest = withoutEmpty(values[name] as Table, inner);
  const others = Object.entries(values).filter(([each]) => each !== name);
  return Object.fromEntries(Object.keys(rest).length === 0 ? others : [...others, [name, rest]]);
}
