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
