import { describe, expect, it } from 'vitest';
import {
  afterFix,
  codes,
  lint,
  problemOf,
  readAccess,
  type LintOptions,
  type Tree,
} from '../../../test/support/lint-stage';

/** The text of a file in memory. */
function textOf(tree: Tree, path: string): string {
  const entry = tree[path];
  return typeof entry === 'string' ? entry : '';
}

const git = { root: '/ws', isCommitted: () => false };

describe('Cursor', () => {
  const cursor = { agents: ['cursor'] };

  it('a line that only keeps the index away moves to the list that keeps the agent away', () => {
    const tree = { '/ws/.cursorindexingignore': 'a.txt\n!b\n./dead\n', '/ws/.cursorignore': 'x' };
    const problem = problemOf(tree, 'index-only', cursor);
    expect(problem.range).toMatchObject({ startLine: 1, endColumn: 6 });
    const after = afterFix(tree, problem);
    expect(after).toMatchObject({ '/ws/.cursorindexingignore': '!b\n./dead\n', '/ws/.cursorignore': 'x\na.txt\n' });
    expect([readAccess('cursor', tree, '/ws/a.txt'), readAccess('cursor', after, '/ws/a.txt')]).toEqual([
      'open',
      'blocked',
    ]);
  });
});

describe('Gemini CLI', () => {
  const gemini = { agents: ['gemini-cli'], git };

  it('an ignore file that is switched off', () => {
    const settings = '/home/me/.gemini/settings.json';
    const tree = {
      '/ws/.geminiignore': 'a.txt',
      [settings]: '{ // mine\n"context":{"fileFiltering":{"respectGeminiIgnore":false}}}',
    };
    const after = afterFix(tree, problemOf(tree, 'ignore-file-switched-off', gemini));
    expect(after[settings]).toBe('{ // mine\n"context":{"fileFiltering":{"respectGeminiIgnore":true}}}');
    expect([readAccess('gemini-cli', tree, '/ws/a.txt'), readAccess('gemini-cli', after, '/ws/a.txt')]).toEqual([
      'open',
      'blocked',
    ]);
    expect(codes({ [settings]: tree[settings] }, gemini)).toEqual([]);
  });

  it('ignore files named by the workspace', () => {
    const text = '{"context":{"fileFiltering":{"customIgnoreFilePaths":["mine.txt"]}}}';
    expect(codes({ '/ws/.gemini/settings.json': text }, gemini)).toEqual(['workspace-ignore-paths']);
    expect(codes({ '/home/me/.gemini/settings.json': text }, gemini)).toEqual([]);
  });

  it('an exception for what is refused anyway', () => {
    expect(codes({ '/ws/.geminiignore': '!.env' }, gemini)).toEqual(['built-in-exception']);
    expect(codes({ '/ws/.geminiignore': '*.txt\n!.env.example' }, gemini)).toEqual([]);
  });

  it('an ignore file above the start directory', () => {
    const tree = { '/ws/.geminiignore': 'a.txt', '/ws/src/x': '' };
    expect(codes(tree, { ...gemini, start: '/ws/src' })).toEqual(['ignore-file-above-start']);
    expect(codes(tree, gemini)).toEqual([]);
  });
});

describe('Qwen Code', () => {
  const settings = '/ws/.qwen/settings.json';
  const denying = (rule: string): string => `{ // mine\n"permissions": { "deny": ["${rule}"] } }`;

  it.each([
    ['Read(.env)', 'top-level-only', 'Read(**/.env)'],
    ['Read(./.env)', 'top-level-only', 'Read(**/.env)'],
    ['read_file(*.pem)', 'top-level-only', 'read_file(**/*.pem)'],
    ['Read(secrets)', 'folder-name-only', 'Read(secrets/**)'],
    ['Read(secrets/)', 'folder-name-only', 'Read(secrets/**)'],
  ])('%s: %s', (rule, code, repaired) => {
    const tree = { [settings]: denying(rule), '/ws/secrets/a': '' };
    const options = { agents: ['qwen-code'] };
    expect(codes(tree, options)).toEqual([code]);
    expect(afterFix(tree, problemOf(tree, code, options))[settings]).toBe(denying(repaired));
  });

  it.each(['Read(/.env)', 'Read(**/.env)', 'Read(secrets/**)', 'Read', 'Bash(rm *)', 'Read(src/a.txt)', 'Read(~/x)'])(
    '%s is left alone',
    (rule) => {
      expect(codes({ [settings]: denying(rule), '/ws/secrets/a': '' }, { agents: ['qwen-code'] })).toEqual([]);
    },
  );
});

