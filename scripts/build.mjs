// Bundles the product into dist/. With --tests also the suites that run in a host or a browser.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles, shared } from './bundles.mjs';
import { thirdPartyNotices } from './lib/notices.mjs';

rmSync('dist', { recursive: true, force: true });
const built = await Promise.all(bundles.map((bundle) => build({ ...bundle, metafile: true })));
writeFileSync('dist/THIRD_PARTY_NOTICES.txt', thirdPartyNotices(built.map(({ metafile }) => metafile)));

if (process.argv.includes('--tests')) {
  const suite = { ...shared, sourcemap: /** @type {const} */ ('inline'), outdir: 'dist/test' };
  await Promise.all([
    build({ ...suite, entryPoints: { host: 'test/host/index.ts' }, external: ['vscode', 'mocha'] }),
    build({
      ...suite,
      entryPoints: { e2e: 'test/e2e/index.ts' },
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      packages: 'external',
    }),
  ]);
}
