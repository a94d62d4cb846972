import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect';
import { presets } from '../../src/model/detection';
import type { Finding } from '../../src/model/finding';
import { labelledSet } from './labelled-set';

const detector = createDetector({ salt: new Uint8Array(32).fill(9), disabledRules: [], presets, now: () => 0 });

const placed = (findings: readonly Finding[]): string => JSON.stringify(findings.filter(({ range }) => range !== null));

/** Whether the bytes of a file give the same findings with a place as its text. A boolean, so that no failure prints a text. */
function isSame(path: string, text: string, encoding: BufferEncoding): boolean {
  const head = new Uint8Array(Buffer.from(text, encoding));
  const scan = detector.scanFile(path, { size: head.length, head, tail: null });
  return scan.coverage === 'binary' || placed(scan.findings) === placed(detector.scanText(path, text));
}

describe('the labelled set as files', () => {
  // Gates look at bytes before anything is decoded; in a text in the editor there is nothing to decode.
  it.each<[string, BufferEncoding, number, (text: string) => string]>([
    ['as it is', 'utf8', 1, (text) => text],
    ['behind characters of several bytes', 'utf8', 4, (text) => `é漢😀 ${text}`],
    ['in Latin-1', 'latin1', 4, (text) => `é ${text}`],
    ['with spaces of other kinds', 'utf8', 4, (text) => text.replaceAll(' = ', '\u2003=\u00a0')],
  ])('is found by the bytes as by the text: %s', (_, encoding, step, change) => {
    const some = labelledSet.filter((__, index) => index % step === 0);
    const texts = some.map(({ rule, name, path, text }) => ({ rule, name, path, text: change(text) }));
    const wanted = texts.filter(({ text }) => encoding === 'utf8' || !/[^\0-\xff]/.test(text));
    expect(wanted.length).toBeGreaterThan(500);
    const others = wanted.filter(({ path, text }) => !isSame(path, text, encoding));
    expect(others.map(({ rule, name }) => `${rule}: ${name}`).join('; ')).toBe('');
  });
});
