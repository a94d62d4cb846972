import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyInsertions, inverse } from '../text/insertion';
import { removeRules } from './remove-rules';
import { lineList } from './line-list';

const mark = '\uFEFF';

function inserted(text: string | null, ...rules: string[]): string {
  return applyInsertions(text ?? '', lineList.insert(text, rules));
}

describe('lineList', { timeout: 60_000 }, () => {
  const rows: [name: string, before: string | null, after: string][] = [
    ['no file', null, '/a\n/b\n'],
    ['an empty file', '', '/a\n/b\n'],
    ['a finished last line', 'x\n', 'x\n/a\n/b\n'],
    ['an unfinished last line', 'x', 'x\n/a\n/b\n'],
    ['CRLF', 'x\r\ny', 'x\r\ny\r\n/a\r\n/b\r\n'],
    ['a lone byte order mark', mark, `${mark}/a\n/b\n`],
    ['a byte order mark', `${mark}x\n`, `${mark}x\n/a\n/b\n`],
  ];
  it.each(rows)('appends to %s', (_name, before, after) => {
    expect(inserted(before, '/a', '/b')).toBe(after);
  });

  it('does not repeat a line that is in force', () => {
    expect(lineList.absent(`${mark}/a\r\nx\r\n`, ['/a', '/b'])).toEqual(['/b']);
  });

  it('repeats a line that a later negation may lift', () => {
    expect(lineList.absent('/a\n!/a\n', ['/a'])).toEqual(['/a']);
  });

  it('removes the last occurrence of a line and says what is not there', () => {
    expect(removeRules(lineList, '/a\n# mine\n/a\n', ['/a', '/b'])).toMatchObject({
      text: '/a\n# mine\n',
      missing: ['/b'],
    });
  });

  const texts = fc
    .tuple(
      fc.constantFrom('', mark),
      fc.array(fc.tuple(fc.stringMatching(/^[!#/a-c*. ]{0,6}$/), fc.constantFrom('\n', '\r\n'))),
      fc.stringMatching(/^[!#/a-c]{0,4}$/),
    )
    .map(([start, lines, last]) => start + lines.map((line) => line.join('')).join('') + last);
  const rules = fc.uniqueArray(fc.stringMatching(/^\/[a-c]{1,3}$/), { minLength: 1 });

  it('keeps every byte, adds only lines, and gives the text back', () => {
    fc.assert(
      fc.property(texts, rules, (before, wanted) => {
        const insertions = lineList.insert(before, wanted);
        const after = applyInsertions(before, insertions);
        expect(after.startsWith(before)).toBe(true);
        expect(
          after
            .slice(before.length)
            .split(/\r?\n/)
            .filter((line) => line !== ''),
        ).toEqual(wanted);
        expect(applyInsertions(after, inverse(insertions))).toBe(before);
        expect(lineList.absent(after, wanted)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
