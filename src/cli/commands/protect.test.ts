import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { denying } from '../../../test/support/access-context';
import { buildProduct } from '../../../test/support/built-product';
import { put, runCommand, tree, type CommandResult } from '../../../test/support/command-line';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { letters, privateKeyOf, tokenSamples } from '../../detect/test-samples';

vi.setConfig({ testTimeout: 30_000 });

const base = temporaryFolder();
const settingsFile = '.claude/settings.json';
const rulesOf = (text: string): unknown => (JSON.parse(text) as { permissions: { deny: unknown } }).permissions.deny;
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
  put(root, 'clients/acme/list.csv', 'x\n');
  put(root, 'odd [1]/a#b.txt', 'x\n');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const protect = (...words: string[]): Promise<CommandResult> => runCommand(root, ['protect', ...words]);
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const journal = (): string[] => Object.keys(tree(home)).filter((name) => name.includes('changes'));

describe('protect', () => {
  it('writes the rules, prints them as a diff, and undo restores every byte', async () => {
    put(root, settingsFile, '{\r\n\t"permissions": { "deny": [] }\r\n}');
    const before = tree(root);
    const { code, output, messages } = await protect('.env', 'clients', '--agents', 'claude-code,cursor');
    expect(code).toBe(0);
    expect(rulesOf(text(settingsFile))).toEqual(['Read(/clients/**)', 'Read(/.env)']);
    expect(text('.cursorignore')).toBe('/clients/\n/.env\n');
    expect(output).toMatch(/^--- a\/\.claude\/settings\.json\n\+\+\+ b\/\.claude\/settings\.json\n@@/);
    expect(output).toContain('--- /dev/null\n+++ b/.cursorignore\n@@ -0,0 +1,2 @@\n+/clients/\n+/.env\n');
    const id = /sightline undo (\S+)\n/.exec(messages)?.[1] ?? '';
    expect((await runCommand(root, ['undo', id])).code).toBe(0);
    expect(tree(root)).toEqual(before);
  });

  it('says what is still open afterwards, by the configuration as it then stands', async () => {
    const { messages } = await protect('.env', '--agents', 'claude-code,cursor');
    expect(messages).toMatch(/^Still open: claude-code, \.env: partial; shell open \(grep -r, /m);
    expect(messages).toMatch(/^Still open: cursor, \.env: partial; shell open /m);
    expect(messages).not.toContain('readable');
  });

  it('judges a folder by what is in it', async () => {
    execFileSync('git', ['init', '-q', root]);
    put(root, 'opencode.json', '{}\n');
    const { code, messages } = await protect('clients', '--agents', 'opencode');
    expect(messages).toContain('Still open: opencode, clients: partial; search open');
    expect(code).toBe(0);
  });

  it('says so again when the rules stand already, and writes nothing', async () => {
    await protect('.env', 'clients', '--agents', 'claude-code');
    const before = [tree(root), tree(home)];
    const { code, output, messages } = await protect('.env', 'clients/acme/list.csv', '--agents', 'claude-code');
    expect([code, output]).toEqual([0, '']);
    expect(messages).toMatch(
      /^Existing rules already cover this\.\nBlocked now: claude-code, \.env, clients.*: read, /,
    );
    expect(messages).toMatch(/^Still open: claude-code, \.env, clients\/acme\/list\.csv: partial; shell open /m);
    expect([tree(root), tree(home)]).toEqual(before);
  });

  it('does not call a path covered by rules that the agent drops with their file', async () => {
    // A wrong value of a known setting drops every rule of the file: observed with Claude Code 2.1.330 on Linux, 2026-11-22.
    put(root, settingsFile, '{ "model": 7, "permissions": { "deny": ["Read(/.env)"] } }');
    const { code, messages } = await protect('.env', '--agents', 'claude-code');
    expect(code).toBe(1);
    expect(messages).not.toContain('already cover');
    expect(messages).toMatch(/^Still open: claude-code, \.env: readable; read open/m);
  });

  it.each<[string[]]>([[['.env']], [['clients']], [['.env', 'clients', 'odd [1]/a#b.txt']]])(
    'prints what it would do for %j and writes nothing in a dry run',
    async (paths) => {
      put(root, settingsFile, denying('Read(/x)'));
      // Makes the salt, which is there after any command.
      await runCommand(root, ['explain', '.env', '--agents', 'claude-code,cursor,gemini-cli']);
      const before = [tree(root), tree(home)];
      const { code, output, messages } = await protect(
        ...paths,
        '--agents',
        'claude-code,cursor,gemini-cli',
        '--dry-run',
      );
      expect([code, messages]).toEqual([0, '']);
      expect(output).toContain('+++ b/.claude/settings.json');
      expect([tree(root), tree(home)]).toEqual(before);
      const written = await protect(...paths, '--agents', 'claude-code,cursor,gemini-cli');
      expect(written.output).toBe(output);
    },
  );

  it('leaves a change that was interrupted alone in a dry run, and takes it back before the next one', async () => {
    put(root, settingsFile, '{}\n');
    const { messages } = await protect('.env', '--agents', 'claude-code,cursor');
    const id = /sightline undo (\S+)\n/.exec(messages)?.[1] ?? '';
    const record = join('state', 'sightline', 'changes', `${id}.json`);
    put(home, record, readFileSync(join(home, record), 'utf8').replace('"state":"done"', '"state":"pending"'));
    rmSync(join(root, '.cursorignore'));
    const before = [tree(root), tree(home)];
    await protect('.env', '--agents', 'claude-code', '--dry-run');
    expect([tree(root), tree(home)]).toEqual(before);
    const next = await protect('.env', '--agents', 'claude-code');
    expect(next.messages).not.toContain('already cover');
    expect(rulesOf(text(settingsFile))).toEqual(['Read(/.env)']);
  });
});

describe('scope', () => {
  it.each<[string, () => string, () => string[]]>([
    ['project', () => join(root, '.claude', 'settings.json'), () => ['Read(/.env)']],
    ['local', () => join(root, '.claude', 'settings.local.json'), () => ['Read(/.env)']],
    ['user', () => join(home, '.claude', 'settings.json'), () => [`Read(/${root}/.env)`]],
  ])('%s writes its own file', async (scope, file, rules) => {
    const { code, messages } = await protect('.env', '--agents', 'claude-code', '--scope', scope);
    expect(code).toBe(0);
    expect(messages).not.toContain('readable');
    expect(rulesOf(readFileSync(file(), 'utf8'))).toEqual(rules());
    await runCommand(root, ['undo']);
    expect(tree(root)).not.toHaveProperty('.claude/');
    expect(tree(home)).not.toHaveProperty('.claude/settings.json');
  });

  it.each(['local', 'user'])('%s is refused for an agent without such a file, the others are served', async (scope) => {
    const { code, messages } = await protect('.env', '--agents', 'claude-code,cursor', '--scope', scope);
    expect(code).toBe(1);
    expect(messages).toMatch(/^Not covered: cursor, \.: there is no file for the scope/m);
    expect(messages).toMatch(/^Still open: cursor, \.env: unknown; read unknown, /m);
    expect(messages).toMatch(/^Still open: claude-code, \.env: partial; shell open /m);
  });
});

describe('choosing', () => {
  const exposed = ['--agents', 'claude-code', '--exposed'];
  let worker = '';
  const choose = (...words: string[]): Promise<CommandResult> => runCommand(root, ['protect', ...words], worker);

  beforeAll(async () => {
    worker = join(await buildProduct(), 'worker.js');
  });

  it('takes every file that a tool can read, and names it', async () => {
    put(root, 'id_rsa', privateKeyOf('RSA '));
    put(root, settingsFile, denying('Read(/.env)'));
    const { code, messages } = await choose(...exposed);
    expect(code).toBe(0);
    expect(messages).toMatch(/^Chosen: id_rsa\n/);
    expect(rulesOf(text(settingsFile))).toEqual(['Read(/.env)', 'Read(/id_rsa)']);
    const again = await choose(...exposed);
    expect([again.code, again.output, again.messages]).toEqual([0, '', 'No file was found for this.\n']);
  });

  it('does not take what could not be judged for nothing', async () => {
    const { code, messages } = await protect(...exposed);
    expect(code).toBe(1);
    expect(messages).toMatch(/^Not judged: [^\n]+: [^\n]+\n/);
  });

  it.each([
    ['--rule', 'private-key'],
    ['--category', 'secret'],
  ])('takes all of %s %s', async (option, value) => {
    put(root, 'keys/id_rsa', privateKeyOf('RSA '));
    put(root, 'keys/note.txt', 'x');
    const { output } = await choose(option, value, '--agents', 'cursor', '--dry-run');
    expect(output).toContain('+/keys/id_rsa\n');
    expect(output).not.toContain('note.txt');
  });
});

describe('further places', () => {
  it('are written on request, with what they need', async () => {
    execFileSync('git', ['init', '-q', root]);
    const { code, messages } = await protect('.env', '--agents', 'claude-code', '--sandbox', '--gitignore');
    expect(code).toBe(0);
    expect(text('.gitignore')).toBe('/.env\n');
    expect(JSON.parse(text(settingsFile))).toEqual({
      permissions: { deny: ['Read(/.env)'] },
      sandbox: { filesystem: { denyRead: ['./.env'] } },
    });
    expect(messages).toMatch(
      /^Note for claude-code: the list holds for commands in the sandbox, which is not switched/m,
    );
    expect(messages).toMatch(/^For git this comes to: left out by git /m);
    await runCommand(root, ['undo']);
    expect(tree(root)).not.toHaveProperty('.gitignore');
  });

  it('are named by the advice that closes commands, and by explain', async () => {
    const { messages } = await protect('.env', '--agents', 'claude-code');
    expect(messages).toMatch(/^To close it, for claude-code: shell: .* \(add --sandbox\)$/m);
    const explained = await runCommand(root, ['explain', '.env', '--agents', 'claude-code']);
    expect(explained.output).toMatch(
      /^ {2}to close shell: .*\(sightline protect "\.env" --agents claude-code --sandbox\)\.$/m,
    );
  });
});

describe('what a rule comes to', () => {
  it('is said where it is less than blocked, for every agent that reads the file', async () => {
    const { output, messages } = await protect('.env', '--agents', 'jetbrains-ai,junie,augment', '--dry-run');
    expect(output.match(/^\+\+\+ .*$/gm)?.toSorted()).toEqual(['+++ b/.aiignore', '+++ b/.augmentignore']);
    expect(messages).toMatch(/^For jetbrains-ai this comes to: uncertain \(.*\.aiignore\)$/m);
    expect(messages).toMatch(/^For junie this comes to: asks \(.*\.aiignore\)$/m);
    expect(messages).toMatch(/^For augment this comes to: index only \(.*\.augmentignore\)$/m);
  });

  it('is nothing for an agent without a list: the reason says what there is instead', async () => {
    const { code, output, messages } = await protect('.env', '--agents', 'github-copilot');
    expect([code, output]).toEqual([1, '']);
    expect(messages).toMatch(/^Not covered: github-copilot, \.: .*an organisation can exclude content/m);
  });
});

describe('a refusal', () => {
  it('names a settings file that does not parse, with the place, and leaves every byte', async () => {
    put(root, settingsFile, '{\n  "permissions": { "deny": [ }\n');
    const before = tree(root);
    const { code, output, messages } = await protect('.env', '--agents', 'claude-code');
    expect([code, output]).toEqual([1, '']);
    expect(messages).toMatch(/^Not covered: claude-code, \/.*\/settings\.json: line 2, column \d+: [^\n]*$/m);
    expect(tree(root)).toEqual(before);
    expect(journal()).toEqual([]);
  });

  it('is a line for each path and agent', async () => {
    put(root, 'a\\\nb', 'x');
    const { code, messages } = await protect('a\\\nb', '.env', '--agents', 'claude-code,cursor', '--dry-run');
    expect(code).toBe(1);
    expect(messages).toMatch(
      /^Not covered: claude-code, a\\\\u000ab: its rules cannot .*\nNot covered: cursor, a\\\\u000ab: its rules cannot .*\n$/,
    );
  });
});

describe('usage', () => {
  it.each<[string, string[], RegExp]>([
    ['no path', [], /protect: name paths, or one of --exposed, --category and --rule/],
    ['a path outside', ['../home'], /home is no path inside /],
    ['the start directory', ['.'], /ws is no path inside /],
    ['a path that leads outside by a link', ['away/key'], /key is no path inside /],
    ['a path that does not exist', ['gone'], /gone: no such file or folder/],
    ['one good path and one outside', ['.env', '../home'], /home is no path inside /],
    ['paths beside a choice', ['.env', '--exposed'], /name paths, or one of/],
    ['two choices', ['--exposed', '--rule', 'private-key'], /exclude one another/],
    ['an unknown rule', ['--rule', 'nope'], /unknown rule 'nope'/],
    ['an unknown category', ['--category', 'x'], /--category takes secret, /],
    ['an unknown scope', ['.env', '--scope', 'team'], /--scope takes project, local, user, not 'team'/],
    ['no agent in use', ['.env'], /no AI coding tool was found in use; choose with --agents/],
  ])('%s is refused', async (_, words, message) => {
    put(home, 'away/key', 'x');
    symlinkSync(join(home, 'away'), join(root, 'away'));
    vi.stubEnv('PATH', '/nowhere');
    const before = tree(root);
    const chosen = words.length > 0 && !message.source.includes('no AI') ? ['--agents', 'all'] : [];
    const { code, output, messages } = await protect(...words, ...chosen);
    expect([code, output]).toEqual([2, '']);
    expect(messages).toMatch(message);
    expect(messages).toMatch(/^sightline: [^\n]*\n$/);
    expect(tree(root)).toEqual(before);
    expect(journal()).toEqual([]);
  });

  it('counts a path from the start directory that is named', async () => {
    const { code } = await runCommand(home, ['protect', '.env', '-C', '../ws', '--agents', 'cursor']);
    expect(code).toBe(0);
    expect(text('.cursorignore')).toBe('/.env\n');
  });
});

describe('the diff', () => {
  it.each(tokenSamples.map(({ rule, build }, index) => [`${rule} ${index}`, build(5)] as const))(
    'masks a secret near the edit: %s',
    async (_, secret) => {
      const shown = { env: { TOKEN: secret }, permissions: { deny: [] } };
      put(root, settingsFile, JSON.stringify(shown, null, 2));
      const { code, output, messages } = await protect('.env', '--agents', 'claude-code');
      expect(code).toBe(0);
      expect(output.includes('"TOKEN"')).toBe(true);
      expect(`${output}${messages}`.includes(secret)).toBe(false);
      expect(`${output}${messages}`.includes(secret.slice(-12))).toBe(false);
      expect(text(settingsFile).includes(secret)).toBe(true);
      const kept = Object.keys(tree(home)).filter((name) => !name.endsWith('/'));
      expect(kept.map((name) => name.split('/')[2]).sort()).toEqual([
        'changes',
        'guards',
        'guards-lock',
        'lock',
        'salt',
      ]);
      expect(kept.some((name) => readFileSync(join(home, name)).includes(secret))).toBe(false);
    },
  );

  it('masks what a remark in the file lets pass in a scan', async () => {
    const secret = ['gh', 'p_'].join('') + letters(36);
    put(root, '.cursorignore', `# ${secret} sightline:allow\n`);
    const { output } = await protect('.env', '--agents', 'cursor');
    expect(output.includes('sightline:allow')).toBe(true);
    expect(output.includes(secret.slice(8))).toBe(false);
  });

  it('does not let the text of a file change what the terminal shows', async () => {
    put(root, '.cursorignore', '# \u001b[2Jx\ry\u202e\r\nbuild\t\r\n');
    const { output } = await protect('.env', '--agents', 'cursor');
    expect(output).toMatch(/^ # \\u001b\[2Jx\\u000dy\\u202e\r$/m);
    expect(output).toMatch(/^ build\t\r$/m);
  });
});
