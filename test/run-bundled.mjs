import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { shared } from '../scripts/bundles.mjs';
import { repository } from '../scripts/lib/repository.mjs';

/**
 * Bundles `test/NAME/main.ts` and runs it in this process.
 *
 * @param {string} name
 * @param {string[]} external packages that are not bundled
 */
export async function runBundled(name, external) {
  // Inside the repository, so that the bundle finds these packages.
  const folder = mkdtempSync(join(repository, 'test', name, '.run-'));
  process.chdir(repository);
  try {
    const main = join(folder, 'main.mjs');
    const entryPoints = [`test/${name}/main.ts`];
    await build({ ...shared, format: 'esm', external, entryPoints, outfile: main, absWorkingDir: repository });
    await import(main);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
