import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProduct } from '../support/built-product';
import { temporaryFolder } from '../support/temporary-folder';
import { secretLine } from './bad-workspace';

// Programs are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const base = temporaryFolder();
const disk = join(base, 'disk');
const workspace = join(base, 'ws');
const attempt = join(base, 'attempt.cjs');
let cli = '';

/** Tries to replace a small file by one that does not fit; prints what came of it. */
const attemptSource = `
  import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
  import { nodeFiles } from './src/workspace/node-files';
  const file = process.argv[2] + '/settings.json';
  writeFileSync(file, 'old');
  let message = 'written';
  try { nodeFiles.writeFile(file, Buffer.alloc(1024 * 1024)); } catch (error) { message = error.name + ': ' + error.message; }
  const left = { message, content: readFileSync(file, 'utf8'), names: readdirSync(process.argv[2]) };
  process.stdout.write(JSON.stringify(left));`;

beforeAll(async () => {
  mkdirSync(disk);
  mkdirSync(workspace);
  // Their report takes more than the disk holds.
  for (let number = 0; number < 200; number++) writeFileSync(join(workspace, `${number}.txt`), secretLine);
  cli = join(await buildProduct(), 'cli.js');
  const stdin = { contents: attemptSource, resolveDir: join(import.meta.dirname, '..', '..'), loader: 'ts' as const };
  await build({ stdin, bundle: true, platform: 'node', outfile: attempt, logLevel: 'warning' });
});

/**
 * Runs a script on a disk of 64 KB that only this run sees; gives what it printed, on both outputs, and its exit code.
 * Where the system lets nobody mount one, a limit on the size of files makes the write fail at the same place.
 */
function runOnSmallDisk(script: string, ...args: readonly string[]): { code: number | null; printed: string } {
  const node = '"$@" 2>&1';
  const mounted = `mount -t tmpfs -o size=64k tmpfs "$0" && echo mounted && ${node}`;
  const limited = `echo limited; trap "" XFSZ; ulimit -f 64; ${node}`;
  const words = (shell: string): string[] => ['sh', '-c', shell, disk, process.execPath, script, ...args];
  const options = { cwd: workspace, env: { PATH: process.env['PATH'], HOME: base }, encoding: 'utf8' } as const;
  let run = spawnSync('unshare', ['--map-root-user', '--mount', ...words(mounted)], options);
  if (!run.stdout.startsWith('mounted')) run = spawnSync('sh', words(limited).slice(1), options);
  return { code: run.status, printed: run.stdout.slice(run.stdout.indexOf('\n') + 1) };
}

const reason = '(?:no space left on the device|.*too large.*)';

describe('a full disk', () => {
  it('leaves a file that is being replaced as it was, and no other behind', () => {
    expect(JSON.parse(runOnSmallDisk(attempt, disk).printed)).toEqual({
      message: expect.stringMatching(new RegExp(`^FileError: .*settings\\.json: ${reason}$`)) as string,
      content: 'old',
      names: ['settings.json'],
    });
  });

  it('ends a report with one line that says what and where', () => {
    const output = join(disk, 'report.json');
    const words = ['scan', '--agents', 'claude-code', '--format', 'json', '--output', output];
    const { code, printed } = runOnSmallDisk(cli, ...words);
    expect(code).toBe(2);
    expect(printed).toMatch(new RegExp(`^sightline: .*report\\.json: ${reason}\n$`));
  });
});
