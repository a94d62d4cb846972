import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineMap } from './line-map';
import { follow, withEdit } from './regions';
import type { Region, TextEdit } from './regions';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '😀'), maxLength: 40 });
const wishes = fc.array(fc.record({ at: fc.nat(60), removed: fc.nat(12), text: letters }), { maxLength: 90 });

interface Edited {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly regions: readonly Region[];
}

/** A text after edits that are cut to what it has. */
function edited(before: string, wanted: readonly { at: number; removed: number; text: string }[]): Edited {
  let text = before;
  let regions: readonly Region[] = [];
  const edits = wanted.map(({ at, removed, text: inserted }) => {
    const start = Math.min(at, text.length);
    const edit = { start, end: Math.min(start + removed, text.length), length: inserted.length };
    text = text.slice(0, edit.start) + inserted + text.slice(edit.end);
    regions = withEdit(regions, edit);
    return edit;
  });
  return { text, edits, regions };
}

describe('the regions of edits', () => {
  it('lie apart, in order, with the same text between them', () => {
    fc.assert(
      fc.property(letters, wishes, (before, wanted) => {
        const { text, regions } = edited(before, wanted);
        let [read, written] = [0, 0];
        for (const [index, region] of regions.entries()) {
          expect(text.slice(written, region.after.start)).toBe(before.slice(read, region.before.start));
          if (index > 0) expect(region.before.start).toBeGreaterThan(read);
          [read, written] = [region.before.end, region.after.end];
        }
        expect(text.slice(written)).toBe(before.slice(read));
      }),
    );
  });

  it('stay few, however many places are edited', () => {
    const many = Array.from({ length: 500 }, (_, number) => ({ at: number * 3, removed: 1, text: 'b' }));
    const { regions } = edited('a'.repeat(2000), many);
    expect(regions.length).toBeLessThan(100);
    expect(regions[0]?.before.start).toBe(0);
    expect(regions.at(-1)?.after.end).toBe(1498);
  });

  it.each([
    ['before them', { start: 0, end: 2 }, { start: 0, end: 2 }],
    ['behind them', { start: 8, end: 9 }, { start: 11, end: 12 }],
    ['around them', { start: 2, end: 8 }, { start: 2, end: 11 }],
    ['across the start', { start: 2, end: 5 }, { start: 2, end: 9 }],
    ['across the end', { start: 5, end: 8 }, { start: 4, end: 11 }],
  ])('move a span %s', (_, span, place) => {
    expect(follow(span, [{ before: { start: 4, end: 6 }, after: { start: 4, end: 9 } }])).toEqual(place);
  });

  it('leave nothing of a span that was taken out', () => {
    expect(follow({ start: 4, end: 6 }, [{ before: { start: 3, end: 8 }, after: { start: 3, end: 3 } }])).toBeNull();
  });
});

describe('a line map that follows edits', () => {
  it('is the one of the text that they came to', () => {
    fc.assert(
      fc.property(letters, wishes, (before, wanted) => {
        const { text, regions } = edited(before, wanted);
        const map = new LineMap(before);
        map.update(regions, text);
        expect(map).toEqual(new LineMap(text));
      }),
    );
  });
});
