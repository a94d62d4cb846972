import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProgramAdapter } from './adapter';
import { askProgram, type ProgramAnswer } from './ask-program';
import { emptyCase } from './case';
import { startFakeApi, type FakeApi } from './fake-api/server';
import { layOut, type LaidOut } from './lay-out';

/**
 * Opens files as its model asks and sends back what they hold, but ends before it sends what came of a name that stands in
 * `LOST` as often as there. How often it was started stands in its home folder.
 */
const forgetful = `
  const { appendFileSync, readFileSync } = require('node:fs');
  const { HOME, API, LOST } = process.env;
  appendFileSync(HOME + '/starts', '.');
  const starts = readFileSync(HOME + '/starts', 'utf8').length;
  const tools = ['a', 'b'].map((name) => ({ type: 'function', function: { name } }));
  const messages = [];
  async function next() {
    const response = await fetch(API + '/chat/completions', { method: 'POST', body: JSON.stringify({ tools, messages }) });
    const { message } = (await response.json()).choices[0];
    for (const { id, function: call } of message.tool_calls ?? []) {
      const { path } = JSON.parse(call.arguments);
      const lost = JSON.parse(LOST).find(([name]) => path.endsWith(name));
      if (lost && starts <= lost[1]) process.exit(1);
      messages.push({ role: 'tool', tool_call_id: id, content: readFileSync(path, 'utf8') });
    }
    if (message.tool_calls) await next();
  }
  next();
`;

const adapter: ProgramAdapter = {
  id: 'forgetful',
  modes: { default: { arguments: [], channels: ['read', 'mention'] } },
  callsPerTurn: 1,
  environment: ({ apiUrl }) => ({ API: apiUrl }),
  prepareHome: () => undefined,
  arguments: () => ['-e', forgetful],
  questions: (_, { path }) => [{ form: 'a', call: { name: 'a', input: { path } } }],
  mentions: () => [],
  judge: () => 'blocked',
};

let api: FakeApi;
let laidOut: LaidOut | null = null;

beforeEach(async () => {
  api = await startFakeApi();
});

afterEach(async () => {
  await api.close();
  laidOut?.remove();
});

/** `lost`: names and how many sessions lose what came of them. */
async function answersOf(lost: readonly (readonly [string, number])[]): Promise<readonly ProgramAnswer[]> {
  const tree = ['a.txt', 'b.txt', 'c.txt'];
  const probes = tree.map((path) => ({ channel: 'read', path }) as const);
  const one = { ...emptyCase, tree, probes, variables: { LOST: JSON.stringify(lost) } };
  laidOut = layOut(one);
  return askProgram({ adapter, program: { file: process.execPath, leading: [] }, one, laidOut, api });
}

describe('askProgram', () => {
  it('asks again what nothing came back for', async () => {
    const answers = await answersOf([['b.txt', 2]]);
    expect(answers.map(({ forms }) => forms.map(({ access }) => access))).toEqual([['open'], ['open'], ['open']]);
  });

  it('at last says what stayed silent', async () => {
    const answers = await answersOf([['b.txt', 1000]]);
    expect(answers.map(({ forms }) => forms.map(({ isSilent }) => isSilent))).toEqual([[false], [true], [false]]);
  });
});
