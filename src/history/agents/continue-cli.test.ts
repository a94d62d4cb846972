import { describe, expect, it } from 'vitest';
import { historyIn, lineOf, type HistoryStage } from '../../../test/support/history-stage';

const workspace = { 'a.txt': 'first line\nsecond line\nthird line\n', 'src/b.txt': 'only line\n' };

function lines(agent: string, stage: Omit<HistoryStage, 'workspace'>): readonly string[] {
  return historyIn({ workspace, ...stage }, [agent]).disclosures.map(lineOf);
}

/** Shapes: logs that the command line 1.5.47 wrote, and `contextItems` of the extension's core. */
describe('the log of Continue', () => {
  const folder = '/home/me/.continue/sessions';
  const session = (...history: object[]) => ({
    logs: {
      [`${folder}/sessions.json`]: JSON.stringify([{ sessionId: 's', dateCreated: '1795888192726' }]),
      [`${folder}/s.json`]: JSON.stringify({ sessionId: 's', workspaceDirectory: 'file:///ws', history }),
    },
  });
  const called = (name: string, input: object, content: string, status = 'done'): object => ({
    message: { role: 'assistant', content: '' },
    toolCallStates: [
      { toolCall: { function: { name, arguments: JSON.stringify(input) } }, status, output: [{ content }] },
    ],
  });

  it.each([
    [
      'a file',
      called('Read', { filepath: '/ws/src/b.txt' }, 'Content of /ws/src/b.txt:\nonly line'),
      ['read src/b.txt 1-1 content'],
    ],
    [
      'a search',
      called('Search', { pattern: 'x', path: '/ws' }, 'Search results:\n\n/ws/a.txt:2:second line'),
      ['search a.txt 2-2 content'],
    ],
    ['a command', called('Bash', { command: 'cat src/b.txt' }, 'only line\n'), ['shell src/b.txt 1-1 content']],
    ['a read that failed', called('Read', { filepath: '/ws/a.txt' }, 'first line', 'errored'), []],
    [
      'a file that the user added',
      {
        message: { role: 'user', content: 'x' },
        contextItems: [
          { uri: { type: 'file', value: 'file:///ws/a.txt' }, content: '```a.txt\nfirst line\nsecond line\n```' },
        ],
      },
      ['mention a.txt 1-2 content'],
    ],
  ])('tells %s', (_name, item, expected) => {
    expect(lines('continue-cli', session(item))).toEqual(expected);
  });

  it('dates a session by the list beside it', () => {
    const { disclosures } = historyIn(
      { workspace, ...session(called('Read', { filepath: '/ws/a.txt' }, 'first line')) },
      ['continue-cli'],
    );
    expect(disclosures[0]?.time).toBe(new Date(1795888192726).toISOString());
  });
});
