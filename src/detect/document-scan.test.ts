import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledSet } from '../../test/eval/labelled-set';
import { createDetector } from './create-detector';
import type { Detector, DocumentScan, TextEdit } from './detector';
import { rules } from './rules';
import { testDetector, testNow } from './test-detector';
import { letters, privateKeyOf, tokenSamples, withLuhnDigit } from './test-samples';

/** What is typed and pasted: secrets and what looks like them, markers, and pieces that end or join what stands there. */
const pieces: readonly string[] = [
  ...labelledSet.map(({ text }) => text),
  ...tokenSamples.map(({ build }, seed) => build(seed + 1)),
  ...[1, 2, 3].map((seed) => `password = "7${letters(10, seed)}"\r\n`),
  privateKeyOf('RSA ', 9_000, '\r\n'),
  withLuhnDigit(`4${letters(14, 4, 'digits')}`),
  ...['mail, name\n', 'a@shop.internal\n', 'INSERT INTO a VALUES (1);\n', 'card: '],
  ...[' # sightline:allow', ' // sightline:allow(secret-assignment)', 'sightline:', 'allow', '-----', '-----BEGIN '],
  ...['😀', '\ud83d', 'š', '\u2028', 'é'],
  ...['filler text of ordinary words without meaning. '.repeat(80), 'x'.repeat(5_000), '\n'.repeat(300)],
];
/** Typed far more often than the others. */
const keys: readonly string[] = ['', '', 'x', '7', ' ', '"', '=', ':', '\n', '\r', '\r\n', '_', '-', 'key', 'token'];
const paths = [
  'src/a.ts',
  '.env',
  'people.csv',
  'a.json',
  'dump.sql',
  'keys/a.pem',
  'Dockerfile',
  'README.md',
  'a.yaml',
];

/** Numbers only, so that no report of a failure holds a text. */
interface Wish {
  readonly at: number;
  readonly removed: number;
  readonly piece: number;
}
const scale = 1_000_000;
const place = fc.record({ at: fc.nat(scale), removed: fc.constantFrom(0, 0, 0, 1, 1, 2, 7), piece: fc.nat() });
const cut = fc.record({ at: fc.nat(scale), removed: fc.nat(20_000), piece: fc.constant(0) });
const batches = fc.array(fc.array(fc.oneof({ weight: 6, arbitrary: place }, cut), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 12,
});
const starts = fc.array(fc.nat(pieces.length - 1), { maxLength: 8 });

/** Edits a document at random and calls back after each batch. */
function edit(
  document: DocumentScan,
  start: readonly number[],
  wanted: readonly (readonly Wish[])[],
  check: (text: string) => void,
): void {
  let text = start.map((piece) => pieces[piece] ?? '').join('\n');
  document.edit([{ start: 0, end: 0, length: text.length }], text);
  check(text);
  for (const batch of wanted) {
    const edits: TextEdit[] = batch.map(({ at, removed, piece }) => {
      const from = Math.floor((text.length * at) / scale);
      const to = Math.min(text.length, from + removed);
      const inserted =
        piece % 4 === 0 ? (pieces[(piece >> 2) % pieces.length] ?? '') : (keys[piece % keys.length] ?? '');
      text = text.slice(0, from) + inserted + text.slice(to);
      return { start: from, end: to, length: inserted.length };
    });
    document.edit(edits, text);
    check(text);
  }
}

function settle(document: DocumentScan): void {
  while (!document.settle()) expect(document.isSettled).toBe(false);
  expect(document.isSettled).toBe(true);
}

describe('a text that is edited', () => {
  it('has the findings of a scan of the whole after every edit, once it is settled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), starts, batches, (path, start, wanted) => {
        const document = testDetector.openDocument(path);
        edit(document, start, wanted, (text) => {
          settle(document);
          expect(document.findings()).toEqual(testDetector.scanText(path, text));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has them at once where no rule looks at the whole text', () => {
    const ofPlaces = createDetector({
      salt: new Uint8Array(8),
      disabledRules: rules.filter(({ kind }) => kind === 'file').map(({ id }) => id),
      now: () => testNow,
    });
    fc.assert(
      fc.property(fc.constantFrom(...paths), starts, batches, (path, start, wanted) => {
        const document = ofPlaces.openDocument(path);
        edit(document, start, wanted, (text) => {
          expect(document.findings()).toEqual(ofPlaces.scanText(path, text));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the findings about the whole text, moved, until it is settled', () => {
    const card = withLuhnDigit(`4${letters(14, 4, 'digits')}`);
    const document = open(testDetector, 'a.txt', `card ${card}\n`);
    settle(document);
    document.edit([{ start: 0, end: 0, length: 3 }], `x\n\ncard ${card}\n`);
    expect(document.isSettled).toBe(false);
    expect(document.findings()).toMatchObject([{ ruleId: 'payment-card', range: { startLine: 3 } }]);
    document.edit([{ start: 8, end: 8 + card.length, length: 0 }], 'x\n\ncard \n');
    expect(document.findings()).toEqual([]);
  });

  it('is judged anew where the edits do not lead to the text', () => {
    const token = tokenSamples[0]!.build(5);
    const document = open(testDetector, 'a.ts', 'nothing');
    document.edit([{ start: 0, end: 0, length: 1 }], `t = "${token}"`);
    expect(document.findings()).toHaveLength(1);
  });

  it('stays settled when nothing was edited', () => {
    const document = open(testDetector, 'a.ts', 'nothing');
    settle(document);
    document.edit([], 'nothing');
    expect(document.isSettled).toBe(true);
  });
});

function open(detector: Detector, path: string, text: string): DocumentScan {
  const document = detector.openDocument(path);
  document.edit([{ start: 0, end: 0, length: text.length }], text);
  return document;
}
