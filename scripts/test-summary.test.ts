import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repository } from './lib/repository.mjs';

const counted = { passed: 2, failed: 0 };
const mochaPassed = { passed: 3, failed: 0, skipped: 0, failures: [] };
const unitPassed = { numPassedTests: 10, numFailedTests: 0, testResults: [] };
const brokenFile = { status: 'failed', assertionResults: [] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-summary-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function summary(results: Readonly<Record<string, unknown>>) {
  for (const [name, result] of Object.entries(results)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(result));
  }
  const script = join(repository, 'scripts', 'test-summary.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1) };
}

describe('test summary', () => {
  it('sums the totals of all suites in its last line', () => {
    const all = { unit: unitPassed, host: mochaPassed, e2e: mochaPassed, conformance: counted, protection: counted };
    expect(summary(all)).toEqual({ status: 0, last: '20 passed, 0 failed' });
  });

  it('fails when a test failed', () => {
    const all = {
      unit: unitPassed,
      host: { ...mochaPassed, failed: 2 },
      e2e: mochaPassed,
      conformance: counted,
      protection: counted,
    };
    expect(summary(all)).toEqual({ status: 1, last: '20 passed, 2 failed' });
  });

  it('counts a test file that failed before its first test', () => {
    const all = {
      unit: { ...unitPassed, testResults: [brokenFile] },
      host: mochaPassed,
      e2e: mochaPassed,
      conformance: counted,
      protection: counted,
    };
    expect(summary(all)).toEqual({ status: 1, last: '20 passed, 1 failed' });
  });

  it('fails when a suite left no result', () => {
    expect(summary({ unit: unitPassed })).toEqual({ status: 1, last: '10 passed, 0 failed' });
  });
});
