import Mocha from 'mocha';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureEmbeddedHost } from '../../scripts/embedded-host.mjs';
import { findChromium } from '../../scripts/lib/browser.mjs';
import { recordResults } from '../../scripts/lib/mocha-results.mjs';
import { exitOnSignals, runToEnd } from '../../scripts/lib/processes.mjs';
import { repository, resultsFolder } from '../../scripts/lib/repository.mjs';

const results = join(resultsFolder, 'e2e.json');
const pictures = join(repository, 'test', 'e2e', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'sightline-vsix-'));

exitOnSignals();
try {
  rmSync(results, { force: true });
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures);
  findChromium();
  await ensureEmbeddedHost();
  // Loaded first, because packaging builds anew and clears the folder that the suite lies in.
  const suite = await loadSuite();
  process.env['SIGHTLINE_VSIX'] ??= await packageExtension(join(folder, 'sightline.vsix'));
  process.exitCode = (await runSuite(suite)) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Packages with the command that a release is packaged with.
 *
 * @param {string} vsix absolute path of the package to make
 * @returns {Promise<string>} the same path
 */
async function packageExtension(vsix) {
  const { code, output } = await runToEnd('npm', ['run', 'package', '--', '--out', vsix], { cwd: repository });
  if (code !== 0) throw new Error(`npm run package failed:\n${output}`);
  return vsix;
}

/** With `--grep TEXT` only the tests whose titles hold it. */
async function loadSuite() {
  const { grep } = parseArgs({ options: { grep: { type: 'string' } } }).values;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    ...(grep === undefined ? {} : { fgrep: grep }),
  });
  mocha.addFile(join(repository, 'dist', 'test', 'e2e.mjs'));
  await mocha.loadFilesAsync();
  return mocha;
}

/**
 * @param {Mocha} mocha
 * @returns {Promise<number>} how many tests failed
 */
function runSuite(mocha) {
  return new Promise((resolve) => {
    recordResults(mocha.run(resolve), results);
  });
}
