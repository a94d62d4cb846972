import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { EditError } from '../protect/text/edit-error';
import { markConfidential, unmarkConfidential, type Marking } from './mark';
import { parsePolicy } from './parse';

const marking: Marking = { path: 'src/pricing/', reason: 'client contract 12', level: 'confidential' };
const entry = '{ "path": "src/pricing/", "reason": "client contract 12", "level": "confidential" }';
const compactEntry = '{"path":"src/pricing/","reason":"client contract 12","level":"confidential"}';

describe('markConfidential', () => {
  const rows: [name: string, before: string | null, after: string][] = [
    ['no file', null, `{\n  "confidential": [\n    ${entry}\n  ]\n}\n`],
    ['an empty object', '{}', `{"confidential": [\n  ${entry}\n]}`],
    ['an empty list', '{\n  "confidential": []\n}', `{\n  "confidential": [${entry}]\n}`],
    [
      'a list with a comment behind its last entry',
      '{\n  "confidential": [\n    { "path": "a" } // first\n  ]\n}',
      `{\n  "confidential": [\n    { "path": "a" }, // first\n    ${entry}\n  ]\n}`,
    ],
    [
      'a trailing comma and a comment',
      '{\n  "confidential": [\n    { "path": "a" }, // first\n    // more to come\n  ],\n}',
      `{\n  "confidential": [\n    { "path": "a" }, // first\n    ${entry},\n    // more to come\n  ],\n}`,
    ],
    [
      'tabs, CRLF and a byte order mark',
      '\uFEFF{\r\n\t"probes": [".env"]\r\n}\r\n',
      `\uFEFF{\r\n\t"probes": [".env"],\r\n\t"confidential": [\r\n\t\t${entry}\r\n\t]\r\n}\r\n`,
    ],
    ['one line', '{"confidential":[{"path":"a"}]}', `{"confidential":[{"path":"a"},${compactEntry}]}`],
    [
      'a line comment in a list on one line',
      '{\n  "confidential": [{ "path": "a" } // first\n  ]\n}',
      `{\n  "confidential": [{ "path": "a" }, // first\n    ${entry}\n  ]\n}`,
    ],
    [
      'a list that holds only a comment',
      '{\n  "confidential": [\n    // none yet\n  ]\n}',
      `{\n  "confidential": [\n    // none yet\n    ${entry}\n  ]\n}`,
    ],
  ];
  it.each(rows)('writes into %s, and unmarking restores every byte', (_name, before, after) => {
    expect(markConfidential(before, marking)).toEqual({ text: after });
    expect(unmarkConfidential(after, marking.path)).toEqual({ text: before });
  });

  it.each(['src/pricing', './src/pricing/', 'src/pricing/'])('changes nothing for what is marked: %s', (path) => {
    const { text } = markConfidential(null, marking);
    expect(markConfidential(text, { ...marking, path, reason: 'another' })).toEqual({ text });
  });

  it.each([
    ['a syntax error', '{\n  "probes": [,]\n}', 2, 14],
    ['an empty file', '', 1, 1],
    ['a list at the top', '[]', 1, 1],
    ['confidential of another type', '{\n  "confidential": {}\n}', 2, 19],
  ])('refuses %s and says where', (_name, text, line, column) => {
    for (const attempt of [() => markConfidential(text, marking), () => unmarkConfidential(text, 'a')]) {
      expect(attempt).toThrow(EditError);
      expect(attempt).toThrow(expect.objectContaining({ line, column }) as Error);
    }
  });

  it('refuses a path outside the workspace', () => {
    expect(() => markConfidential(null, { ...marking, path: '../other' })).toThrow(RangeError);
  });
});

