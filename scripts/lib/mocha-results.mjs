import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number, failures: readonly string[] }} Totals */

/**
 * Writes what a mocha run came to when it ends. A hook that fails counts as a failure; the tests that it kept from
 * running count as nothing.
 *
 * @param {Mocha.Runner} runner
 * @param {string} file absolute path of the JSON to write
 */
export function recordResults(runner, file) {
  /** @type {string[]} */
  const failures = [];
  let passed = 0;
  let skipped = 0;
  runner.on('pass', () => passed++);
  runner.on('pending', () => skipped++);
  runner.on('fail', (test) => failures.push(test.fullTitle()));
  runner.on('end', () => {
    /** @type {Totals} */
    const totals = { passed, failed: failures.length, skipped, failures };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(totals, null, 2)}\n`);
  });
}
