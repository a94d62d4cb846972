import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyIn } from '../../test/support/history-stage';

const places: Readonly<Record<string, string>> = {
  'claude-code': '/home/me/.claude/projects/-ws/s.jsonl',
  codex: '/home/me/.codex/sessions/2026/01/01/rollout-s.jsonl',
  'gemini-cli': '/home/me/.gemini/tmp/ws/chats/session-s.jsonl',
  'qwen-code': '/home/me/.qwen/projects/-ws/chats/s.jsonl',
  'cline-cli': '/home/me/.cline/data/sessions/s/s.messages.json',
  'continue-cli': '/home/me/.continue/sessions/s.json',
};
const workspace = { 'a.txt': 'first line\nsecond line\n', 'src/b.txt': 'only line\n' };

/** Names that logs use, and values of every kind for them: near to a log, and never one. */
const key = fc.constantFrom(
  ...[
    'type',
    'timestamp',
    'sessionId',
    'cwd',
    'message',
    'content',
    'tool_use_id',
    'id',
    'name',
    'input',
    'file_path',
    'toolUseResult',
    'file',
  ],
  ...[
    'payload',
    'call_id',
    'arguments',
    'output',
    'role',
    'toolCalls',
    'args',
    'result',
    'functionResponse',
    'functionCall',
    'response',
    'parts',
    ...['history', 'toolCallStates', 'toolCall', 'function', 'ts', 'files', 'query', 'success', 'contextItems', 'uri'],
    '$set',
    'messages',
    'status',
    'command',
    'attachment',
    'filename',
  ],
);
const word = fc.constantFrom(
  ...[
    'user',
    'assistant',
    'attachment',
    'tool_use',
    'tool_result',
    'Read',
    'Grep',
    'Bash',
    'response_item',
    'function_call',
    'function_call_output',
    'exec_command',
    'gemini',
    'read_file',
    'grep_search',
    'run_shell_command',
    'success',
    'file',
    'directory',
  ],
  ...[
    '/ws/a.txt',
    '../../etc/passwd',
    '/ws/../x',
    'a.txt',
    '\0',
    'c1',
    '2026-01-01T00:00:00Z',
    '1\tfirst line',
    'a.txt:1:first line',
    'cat a.txt',
    '{"cmd":"cat a.txt"}',
    '[',
    '+++ b/a.txt\n@@ -1 +1 @@\n x',
  ],
);
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    word,
    fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.double(), fc.string()),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 8, noNullPrototype: true }),
  ),
})).any;

describe('hostile logs', () => {
  it.each(Object.entries(places))('%s: nothing fails, nothing outside is told or opened', (agent, file) => {
    const lines = fc.array(
      fc.oneof(
        value.map((each) => JSON.stringify(each)),
        fc.string(),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, fc.nat(), (log, cut) => {
        const text = file.endsWith('.json') ? (log[0] ?? '') : log.join('\n');
        const opened: string[] = [];
        const logs = {
          [file]: text.slice(0, text.length - (cut % 3 === 0 ? cut % 20 : 0)),
          '/home/me/.gemini/tmp/ws/.project_root': '/ws',
          '/home/me/.cline/data/sessions/s/s.json': '{"source":"cli"}',
        };
        const { disclosures } = historyIn({ workspace, logs, opened: (name) => opened.push(name) }, [agent]);
        expect(opened).toEqual([file]);
        for (const { path } of disclosures) expect(path).not.toMatch(/^\/|^\.\.(?:\/|$)|\0/);
      }),
      { numRuns: 400 },
    );
  });

  it('count what is not understood, and not the line that is being written', () => {
    const logs = {
      '/home/me/.claude/projects/-ws/s.jsonl': '{"type":"summary"}\nnot json\n{"no":"type"}\n{"type":"us',
    };
    expect(historyIn({ workspace, logs }, ['claude-code']).logs).toMatchObject([{ unparsed: 2 }]);
  });
});
