// What the product is bundled from: one file for each process, and one for what the extension loads after its start.
import { lazyServerLink, oneEditorApi } from './lib/extension-plugins.mjs';

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
  { ...product, entryPoints: ['src/server.ts', 'src/worker.ts'] },
  { ...product, entryPoints: ['src/cli.ts'], banner: { js: '#!/usr/bin/env node' } },
];
