// What the product is bundled from: one file for each process, and one each for what is loaded when it is needed.
import { expressionsApart, lazyServerLink, oneEditorApi } from './lib/bundle-plugins.mjs';

/** @type {import('esbuild').BuildOptions} */
export const shared = {
  bundle: true,
  platform: 'node',
  // The oldest Node that runs the product: that of the extension host and of the command line.
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
};

const product = { ...shared, minify: true, keepNames: true, outdir: 'dist' };

/** @type {import('esbuild').BuildOptions[]} */
export const bundles = [
  { ...product, entryPoints: ['src/extension.ts'], plugins: [lazyServerLink, oneEditorApi] },
  { ...product, entryPoints: ['src/vscode/server-link.ts'], external: ['vscode'] },
  { ...product, entryPoints: ['src/server.ts', 'src/worker.ts'], plugins: [expressionsApart] },
  { ...product, entryPoints: [{ in: 're2js', out: 'expressions' }] },
  { ...product, entryPoints: ['src/cli.ts'], plugins: [expressionsApart], banner: { js: '#!/usr/bin/env node' } },
];
