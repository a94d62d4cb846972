import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import type { DetectionSettings } from '../model/detection';
import type { ScanRequest } from './content-scanner';
import { ScanPool } from './scan-pool';

const folder = temporaryFolder();
const script = join(folder, 'worker.cjs');
/** Answers every batch, but ends in the way that a path names. */
writeFileSync(
  script,
  `const { parentPort, workerData, threadId } = require('node:worker_threads');
   let settings = workerData;
   parentPort.on('message', (batch) => {
     if (!Array.isArray(batch)) { settings = batch; return; }
     const has = (name) => batch.some(({ path }) => path === name);
     if (has('throw')) throw new SyntaxError('quotes the content');
     if (has('exit')) process.exit(3);
     if (has('wait')) return;
     parentPort.postMessage(batch.map(({ path }) => (
       { path, findings: [], silenced: settings.disabledRules.length, coverage: 'whole', bytes: workerData.salt.length, message: String(threadId) })));
   });`,
);

const detection: DetectionSettings = {
  disabledRules: [],
  followMarkers: true,
  presets: [],
  terms: [],
  termLists: [],
  ownRules: [],
  sharedSalt: null,
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
    const names = many(1000);
    const results = await poolOf(2).scan(requests(...names));
    expect(results.map(({ path }) => path)).toEqual(names);
    expect(results.every(({ bytes }) => bytes === 7)).toBe(true);
    expect(new Set(results.map(({ message }) => message)).size).toBe(2);
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
    expect(results.filter(({ coverage }) => coverage === 'unreadable')).toHaveLength(128);
  });

  it('reports every file when the worker cannot be started', async () => {
    const results = await poolOf(2, join(folder, 'none.cjs')).scan(requests(...many(300)));
    expect(results).toHaveLength(300);
    expect(results.every(({ coverage }) => coverage === 'unreadable')).toBe(true);
  });

  it('judges by other rules what is asked for after they changed, and by the old ones what was asked before', async () => {
    const pool = poolOf(2);
    const before = pool.scan(requests(...many(600)));
    pool.use({ ...detection, disabledRules: ['a'] });
    const after = pool.scan(requests(...many(600)));
    const rules = async (results: typeof before) =>
      new Set((await results).map(({ silenced, bytes }) => [silenced, bytes].join()));
    expect(await rules(before)).toEqual(new Set(['0,7']));
    expect(await rules(after)).toEqual(new Set(['1,7']));
  });

  it('rejects what waits when it is disposed, and what comes later', async () => {
    const pool = poolOf(1);
    const waiting = pool.scan(requests('wait', ...many(200)));
    pool.dispose();
    await expect(waiting).rejects.toThrow('stopped');
    await expect(pool.scan(requests('a'))).rejects.toThrow('stopped');
  });
});
