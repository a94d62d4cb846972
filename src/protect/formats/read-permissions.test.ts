import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { EditError } from '../text/edit-error';
import { applyInsertions, inverse } from '../text/insertion';
import { removeRules } from './remove-rules';
import { readDenial, readPermissions as format } from './read-permissions';

function written(text: string | null, ...patterns: string[]): string {
  const rules = format.absent(text, patterns.map(readDenial));
  return rules.length === 0 ? (text ?? '') : applyInsertions(text ?? '', format.insert(text, rules));
}

describe('readPermissions: how the text looks after an insertion', () => {
  const rows: [name: string, before: string | null, after: string][] = [
    ['no file', null, '{\n  "permission": {\n    "read": {\n      "k": "deny"\n    }\n  }\n}\n'],
    ['no permission', '{ "a": 1 }', '{ "a": 1, "permission": {"read":{"k":"deny"}} }'],
    ['one action for everything', '{"permission": "ask"}', '{"permission": { "*": "ask", "read": { "k": "deny" } }}'],
    [
      'one action for reading',
      '{"permission": {"read": "ask"}}',
      '{"permission": {"read": { "*": "ask", "k": "deny" }}}',
    ],
    [
      'a map with a comment and a comma too many',
      '{\n  "permission": {\n    "read": {\n      "*": "allow", // all\n    },\n  },\n}',
      '{\n  "permission": {\n    "read": {\n      "*": "allow", // all\n      "k": "deny",\n    },\n  },\n}',
    ],
    ['everything is denied already', '{"permission": {"read": "deny"}}', '{"permission": {"read": "deny"}}'],
    [
      'the entry holds',
      '{"permission": {"read": {"k": "deny", "l": "deny"}}}',
      '{"permission": {"read": {"k": "deny", "l": "deny"}}}',
    ],
    [
      'an inner agent with rules of its own',
      '{"agent": {"a": {"permission": {"*": "ask"}}, "b": {}, "c": {"permission": {"*": "deny"}}}, "permission": {"read": {"k": "deny"}}}',
      '{"agent": {"a": {"permission": {"*": "ask", "read": {"k":"deny"}}}, "b": {}, "c": {"permission": {"*": "deny"}}}, "permission": {"read": {"k": "deny"}}}',
    ],
  ];
  it.each(rows)('%s', (_name, before, after) => {
    expect(written(before, 'k')).toBe(after);
  });
});

describe('readPermissions: files that it refuses', () => {
  const rows: [text: string, line: number, column: number][] = [
    ['', 1, 1],
    ['[]', 1, 1],
    ['{\n  "permission": {', 2, 18],
    ['{"permission": 1}', 1, 16],
    ['{"permission": {"read": []}}', 1, 25],
    ['{"tools": {"read": false}}', 1, 20],
    ['{"agent": {"a": {"tools": {"read": true}}}}', 1, 36],
    ['{"agent": {"a": 1}}', 1, 17],
    ['{"permission": {"read": {}, "r*": "ask"}}', 1, 29],
    ['{"permission": {"read": {"k": "deny", "*": "allow"}}}', 1, 26],
  ];
  it.each(rows)('%j', (text, line, column) => {
    const attempt = () => written(text, 'k');
    expect(attempt).toThrow(EditError);
    expect(attempt).toThrow(expect.objectContaining({ line, column }) as Error);
  });
});

const patterns = fc.stringMatching(/^[a-e"\\/. ]{1,4}$/).filter((key) => !key.startsWith(' '));
const action = fc.constantFrom('allow', 'ask', 'deny');
const map = fc.dictionary(fc.stringMatching(/^[*f-i]{1,3}$/), action, { maxKeys: 3 });
const permission = fc.oneof(action, fc.record({ bash: action, read: fc.oneof(action, map) }, { requiredKeys: [] }));
const documents = fc
  .record({
    value: fc.record(
      {
        theme: fc.string(),
        permission,
        agent: fc.dictionary(fc.constantFrom('a', 'b"'), fc.record({ permission }, { requiredKeys: [] })),
      },
      { requiredKeys: [] },
    ),
    indentation: fc.constantFrom('', '  ', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  .map(
    ({ value, indentation, lineEnd, mark }) =>
      mark + JSON.stringify(value, null, indentation).replaceAll('\n', lineEnd),
  );

interface Holder {
  permission?: string | Record<string, string | Record<string, string>>;
  agent?: Record<string, Holder>;
}

/** The same configuration with one action written as the map that it stands for, and without empty ones. */
function spelledOut(holder: Holder): unknown {
  const { permission: written, agent, ...rest } = holder;
  const all = typeof written === 'string' ? { '*': written } : (written ?? {});
  const read = typeof all['read'] === 'string' ? { '*': all['read'] } : (all['read'] ?? {});
  const agents = Object.entries(agent ?? {}).map(([name, each]) => [name, spelledOut(each)] as const);
  return { ...rest, permission: { ...all, read: Object.entries(read) }, agents };
}

/** The map with entries at its end, in every holder that decides about reading by itself. */
function withDenials(holder: Holder, keys: readonly string[], isInner = false): unknown {
  const { permission: written, agent, ...rest } = holder;
  const all = typeof written === 'string' ? { '*': written } : (written ?? {});
  const read = typeof all['read'] === 'string' ? { '*': all['read'] } : (all['read'] ?? {});
  const isClosed = written === 'deny' || all['read'] === 'deny';
  const isSilent = isInner && all['*'] === undefined && all['read'] === undefined;
  const added = isClosed || isSilent ? [] : keys.map((key) => [key, 'deny']);
  const agents = Object.entries(agent ?? {}).map(([name, each]) => [name, withDenials(each, keys, true)] as const);
  return { ...rest, permission: { ...all, read: [...Object.entries(read), ...added] }, agents };
}

describe('readPermissions: properties', { timeout: 60_000 }, () => {
  it('adds exactly the entries, last and for every inner agent, and nothing the second time', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(patterns, { minLength: 1, maxLength: 3 }), (before, keys) => {
        const after = written(before, ...keys);
        expect(spelledOut(parse(after) as Holder)).toEqual(withDenials(parse(before) as Holder, keys));
        expect(written(after, ...keys)).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes no byte outside what it inserts, and gives every byte back', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(patterns, { minLength: 1, maxLength: 3 }), (before, keys) => {
        const rules = format.absent(before, keys.map(readDenial));
        fc.pre(rules.length > 0);
        const insertions = format.insert(before, rules);
        expect(applyInsertions(applyInsertions(before, insertions), inverse(insertions))).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes out what it added and says what is not there', () => {
    fc.assert(
      fc.property(documents, fc.uniqueArray(patterns, { minLength: 1, maxLength: 3 }), (before, keys) => {
        const rules = format.absent(before, keys.map(readDenial));
        fc.pre(rules.length > 0);
        const { text, missing } = removeRules(format, applyInsertions(before, format.insert(before, rules)), rules);
        expect(missing).toEqual([]);
        expect(spelledOut(parse(text) as Holder)).toEqual(withDenials(parse(before) as Holder, []));
        expect(removeRules(format, text, rules).missing).toEqual(rules);
      }),
      { numRuns: 500 },
    );
  });

  it('knows a file in which nothing else stands', () => {
    const { text } = removeRules(format, written(null, 'k'), [readDenial('k')]);
    expect([format.isEmpty(text), format.isEmpty(written(null, 'k'))]).toEqual([true, false]);
  });
});
