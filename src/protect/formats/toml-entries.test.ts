import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { EditError } from '../text/edit-error';
import { applyInsertions, inverse } from '../text/insertion';
import { removeRules } from './remove-rules';
import { tomlEntries as format, tomlRule } from './toml-entries';

const mark = '\uFEFF';
const table = ['permissions', 'p', 'filesystem', ':workspace_roots'];
const head = '[permissions.p.filesystem.":workspace_roots"]';

function deny(key: string): string {
  return tomlRule({ table, key, value: 'deny' });
}

function written(text: string | null, ...keys: string[]): string {
  const rules = format.absent(text, keys.map(deny));
  return rules.length === 0 ? (text ?? '') : applyInsertions(text ?? '', format.insert(text, rules));
}

describe('tomlEntries: how the text looks after an insertion', () => {
  const rows: [name: string, before: string | null, after: string][] = [
    ['no file', null, `${head}\n"k" = "deny"\n`],
    ['an empty file', '', `${head}\n"k" = "deny"\n`],
    ['a byte order mark', `${mark}a = 1\n`, `${mark}a = 1\n\n${head}\n"k" = "deny"\n`],
    ['an unfinished last line', 'a = 1', `a = 1\n\n${head}\n"k" = "deny"\n`],
    [
      'its table',
      `${head} # mine\n"a" = "deny" # keep\n\n# next\n[b]\n`,
      `${head} # mine\n"a" = "deny" # keep\n"k" = "deny"\n\n# next\n[b]\n`,
    ],
    ['its table at the end', `${head}\n  "a" = "deny"`, `${head}\n  "a" = "deny"\n  "k" = "deny"`],
    ['an empty table', `${head}\n[b]\n`, `${head}\n"k" = "deny"\n[b]\n`],
    ['CRLF', `${head}\r\n"a" = "deny"\r\n`, `${head}\r\n"a" = "deny"\r\n"k" = "deny"\r\n`],
    [
      'another spelling of the head',
      "[ permissions . p.filesystem.':workspace_roots' ]\n",
      '[ permissions . p.filesystem.\':workspace_roots\' ]\n"k" = "deny"\n',
    ],
    [
      'a table above that is made by one below',
      '[permissions.p.filesystem.x]\n',
      `[permissions.p.filesystem.x]\n\n${head}\n"k" = "deny"\n`,
    ],
    ['an entry that stands there', `${head}\nk = 'deny'\n`, `${head}\nk = 'deny'\n`],
  ];
  it.each(rows)('%s', (_name, before, after) => {
    expect(written(before, 'k')).toBe(after);
  });
});

describe('tomlEntries: how the text looks after an entry is taken out', () => {
  const rows: [name: string, before: string, after: string][] = [
    ['as it was written', `${head}\n"k" = "deny"\n"l" = "deny"\n`, `${head}\n"l" = "deny"\n`],
    ['spelled anew', `${head}\n  k   = 'deny'\nl = 1\n`, `${head}\nl = 1\n`],
    ['a comment behind it', `${head}\n  "k" = "deny" # mine\n`, `${head}\n  # mine\n`],
    ['its name as a comment', `${head}\n'k'="""deny""" #"k" = "deny" # CR\r\n`, `${head}\n#"k" = "deny" # CR\r\n`],
  ];
  it.each(rows)('%s', (_name, before, after) => {
    expect(removeRules(format, before, [deny('k')])).toMatchObject({ text: after, missing: [] });
  });

  it.each([
    ['permissions.p.filesystem.":workspace_roots".k = "deny"', 1],
    ['[permissions.p.filesystem]\n":workspace_roots" = { k = "deny" }', 1],
    [`${head}\n"k" = """\\\n  deny"""`, 1],
  ])('is refused where it stands in another form: %s', (before, line) => {
    expect(() => removeRules(format, before, [deny('k')])).toThrow(
      expect.objectContaining({ line, column: 1 }) as Error,
    );
  });

  it('finds it behind a text in several lines that looks like it', () => {
    const before = `${head}\n"k" = "deny"\nl = """\n"k" = "deny"\n"""\n`;
    expect(removeRules(format, before, [deny('k')]).text).toBe(`${head}\nl = """\n"k" = "deny"\n"""\n`);
  });
});

