import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { EditError } from '../text/edit-error';
import { applyInsertions, inverse } from '../text/insertion';
import { removeRules } from './remove-rules';
import { jsonList } from './json-list';

const format = jsonList(['private_files'], 'with comments');

function inserted(text: string | null, ...rules: string[]): string {
  return applyInsertions(text ?? '', format.insert(text, rules));
}

interface Settings {
  private_files?: string[];
}

/** Settings with comments and commas too many, as people write them. */
const documents = fc
  .record({
    others: fc.array(fc.constantFrom('"a": 1', '"b": [1, 2]', '"c": { "d": "//" }'), { maxLength: 2 }),
    list: fc.option(fc.array(fc.stringMatching(/^[a-z*./]{1,4}$/), { maxLength: 3 })),
    comment: fc.constantFrom('', ' // why', ' /* why */'),
    comma: fc.constantFrom('', ','),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ others, list, comment, comma, lineEnd, mark }) => {
    const entries = list?.map((entry) => `    ${JSON.stringify(entry)}`).join(`,${comment}${lineEnd}`) ?? '';
    const tail = list?.length === 0 ? '' : `${comma}${comment}${lineEnd}  `;
    const own = list === null ? [] : [`"private_files": [${lineEnd}${entries}${tail}]`];
    const all = [...others, ...own];
    const body = all.map((member) => `  ${member}`).join(`,${comment}${lineEnd}`);
    return `${mark}{${comment}${lineEnd}${body}${all.length === 0 ? '' : comma}${comment}${lineEnd}}${lineEnd}`;
  });
const rules = fc.uniqueArray(fc.stringMatching(/^[A-Z"\\]{1,3}$/), { minLength: 1, maxLength: 3 });

describe('jsonList in a file with comments', { timeout: 60_000 }, () => {
  it('adds exactly the rules, keeps every other byte, and has nothing to add the second time', () => {
    fc.assert(
      fc.property(documents, rules, (before, wanted) => {
        const insertions = format.insert(before, wanted);
        const after = applyInsertions(before, insertions);
        const was = parse(before) as Settings;
        expect(parse(after)).toEqual({ ...was, private_files: [...(was.private_files ?? []), ...wanted] });
        expect(applyInsertions(after, inverse(insertions))).toBe(before);
        expect(format.absent(after, wanted)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes rules out again and knows what is left', () => {
    const written = inserted(null, 'a', 'b');
    const { text, missing } = removeRules(format, written, ['a', 'b', 'c']);
    expect([parse(text), missing, format.isEmpty(text)]).toEqual([{ private_files: [] }, ['c'], true]);
    expect(format.isEmpty('{ /* mine */ }')).toBe(false);
  });

  it.each([
    ['{\n  "private_files": [\n', 3, 1],
    ['{\n  // a\n  "private_files": "x"\n}', 3, 20],
    ['', 1, 1],
  ])('refuses %j with the place', (text, line, column) => {
    const attempt = () => format.insert(text, ['R']);
    expect(attempt).toThrow(EditError);
    expect(attempt).toThrow(expect.objectContaining({ line, column }) as Error);
  });
});
