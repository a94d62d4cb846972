import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from './create-detector';
import { coveredText, testDetector } from './test-detector';
import { letters, privateKeyOf, tokenSamples, withLuhnDigit } from './test-samples';

/** True when some five characters in a row of the secret stand in what is shown. */
function leaks(secret: string, shown: string): boolean {
  return Array.from({ length: Math.max(0, secret.length - 4) }, (_, start) => secret.slice(start, start + 5)).some(
    (part) => shown.includes(part),
  );
}

const values: readonly ((seed: number) => { readonly text: string; readonly body: string })[] = [
  ...tokenSamples.map(({ prefix, build }) => (seed: number) => {
    const token = build(seed);
    return { text: `x = "${token}"`, body: token.slice(prefix.length) };
  }),
  // The marks keep it from reading like a name, which chance letters may.
  (seed) => ({ text: `password = "7${letters(11, seed)}!4"`, body: letters(11, seed) }),
  (seed) => ({ text: `apiKey = "${letters(40, seed)}"`, body: letters(40, seed) }),
  (seed) => ({ text: ['postgres', '://u:', letters(20, seed), '@db.internal/x'].join(''), body: letters(20, seed) }),
  (seed) => {
    const card = withLuhnDigit(`4${letters(14, seed, 'digits')}`);
    return { text: `card ${card}`, body: card };
  },
  (seed) => {
    const key = privateKeyOf('RSA ', 640, '\n', seed);
    return { text: key, body: key.split('\n').slice(1, -1).join('') };
  },
];

describe('masking', () => {
  it('shows nothing of a secret beyond its public prefix', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...values),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom('a.ts', '.env'),
        (make, seed, path) => {
          const { text, body } = make(seed);
          const found = testDetector.scanText(path, text);
          expect(found.length).toBeGreaterThan(0);
          const isLeaked = found.some(({ preview, fingerprint }) => leaks(body, preview) || leaks(body, fingerprint));
          expect(isLeaked).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives ranges that cover the secret', () => {
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.integer({ min: 1, max: 1_000_000 }), (make, seed) => {
        const { text, body } = make(seed);
        const placed = `// 😀\r\n\r  ${text}\n`;
        const covered = testDetector.scanText('a.ts', placed).map((finding) => coveredText(placed, finding) ?? '');
        const isCovered =
          covered.length > 0 && covered.every((part) => part.replaceAll('\n', '').includes(body.slice(-20)));
        expect(isCovered).toBe(true);
      }),
    );
  });
});

describe('fingerprints', () => {
  const print = (path: string, text: string, salt = 1): readonly string[] =>
    createDetector({ salt: new Uint8Array(16).fill(salt), disabledRules: [] })
      .scanText(path, text)
      .map(({ fingerprint }) => fingerprint);
  const token = tokenSamples[0]!.build(5);
  const short = letters(11, 6);

  it('follow a long value to another file', () => {
    expect(print('a.ts', token)).toEqual(print('b.ts', `\n\nx = "${token}"`));
    expect(print('a.ts', token)[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  it('depend on the salt', () => {
    expect(print('a.ts', token, 1)).not.toEqual(print('a.ts', token, 2));
  });

  it('name the place of a short value, whatever it is', () => {
    const assign = (value: string): string => `password = "${value}"`;
    expect(print('a.ts', assign(short))).toEqual(print('a.ts', assign(letters(12, 9))));
    expect(print('a.ts', assign(short))).not.toEqual(print('b.ts', assign(short)));
    const two = print('a.ts', `${assign(short)}\n${assign(short)}`);
    expect(two).toHaveLength(2);
    expect(new Set(two).size).toBe(2);
  });
});
