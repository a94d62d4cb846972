import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import type { DetectionSettings } from '../model/detection';
import type { ScanRequest } from './content-scanner';
import { ScanStopped } from './content-scanner';
import { ScanPool } from './scan-pool';

const folder = temporaryFolder();
const script = join(folder, 'worker.cjs');
/** Answers every batch after a moment, but ends in the way that a path names. */
writeFileSync(
  script,
  `const { parentPort, workerData, threadId } = require('node:worker_threads');
   const moment = new Int32Array(new SharedArrayBuffer(4));
   let rules = workerData;
   if (rules.automaton === null) parentPort.postMessage({ words: [String(threadId)] });
   parentPort.on('message', (message) => {
     if ('settings' in message) { rules = message; return; }
     const paths = message.paths.split('\\0');
     if (paths.includes('throw')) throw new SyntaxError('quotes the content');
     if (paths.includes('exit')) process.exit(3);
     if (paths.includes('wait')) return;
     Atomics.wait(moment, 0, 0, 20);
     const { salt, disabledRules } = rules.settings;
     const columns = Float64Array.from(paths.flatMap(() => [0, salt.length, -1, 0, 0, 0]));
     const said = [threadId, rules.automaton?.words[0] ?? threadId].join();
     const remarks = paths.map((_, index) => ({ index, findings: [], silenced: disabledRules.length, message: said }));
     parentPort.postMessage({ columns, remarks });
   });`,
);

const detection: DetectionSettings = {
  disabledRules: [],
  followMarkers: true,
  presets: [],
  terms: [],
  policyFiles: [],
  ownRules: [],
  sharedSalt: null,
  secretLists: [],
};
const settings = { ...detection, salt: new Uint8Array(7) };
const pools: ScanPool[] = [];

function poolOf(threads: number, file = script): ScanPool {
  const pool = new ScanPool({ script: file, threads, settings });
  pools.push(pool);
  return pool;
}

const requests = (...names: readonly string[]): ScanRequest[] =>
  names.map((path) => ({ path, absolutePath: path, maxFileSize: 1 }));

const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `f${n}`);

afterEach(() => {
  for (const pool of pools.splice(0)) pool.dispose();
});

describe('ScanPool', () => {
  it('gives results in the order of the requests, from as many threads as it may have', async () => {
    const names = many(4000);
    const results = await poolOf(2).scan(requests(...names));
    expect(results.map(({ path }) => path)).toEqual(names);
    expect(results.every(({ bytes }) => bytes === 7)).toBe(true);
    expect(new Set(results.map(({ message }) => message?.split(',')[0])).size).toBe(2);
    // Both run on what the first one made.
    expect(new Set(results.map(({ message }) => message?.split(',')[1])).size).toBe(1);
  });

  it('starts no second thread for a few files', async () => {
    const results = await poolOf(2).scan(requests(...many(150)));
    expect(new Set(results.map(({ message }) => message)).size).toBe(1);
  });

  it('judges by other rules what is asked for after they changed, and by the old ones what was asked before', async () => {
    const pool = poolOf(2);
    const before = pool.scan(requests(...many(600)));
    pool.use({ ...detection, disabledRules: ['a'] });
    const after = pool.scan(requests(...many(600)));
    const rulesOf = async (results: typeof before) =>
      new Set((await results).map(({ silenced, bytes }) => [silenced, bytes].join()));
    expect(await rulesOf(before)).toEqual(new Set(['0,7']));
    expect(await rulesOf(after)).toEqual(new Set(['1,7']));
  });

  it('gives nothing for nothing', async () => {
    expect(await poolOf(1).scan([])).toEqual([]);
  });

  it.each([
    ['throw', 'SyntaxError'],
    ['exit', 'exit code 3'],
  ])('reports the files of a worker that dies (%s), without its words, and goes on', async (cause, reason) => {
    const pool = poolOf(1);
    const lost = await pool.scan(requests('a', cause));
    expect(lost.map(({ coverage }) => coverage)).toEqual(['unreadable', 'unreadable']);
    expect(lost[0]?.message).toBe(`the scan of this file or a neighbour failed: ${reason}`);
    expect((await pool.scan(requests('b')))[0]?.coverage).toBe('whole');
  });

  it('loses only the batch of the worker that died', async () => {
    const results = await poolOf(2).scan(requests('throw', ...many(600)));
    expect(results).toHaveLength(601);
    expect(results.filter(({ coverage }) => coverage === 'unreadable')).toHaveLength(64);
  });

  it('reports every file when the worker cannot be started', async () => {
    const results = await poolOf(2, join(folder, 'none.cjs')).scan(requests(...many(300)));
    expect(results).toHaveLength(300);
    expect(results.every(({ coverage }) => coverage === 'unreadable')).toBe(true);
  });

  it('rejects what waits when it is disposed, and what comes later', async () => {
    const pool = poolOf(1);
    const waiting = pool.scan(requests('wait', ...many(200)));
    pool.dispose();
    await expect(waiting).rejects.toThrow('stopped');
    await expect(pool.scan(requests('a'))).rejects.toThrow('stopped');
  });

  it('stops what a signal is meant for, and nothing else', async () => {
    const pool = poolOf(1);
    const controller = new AbortController();
    const stopped = pool.scan(requests(...many(500)), controller.signal);
    const other = pool.scan(requests('b'));
    controller.abort();
    await expect(stopped).rejects.toThrow(ScanStopped);
    expect((await other)[0]?.coverage).toBe('whole');
    await expect(pool.scan(requests('c'), controller.signal)).rejects.toThrow(ScanStopped);
  });
});
