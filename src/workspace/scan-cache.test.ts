import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleFinding } from '../../test/support/sample-scanner';
import type { ScannedContent } from './content-scanner';
import type { FileState } from './file-state';
import { ScanCache } from './scan-cache';

const hour = 60 * 60 * 1000;
const judged = 1_700_000_000_000;
const state: FileState = { size: 10, modifiedMs: judged - hour + 0.25, changedMs: judged - hour + 0.5, inode: 12 };
const limit = 100;

function resultOf(changed: Partial<ScannedContent> = {}): ScannedContent {
  return { path: 'a', findings: [], silenced: 0, coverage: 'whole', bytes: 10, message: null, state, ...changed };
}

function cacheOf(...results: readonly ScannedContent[]): ScanCache {
  const cache = new ScanCache();
  for (const result of results) cache.keep(result, judged);
  return cache;
}

const found = resultOf({ findings: [sampleFinding()] });

describe('a scan cache', () => {
  it('knows a file in the state in which it was judged', () => {
    expect(cacheOf(found).find('a', state, limit, judged + hour)).toBe(found);
  });

  it.each<[string, Partial<FileState>]>([
    ['size', { size: 11 }],
    ['time of its content', { modifiedMs: judged - hour }],
    ['time of its entry', { changedMs: judged - hour }],
    ['number', { inode: 13 }],
  ])('does not know a file with another %s', (_, changed) => {
    expect(cacheOf(found).find('a', { ...state, ...changed }, limit, judged)).toBeNull();
  });

  it.each<[string, Partial<ScannedContent>, number, boolean]>([
    ['whole, still below the limit', { coverage: 'whole' }, 10, true],
    ['whole, now above it', { coverage: 'whole' }, 9, false],
    ['in part, still above the limit', { coverage: 'partial' }, 9, true],
    ['in part, now below it', { coverage: 'partial' }, 10, false],
    ['a binary, whatever the limit', { coverage: 'binary' }, 9, true],
    ['a binary below the limit', { coverage: 'binary' }, 10, true],
  ])('goes by the size limit: %s', (_, changed, maxFileSize, isKnown) => {
    expect(cacheOf(resultOf(changed)).find('a', state, maxFileSize, judged) !== null).toBe(isKnown);
  });

  it('judges files with findings anew each day, since tokens expire', () => {
    const cache = cacheOf(found, resultOf({ path: 'clean' }));
    expect(cache.find('a', state, limit, judged + 23 * hour)).toBe(found);
    for (const nowMs of [judged + 24 * hour, judged - 1]) {
      expect(cache.find('a', state, limit, nowMs)).toBeNull();
      expect(cache.find('clean', state, limit, nowMs)).not.toBeNull();
    }
  });

  it.each<[string, ScannedContent]>([
    ['changed just before it was read', resultOf({ state: { ...state, modifiedMs: judged - 1_999 } })],
    ['whose entry changed just before', resultOf({ state: { ...state, changedMs: judged - 1_999 } })],
    ['from the future', resultOf({ state: { ...state, modifiedMs: judged + hour } })],
    ['that could not be read', resultOf({ coverage: 'unreadable', state: null })],
    ['of unknown state', resultOf({ state: null })],
  ])('keeps nothing of a file %s, and forgets what it knew', (_, result) => {
    const cache = cacheOf(found);
    expect(cache.keep(result, judged)).toBe(true);
    expect(cache.size).toBe(0);
    expect(cache.keep(result, judged)).toBe(false);
  });

  it('forgets files that are gone', () => {
    const cache = cacheOf(found, resultOf({ path: 'b' }));
    expect(cache.retain(new Set(['a', 'b', 'c']))).toBe(false);
    expect(cache.retain(new Set(['b']))).toBe(true);
    expect([cache.has('a'), cache.has('b')]).toEqual([false, true]);
  });
});

describe('a scan cache in a file', () => {
  const anyResult = fc.record<ScannedContent>({
    path: fc.string({ unit: fc.constantFrom('a', '/', 'ä', '漢', '😀', '\n', '"', ' '), minLength: 1 }),
    findings: fc.array(
      fc.nat(5000).map((line) => sampleFinding(line)),
      { maxLength: 2 },
    ),
    silenced: fc.nat(3),
    coverage: fc.constantFrom('whole', 'partial', 'binary'),
    bytes: fc.nat(),
    message: fc.option(fc.string()),
    state: fc.record({
      size: fc.nat(),
      modifiedMs: fc.double({ min: 0, max: judged - hour, noNaN: true }),
      changedMs: fc.double({ min: 0, max: judged - hour, noNaN: true }),
      inode: fc.maxSafeNat(),
    }),
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyResult, { selector: ({ path }) => path, maxLength: 8 }), (results) => {
        const read = ScanCache.decode(Buffer.from(cacheOf(...results).encode()));
        expect(read.size).toBe(results.length);
        for (const result of results) {
          const { path, state: own, coverage } = result;
          const size = own?.size ?? 0;
          expect(read.find(path, own ?? state, coverage === 'partial' ? size - 1 : size, judged)).toEqual(result);
        }
      }),
    );
  });

  it('is empty when one bit is another, when it was cut, and when it is something else', () => {
    const bytes = cacheOf(found, resultOf({ path: 'src/b' })).encode();
    const cache = ScanCache.decode(bytes);
    expect(cache.size).toBe(2);
    const isEmptyOrSame = (damaged: Uint8Array): boolean => {
      const read = ScanCache.decode(damaged);
      return read.size === 0 || Buffer.compare(read.encode(), bytes) === 0;
    };
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = Uint8Array.from(bytes);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isEmptyOrSame(damaged)).toBe(true);
    }
    for (let length = 0; length < bytes.length; length++)
      expect(ScanCache.decode(bytes.subarray(0, length)).size).toBe(0);
    for (const text of ['', '\n', '{}\n', 'null\n', '{"format":1,"files":-1,"paths":0,"checksum":0}\n'])
      expect(ScanCache.decode(Buffer.from(text)).size).toBe(0);
  });
});
