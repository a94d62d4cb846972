import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../scripts/bundles.mjs';
import { temporaryFolder } from './temporary-folder';

/** Bundles the product as a release would be, into a folder of its own that every user may read; gives that folder's path. */
export async function buildProduct(): Promise<string> {
  const folder = temporaryFolder();
  const outdir = join(folder, 'dist');
  mkdirSync(outdir);
  await Promise.all(bundles.map((bundle) => build({ ...bundle, outdir })));
  chmodSync(folder, 0o755);
  return outdir;
}
