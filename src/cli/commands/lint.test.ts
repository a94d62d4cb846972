import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { denying } from '../../../test/support/access-context';
import { put, runCommand, tree, type CommandResult } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { letters } from '../../detect/test-samples';

vi.setConfig({ testTimeout: 30_000 });

const base = temporaryFolder();
const settingsFile = '.claude/settings.json';
let count = 0;
let root = '';
let home = '';

beforeEach(() => {
  const folder = join(base, String(++count));
  [root, home] = [join(folder, 'ws'), join(folder, 'home')];
  mkdirSync(home, { recursive: true });
  vi.stubEnv('HOME', home);
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
  vi.stubEnv('CLAUDE_CONFIG_DIR', '');
  put(root, '.env', 'A=1\n');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const lint = (...words: string[]): Promise<CommandResult> => runCommand(root, ['lint', ...words]);
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('lint', () => {
  it('lists problems with place and fix, and writes nothing', async () => {
    put(root, settingsFile, denying('Write(.env)'));
    const before = tree(root);
    const { code, output } = await lint();
    expect(code).toBe(0);
    expect(output).toContain('warning  .claude/settings.json:1:25');
    expect(output).toContain('claude-code/other-tool-rule (fix: Use Read(...) for this path)');
    expect(tree(root)).toEqual(before);
  });

  it('as JSON: a fix by its title alone', async () => {
    put(root, settingsFile, denying('Write(.env)'));
    const { output } = await lint('--format', 'json');
    expect(JSON.parse(output)).toMatchObject({
      schemaVersion: 1,
      problems: [{ code: 'claude-code/other-tool-rule', fix: { title: 'Use Read(...) for this path' } }],
    });
    expect(output).not.toContain('edits');
  });
});

describe('lint --fix', () => {
  it('repairs what it can, prints the changes, and undo restores every byte', async () => {
    put(root, settingsFile, `\uFEFF${denying('Write(.env)', 'Write(.env)', 'Read({a,b}.txt)', 'Read()')}`);
    put(root, '.claudeignore', '# mine\r\nsecrets/\r\n');
    const before = tree(root);
    const { code, output, messages } = await lint('--fix');
    expect(code).toBe(0);
    expect(text(settingsFile)).toBe(
      `\uFEFF${denying('Read(.env)', 'Read(.env)', 'Read(a.txt)', 'Read(b.txt)', 'Read()', 'Read(secrets/)')}`
        .replace(/"Read\(a.txt\)",/, '"Read(a.txt)", ')
        .replace('"Read()",', '"Read()", '),
    );
    expect(text('.claudeignore')).toBe('# mine\r\n');
    expect(output).toContain('+++ b/.claudeignore');
    expect(output).toContain('Dead rules and traps (1)');
    expect(messages.match(/sightline undo/g)).toHaveLength(4);
    expect((await runCommand(root, ['undo', '--all'])).code).toBe(0);
    expect(tree(root)).toEqual(before);
  });

  it('--dry-run prints and writes nothing', async () => {
    put(root, settingsFile, denying('Write(.env)'));
    const before = tree(root);
    const { code, output } = await lint('--fix', '--dry-run');
    expect(code).toBe(0);
    expect(output).toContain('+{"permissions":{"deny":["Read(.env)"]}}');
    expect(tree(root)).toEqual(before);
    expect(Object.keys(tree(home)).filter((name) => name.includes('changes'))).toEqual([]);
  });

  it('refuses what would open a file, and repairs the rest', async () => {
    put(root, '.env.example', 'A=\n');
    put(root, settingsFile, denying('Read(.env*)', 'Read(.env!(.example))', 'Write(a)'));
    const { code, messages } = await lint('--fix');
    expect(code).toBe(1);
    expect(messages).toMatch(
      /^Not repaired: \.claude\/settings\.json:1: afterwards Claude Code could read .*\.env\.example/m,
    );
    expect(text(settingsFile)).toBe(denying('Read(.env*)', 'Read(.env!(.example))', 'Read(a)'));
  });

  it('masks a secret near a change', async () => {
    const token = ['gh', 'p_'].join('') + letters(36);
    put(root, settingsFile, `{\n"env": { "TOKEN": "${token}" },\n"permissions": { "deny": ["Write(.env)"] }\n}`);
    const { output, messages } = await lint('--fix');
    expect(output).toContain('Read(.env)');
    expect(output + messages).not.toContain(token);
  });

  it('has nothing to do', async () => {
    const { code, messages } = await lint('--fix');
    expect([code, messages]).toEqual([0, 'There is nothing to repair.\n']);
  });

  it.each([[['--dry-run']], [['--fix', '--format', 'json']]])('%j is a usage error', async (words) => {
    expect((await lint(...words)).code).toBe(2);
  });
});
