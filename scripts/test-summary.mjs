import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFolder } from './lib/repository.mjs';

/**
 * @typedef {object} UnitResult what vitest's JSON reporter writes, as far as it is used here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly { status: string, assertionResults: readonly { status: string }[] }[]} testResults
 */

/** @type {(text: string) => unknown} */
const parse = JSON.parse;

/** The suites of a full run. Each leaves its result under its name; `read` gives the totals in it. */
const suites = [
  { name: 'unit', read: readUnit },
  { name: 'host', read: readMocha },
  { name: 'e2e', read: readMocha },
  { name: 'conformance', read: readMocha },
  { name: 'protection', read: readMocha },
];

/** @param {string} text */
function readUnit(text) {
  const result = /** @type {UnitResult} */ (parse(text));
  // A file that fails before its first test counts no test as failed; it must not vanish from the sum.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length };
}

/** @param {string} text */
function readMocha(text) {
  const { passed, failed } = /** @type {import('./lib/mocha-results.mjs').Totals} */ (parse(text));
  return { passed, failed };
}

const folder = process.argv[2] ?? resultsFolder;
let passed = 0;
let failed = 0;
for (const { name, read } of suites) {
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) {
    const totals = read(readFileSync(file, 'utf8'));
    console.log(`${name}: ${totals.passed} passed, ${totals.failed} failed`);
    passed += totals.passed;
    failed += totals.failed;
  } else {
    console.log(`${name}: did not run to its end`);
    process.exitCode = 1;
  }
}
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
