import { describe, expect, it } from 'vitest';
import { historyIn, lineOf, type HistoryStage } from '../../../test/support/history-stage';

const workspace = { 'a.txt': 'first line\nsecond line\nthird line\n', 'src/b.txt': 'only line\n' };

function lines(agent: string, stage: Omit<HistoryStage, 'workspace'>): readonly string[] {
  return historyIn({ workspace, ...stage }, [agent]).disclosures.map(lineOf);
}

/** Shapes: logs that the command line 3.0.65 wrote. */
describe('the log of Cline', () => {
  const folder = '/home/me/.cline/data/sessions/s';
  const session = (source: string, messages: readonly object[]) => ({
    logs: {
      [`${folder}/s.json`]: JSON.stringify({ source, cwd: '/ws' }),
      [`${folder}/s.messages.json`]: JSON.stringify({ version: 1, messages }),
    },
  });
  const call = (name: string, input: object): object => ({
    role: 'assistant',
    ts: 1000,
    content: [{ type: 'tool_use', id: 'c', name, input }],
  });
  const result = (content: unknown): object => ({
    role: 'user',
    ts: 2000,
    content: [{ type: 'tool_result', tool_use_id: 'c', content }],
  });

  it.each([
    [
      'a part of a file',
      [
        call('read_files', { files: [{ path: '/ws/a.txt', start_line: 2, end_line: 3 }] }),
        result([{ query: 'x', result: '2 | second line\n3 | third line', success: true }]),
      ],
      ['read a.txt 2-3 content'],
    ],
    [
      'several files, of which one failed',
      [
        call('read_files', { files: [{ path: '/ws/gone' }, { path: 'src/b.txt' }] }),
        result([
          { query: 'x', result: '', success: false },
          { query: 'y', result: '1 | only line', success: true },
        ]),
      ],
      ['read src/b.txt 1-1 content'],
    ],
    [
      'a mention',
      [{ role: 'user', ts: 1, content: [{ type: 'file', path: '/ws/src/b.txt', content: 'only line\n' }] }],
      ['mention src/b.txt 1-1 content'],
    ],
    [
      'lines around a hit',
      [
        call('search_codebase', { queries: ['x'] }),
        result([{ query: 'x', result: 'Found 1\n\na.txt:1:3\n  2: second line\n', success: true }]),
      ],
      ['search a.txt 2-2 content'],
    ],
    [
      'a command',
      [
        call('run_commands', { commands: ['cat src/b.txt'] }),
        result([{ query: 'cat src/b.txt', result: 'only line\n', success: true }]),
      ],
      ['shell src/b.txt 1-1 content'],
    ],
    [
      'an edit, told as a text',
      [
        call('editor', { path: '/ws/src/b.txt', new_text: 'only' }),
        result(JSON.stringify({ query: 'e', result: 'ok', success: true })),
      ],
      ['edit src/b.txt 1-1 content'],
    ],
  ])('tells %s', (_name, messages, expected) => {
    expect(lines('cline-cli', session('cli', messages))).toEqual(expected);
  });

  it('belongs to the extension where the command line did not begin it', () => {
    const messages = [
      { role: 'user', ts: 1, content: [{ type: 'file', path: '/ws/src/b.txt', content: 'only line\n' }] },
    ];
    expect(lines('cline', session('vscode', messages))).toEqual(['mention src/b.txt 1-1 content']);
    expect(lines('cline-cli', session('vscode', messages))).toEqual([]);
  });
});
