import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineMap } from './line-map';

describe('line map', () => {
  it.each([
    ['LF', 'a\nbc', 3, 2, 2],
    ['CRLF', 'a\r\nbc', 4, 2, 2],
    ['CR', 'a\rbc', 3, 2, 2],
    ['an empty line', 'a\n\nb', 3, 3, 1],
    ['a character outside the basic plane', '😀x', 2, 1, 3],
    ['the end of the text', 'ab', 2, 1, 3],
  ])('%s', (_, text, offset, startLine, startColumn) => {
    expect(new LineMap(text).rangeOf({ start: offset, end: offset })).toMatchObject({ startLine, startColumn });
  });

  it('agrees with a split of the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), (content, wish) => {
        const offset = Math.min(wish, content.length);
        if (content[offset - 1] === '\r' && content[offset] === '\n') return;
        const lines = content.slice(0, offset).split(/\r\n|\r|\n/);
        const { startLine, startColumn } = new LineMap(content).rangeOf({ start: offset, end: offset });
        expect([startLine, startColumn]).toEqual([lines.length, lines.at(-1)!.length + 1]);
      }),
    );
  });
});
