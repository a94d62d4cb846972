import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { historyIn, lineOf, type HistoryStage } from '../../../test/support/history-stage';

const workspace = { 'a.txt': 'first line\nsecond line\nthird line\n', 'src/b.txt': 'only line\n' };
const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

function lines(agent: string, stage: Omit<HistoryStage, 'workspace'>): readonly string[] {
  return historyIn({ workspace, ...stage }, [agent]).disclosures.map(lineOf);
}

/** Shapes: logs that Codex 0.169.0 wrote, and the older ones of `codex-rs/protocol/src/models.rs`. */
describe('the log of Codex', () => {
  const meta = { timestamp: at(0), type: 'session_meta', payload: { id: 's', cwd: '/ws' } };
  const item = (second: number, payload: object): object => ({ timestamp: at(second), type: 'response_item', payload });
  const rollout = (...items: object[]) => ({
    logs: { '/home/me/.codex/sessions/2026/01/01/rollout-x.jsonl': [meta, ...items] },
  });
  const call = (name: string, input: object): object =>
    item(1, { type: 'function_call', name, arguments: JSON.stringify(input), call_id: 'c' });
  const output = (text: unknown): object => item(2, { type: 'function_call_output', call_id: 'c', output: text });

  it.each([
    [
      'newer output',
      call('exec_command', { cmd: 'cat src/b.txt', workdir: '/ws' }),
      output('Chunk ID: 1\nProcess exited with code 0\nOutput:\nonly line\n'),
      ['shell src/b.txt 1-1 content'],
    ],
    [
      'older output',
      call('shell', { command: ['bash', '-lc', 'cat b.txt'], workdir: '/ws/src' }),
      output(JSON.stringify({ output: 'only line\n', metadata: { exit_code: 0 } })),
      ['shell src/b.txt 1-1 content'],
    ],
    [
      'output as a list',
      call('shell_command', { command: 'cat src/b.txt' }),
      output([{ type: 'input_text', text: 'Exit code: 0\nOutput:\nonly line' }]),
      ['shell src/b.txt 1-1 content'],
    ],
    [
      'a command that failed',
      call('exec_command', { cmd: 'base64 src/b.txt' }),
      output('Process exited with code 1\nOutput:\nno such program'),
      [],
    ],
    [
      'a tool that is not there',
      call('shell_command', { command: 'cat src/b.txt' }),
      output('unsupported call: shell_command'),
      [],
    ],
  ])('tells %s', (_name, made, got, expected) => {
    expect(lines('codex', rollout(made, got))).toEqual(expected);
  });

  it('tells a patch, the editor\u2019s selection and the instructions of the project', () => {
    const patch = '*** Begin Patch\n*** Update File: a.txt\n@@\n first line\n-gone\n+second line\n*** End Patch';
    const context =
      '# Context from my IDE setup:\n\n## Active file: a.txt\n\n## Active selection of the file:\nthird line\n\n## Open tabs:\n- b\n';
    const advice = '# AGENTS.md instructions for /ws\n\n<INSTRUCTIONS>\nbe kind\n</INSTRUCTIONS>';
    const said = (text: string): object =>
      item(3, { type: 'message', role: 'user', content: [{ type: 'input_text', text }] });
    const records = [
      item(1, { type: 'custom_tool_call', name: 'apply_patch', input: patch, call_id: 'c' }),
      item(2, { type: 'custom_tool_call_output', call_id: 'c', output: 'Exit code: 0\nOutput:\nok' }),
      said(context),
      said(advice),
    ];
    expect(lines('codex', rollout(...records))).toEqual([
      'edit a.txt 1-2 content',
      'editor a.txt 3-3 content',
      'attachment AGENTS.md content changed',
    ]);
  });
});

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

describe('logs that nobody can read', () => {
  it('are named with the reason, and only where there are some', () => {
    const logs = { '/home/me/.codeium/windsurf/cascade/x.pb': 'x' };
    const { logs: states } = historyIn({ workspace, logs }, ['devin-desktop', 'antigravity']);
    expect(states).toMatchObject([
      { agent: 'devin-desktop', sessions: 0, unreadable: expect.stringContaining('encrypted') as string },
    ]);
  });
});
