import { format } from 'node:util';
import { recordResults } from '../../scripts/lib/mocha-results.mjs';
import { linePrefix } from './line-prefix.mjs';

/**
 * Entry of the suite inside the extension host, the same for desktop VS Code and the embedded one.
 * Writes its totals to the file named in SIGHTLINE_RESULTS.
 *
 * @throws {Error} when a test failed, which both hosts turn into exit code 1
 */
export async function run(): Promise<void> {
  // mocha is an ES module and this bundle is not: only a dynamic import reaches it.
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    for (const line of format(...parts).split('\n')) console.log(linePrefix + line);
  };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, __filename, mocha);
  await import('./suite/all');
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const results = process.env['SIGHTLINE_RESULTS'];
    if (results !== undefined) recordResults(runner, results);
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
