// Kills a process that writes configuration files, many times, at random moments: npm run test:kill -- --kills 1000
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { shared } from '../../scripts/bundles.mjs';
import { repository } from '../../scripts/lib/repository.mjs';

// Inside the repository, so that the bundle finds esbuild.
const folder = mkdtempSync(join(repository, 'test', 'kill', '.run-'));
process.chdir(repository);
try {
  const main = join(folder, 'main.mjs');
  const entryPoints = ['test/kill/main.ts'];
  await build({
    ...shared,
    format: 'esm',
    external: ['esbuild'],
    entryPoints,
    outfile: main,
    absWorkingDir: repository,
  });
  await import(main);
} finally {
  rmSync(folder, { recursive: true });
}