describe('tomlEntries: files that it refuses', () => {
  const rows: [name: string, text: string, line: number, column: number][] = [
    ['does not parse', 'a = 1\nb = \n', 2, 5],
    ['truncated', 'a = [1,\n', 2, 1],
    ['another value', `a = 1\n${head}\n"k" = "read"\n`, 2, 1],
    ['an inline table', '[permissions.p.filesystem]\n":workspace_roots" = { a = "deny" }\n', 1, 1],
    ['dotted keys', '[permissions.p]\nfilesystem.":workspace_roots".a = "deny"\n', 1, 1],
    ['a text that looks like the head', `a = """\n${head}\n"""\n`, 2, 1],
    ['a text in the table that ends behind it', `${head}\na = """\nx\n[b]\n"""\n`, 1, 1],
  ];
  it.each(rows)('%s', (_name, text, line, column) => {
    const attempt = () => written(text, 'k');
    expect(attempt).toThrow(EditError);
    expect(attempt).toThrow(expect.objectContaining({ line, column }) as Error);
  });

  it('never quotes the file', () => {
    const hidden = 'not-for-messages';
    expect(() => written(`a = "${hidden}" b`, 'k')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(hidden) as string }) as Error,
    );
  });
});

const keys = fc.uniqueArray(fc.stringMatching(/^[a-f"'\\\]#= é日\u007F.]{1,4}$/), { minLength: 1, maxLength: 3 });
const noise = fc.constantFrom(
  '',
  '# [x]',
  'n = 1',
  'm = [\n  1, # one\n  2,\n]',
  'd = 1979-05-27',
  "l = '''\n[x]\n'''",
  'i = { a = 1 }',
);
const own = fc.array(fc.constantFrom('"g" = "deny"', '  \'h\' = "read" # [b]', '', '# c'), { maxLength: 3 });

/** Files with other tables, lists of tables, texts over several lines, and the table in question in some place or none. */
const documents = fc
  .record({
    first: fc.array(noise, { maxLength: 1 }),
    sections: fc.shuffledSubarray(['[a]', '[[lists]]', '[permissions.p]', head, '[permissions.q."x y"]']),
    bodies: fc.array(noise, { minLength: 5, maxLength: 5 }),
    own: fc.uniqueArray(own, { minLength: 1, maxLength: 1 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    start: fc.constantFrom('', mark),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ first, sections, bodies, own: [entries = []], lineEnd, start, end }) => {
    const parts = sections.map((section, at) => [
      section,
      ...(section === head ? new Set(entries) : [bodies[at] ?? '']),
    ]);
    return start + ([...first, ...parts.flat()].join('\n') + end).replaceAll('\n', lineEnd);
  });

function valueOf(text: string): Record<string, unknown> {
  return parse(text.replace(mark, ''));
}

/** The entries of the table, and all the rest. */
function split(text: string): { readonly entries: Record<string, unknown>; readonly rest: unknown } {
  const { permissions = {}, ...others } = valueOf(text) as { permissions?: Record<string, Record<string, never>> };
  const { p = {}, ...profiles } = permissions;
  const { filesystem = {}, ...settings } = p as Record<string, Record<string, Record<string, unknown>>>;
  return { entries: filesystem[':workspace_roots'] ?? {}, rest: { others, profiles, settings } };
}

/** Some texts in several lines make an edit impossible; these stay as they are. */
function tried(before: string, wanted: readonly string[]): string | null {
  try {
    return written(before, ...wanted);
  } catch (error) {
    if (error instanceof EditError) return null;
    throw error;
  }
}

describe('tomlEntries: properties', { timeout: 60_000 }, () => {
  it('adds exactly the entries, and nothing the second time', () => {
    let done = 0;
    fc.assert(
      fc.property(documents, keys, (before, wanted) => {
        const after = tried(before, wanted);
        if (after === null) return;
        done += 1;
        const [was, is] = [split(before), split(after)];
        expect(is.rest).toEqual(was.rest);
        expect(is.entries).toEqual({ ...was.entries, ...Object.fromEntries(wanted.map((key) => [key, 'deny'])) });
        expect(written(after, ...wanted)).toBe(after);
      }),
      { numRuns: 1000 },
    );
    expect(done).toBeGreaterThan(700);
  });

  it('changes no byte outside what it inserts, and takes the lines out again', () => {
    fc.assert(
      fc.property(documents, keys, (before, wanted) => {
        fc.pre(tried(before, wanted) !== null);
        const rules = format.absent(before, wanted.map(deny));
        fc.pre(rules.length > 0);
        const insertions = format.insert(before, rules);
        const after = applyInsertions(before, insertions);
        expect(applyInsertions(after, inverse(insertions))).toBe(before);
        const { text, missing } = removeRules(format, after, [...rules, deny('zz')]);
        expect(missing).toEqual([deny('zz')]);
        expect(split(text)).toEqual(split(before));
      }),
      { numRuns: 500 },
    );
  });

  it('knows a file in which nothing else stands', () => {
    const { text } = removeRules(format, written(null, 'k'), [deny('k')]);
    expect([format.isEmpty(text), format.isEmpty(written(null, 'k')), format.isEmpty('# mine')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
