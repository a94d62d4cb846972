import { describe, expect, it } from 'vitest';
import { historyIn, lineOf, type HistoryStage } from '../../../test/support/history-stage';

const workspace = { 'a.txt': 'first line\nsecond line\nthird line\n', 'src/b.txt': 'only line\n' };
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

function lines(agent: string, stage: Omit<HistoryStage, 'workspace'>): readonly string[] {
  return historyIn({ workspace, ...stage }, [agent]).disclosures.map(lineOf);
}

/** Shapes: logs that Qwen Code 0.24.4 wrote. */
describe('the log of Qwen Code', () => {
  const common = { sessionId: 's', cwd: '/ws' };
  const call = (name: string, args: object): object => ({
    ...{ ...common, type: 'assistant', timestamp: at(1), model: 'm' },
    message: { parts: [{ functionCall: { id: 'c', name, args } }] },
  });
  const result = (name: string, response: object, status = 'success'): object => ({
    ...{ ...common, type: 'tool_result', timestamp: at(2), toolCallResult: { callId: 'c', status } },
    message: { parts: [{ functionResponse: { id: 'c', name, response } }] },
  });
  const chat = (...records: object[]) => ({ logs: { '/home/me/.qwen/projects/-ws/chats/s.jsonl': records } });

  it.each([
    [
      'a part of a file',
      [
        call('read_file', { file_path: '/ws/a.txt' }),
        result('read_file', {
          output: 'Showing lines 2-3 of 4 total lines.\n\n---\n\nsecond line\nthird li... [truncated]',
        }),
      ],
      ['read a.txt 2-3 content'],
    ],
    [
      'a search',
      [
        call('grep_search', { pattern: 'x' }),
        result('grep_search', { output: 'Found 1 match\n---\n/ws/a.txt:2:second line' }),
      ],
      ['search a.txt 2-2 content'],
    ],
    [
      'a command',
      [
        call('run_shell_command', { command: 'cat src/b.txt' }),
        result('run_shell_command', {
          output:
            'Command: cat src/b.txt\nDirectory: (root)\nOutput: only line\nError: (none)\nExit Code: 0\nSignal: (none)\nProcess Group PGID: (none)',
        }),
      ],
      ['shell src/b.txt 1-1 content'],
    ],
    [
      'a refused read',
      [call('read_file', { file_path: '/ws/a.txt' }), result('read_file', { error: 'ignored' }, 'error')],
      [],
    ],
  ])('tells %s', (_name, records, expected) => {
    expect(lines('qwen-code', chat(...records))).toEqual(expected);
  });
});
