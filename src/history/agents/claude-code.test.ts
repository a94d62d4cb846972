import { describe, expect, it } from 'vitest';
import { historyIn, lineOf, type HistoryStage } from '../../../test/support/history-stage';

const file = '/home/me/.claude/projects/-ws/one.jsonl';
const workspace = { 'a.txt': 'first line\nsecond line\nthird line\n', 'src/b.txt': 'only line\n' };
const common = { sessionId: 's1', cwd: '/ws', version: '2.1.330' };
let clock = 0;

function record(type: string, fields: object): object {
  clock += 1000;
  return { type, timestamp: new Date(Date.UTC(2026, 0, 1) + clock).toISOString(), ...common, ...fields };
}

const call = (id: string, name: string, input: object, fields: object = {}): object =>
  record('assistant', { message: { model: 'm-1', content: [{ type: 'tool_use', id, name, input }] }, ...fields });

const result = (id: string, content: unknown, fields: object = {}, isError = false): object =>
  record('user', {
    message: { content: [{ type: 'tool_result', tool_use_id: id, content, is_error: isError }] },
    ...fields,
  });

const attachment = (fields: object): object => record('attachment', { attachment: fields });

function lines(records: readonly unknown[], more: Partial<HistoryStage> = {}): readonly string[] {
  return historyIn({ workspace, logs: { [file]: records }, ...more }, ['claude-code']).disclosures.map(lineOf);
}

