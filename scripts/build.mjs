// Bundles the product into dist/. With --tests also the suites that run in a host or a browser.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles, shared } from './bundles.mjs';

rmSync('dist', { recursive: true, force: true });
await Promise.all(bundles.map((bundle) => build(bundle)));

if (process.argv.includes('--tests')) {
  await build({
    ...shared,
    entryPoints: { host: 'test/host/index.ts', e2e: 'test/e2e/index.ts' },
    outdir: 'dist/test',
    sourcemap: 'inline',
    external: ['vscode', 'mocha', 'playwright-core'],
  });
}
