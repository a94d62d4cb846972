import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { shared } from '../scripts/bundles.mjs';
import { exitOnSignals, findOnPath } from '../scripts/lib/processes.mjs';
import { repository } from '../scripts/lib/repository.mjs';

/**
 * Bundles `test/NAME/main.ts`, lets it install the programs that it runs (`--install-only`), and runs it where the system allows
 * it in a network of its own that holds nothing but loopback. Sets the exit code of this process.
 *
 * @param {string} name
 */
export async function runIsolated(name) {
  exitOnSignals();
  const folder = mkdtempSync(join(tmpdir(), 'sightline-suite-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const main = join(folder, 'main.cjs');
  const entryPoints = [`test/${name}/main.ts`];
  await build({ ...shared, entryPoints, outfile: main, absWorkingDir: repository, sourcemap: 'inline' });
  const suite = ['--enable-source-maps', main, ...process.argv.slice(2)];
  const installed = run([process.execPath, ...suite, '--install-only']);
  process.exitCode = installed === 0 ? run([...withoutNetwork(), process.execPath, ...suite]) : installed;
}

function withoutNetwork() {
  const isPossible = ['unshare', 'ip'].every((name) => findOnPath(name) !== null);
  const shell = ['unshare', '-n', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  return isPossible && run([...shell, 'true']) === 0 ? shell : [];
}

/** @param {readonly string[]} command */
function run([program = '', ...args]) {
  return spawnSync(program, args, { stdio: 'inherit', cwd: repository }).status ?? 2;
}
