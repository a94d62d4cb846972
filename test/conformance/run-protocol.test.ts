import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProtocol } from './run-protocol';

const home = mkdtempSync(join(tmpdir(), 'sightline-test-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** A program that asks for a permission in every prompt and prints the option that was chosen. */
const program = `
let buffer = '';
const say = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\\n');
process.stdin.on('data', (chunk) => {
  buffer += chunk;
  const lines = buffer.split('\\n');
  buffer = lines.pop();
  for (const line of lines) answer(JSON.parse(line));
});
function answer({ id, method, params, result }) {
  if (method === 'initialize') say({ id, result: {} });
  if (method === 'session/new') say({ id, result: { sessionId: params.cwd } });
  if (method === 'session/prompt') {
    const options = [{ optionId: 'yes', kind: 'allow_once' }, { optionId: 'no', kind: 'reject_once' }];
    say({ id: 'ask' + id, method: 'session/request_permission', params: { options } });
  }
  if (result) {
    process.stderr.write(result.outcome.optionId + ' ');
    say({ id: Number(id.slice(3)), result: { stopReason: 'end_turn' } });
  }
}
`;

describe('runProtocol', () => {
  it('prompts until the script is over and turns every permission down', async () => {
    const script = join(home, 'program.cjs');
    writeFileSync(script, program);
    let prompts = 3;
    const run = {
      program: { file: process.execPath, leading: [script] },
      arguments: [],
      folder: home,
      variables: { HOME: home },
      limitMs: 20_000,
    };
    const end = await runProtocol(run, () => --prompts < 0);
    expect(end).toEqual({ code: 0, output: expect.any(String) as string, errors: 'no no no ' });
  });
});
