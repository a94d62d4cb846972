import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { put, runCommand } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';

const base = temporaryFolder();
const root = join(base, 'ws');
const home = join(base, 'home');
const value = ['q7Rw', 'T2xk', 'P9zs', 'L4'].join('');

function record(second: number, type: string, content: object): string {
  const timestamp = new Date(Date.UTC(2026, 0, 31, 12, 0, second)).toISOString();
  return JSON.stringify({ type, timestamp, sessionId: 's', cwd: root, message: { model: 'm', content: [content] } });
}

beforeAll(() => {
  vi.stubEnv('HOME', home);
  vi.stubEnv('CLAUDE_CONFIG_DIR', '');
  mkdirSync(home);
  put(root, '.env', `NAME=shop\nDB_PASSWORD=${value}\n`);
  put(root, 'src/a.ts', 'export const a = 1;\n');
  const records = [
    record(1, 'assistant', { type: 'tool_use', id: '1', name: 'Read', input: { file_path: join(root, '.env') } }),
    record(2, 'user', { type: 'tool_result', tool_use_id: '1', content: `1\tNAME=shop\n2\tDB_PASSWORD=${value}` }),
    record(3, 'assistant', { type: 'tool_use', id: '2', name: 'Read', input: { file_path: join(root, 'src/a.ts') } }),
    record(4, 'user', { type: 'tool_result', tool_use_id: '2', content: '1\texport const a = 1;' }),
  ];
  const slug = root.replaceAll(/[^A-Za-z0-9]/g, '-');
  put(home, `.claude/projects/${slug}/s.jsonl`, `${records.join('\n')}\n`);
});

afterAll(() => {
  vi.unstubAllEnvs();
});

describe('sightline history', () => {
  it('tells files with secrets first, the lines, and what the vendor states; never the secret', async () => {
    const { output, code } = await runCommand(root, ['history']);
    expect(code).toBe(0);
    expect(output).toContain('Sent already: content of 2 files (Claude Code since 2026-01-31)');
    expect(output.indexOf('.env')).toBeLessThan(output.indexOf('src/a.ts'));
    expect(output).toContain('Claude Code, file tool, lines 1 to 2, unchanged since');
    expect(output).toContain('Anthropic states: ');
    expect(output).not.toContain(value);
  });

  it('gives the same for machines', async () => {
    const { output } = await runCommand(root, ['history', '.env', '--format', 'json', '--agents', 'claude-code']);
    expect(output).not.toContain(value);
    expect(JSON.parse(output)).toMatchObject({
      schemaVersion: 1,
      disclosures: [
        {
          ...{ agent: 'claude-code', path: '.env', via: 'read', evidence: 'content', stillCurrent: true },
          lines: { start: 1, end: 2, total: null },
          retention: { asOf: '2026-08-22' },
        },
      ],
      logs: [{ agent: 'claude-code', sessions: 1, unparsed: 0 }],
    });
  });

  it('knows what the team calls confidential', async () => {
    put(root, '.sightline.jsonc', '{ "terms": [{ "match": "const a", "kind": "codename" }] }');
    const { output } = await runCommand(root, ['history', 'src', '--format', 'json']);
    rmSync(join(root, '.sightline.jsonc'));
    expect(JSON.parse(output)).toMatchObject({ disclosures: [{ path: 'src/a.ts', findings: ['code-name'] }] });
  });

  it('leaves out what was sent for the last time before a day', async () => {
    const { output } = await runCommand(root, ['history', '--since', '2026-02-01']);
    expect(output).toContain('No evidence that content of this workspace was sent');
  });

  it('refuses a day that is none', async () => {
    const { code, messages } = await runCommand(root, ['history', '--since', 'yesterday']);
    expect([code, messages]).toEqual([
      2,
      "sightline: history: --since takes a day such as 2026-01-31, not 'yesterday'\n",
    ]);
  });
});
