import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditError } from '../text/edit-error';
import { applyInsertions, inverse } from '../text/insertion';
import { removeRules } from './remove-rules';
import { jsonList } from './json-list';

const format = jsonList(['permissions', 'deny']);
const mark = '\uFEFF';

function inserted(text: string | null, ...rules: string[]): string {
  return applyInsertions(text ?? '', format.insert(text, rules));
}

describe('jsonList: how the text looks after an insertion', () => {
  const rows: [name: string, before: string | null, after: string][] = [
    ['no file', null, '{\n  "permissions": {\n    "deny": [\n      "R"\n    ]\n  }\n}\n'],
    ['an empty object', '{}\n', '{\n  "permissions": {\n    "deny": [\n      "R"\n    ]\n  }\n}\n'],
    ['tabs', '{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"permissions": {\n\t\t"deny": [\n\t\t\t"R"\n\t\t]\n\t}\n}'],
    [
      'CRLF',
      '{\r\n  "permissions": {\r\n    "deny": [\r\n      "a"\r\n    ]\r\n  }\r\n}\r\n',
      '{\r\n  "permissions": {\r\n    "deny": [\r\n      "a",\r\n      "R"\r\n    ]\r\n  }\r\n}\r\n',
    ],
    ['one line', '{"permissions":{"deny":["a"]}}', '{"permissions":{"deny":["a","R"]}}'],
    ['one spaced line', '{ "permissions": { "deny": ["a"] } }', '{ "permissions": { "deny": ["a", "R"] } }'],
    [
      'an inline list',
      '{\n  "permissions": { "deny": ["a", "b"] }\n}',
      '{\n  "permissions": { "deny": ["a", "b", "R"] }\n}',
    ],
    [
      'an empty list',
      '{\n    "permissions": {\n        "deny": []\n    }\n}',
      '{\n    "permissions": {\n        "deny": [\n            "R"\n        ]\n    }\n}',
    ],
    ['a byte order mark', `${mark}{"permissions":{"deny":["a"]}}`, `${mark}{"permissions":{"deny":["a","R"]}}`],
    [
      'the last of two equal keys, as the agent reads it',
      '{"permissions":{"deny":["a"]},"permissions":{"deny":["b"]}}',
      '{"permissions":{"deny":["a"]},"permissions":{"deny":["b","R"]}}',
    ],
  ];
  it.each(rows)('%s', (_name, before, after) => {
    expect(inserted(before, 'R')).toBe(after);
  });
});

describe('jsonList: files that it refuses', () => {
  const rows: [name: string, text: string, line: number, column: number][] = [
    ['empty', '', 1, 1],
    ['truncated', '{\n  "permissions": {', 2, 19],
    ['a comment', '{\n  // why\n  "permissions": {}\n}', 2, 3],
    ['a trailing comma', '{\n  "permissions": {},\n}', 3, 1],
    ['a list at the top', '[]', 1, 1],
    ['permissions is a text', '{"permissions": "x"}', 1, 17],
    ['deny is a text', '{"permissions": {"deny": "x"}}', 1, 26],
    ['deny is null', '{"permissions": {"deny": null}}', 1, 26],
    ['behind a byte order mark', `${mark}{"permissions": 1}`, 1, 17],
  ];
  it.each(rows)('%s', (_name, text, line, column) => {
    const attempt = () => format.insert(text, ['R']);
    expect(attempt).toThrow(EditError);
    expect(attempt).toThrow(expect.objectContaining({ line, column }) as Error);
  });

  it('never quotes the file', () => {
    const hidden = 'not-for-messages';
    const attempt = () => format.insert(`{"env": {"A": "${hidden}" "B"}}`, ['R']);
    expect(attempt).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(hidden) as string }) as Error,
    );
  });
});

/** JSON objects in many layouts, some with rules already. */
const documents = fc
  .record({
    value: fc.record(
      {
        env: fc.jsonValue(),
        permissions: fc.record({ deny: fc.array(fc.string()), allow: fc.array(fc.string()) }, { requiredKeys: [] }),
        z: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
    indentation: fc.constantFrom('', ' ', '  ', '    ', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', mark),
    end: fc.constantFrom('', '\n', '\n\n', ' '),
  })
  .map(({ value, indentation, lineEnd, mark: start, end }) => {
    return (start + JSON.stringify(value, null, indentation) + end).replaceAll('\n', lineEnd);
  });

const rules = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });

interface Settings {
  permissions?: { deny?: unknown[] };
}

function valueOf(text: string): Settings {
  return JSON.parse(text.replace(mark, '')) as Settings;
}

describe('jsonList: properties', { timeout: 60_000 }, () => {
  it('adds exactly the absent rules, at the end of the list', () => {
    fc.assert(
      fc.property(documents, rules, (before, wanted) => {
        const added = format.absent(before, wanted);
        fc.pre(added.length > 0);
        const expected = valueOf(before);
        expected.permissions = {
          ...expected.permissions,
          deny: [...(expected.permissions?.deny ?? []), ...added],
        };
        expect(valueOf(inserted(before, ...added))).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes no byte outside what it inserts, and gives every byte back', () => {
    fc.assert(
      fc.property(documents, rules, (before, wanted) => {
        const insertions = format.insert(before, wanted);
        const after = applyInsertions(before, insertions);
        expect(applyInsertions(after, inverse(insertions))).toBe(before);
        expect(after.length - before.length).toBe(insertions.reduce((sum, { text }) => sum + text.length, 0));
      }),
      { numRuns: 1000 },
    );
  });

  it('has nothing to add the second time', () => {
    fc.assert(
      fc.property(documents, rules, (before, wanted) => {
        const absent = format.absent(before, wanted);
        fc.pre(absent.length > 0);
        expect(format.absent(inserted(before, ...absent), wanted)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes rules out of a list edited since and nothing else', () => {
    fc.assert(
      fc.property(documents, rules, fc.nat(), (before, wanted, choice) => {
        const absent = format.absent(before, wanted);
        fc.pre(absent.length > 0);
        const victim = absent[choice % absent.length]!;
        const expected = valueOf(inserted(before, ...absent));
        expected.permissions!.deny = expected.permissions!.deny!.filter((rule) => rule !== victim);
        const { text, missing } = removeRules(format, inserted(before, ...absent), [victim]);
        expect(missing).toEqual([]);
        expect(valueOf(text)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('jsonList: removal', () => {
  it('says what is not there any more', () => {
    expect(removeRules(format, '{"permissions":{"deny":["a"]}}', ['a', 'b'])).toMatchObject({
      text: '{"permissions":{"deny":[]}}',
      missing: ['b'],
    });
  });

  it('knows a file in which nothing else stands', () => {
    expect(format.isEmpty('{"permissions":{"deny":[]}}')).toBe(true);
    expect(format.isEmpty('{}')).toBe(true);
    expect(format.isEmpty('{"permissions":{"deny":[],"allow":[]}}')).toBe(false);
    expect(format.isEmpty('{"permissions":{"deny":["a"]}}')).toBe(false);
  });
});