/** Shapes: https://code.claude.com/docs/en/claude-directory and logs that 2.1.330 wrote. */
describe('the log of Claude Code', () => {
  it.each([
    [
      'a part of a file',
      [call('1', 'Read', { file_path: '/ws/a.txt' }), result('1', '2\tsecond line')],
      'read a.txt 2-2 content',
    ],
    [
      'the older form of numbered lines',
      [call('1', 'Read', { file_path: '/ws/a.txt' }), result('1', '     1→first line\n     2→second line')],
      'read a.txt 1-2 content',
    ],
    [
      'content in blocks',
      [call('1', 'Read', { file_path: 'a.txt' }), result('1', [{ type: 'text', text: '1\tfirst line' }])],
      'read a.txt 1-1 content',
    ],
    [
      'a picture, of which the log holds no text',
      [call('1', 'Read', { file_path: '/ws/a.txt' }), result('1', [{ type: 'image', source: {} }])],
      'read a.txt path',
    ],
    [
      'what is another now',
      [call('1', 'Read', { file_path: '/ws/a.txt' }), result('1', '2\tit was so')],
      'read a.txt 2-2 content changed',
    ],
    [
      'what is gone',
      [call('1', 'Read', { file_path: '/ws/gone.txt' }), result('1', '1\told')],
      'read gone.txt 1-1 content changed',
    ],
    [
      'hits of a search',
      [call('1', 'Grep', { pattern: 'x', output_mode: 'content' }), result('1', 'src/b.txt:1:only line')],
      'search src/b.txt 1-1 content',
    ],
    [
      'names found by a search',
      [call('1', 'Grep', { pattern: 'x' }), result('1', 'Found 1 file\na.txt')],
      'listing . path',
    ],
    [
      'a mention',
      [
        attachment({
          type: 'file',
          filename: '/ws/a.txt',
          content: { file: { content: 'first line', startLine: 1, numLines: 1 } },
        }),
      ],
      'mention a.txt 1-1 content',
    ],
    [
      'the selection in the editor',
      [
        attachment({
          type: 'selected_lines_in_ide',
          filename: '/ws/a.txt',
          lineStart: 2,
          lineEnd: 3,
          content: 'second line\nthird line',
        }),
      ],
      'editor a.txt 2-3 content',
    ],
    [
      'the open file, by name only',
      [attachment({ type: 'opened_file_in_ide', filename: '/ws/a.txt' })],
      'editor a.txt path',
    ],
    [
      'a file that was changed outside',
      [attachment({ type: 'edited_text_file', filename: '/ws/a.txt', snippet: '2\tsecond line' })],
      'attachment a.txt 2-2 content',
    ],
    [
      'an edit',
      [
        call('1', 'Edit', { file_path: '/ws/a.txt', old_string: 'x', new_string: 'cond line\nthird' }),
        result('1', 'done'),
      ],
      'edit a.txt 2-3 content',
    ],
    [
      'the output of a command',
      [call('1', 'Bash', { command: 'cat src/b.txt' }), result('1', 'only line')],
      'shell src/b.txt 1-1 content',
    ],
    [
      'a command whose output is not in the log as it is in the file',
      [call('1', 'Bash', { command: 'base64 src/b.txt' }), result('1', 'b25seSBsaW5l')],
      'shell src/b.txt inferred',
    ],
    [
      'a command that printed and then failed',
      [call('1', 'Bash', { command: 'cat src/b.txt; false' }), result('1', 'Exit code 1\nonly line', {}, true)],
      'shell src/b.txt 1-1 content',
    ],
    [
      'what a subagent read',
      [
        call('1', 'Read', { file_path: '/ws/a.txt' }, { isSidechain: true, agentId: 'x' }),
        result('1', '1\tfirst line'),
      ],
      'read a.txt 1-1 content',
    ],
  ])('tells %s', (_name, records, expected) => {
    expect(lines(records)).toEqual([expected]);
  });

  it.each([
    [
      'a read that was refused',
      [call('1', 'Read', { file_path: '/ws/a.txt' }), result('1', '<tool_use_error>denied</tool_use_error>', {}, true)],
    ],
    ['a call without a result', [call('1', 'Read', { file_path: '/ws/a.txt' })]],
    ['a result without a call', [result('1', '1\tfirst line')]],
    [
      'what was sent before and is only named again',
      [
        call('1', 'Read', { file_path: '/ws/a.txt' }),
        result('1', 'unchanged', { toolUseResult: { type: 'file_unchanged' } }),
      ],
    ],
    ['a file outside the workspace', [call('1', 'Read', { file_path: '/etc/hosts' }), result('1', '1\tfirst line')]],
    [
      'a path that leads out of it',
      [call('1', 'Read', { file_path: '/ws/../other/a.txt' }), result('1', '1\tfirst line')],
    ],
    [
      'a command that prints nothing of a file',
      [call('1', 'Bash', { command: 'rm a.txt && ls src' }), result('1', 'b.txt')],
    ],
    [
      'a command that was refused',
      [call('1', 'Bash', { command: 'cat a.txt' }), result('1', 'Permission denied', {}, true)],
    ],
    [
      'an answer that the program made up itself',
      [
        record('assistant', {
          message: {
            model: '<synthetic>',
            content: [{ type: 'tool_use', id: '1', name: 'Read', input: { file_path: '/ws/a.txt' } }],
          },
        }),
        result('1', '1\tfirst line'),
      ],
    ],
    ['what the user typed', [record('user', { message: { content: 'please look at a.txt' } })]],
  ])('does not tell %s', (_name, records) => {
    expect(lines(records)).toEqual([]);
  });

  it('knows a secret again that was pasted, or printed by a command that does not name the file', () => {
    const value = ['q7Rw', 'T2xk', 'P9zs'].join('');
    const stage = { workspace: { '.env': `NAME=shop\nDB_PASSWORD=${value}\n` }, sensitive: { '.env': [2] } };
    expect(lines([record('user', { message: { content: `it says DB_PASSWORD=${value} here` } })], stage)).toEqual([
      'mention .env 2-2 content',
    ]);
    const printed = [call('1', 'Bash', { command: 'printenv' }), result('1', `A=1\nDB_PASSWORD=${value}`)];
    expect(lines(printed, stage)).toEqual(['shell .env 2-2 content']);
  });

  it('looks into no file of which nothing was sent', () => {
    const asked: string[] = [];
    const records = [
      call('1', 'Bash', { command: 'make' }),
      result('1', 'built'),
      record('user', { message: { content: 'go on' } }),
    ];
    const stage = { sensitive: { 'a.txt': [1, 2] }, asked: (name: string) => asked.push(name) };
    expect(lines(records, stage)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('counts the last turn of the session, and a resumed session once', () => {
    const read = [call('1', 'Read', { file_path: '/ws/a.txt' }), result('1', '1\tfirst line')];
    const later = record('assistant', { message: { model: 'm-2', content: [] } });
    const resumed = [...read, later].map((each) => ({ ...each, sessionId: 's2' }));
    const logs = { [file]: read, '/home/me/.claude/projects/-ws-sub/two.jsonl': resumed };
    const { disclosures, logs: states } = historyIn({ workspace, logs }, ['claude-code']);
    expect(disclosures).toHaveLength(1);
    expect(disclosures[0]).toMatchObject({
      session: 's2',
      model: 'm-2',
      lastSent: (later as { timestamp: string }).timestamp,
    });
    expect(states).toMatchObject([{ sessions: 2, unparsed: 0, places: ['~/.claude/projects'] }]);
  });

  it('is looked for where CLAUDE_CONFIG_DIR says, in folders of this workspace only', () => {
    const read = [call('1', 'Read', { file_path: '/ws/a.txt' }), result('1', '1\tfirst line')];
    const opened: string[] = [];
    const stage = { variables: { CLAUDE_CONFIG_DIR: '/moved' }, opened: (name: string) => opened.push(name) };
    const logs = { '/moved/projects/-ws/a.jsonl': read, '/moved/projects/-wsx/b.jsonl': read, [file]: read };
    expect(historyIn({ workspace, logs, ...stage }, ['claude-code']).disclosures).toHaveLength(1);
    expect(opened).toEqual(['/moved/projects/-ws/a.jsonl']);
  });
});
