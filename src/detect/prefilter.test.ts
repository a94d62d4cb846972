import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton } from './automaton';
import { createPrefilter, toTextOffsets } from './prefilter';
import type { Hits, Prefilter } from './prefilter';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Place {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** In the order in which they come. */
function placesOf(prefilter: Prefilter, hits: Hits): readonly Place[] {
  const places: Place[] = [];
  prefilter.forEach(hits, (word, start, end) => places.push({ word, start, end }));
  return places;
}

const found = (prefilter: Prefilter, bytes: Uint8Array): readonly Place[] => placesOf(prefilter, prefilter.scan(bytes));

/** Ends ascending, at one end the longest word first: what rules rely on. */
function naive(words: readonly string[], text: string): readonly Place[] {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return Array.from({ length: lower.length + 1 }, (_, end) =>
    words
      .map((word, index) => ({ word: index, start: end - word.length, end }))
      .filter(({ word, start }) => start >= 0 && lower.startsWith(words[word] ?? '', start))
      .sort((a, b) => a.start - b.start),
  ).flat();
}

describe('prefilter', () => {
  const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '_', '-'), minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 12,
  });
  const letters = fc.constantFrom('a', 'A', 'b', 'B', '_', '-', 'x');
  /** Short ones are read by one cursor, the others by two. */
  const text = fc.oneof(
    fc.string({ unit: letters, maxLength: 70 }),
    fc.string({ unit: letters, minLength: 60, maxLength: 400 }),
  );

  it('finds what a naive search finds, in its order', () => {
    fc.assert(
      fc.property(words, text, (list, content) => {
        expect(found(createPrefilter(list), bytesOf(content))).toEqual(naive(list, content));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds a word at every place of a buffer, also across its middle', () => {
    const list = ['needle', 'need', 'eedl', 'e'];
    const prefilter = createPrefilter(list);
    for (const length of [1, 2, 5, 6, 7, 63, 64, 65, 127, 128, 129, 200]) {
      for (let at = 0; at + 6 <= length; at++) {
        const content = `${'.'.repeat(at)}NeedlE${'.'.repeat(length - at - 6)}`;
        expect(found(prefilter, bytesOf(content))).toEqual(naive(list, content));
      }
      expect(found(prefilter, bytesOf('e'.repeat(length)))).toHaveLength(length);
    }
  });

  it('finds words that are longer than half of the buffer', () => {
    const long = 'ab'.repeat(50);
    const list = [long, long.slice(1), 'ba'];
    for (const content of [long, `x${long}`, `${long}x`, long.slice(1), long.slice(0, -1), long + long])
      expect(found(createPrefilter(list), bytesOf(content))).toEqual(naive(list, content));
  });

  it('knows letters alone in both cases', () => {
    const list = ['@[', '`{'];
    const content = '@[`{'.repeat(20);
    expect(found(createPrefilter(list), bytesOf(content))).toEqual(naive(list, content));
  });

  it('finds nothing without words and in nothing', () => {
    expect(createPrefilter([]).scan(bytesOf('a'.repeat(100)))).toEqual([]);
    expect(createPrefilter(['a']).scan(new Uint8Array())).toEqual([]);
  });

  it('refuses an empty word', () => {
    expect(() => createPrefilter(['a', ''])).toThrow(RangeError);
  });

  it('runs on an automaton from elsewhere, and builds its own where that finds other words', () => {
    const list = ['token', 'key'];
    const content = `a token and a key ${'.'.repeat(100)}`;
    const shared = structuredClone(buildAutomaton(list));
    expect(shared.next.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(createPrefilter(list, shared).automaton).toBe(shared);
    expect(found(createPrefilter(list, shared), bytesOf(content))).toEqual(naive(list, content));
    for (const other of [['token'], ['key', 'token'], ['token', 'key', 'and']])
      expect(found(createPrefilter(other, shared), bytesOf(content))).toEqual(naive(other, content));
  });

  it('moves the places from UTF-8 bytes to UTF-16 units', () => {
    const prefilter = createPrefilter(['ab', 'b_']);
    const mixed = fc.string({ unit: fc.constantFrom('a', 'b', '_', 'é', '漢', '😀', '\n'), maxLength: 150 });
    fc.assert(
      fc.property(mixed, (content) => {
        const bytes = bytesOf(content);
        const moved = toTextOffsets(prefilter.scan(bytes), bytes);
        expect(placesOf(prefilter, moved)).toEqual(naive(['ab', 'b_'], content));
      }),
    );
  });

  it('takes any bytes', () => {
    const prefilter = createPrefilter(['key', 'token']);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => prefilter.scan(bytes).length >= 0));
  });
});
