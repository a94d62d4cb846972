import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../../test/support/built-product';
import { settings } from '../../test/support/server-stage';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { letters } from '../detect/test-samples';
import { FolderSession } from './folder-session';
import type { ExposureChange, ScanStatus } from './protocol';

// Worker threads are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const base = temporaryFolder();
const secret = `GITHUB_TOKEN=${['gh', 'p_'].join('')}${letters(36)}\n`;
const denyEnv = JSON.stringify({ permissions: { deny: ['Read(./.env)'] } });
let workerScript = '';
let count = 0;
let folder = '';
let session: FolderSession;
let changes: ExposureChange[] = [];
let statuses: ScanStatus[] = [];

const home = join(base, 'home');

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function open(opened = folder): FolderSession {
  const events = {
    exposure: (change: ExposureChange): void => void changes.push(change),
    status: (status: ScanStatus): void => void statuses.push(status),
  };
  return new FolderSession({ folder: opened, workerScript, settings, events });
}

/** Without what only told that git's history was read. */
const changedPaths = (): string[][] =>
  changes.map(({ changed }) => changed.map(({ path }) => path)).filter((paths) => paths.length > 0);

beforeAll(async () => {
  vi.stubEnv('HOME', home);
  mkdirSync(home);
  workerScript = join(await buildProduct(), 'worker.js');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

beforeEach(() => {
  folder = join(base, String(++count));
  write('.env', secret);
  write('.claude/keep', '');
  changes = [];
  statuses = [];
  session = open();
});

afterEach(() => {
  session.dispose();
});

describe('FolderSession', () => {
  it('tells of the scan and sends what it found, then only what changed', async () => {
    await session.scan();
    expect(statuses[0]).toEqual({ kind: 'scanning', scannedFiles: 0 });
    expect(statuses.at(-1)).toEqual({ kind: 'ready' });
    session.changed(write('new.txt', secret));
    await vi.waitFor(() => {
      expect(changedPaths()).toEqual([['.env'], ['new.txt']]);
    });
  });

  it('sees within a second a change of settings outside the folder', async () => {
    await session.scan();
    const file = join(home, '.claude', 'settings.json');
    mkdirSync(dirname(file));
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(file, JSON.stringify({ permissions: { deny: ['Read(**/.env)'] } }));
    await vi.waitFor(
      () => {
        expect(changes.at(-1)?.changed[0]?.access[0]?.verdict).toBe('partial');
      },
      { timeout: 3000 },
    );
    rmSync(dirname(file), { recursive: true });
  });

  it('follows nothing before the first scan, and sends no half of an exposure', async () => {
    session.changed(write('new.txt', secret));
    await session.refresh([join(folder, 'new.txt')]);
    expect(changes).toEqual([]);
  });

  it.each([false, true])('answers by the rules once it is prepared (scan under way: %s)', async (isScanning) => {
    write('.claude/settings.json', denyEnv);
    const scan = isScanning ? session.scan() : Promise.resolve();
    await session.prepare();
    expect(session.explain(join(folder, '.env'))[0]?.channels.read.access).toBe('blocked');
    await scan;
  });

  it('takes other settings in the middle of a scan without a word of failure', async () => {
    const scan = session.scan();
    await session.configure({ ...settings, maxFileSize: 10 });
    await scan;
    expect(statuses.filter(({ kind }) => kind === 'failed')).toEqual([]);
    expect(statuses.at(-1)).toEqual({ kind: 'ready' });
    expect(changes.at(-1)?.summary.partlyScannedFiles).toBe(1);
  });

  it('knows its files by the path that the editor has, and by the real one', async () => {
    const link = join(base, `link-${count}`);
    symlinkSync(folder, link);
    const linked = open(link);
    await linked.scan();
    writeFileSync(join(folder, 'new.txt'), secret);
    linked.changed(join(link, 'new.txt'));
    await vi.waitFor(() => {
      expect(changedPaths()).toEqual([['.env'], ['new.txt']]);
    });
    expect(changes[0]?.folder).toBe(link);
    expect(linked.contains(join(link, 'a'))).toBe(true);
    expect(linked.relative(join(link, 'a', 'b'))).toBe('a/b');
    linked.dispose();
  });
});
