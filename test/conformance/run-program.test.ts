import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually';
import { runProgram } from './run-program';

const home = mkdtempSync(join(tmpdir(), 'sightline-test-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

function run(script: string, limitMs = 20_000) {
  const program = { file: process.execPath, leading: ['-e', script] };
  return runProgram({ program, arguments: [], folder: home, variables: { HOME: home }, limitMs });
}

describe('runProgram', () => {
  it('gives back what the program printed and how it ended', async () => {
    const end = await run('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(end).toEqual({ code: 3, output: 'out\n', errors: 'err\n' });
  });

  it('ends a program that takes too long', async () => {
    expect((await run('setInterval(() => {}, 1000)', 200)).code).toBeNull();
  });

  it.runIf(process.platform === 'linux')('ends what the program left running in a group of its own', async () => {
    const left =
      '["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore", env: { TMPDIR: process.env.HOME } }';
    const { output } = await run(
      `const child = require("node:child_process").spawn(process.execPath, ${left}); console.log(child.pid); child.unref()`,
    );
    await eventually(() => {
      expect(() => process.kill(Number(output), 0)).toThrow();
    });
  });
});
