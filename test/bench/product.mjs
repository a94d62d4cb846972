import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, shared } from '../../scripts/bundles.mjs';
import { repository } from '../../scripts/lib/repository.mjs';

/** @typedef {{ extension: string, server: string, worker: string, cli: string, tasks: string }} Product */

/**
 * Builds the product into a folder of its own, so that a build of the repository at the same time changes nothing that
 * is measured, and bundles the tasks that run in processes of their own.
 *
 * @param {string} folder
 * @returns {Promise<Product>} absolute paths: the extension's folder, and scripts
 */
export async function stageProduct(folder) {
  const extension = join(folder, 'sightline');
  const dist = join(extension, 'dist');
  const tasks = join(folder, 'tasks.js');
  const taskBundle = { ...shared, entryPoints: ['test/bench/index.ts'], outfile: tasks };
  const productBundles = bundles.map((bundle) => ({ ...bundle, outdir: dist }));
  await Promise.all([taskBundle, ...productBundles].map((one) => build({ ...one, absWorkingDir: repository })));
  mkdirSync(extension, { recursive: true });
  for (const file of ['package.json', 'package.nls.json']) cpSync(join(repository, file), join(extension, file));
  symlinkSync(join(repository, 'media'), join(extension, 'media'), 'dir');
  return {
    extension,
    server: join(dist, 'server.js'),
    worker: join(dist, 'worker.js'),
    cli: join(dist, 'cli.js'),
    tasks,
  };
}