describe('unmarkConfidential', () => {
  it('changes nothing for what is not marked', () => {
    const text = '{ "confidential": [{ "path": "a" }, 5, { "path": 7 }] }';
    expect(unmarkConfidential(text, 'b')).toEqual({ text });
    expect(unmarkConfidential('{}', '../b')).toEqual({ text: '{}' });
  });

  it('keeps a file to which something was added', () => {
    const { text } = markConfidential(null, marking);
    expect(unmarkConfidential(`// ours\n${text}`, marking.path)).toEqual({ text: '// ours\n{\n}\n' });
  });

  it.each([
    ['first', 'a', '[{ "path": "b" }, { "path": "c" }]'],
    ['middle', 'b', '[{ "path": "a" }, { "path": "c" }]'],
    ['last', 'c', '[{ "path": "a" }, { "path": "b" }]'],
  ])('takes the %s entry with its comma', (_name, path, list) => {
    const text = '{ "confidential": [{ "path": "a" }, { "path": "b" }, { "path": "c" }] }';
    expect(unmarkConfidential(text, path)).toEqual({ text: `{ "confidential": ${list} }` });
  });
});

/** Policies in many layouts, with comments and trailing commas. */
const comments = fc.constantFrom('', ' // note\n', '\n// note\n', ' /* note */ ', '\n');
const entries = fc.array(
  fc.tuple(fc.constantFrom('{ "path": "a/" }', '{"path":"b","reason":"x"}', '7'), comments, comments),
);
const lists = fc.tuple(entries, comments, fc.constantFrom('', ',')).map(([items, inner, last]) => {
  const body = items.map(([item, before, after]) => `${before}${item}${after}`).join(',');
  return `[${body}${items.length > 0 ? last : ''}${inner}]`;
});
const documents = fc
  .record({
    list: fc.option(lists, { nil: null }),
    other: fc.constantFrom('', '"probes": [".env"]', '\n  "terms": []', '"scan": {} /* x */'),
    comma: fc.constantFrom('', ','),
    space: comments,
    start: fc.constantFrom('', '\uFEFF', '// head\n'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ list, other, comma, space, start, lineEnd }) => {
    const properties = [list === null ? '' : `"confidential": ${list}`, other].filter((property) => property !== '');
    const tail = properties.length > 0 ? comma : '';
    return `${start}{${space}${properties.join(`,${space}`)}${space}${tail}${space}}`.replaceAll('\n', lineEnd);
  });

describe('marking and unmarking: properties', { timeout: 60_000 }, () => {
  const paths = fc.constantFrom('new/', 'x y', 'deep/er');

  it('adds one entry to the parsed value and keeps the rest', () => {
    fc.assert(
      fc.property(documents, paths, (before, path) => {
        const { text } = markConfidential(before, { ...marking, path });
        const expected = valueOf(before);
        expected.confidential = [...(expected.confidential ?? []), { ...marking, path }];
        expect(valueOf(text)).toEqual(expected);
        expect(parsePolicy(text).problems.filter(({ message }) => message.startsWith('syntax'))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('restores every byte', () => {
    fc.assert(
      fc.property(documents, paths, (before, path) => {
        const { text } = markConfidential(before, { ...marking, path });
        expect(unmarkConfidential(text, path)).toEqual({ text: before });
      }),
      { numRuns: 1500 },
    );
  });

  it('unmarking any entry leaves a policy that parses, without that entry', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('a', 'b'), (before, path) => {
        const { text } = unmarkConfidential(before, path);
        fc.pre(text !== null && text !== before);
        const kept = valueOf(before).confidential ?? [];
        kept.splice(
          kept.findIndex((item) => (item as Partial<Marking>).path?.replace('/', '') === path),
          1,
        );
        expect(valueOf(text).confidential ?? []).toEqual(kept);
        expect(parsePolicy(text).problems.filter(({ message }) => message.startsWith('syntax'))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

function valueOf(text: string): { confidential?: unknown[] } {
  return parse(text.replace('\uFEFF', ''), [], { allowTrailingComma: true }) as { confidential?: unknown[] };
}
