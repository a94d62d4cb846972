import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPrefilter, toTextOffsets } from './prefilter';
import type { Prefilter } from './prefilter';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function found(prefilter: Prefilter, bytes: Uint8Array): readonly string[] {
  const places: string[] = [];
  prefilter.forEach(prefilter.scan(bytes), (word, start, end) => places.push(`${word}:${start}-${end}`));
  return places.sort();
}

function naive(words: readonly string[], text: string): readonly string[] {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return words
    .flatMap((word, index) =>
      Array.from({ length: lower.length }, (_, start) => start)
        .filter((start) => lower.startsWith(word, start))
        .map((start) => `${index}:${start}-${start + word.length}`),
    )
    .sort();
}

describe('prefilter', () => {
  const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '_', '-'), minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 12,
  });
  const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '_', '-', 'x'), maxLength: 60 });

  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(words, text, (list, content) => {
        expect(found(createPrefilter(list), bytesOf(content))).toEqual(naive(list, content));
      }),
      { numRuns: 300 },
    );
  });

  it('moves the places from UTF-8 bytes to UTF-16 units', () => {
    const prefilter = createPrefilter(['ab', 'b_']);
    const mixed = fc.string({ unit: fc.constantFrom('a', 'b', '_', 'é', '漢', '😀', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(mixed, (content) => {
        const bytes = bytesOf(content);
        const places: string[] = [];
        prefilter.forEach(toTextOffsets(prefilter.scan(bytes), bytes), (word, start, end) =>
          places.push(`${word}:${start}-${end}`),
        );
        expect(places.sort()).toEqual(naive(['ab', 'b_'], content));
      }),
    );
  });

  it('takes any bytes', () => {
    const prefilter = createPrefilter(['key', 'token']);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => prefilter.scan(bytes).length >= 0));
  });
});
