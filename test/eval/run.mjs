// The labelled set: npm run eval. What is found in folders of others: npm run eval -- --noise FOLDER... [--list]
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { shared } from '../../scripts/bundles.mjs';
import { repository } from '../../scripts/lib/repository.mjs';

// Paths on the command line are those of the caller, whom npm names in INIT_CWD.
const folder = mkdtempSync(join(repository, 'test', 'eval', '.run-'));
const caller = process.env['INIT_CWD'] ?? process.cwd();
process.argv = process.argv.map((word, index) => (index < 2 || word.startsWith('--') ? word : resolve(caller, word)));
try {
  const main = join(folder, 'main.mjs');
  const entryPoints = ['test/eval/main.ts'];
  await build({ ...shared, format: 'esm', entryPoints, outfile: main, absWorkingDir: repository });
  await import(main);
} finally {
  rmSync(folder, { recursive: true });
}
