import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import type { Environment } from '../model/edges';
import { ChangeError } from '../protect';
import { lockDirectory } from './user-state';
import { writeLock } from './write-lock';

const base = temporaryFolder();
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const nonce = '0'.repeat(16);
let program = '';
let count = 0;
let home = '';

beforeAll(async () => {
  program = join(base, 'holder.cjs');
  const contents = `
    import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
    import { writeLock } from './src/workspace/write-lock';
    const [, , home, what, times] = process.argv;
    const lock = writeLock({ platform: 'linux', home, variables: {}, now: Date.now }, 60000);
    if (what === 'hold') lock.exclusively(() => { writeSync(1, '.'); for (;;); });
    for (let count = 0; count < Number(times); count++) lock.exclusively(() => {
      // One that is alone finds nobody's mark, and its own at the end.
      if (existsSync(home + '/inside')) appendFileSync(home + '/faults', 'x');
      writeFileSync(home + '/inside', String(process.pid));
      appendFileSync(home + '/count', '.');
      if (readFileSync(home + '/inside', 'utf8') !== String(process.pid)) appendFileSync(home + '/faults', 'x');
      rmSync(home + '/inside');
    });`;
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' } as const;
  await build({ stdin, bundle: true, platform: 'node', mainFields: ['module', 'main'], outfile: program });
});

beforeEach(() => {
  home = join(base, String(++count));
  mkdirSync(home);
});

function environment(): Environment {
  return { platform: 'linux', home, variables: {}, now: () => Date.now() };
}

function tokens(): readonly string[] {
  return readdirSync(lockDirectory(environment()));
}

/** Puts the name of a holder in the place of the free token. */
function heldBy(name: string): void {
  writeLock(environment()).exclusively(() => undefined);
  const directory = lockDirectory(environment());
  renameSync(join(directory, tokens()[0]!), join(directory, name));
}

function start(...words: string[]): ChildProcess {
  return spawn(process.execPath, [program, home, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('close', resolve));
}

describe('the write lock', () => {
  it('lets the work through, gives its result or its error, and is free again', () => {
    const lock = writeLock(environment());
    expect(lock.exclusively(() => 7)).toBe(7);
    expect(() =>
      lock.exclusively(() => {
        throw new RangeError('x');
      }),
    ).toThrow(RangeError);
    expect(tokens()).toEqual([expect.stringMatching(/^free-/)]);
  });

  it('is held by one of several processes at a time', async () => {
    await Promise.all(Array.from({ length: 4 }, () => ended(start('count', '60'))));
    expect(existsSync(join(home, 'faults'))).toBe(false);
    expect(readFileSync(join(home, 'count'), 'utf8')).toHaveLength(240);
    expect(tokens()).toHaveLength(1);
    expect(readdirSync(join(lockDirectory(environment()), '..'))).toEqual(['lock']);
  }, 60_000);

  it('refuses while a living process holds it, with the way out, and is free when that was killed', async () => {
    const child = start('hold');
    await new Promise((resolve) => child.stdout!.once('data', resolve));
    const attempt = (): unknown => writeLock(environment(), 50).exclusively(() => 'done');
    expect(attempt).toThrow(ChangeError);
    expect(attempt).toThrow(`process ${child.pid}`);
    child.kill('SIGKILL');
    await ended(child);
    expect(attempt()).toBe('done');
  }, 60_000);

  it.each([
    ['a process that is gone', `held-999999999-0-${host}-${nonce}`, true],
    ['another process of the same number', `held-${process.pid}-1-${host}-${nonce}`, process.platform === 'linux'],
    ['a living process whose start cannot be seen', `held-${process.pid}-0-${host}-${nonce}`, false],
    ['a process on another machine', `held-999999999-0-${'f'.repeat(8)}-${nonce}`, false],
  ])('held by %s', (_name, token, isTaken) => {
    heldBy(token);
    const attempt = (): unknown => writeLock(environment(), 50).exclusively(() => 'done');
    if (isTaken) expect(attempt()).toBe('done');
    else expect(attempt).toThrow(ChangeError);
  });

  it('is made anew where somebody deleted it, or what is in it', () => {
    heldBy(`held-${process.pid}-0-${host}-${nonce}`);
    rmSync(lockDirectory(environment()), { recursive: true });
    expect(writeLock(environment(), 50).exclusively(() => 'done')).toBe('done');
    rmSync(join(lockDirectory(environment()), tokens()[0]!));
    expect(writeLock(environment(), 50).exclusively(() => 'done')).toBe('done');
  });

  it('says where it cannot be', () => {
    writeFileSync(join(home, '.local'), 'no folder');
    expect(() => writeLock(environment(), 50).exclusively(() => 'done')).toThrow(/lock.*: not a folder/);
  });
});
