import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { historyIn, lineOf, type HistoryStage } from '../../../test/support/history-stage';

const workspace = { 'a.txt': 'first line\nsecond line\nthird line\n', 'src/b.txt': 'only line\n' };
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

function lines(agent: string, stage: Omit<HistoryStage, 'workspace'>): readonly string[] {
  return historyIn({ workspace, ...stage }, [agent]).disclosures.map(lineOf);
}

/** Shapes: logs that Gemini CLI 0.61.0 wrote. */
describe('the log of Gemini CLI', () => {
  const folder = '/home/me/.gemini/tmp/ws';
  const start = { sessionId: 's', startTime: at(0), kind: 'main' };
  const returned = (name: string, args: object, response: object, status = 'success', id = 'c1'): object => ({
    ...{ id: 'g1', timestamp: at(2), type: 'gemini', model: 'm' },
    toolCalls: [{ id, name, args, status, timestamp: at(2), result: [{ functionResponse: { id, name, response } }] }],
  });
  const chat = (...records: object[]) => ({
    logs: { [`${folder}/.project_root`]: '/ws', [`${folder}/chats/session-1.jsonl`]: [start, ...records] },
  });

  it.each([
    [
      'a whole file',
      returned('read_file', { file_path: 'src/b.txt' }, { output: 'only line\n' }),
      ['read src/b.txt 1-1 content'],
    ],
    [
      'a part of a file',
      returned(
        'read_file',
        { file_path: 'a.txt' },
        {
          output:
            '\nIMPORTANT: x\nStatus: Showing lines 2-3 of 4 total lines.\nAction: y\n\n--- FILE CONTENT (truncated) ---\nsecond line\nthird line',
        },
      ),
      ['read a.txt 2-3 content'],
    ],
    [
      'a search',
      returned('grep_search', { pattern: 'x' }, { output: 'Found 1 match:\n---\nFile: a.txt\nL2: second line\n---' }),
      ['search a.txt 2-2 content'],
    ],
    [
      'a command',
      returned(
        'run_shell_command',
        { command: 'cat src/b.txt' },
        { output: '<untrusted_context>\nOutput: only line\nProcess Group PGID: 7\n</untrusted_context>' },
      ),
      ['shell src/b.txt 1-1 content'],
    ],
    ['a refused read', returned('read_file', { file_path: 'a.txt' }, { error: 'ignored' }, 'error'), []],
    [
      'a mention',
      {
        id: 'u',
        timestamp: at(1),
        type: 'user',
        content: [{ text: 'see @src/b.txt' }, { text: '\nContent from @src/b.txt:\n' }, { text: 'only line' }],
      },
      ['mention src/b.txt 1-1 content'],
    ],
  ])('tells %s', (_name, record, expected) => {
    expect(lines('gemini-cli', chat(record))).toEqual(expected);
  });

  it('counts a message that is written again once, and one that was gone back behind all the same', () => {
    const read = returned('read_file', { file_path: 'src/b.txt' }, { output: 'only line' });
    expect(lines('gemini-cli', chat(read, { $set: { messages: [read] } }, read, { $rewindTo: 'u1' }))).toEqual([
      'read src/b.txt 1-1 content',
    ]);
  });

  it('finds older folders by the hash of the project, and leaves those of other projects alone', () => {
    const read = returned('read_file', { file_path: 'src/b.txt' }, { output: 'only line' });
    const hash = createHash('sha256').update('/ws').digest('hex');
    const other = {
      '/home/me/.gemini/tmp/x/.project_root': '/wsx',
      '/home/me/.gemini/tmp/x/chats/s.jsonl': [start, read],
    };
    expect(lines('gemini-cli', { logs: other })).toEqual([]);
    expect(
      lines('gemini-cli', { logs: { [`/home/me/.gemini/tmp/${hash}/chats/s.jsonl`]: [start, read] } }),
    ).toHaveLength(1);
  });
});