describe('OpenCode and Kilo Code', () => {
  const config = '/ws/opencode.json';
  const opencode: LintOptions = { agents: ['opencode'], git };
  const reading = (read: object): Tree => ({
    [config]: JSON.stringify({ permission: { read, bash: 'deny', grep: 'deny' } }),
  });

  it.each([
    ['./.env', 'path-form', { '.env': 'deny' }],
    ['/a.txt', 'path-form', { 'a.txt': 'deny' }],
    ['/ws/a.txt', 'path-form', { 'a.txt': 'deny' }],
    ['secrets', 'folder-name-only', { 'secrets/*': 'deny' }],
    ['secrets/', 'folder-name-only', { 'secrets/*': 'deny' }],
    ['{a,b}.txt', 'braces', { 'a.txt': 'deny', 'b.txt': 'deny' }],
    ['**/.env', 'top-level-missed', { '**/.env': 'deny', '.env': 'deny' }],
  ])('%s: %s', (pattern, code, repaired) => {
    const tree = { ...reading({ [pattern]: 'deny' }), '/ws/secrets/a': '' };
    expect(codes(tree, opencode)).toEqual([code]);
    const after = afterFix(tree, problemOf(tree, code, opencode));
    expect(JSON.parse(textOf(after, config))).toMatchObject({ permission: { read: repaired } });
    expect(codes(after, opencode)).toEqual([]);
  });

  it.each(['~/x', '$HOME/x', '/etc/passwd'])('%s: no right form', (pattern) => {
    expect(lint(reading({ [pattern]: 'deny' }), opencode)).toMatchObject([{ code: 'opencode/path-form', fix: null }]);
  });

  it('a later allow for everything', () => {
    const tree = reading({ '.env': 'deny', '*': 'allow' });
    const after = afterFix(tree, problemOf(tree, 'later-allow', opencode));
    expect(
      Object.keys((JSON.parse(textOf(after, config)) as { permission: { read: object } }).permission.read),
    ).toEqual(['*', '.env']);
    expect(codes(after, opencode)).toEqual([]);
  });

  it('what lifts the prompt for .env', () => {
    for (const text of [
      '{"permission":"allow"}',
      '{"permission":{"read":"allow"}}',
      '{"permission":{"read":{"*":"allow"}}}',
    ]) {
      expect(codes({ [config]: text }, opencode)).toEqual(['env-guard-lifted']);
    }
    expect(codes({ [config]: '{"permission":{"read":{"*":"allow","*.env":"ask"}}}' }, opencode)).toEqual([]);
    expect(codes({ [config]: '{"permission":{"edit":"allow"}}' }, opencode)).toEqual([]);
  });

  it('a guard for the read tool alone', () => {
    const read = { permission: { read: { 'a.txt': 'deny' } } };
    expect(codes({ [config]: JSON.stringify(read) }, opencode)).toEqual(['read-only-guard']);
    expect(codes(reading({ 'a.txt': 'deny' }), opencode)).toEqual([]);
  });

  it.each(['*.env', 'secrets/*', 'src/?ey.pem', '**/secrets/**', '*'])('%s is left alone', (pattern) => {
    expect(codes({ ...reading({ [pattern]: 'deny' }), '/ws/secrets/a': '' }, opencode)).toEqual([]);
  });

  it('Kilo Code with its own file, comments kept', () => {
    const tree = { '/ws/kilo.jsonc': '{ // mine\n"permission": { "read": { "./a": "deny" } } }' };
    const problem = problemOf(tree, 'path-form', { agents: ['kilo-code'] });
    expect(afterFix(tree, problem)['/ws/kilo.jsonc']).toBe('{ // mine\n"permission": { "read": { "a": "deny" } } }');
  });
});

describe('Codex', () => {
  const config = '/home/me/.codex/config.toml';
  const codex = { agents: ['codex'] };
  const profile = (entry: string): string =>
    `default_permissions = "p"\n[permissions.p.filesystem.":workspace_roots"]\n${entry}\n`;

  it.each([
    ['".env" = "deny"', '"**/.env" = "deny"'],
    ['"*.env" = "none"', '"**/*.env" = "none"'],
  ])('%s reaches the top only', (entry, repaired) => {
    const tree = { [config]: profile(entry) };
    expect(codes(tree, codex)).toEqual(['top-level-only']);
    expect(afterFix(tree, problemOf(tree, 'top-level-only', codex))[config]).toBe(profile(repaired));
  });

  it.each(['"**/.env" = "deny"', '"secrets" = "deny"', '".env" = "read"', '"src/.env" = "deny"'])(
    '%s is left alone',
    (entry) => {
      expect(codes({ [config]: profile(entry) }, codex)).toEqual([]);
    },
  );

  it('a profile that nobody chose', () => {
    const entry = '"**/.env" = "deny"';
    expect(codes({ [config]: profile(entry).replace('"p"', '"q"') }, codex)).toEqual(['profile-not-chosen']);
    expect(codes({ [config]: profile(entry).replace(/^.*\n/, '') }, codex)).toEqual(['profile-not-chosen']);
    expect(codes({ [config]: `${profile(entry)}[permissions.q]\nextends = "p"\n` }, codex)).toEqual([]);
  });
});
