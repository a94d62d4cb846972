import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runAsOther } from '../../test/support/other-user';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { FileError } from '../model/edges';
import { nodeFiles, toFileError } from './node-files';

// Programs are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const base = temporaryFolder();
let folder = base;
let count = 0;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return 'none';
}

beforeEach(() => {
  folder = join(base, String(++count));
  mkdirSync(folder);
});

describe('reading', () => {
  it('gives the kind of what a link leads to, and of the link in a list', () => {
    writeFileSync(join(folder, 'a'), 'text');
    symlinkSync('a', join(folder, 'b'));
    mkdirSync(join(folder, 'c'));
    execFileSync('mkfifo', [join(folder, 'd')]);
    expect(nodeFiles.readDirectory(folder)).toEqual([
      { name: 'a', kind: 'file' },
      { name: 'b', kind: 'symlink' },
      { name: 'c', kind: 'directory' },
      { name: 'd', kind: 'other' },
    ]);
    expect(nodeFiles.stat(join(folder, 'b'))).toMatchObject({ kind: 'file', size: 4 });
    expect(nodeFiles.realPath(join(folder, 'b'))).toBe(join(folder, 'a'));
  });

  it('names each failure, the path and the reason', () => {
    symlinkSync('loop', join(folder, 'loop'));
    writeFileSync(join(folder, 'a'), '');
    expect(codeOf(() => nodeFiles.readFile(join(folder, 'gone')))).toBe('not-found');
    expect(codeOf(() => nodeFiles.readFile(join(folder, 'loop')))).toBe('link-loop');
    expect(codeOf(() => nodeFiles.readFile(join(folder, 'a', 'b')))).toBe('not-a-directory');
    expect(codeOf(() => nodeFiles.readFile(folder))).toBe('is-a-directory');
    expect(codeOf(() => nodeFiles.readFile(join(folder, 'x'.repeat(300))))).toBe('other');
    const gone = join(folder, 'gone');
    expect(() => nodeFiles.stat(gone)).toThrow(`${gone}: no such file or folder`);
  });

  it('keeps the reason of an error that is not known', () => {
    expect(toFileError(new Error('strange'), '/a').message).toBe('/a: strange');
  });
});

describe('writeFile', () => {
  it('makes a new file with the wanted mode', () => {
    nodeFiles.writeFile(join(folder, 'a'), bytes('x'), 0o600);
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it.each([0o600, 0o640, 0o755])('keeps mode %i', (mode) => {
    const file = join(folder, 'a');
    writeFileSync(file, 'old');
    chmodSync(file, mode);
    nodeFiles.writeFile(file, bytes('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  it('replaces the file as a whole: whoever had it open keeps the old content', () => {
    const file = join(folder, 'a');
    writeFileSync(file, 'old');
    linkSync(file, join(folder, 'same'));
    nodeFiles.writeFile(file, bytes('new'));
    expect(readFileSync(join(folder, 'same'), 'utf8')).toBe('old');
  });

  it('writes through a link and keeps it', () => {
    writeFileSync(join(folder, 'a'), 'old');
    symlinkSync('a', join(folder, 'l'));
    nodeFiles.writeFile(join(folder, 'l'), bytes('new'));
    expect(readlinkSync(join(folder, 'l'))).toBe('a');
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
  });

  it.each([
    ['to nothing', 'gone', 'not-found'],
    ['to itself', 'l', 'link-loop'],
  ])('refuses a link %s and leaves it', (_, target, code) => {
    const link = join(folder, 'l');
    symlinkSync(target, link);
    expect(
      codeOf(() => {
        nodeFiles.writeFile(link, bytes('new'));
      }),
    ).toBe(code);
    expect(readlinkSync(link)).toBe(target);
    expect(readdirSync(folder)).toEqual(['l']);
  });

  it.each([
    [
      'a folder',
      (path: string) => {
        mkdirSync(path);
      },
      'is-a-directory',
    ],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), 'other'],
  ])('refuses %s', (_, make, code) => {
    const path = join(folder, 'a');
    make(path);
    const before = lstatSync(path).ino;
    expect(
      codeOf(() => {
        nodeFiles.writeFile(path, bytes('x'));
      }),
    ).toBe(code);
    expect(lstatSync(path).ino).toBe(before);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('refuses what is no regular file behind a link', () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('pipe', join(folder, 'a'));
    expect(
      codeOf(() => {
        nodeFiles.writeFile(join(folder, 'a'), bytes('x'));
      }),
    ).toBe('other');
    expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['a', 'pipe']);
  });

  it('fails in a folder that does not exist', () => {
    expect(
      codeOf(() => {
        nodeFiles.writeFile(join(folder, 'no', 'a'), bytes('x'));
      }),
    ).toBe('not-found');
  });
});

describe('writeFile as a user without permission', () => {
  /** Writes as the other user; gives the code of the failure. */
  async function writeAsOther(file: string): Promise<string> {
    const script = join(folder, 'write.cjs');
    const contents = `import { nodeFiles } from './src/workspace/node-files';
      try { nodeFiles.writeFile(process.argv[2], Buffer.from('new')); process.stdout.write('none'); }
      catch (error) { process.stdout.write(String(error.code)); }`;
    const stdin = { contents, resolveDir: join(import.meta.dirname, '..', '..'), loader: 'ts' as const };
    await build({ stdin, bundle: true, platform: 'node', outfile: script, logLevel: 'warning' });
    chmodSync(base, 0o755);
    return (await runAsOther(script, [file], { cwd: '/' })).output;
  }

  it('refuses a file that its owner made read-only, although the folder could be written', async () => {
    const file = join(folder, 'a');
    writeFileSync(file, 'old');
    chmodSync(file, 0o444);
    chmodSync(folder, 0o777);
    expect(await writeAsOther(file)).toBe('no-permission');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a', 'write.cjs']);
  });

  it('fails in a folder that cannot be written and leaves the file', async () => {
    const file = join(folder, 'd', 'a');
    mkdirSync(join(folder, 'd'));
    writeFileSync(file, 'old');
    chmodSync(file, 0o666);
    chmodSync(join(folder, 'd'), 0o555);
    expect(await writeAsOther(file)).toBe('no-permission');
    expect(readFileSync(file, 'utf8')).toBe('old');
    chmodSync(join(folder, 'd'), 0o755);
  });
});

describe('folders', () => {
  it('are made with those above, and removed only when empty', () => {
    const inner = join(folder, 'a', 'b');
    nodeFiles.createDirectory(inner);
    expect(realpathSync(inner)).toBe(inner);
    expect(
      codeOf(() => {
        nodeFiles.removeDirectory(join(folder, 'a'));
      }),
    ).toBe('other');
    nodeFiles.removeDirectory(inner);
    expect(existsSync(inner)).toBe(false);
  });

  it('lose a file, but not a folder by the same call', () => {
    writeFileSync(join(folder, 'a'), '');
    nodeFiles.removeFile(join(folder, 'a'));
    expect(
      codeOf(() => {
        nodeFiles.removeFile(join(folder, 'a'));
      }),
    ).toBe('not-found');
    expect(
      codeOf(() => {
        nodeFiles.removeFile(folder);
      }),
    ).not.toBe('none');
    expect(existsSync(folder)).toBe(true);
  });
});
