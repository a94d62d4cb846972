import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freeLock } from '../../test/support/free-lock';
import { memoryFiles } from '../../test/support/memory-files';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { FileError, type Environment, type WritableFiles } from '../model/edges';
import { GuardMemory } from './guard-memory';
import type { GuardedPaths } from './guarded-paths';
import { nodeFiles } from './node-files';
import { guardLockDirectory } from './user-state';
import { guardLock } from './write-lock';

const time = '2026-11-01T08:00:00.000Z';

function environmentIn(home: string): Environment {
  return { platform: 'linux', home, variables: {}, now: () => Date.now() };
}

function memoryOn(files: WritableFiles, remembers = true, home = '/home/me'): GuardMemory {
  const environment = environmentIn(home);
  const lock = files === nodeFiles ? guardLock(environment) : freeLock;
  return new GuardMemory({ root: '/ws', files, environment, lock, remembers });
}

function guarding(...names: readonly string[]): (before: GuardedPaths) => GuardedPaths {
  const rule = { file: '.cursorignore', line: 1, text: '/x' };
  const guards = new Map([['cursor', { rule, since: time, loss: null, takingBack: null }]]);
  const entry = { isDirectory: false, fingerprints: ['f'], unseen: null, guards };
  return ({ seen, paths }) => ({ seen, paths: new Map([...paths, ...names.map((name) => [name, entry] as const)]) });
}

function pathsIn(memory: GuardMemory): readonly string[] {
  return [...memory.read().paths.keys()].sort();
}

describe('GuardMemory', () => {
  it('keeps what it was told, also names that mean something to JavaScript, for the user alone', () => {
    const home = temporaryFolder();
    const names = ['__proto__', 'a/b', 'constructor', ' '];
    const memory = memoryOn(nodeFiles, true, home);
    expect(memory.update(guarding(...names))).toBe(true);
    expect(memoryOn(nodeFiles, true, home).read()).toEqual(memory.read());
    expect(pathsIn(memoryOn(nodeFiles, true, home))).toEqual(names.toSorted());
    expect(statSync(memory.file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(memory.file))).toHaveLength(1);
  });

  it('sees what another process wrote meanwhile, and adds to it', () => {
    const home = temporaryFolder();
    const [one, other] = [memoryOn(nodeFiles, true, home), memoryOn(nodeFiles, true, home)];
    expect(pathsIn(one)).toEqual([]);
    other.update(guarding('a'));
    one.update(guarding('b'));
    expect(pathsIn(one)).toEqual(['a', 'b']);
    expect(pathsIn(other)).toEqual(['a', 'b']);
  });

  it('writes nothing where nothing changes, and nothing where it may not', () => {
    const files = memoryFiles({ '/home/me/': '' });
    const before = files.snapshot();
    expect(memoryOn(files).update((guarded) => guarded)).toBe(true);
    expect(memoryOn(files, false).update(guarding('a'))).toBe(false);
    expect(files.snapshot()).toEqual(before);
  });

  it('leaves the lock to a living process, waits no longer than it must, and takes it from one that was killed', () => {
    const home = temporaryFolder();
    const lock = guardLockDirectory(environmentIn(home));
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
    const heldBy = (pid: number) => `held-${pid}-0-${host}-${'0'.repeat(16)}`;
    const hold = (pid: number) => {
      renameSync(join(lock, readdirSync(lock)[0] ?? ''), join(lock, heldBy(pid)));
    };
    const memory = memoryOn(nodeFiles, true, home);
    memory.update(guarding('a'));
    hold(process.pid);
    utimesSync(join(lock, heldBy(process.pid)), 0, 0);
    expect(memory.update(guarding('b'))).toBe(false);
    expect(memory.problem).toBeNull();
    hold(999_999_999);
    expect(memory.update(guarding('b'))).toBe(true);
    expect(pathsIn(memory)).toEqual(['a', 'b']);
    expect(readdirSync(lock)).toEqual([expect.stringMatching(/^free-/)]);
  });
});

describe('a memory file that cannot be used', () => {
  const file = memoryOn(memoryFiles({})).file;
  const good = `{"schemaVersion":1,"root":"/ws","seen":{},"paths":[]}`;

  it.each([
    ['cut off', '{"schemaVersion":1,"root":"/ws","se'],
    ['no JSON', '\u0000'],
    ['something else', '[1]'],
    ['of another root', good.replace('/ws', '/other')],
    ['a guard without a rule', good.replace('[]', '[{"path":"a","guards":[{"agent":"b"}]}]')],
    [
      'a time that is none',
      good.replace('[]', '[{"path":"a","isDirectory":false,"fingerprints":[],"unseen":"x","guards":[]}]'),
    ],
    ['an unknown viewer', good.replace('{}', '{"nobody":[]}')],
  ])('is set aside when it is damaged: %s', (_, text) => {
    const files = memoryFiles({ [file]: text });
    const memory = memoryOn(files);
    expect(pathsIn(memory)).toEqual([]);
    expect(memory.isDamaged).toBe(true);
    expect(files.snapshot()).toEqual({ [file]: text });
    expect(memory.update(guarding('a'))).toBe(true);
    expect(memory.problem).toContain(`${file}.damaged`);
    expect(files.snapshot()[`${file}.damaged`]).toBe(text);
    expect(pathsIn(memoryOn(files))).toEqual(['a']);
  });

  it('is left alone where nothing may be written', () => {
    const files = memoryFiles({ [file]: '{' });
    const memory = memoryOn(files, false);
    expect(pathsIn(memory)).toEqual([]);
    memory.update(guarding('a'));
    expect(memory.problem).toContain('damaged');
    expect(files.snapshot()).toEqual({ [file]: '{' });
  });

  it('is left alone when a newer version wrote it', () => {
    const text = good.replace('1', '2');
    const files = memoryFiles({ [file]: text });
    const memory = memoryOn(files);
    expect(pathsIn(memory)).toEqual([]);
    expect(memory.update(guarding('a'))).toBe(false);
    expect(memory.problem).toContain('newer');
    expect(files.snapshot()).toEqual({ [file]: text });
  });

  it('is told when it cannot be read', () => {
    const memory = memoryOn(memoryFiles({ [file]: { error: 'no-permission' } }));
    expect(pathsIn(memory)).toEqual([]);
    expect(memory.update(guarding('a'))).toBe(false);
    expect(memory.problem).toContain('no-permission');
  });

  it('is told when it cannot be written, until it can', () => {
    const files = memoryFiles({ '/home/me/': '' });
    const write = files.writeFile.bind(files);
    files.writeFile = (path) => {
      throw new FileError('other', path, `${path}: no space left on the device`);
    };
    const memory = memoryOn(files);
    expect(memory.update(guarding('a'))).toBe(false);
    expect(memory.problem).toContain('no space left');
    files.writeFile = write;
    expect(memory.update(guarding('a'))).toBe(true);
    expect(memory.problem).toBeNull();
  });

  it('is told where the state folder is read-only', () => {
    const home = temporaryFolder();
    const state = join(home, '.local');
    mkdirSync(state);
    chmodSync(state, 0o500);
    const memory = memoryOn(nodeFiles, true, home);
    const isRoot = process.getuid?.() === 0;
    expect(memory.update(guarding('a'))).toBe(isRoot);
    expect(memory.problem === null).toBe(isRoot);
    chmodSync(state, 0o700);
    expect(isRoot ? readFileSync(memory.file, 'utf8') : 'a').toContain('a');
  });
});
