import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../test/support/memory-files';
import { SampleScanner } from '../../test/support/sample-scanner';
import { emptyPolicy } from '../policy';
import { CachingScanner } from './caching-scanner';
import type { ScanRequest, ScannedContent } from './content-scanner';
import { detectionBy, noSuppressions } from './detection';
import type { FileState } from './file-state';
import { ScanCacheStore } from './scan-cache-store';

const detection = detectionBy(emptyPolicy, noSuppressions, { disabledRules: [], trusted: true });
const minute = 60_000;
const folder = '/home/me/.local/state/sightline/scans';

/** Files in memory that tell their state, judged by a scanner that says what it was asked. */
class Machine {
  readonly files = memoryFiles({
    '/ws/a': 'secret 1\n',
    '/ws/b': 'nothing\n',
    '/ws/c': 'x\n',
    '/dist/worker.js': 'v1',
  });
  time = 100 * minute;
  asked: readonly string[] = [];

  stateOf = (file: string): FileState | null => {
    const { kind, size, modifiedMs } = this.files.stat(file);
    return kind === 'file' ? { size, modifiedMs, changedMs: modifiedMs, inode: 1 } : null;
  };

  /** Another process with the same home. */
  start({ salt = 7, root = '/ws', rules = detection } = {}): CachingScanner {
    const sample = new SampleScanner(this.files);
    const { files } = this;
    const environment = { platform: 'linux', home: '/home/me', variables: {}, now: () => this.time } as const;
    const key = { root, salt: new Uint8Array([salt]), workerScript: '/dist/worker.js' };
    return new CachingScanner({
      scanner: {
        use: () => undefined,
        finish: () => undefined,
        dispose: () => undefined,
        scan: async (requests) => {
          this.asked = requests.map(({ path }) => path);
          const results = await sample.scan(requests);
          return results.map((result, index) => this.withState(result, requests[index]));
        },
      },
      store: new ScanCacheStore({ ...key, files, environment }),
      detection: rules,
      stateOf: this.stateOf,
      now: environment.now,
    });
  }

  async scan(scanner: CachingScanner, paths = ['a', 'b', 'c'], isComplete = true): Promise<readonly ScannedContent[]> {
    this.asked = [];
    const requests = paths.map((path) => ({ path, absolutePath: `/ws/${path}`, maxFileSize: 100 }));
    const results = await scanner.scan(requests);
    scanner.finish(isComplete);
    return results;
  }

  write(file: string, text: string): void {
    this.files.writeFile(file, new TextEncoder().encode(text));
  }

  caches(): readonly string[] {
    return Object.keys(this.files.snapshot()).filter((file) => file.startsWith(folder));
  }

  private withState(result: ScannedContent, request: ScanRequest | undefined): ScannedContent {
    return { ...result, state: request === undefined ? null : this.stateOf(request.absolutePath) };
  }
}

describe('a scanner with a cache', () => {
  it('gives what an earlier run found, without reading', async () => {
    const machine = new Machine();
    const first = await machine.scan(machine.start());
    expect(machine.asked).toEqual(['a', 'b', 'c']);
    machine.time += minute;
    expect(await machine.scan(machine.start())).toEqual(first);
    expect(machine.asked).toEqual([]);
    expect(machine.caches()).toHaveLength(1);
  });

  it('has files judged that changed or are new, in their place', async () => {
    const machine = new Machine();
    await machine.scan(machine.start());
    machine.write('/ws/b', 'secret 2\n');
    machine.write('/ws/d', 'secret 3\n');
    const results = await machine.scan(machine.start(), ['a', 'b', 'c', 'd']);
    expect(machine.asked).toEqual(['b', 'd']);
    expect(results.map(({ path, findings }) => [path, findings.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0],
      ['d', 1],
    ]);
  });

  it('keeps what a scan of a part knew of the rest, and forgets what is gone after one of all', async () => {
    const machine = new Machine();
    await machine.scan(machine.start());
    machine.write('/ws/c', 'other\n');
    await machine.scan(machine.start(), ['c'], false);
    await machine.scan(machine.start(), ['a', 'b'], true);
    expect(machine.asked).toEqual([]);
    await machine.scan(machine.start(), ['a', 'b', 'c']);
    expect(machine.asked).toEqual(['c']);
  });

  it.each<[string, Parameters<Machine['start']>[0]]>([
    ['other rules', { rules: { ...detection, disabledRules: ['x'] } }],
    ['markers that are not followed', { rules: { ...detection, followMarkers: false } }],
    ['another salt', { salt: 8 }],
    ['another folder', { root: '/other' }],
  ])('has all files judged with %s, and then again none with the first ones', async (_, changed) => {
    const machine = new Machine();
    await machine.scan(machine.start());
    await machine.scan(machine.start(changed));
    expect(machine.asked).toHaveLength(3);
    await machine.scan(machine.start());
    expect(machine.asked).toEqual([]);
    expect(machine.caches()).toHaveLength(2);
  });

  it('has all files judged by a new version of the worker, and when the rules change meanwhile', async () => {
    const machine = new Machine();
    const scanner = machine.start();
    await machine.scan(scanner);
    scanner.use({ ...detection, disabledRules: ['x'] });
    await machine.scan(scanner);
    expect(machine.asked).toHaveLength(3);
    machine.write('/dist/worker.js', 'v2');
    await machine.scan(machine.start());
    expect(machine.asked).toHaveLength(3);
  });

  it('starts anew from a damaged file', async () => {
    const machine = new Machine();
    await machine.scan(machine.start());
    for (const text of ['', 'x', '{}\n', '{"format":1}\n']) {
      for (const file of machine.caches()) machine.write(file, text);
      await machine.scan(machine.start());
      expect(machine.asked).toHaveLength(3);
      await machine.scan(machine.start());
      expect(machine.asked).toEqual([]);
    }
  });

  it('works where nothing can be kept', async () => {
    const machine = new Machine();
    machine.files.removeFile('/dist/worker.js');
    const results = await machine.scan(machine.start());
    expect(results.map(({ findings }) => findings.length)).toEqual([1, 0, 0]);
  });

  it('writes nothing when nothing is new', async () => {
    const machine = new Machine();
    await machine.scan(machine.start());
    const [file = ''] = machine.caches();
    const { modifiedMs } = machine.files.stat(file);
    await machine.scan(machine.start());
    expect(machine.files.stat(file).modifiedMs).toBe(modifiedMs);
  });

  it('keeps few caches, the latest', async () => {
    const machine = new Machine();
    for (let salt = 0; salt < 40; salt++) await machine.scan(machine.start({ salt }));
    expect(machine.caches()).toHaveLength(32);
    await machine.scan(machine.start({ salt: 39 }));
    expect(machine.asked).toEqual([]);
    await machine.scan(machine.start({ salt: 0 }));
    expect(machine.asked).toHaveLength(3);
  });
});
