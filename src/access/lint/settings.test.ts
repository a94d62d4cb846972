import { describe, expect, it } from 'vitest';
import { afterFix, codes, problemOf, type LintOptions, type Tree } from '../../../test/support/lint-stage';

const git = { root: '/ws', isCommitted: () => false };

describe('Cursor', () => {
  const cursor = { agents: ['cursor'] };

  it('a line that only keeps the index away moves to the list that keeps the agent away', () => {
    const tree = { '/ws/.cursorindexingignore': 'a.txt\n!b\n./dead\n', '/ws/.cursorignore': 'x' };
    const problem = problemOf(tree, 'index-only', cursor);
    expect(problem.range).toMatchObject({ startLine: 1, endColumn: 6 });
    const after = afterFix(tree, problem);
    expect(after).toMatchObject({ '/ws/.cursorindexingignore': '!b\n./dead\n', '/ws/.cursorignore': 'x\na.txt\n' });
  });
});

describe('Qwen Code', () => {
  const settings = '/ws/.qwen/settings.json';
  const denying = (rule: string): string => `{ // mine\n"permissions": { "deny": ["${rule}"] } }`;

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

  it.each(['"**/.env" = "deny"', '"secrets" = "deny"', '".env" = "read"', '"src/.env" = "deny"'])(
    '%s is left alone',
    (entry) => {
      expect(codes({ [config]: profile(entry) }, codex)).toEqual([]);
    },
  );

  it('a profile that nobody chose', () => {
    const entry = '"**/.env" = "deny"';
    expect(codes({ [config]: profile(entry).replace(/^.*\n/, '') }, codex)).toEqual(['profile-not-chosen']);
    expect(
      codes({ [config]: `${profile(entry).replace('"p"', '"q"')}[permissions.q]\nextends = "p"\n` }, codex),
    ).toEqual([]);
  });
});
