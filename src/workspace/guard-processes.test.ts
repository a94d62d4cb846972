import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder';
import { GuardMemory } from './guard-memory';
import { nodeFiles } from './node-files';
import { guardLock } from './write-lock';

// Processes are started; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

it('several processes that write at once lose nothing of one another', async () => {
  const home = temporaryFolder();
  const script = join(home, 'writer.js');
  await build({
    entryPoints: ['test/support/guard-writer.ts'],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    outfile: script,
    logLevel: 'error',
  });
  const env = { HOME: home, PATH: process.env['PATH'] };
  const names = ['a', 'b', 'c'];
  const count = 40;
  const run = promisify(execFile);
  await Promise.all(names.map((name) => run(process.execPath, [script, name, String(count)], { env })));
  const environment = { platform: process.platform as 'linux', home, variables: {}, now: () => Date.now() };
  const memory = new GuardMemory({
    root: '/ws',
    files: nodeFiles,
    environment,
    lock: guardLock(environment),
    remembers: true,
  });
  const expected = names.flatMap((name) => Array.from({ length: count }, (_, number) => `${name}${number}`));
  expect([...memory.read().paths.keys()].sort()).toEqual(expected.sort());
  expect(memory.problem).toBeNull();
  expect(readdirSync(dirname(memory.file))).toHaveLength(1);
});
