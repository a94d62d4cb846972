import { describe, expect, it } from 'vitest';
import type { MemoryEntry } from '../../../test/support/memory-files';
import { planFor as plan } from '../../../test/support/plan-for';
import type { Plan, Wish } from '../plan';

function rulesOf({ edits }: Plan): Record<string, readonly string[]> {
  return Object.fromEntries(edits.map(({ file, rules }) => [file, rules]));
}

describe('what stands in the way of an ignore file', () => {
  const rows: [agent: string, files: Record<string, MemoryEntry>, reason: RegExp][] = [
    ['aider', {}, /git repository/],
    [
      'aider',
      { '/ws/.git/HEAD': '', '/ws/.aider.conf.yml': 'aiderignore: mine\n' },
      /\.aider\.conf\.yml names the list/,
    ],
    ['docker-agent', { '/.agentsignore': 'a\n' }, /\/\.agentsignore counts here/],
    ['kiro', {}, /kiroAgent\.agentIgnoreFiles/],
    ['kiro', { '/ws/.vscode/settings.json': '{\n  "a" 1 }' }, /^line 2, column 7: /],
  ];
  it.each(rows)('%s, %j', (agent, files, reason) => {
    const { edits, refusals } = plan({ files, paths: ['a'], wish: { agents: [agent] } });
    expect(edits).toEqual([]);
    expect(refusals).toMatchObject([{ agent, reason: expect.stringMatching(reason) as string }]);
  });

  it('Aider’s list stands at the top of the work tree', () => {
    const files = { '/.git/HEAD': '', '/ws/a': '' };
    expect(rulesOf(plan({ files, paths: ['a'], wish: { agents: ['aider'] } }))).toEqual({ '/.aiderignore': ['/ws/a'] });
  });
});

describe('what stands in the way of a list in settings', () => {
  const on = '{ "sandbox": { "enabled": true } }';
  const withList = '{ "sandbox": { "enabled": true, "filesystem": { "denyRead": ["/x"] } } }';
  const local = { agents: ['factory-droid'], scope: 'local' } as const;
  const rows: [wish: Partial<Wish>, files: Record<string, MemoryEntry>, reason: RegExp][] = [
    [local, {}, /not switched on/],
    [
      local,
      { '/ws/.factory/settings.local.json': '{ "sandbox": { "enabled": false } }', '/ws/.factory/settings.json': on },
      /not switched on/,
    ],
    [local, { '/ws/.factory/settings.json': withList }, /has a list of its own/],
    [{ agents: ['factory-droid'] }, { '/ws/.factory/settings.json': on }, /only for: local, user/],
    [
      { agents: ['cursor-cli'] },
      { '/home/ann/.cursor/cli-config.json': '{ "permissions": { "deny": ["Read(x)"] } }' },
      /whether the rules in .* still count/,
    ],
    [{ agents: ['cursor-cli'] }, { '/.git/HEAD': '' }, /below the top of a repository/],
  ];
  it.each(rows)('%j, %j', (wish, files, reason) => {
    const { edits, refusals } = plan({ files, paths: ['a'], wish });
    expect(edits).toEqual([]);
    expect(refusals).toMatchObject([{ reason: expect.stringMatching(reason) as string }]);
  });

  it('a folder in Factory’s list, whose files may not be covered', () => {
    const { edits, refusals } = plan({ files: { '/ws/.factory/settings.json': on }, paths: ['a', 'd/'], wish: local });
    expect(edits.map(({ rules }) => rules)).toEqual([['/ws/a']]);
    expect(refusals.map(({ path }) => path)).toEqual(['d']);
  });
});

describe('what stands in the way of a permission map', () => {
  const git = { '/ws/.git/HEAD': '' };
  const user = '/home/ann/.config/opencode/opencode.json';
  const rows: [files: Record<string, MemoryEntry>, reason: RegExp][] = [
    [{}, /outside a git repository/],
    [{ ...git, [user]: '{ "permission": { "read": "ask" } }' }, /one action for all reading/],
    [{ ...git, [user]: '{ "tools": { "read": false } }' }, /one action for all reading/],
    [
      { ...git, [user]: '{ "permission": { "read": {} } }', '/ws/opencode.json': '{ "permission": { "*": "ask" } }' },
      /may decide over both/,
    ],
    [{ ...git, [user]: '{ "permission": { "read": { "a": "ask" } } }' }, /has an entry for this path already/],
    [
      { ...git, '/ws/opencode.json': '{\n  "permission": { "read": { "a": "ask" } }\n}' },
      /^line 2, column 29: there is an/,
    ],
    [
      { ...git, '/ws/opencode.json': '{ "permission": { "read": {}, "*": "allow" } }' },
      /^line 1, column 31: .* after "read"/,
    ],
    [{ ...git, '/ws/opencode.json': '{ "permission": { "read": ' }, /^line 1, column 27: it does not parse/],
  ];
  it.each(rows)('%j', (files, reason) => {
    const { edits, refusals } = plan({ files, paths: ['a'], wish: { agents: ['opencode'] } });
    expect(edits).toEqual([]);
    expect(refusals).toMatchObject([{ reason: expect.stringMatching(reason) as string }]);
  });

  const targets: [agent: string, files: Record<string, MemoryEntry>, file: string][] = [
    ['opencode', {}, '/ws/opencode.json'],
    ['opencode', { '/ws/opencode.jsonc': '{}', '/ws/opencode.json': '{}' }, '/ws/opencode.jsonc'],
    ['kilo-code', {}, '/ws/kilo.json'],
    ['kilo-code', { '/ws/kilo.jsonc': '{}' }, '/ws/kilo.jsonc'],
    ['kilo-code', { '/ws/kilo.jsonc': '{}', '/ws/opencode.json': '{}' }, '/ws/.kilo/kilo.json'],
  ];
  it.each(targets)('the strongest file of the project: %s, %j', (agent, files, file) => {
    const { edits } = plan({ files: { ...git, ...files }, paths: ['d/'], wish: { agents: [agent] } });
    expect(edits).toMatchObject([{ file, rules: ['"d/*": "deny"'] }]);
  });

  it('paths start from the top of the work tree', () => {
    const { edits } = plan({ files: { '/.git/HEAD': '' }, paths: ['a'], wish: { agents: ['opencode'] } });
    expect(edits).toMatchObject([{ file: '/ws/opencode.json', rules: ['"ws/a": "deny"'] }]);
  });

  it.each(['a*', 'q?', '7', '{env:HOME}', '~', '__proto__'])('the name %j has no exact spelling', (path) => {
    expect(plan({ files: git, paths: [path], wish: { agents: ['opencode'] } }).edits).toEqual([]);
  });
});

describe('Zed: a path that is no glob by itself', () => {
  it.each([
    ['.env', '.en[v]'],
    ['src/!', 'sr[c]/!'],
    ['a[b]', 'a[[]b[]]'],
    ['d/', 'd/**'],
  ])('%s is %s', (path, rule) => {
    expect(rulesOf(plan({ paths: [path], wish: { agents: ['zed'] } }))).toEqual({ '/ws/.zed/settings.json': [rule] });
  });

  it('a name of ! and ^ alone is refused', () => {
    const { edits, refusals } = plan({ paths: ['!^'], wish: { agents: ['zed'] } });
    expect([edits, refusals.map(({ path }) => path)]).toEqual([[], ['!^']]);
  });
});

it('a backslash in a name is a slash to OpenCode', () => {
  const files = { '/ws/.git/HEAD': '', '/ws/d/f': '', '/ws/d\\f': '' };
  expect(plan({ files, paths: ['d/f'], wish: { agents: ['opencode'] } }).edits).toEqual([]);
});

describe('.gitignore', () => {
  const git = { '/ws/.git/HEAD': '', '/ws/d/key': '' };
  const asked = { agents: ['goose'], extras: ['gitignore'] } as const;
  const rows: [files: Record<string, MemoryEntry>, path: string, rules: string[]][] = [
    [git, 'd/key', ['/d/key']],
    [git, 'd/', ['/d/']],
    [{ ...git, '/ws/.gitignore': 'key\n' }, 'd/key', []],
    [{ ...git, '/ws/.gitignore': 'd/\n!key\n' }, 'd/key', []],
    [{ ...git, '/ws/d/.gitignore': '*\n' }, 'd/key', []],
    [{ ...git, '/ws/.gitignore': 'key\n', '/ws/d/.gitignore': '!key\n' }, 'd/key', ['/d/key']],
    [{ ...git, '/ws/.gitignore': 'KEY\n' }, 'd/key', ['/d/key']],
    [{ ...git, '/ws/.git/info/exclude': 'key\n' }, 'd/key', ['/d/key']],
    [{ '/.git/HEAD': '', '/.gitignore': 'ws/d\n', '/ws/d/key': '' }, 'd/key', []],
  ];
  it.each(rows)('with %j, %s', (files, path, rules) => {
    const { edits } = plan({ files, paths: [path], wish: asked });
    expect(edits.flatMap((edit) => edit.rules)).toEqual(rules);
  });

  it.each([
    [git, true, /keeps what it has/],
    [git, 'unknown', /could not be found out/],
    [{}, false, /no git repository/],
  ] as const)('is refused with %j, committed: %s', (files, committed, reason) => {
    const { edits, refusals } = plan({ files, paths: ['d/key'], wish: asked, isCommitted: () => committed });
    expect(edits).toEqual([]);
    expect(refusals).toContainEqual({
      agent: 'git',
      path: expect.any(String) as string,
      reason: expect.stringMatching(reason) as string,
    });
  });
});

describe('the sandbox of Claude Code', () => {
  const on = { '/ws/.claude/settings.json': '{ "sandbox": { "enabled": true } }' };
  const asked = (scope: Wish['scope']): Partial<Wish> => ({ agents: ['claude-code'], extras: ['sandbox'], scope });
  it.each([
    ['project', 'sandbox.filesystem.denyRead: ./a'],
    ['local', 'sandbox.filesystem.denyRead: ./a'],
    ['user', 'sandbox.filesystem.denyRead: /ws/a'],
  ] as const)('%s: %s', (scope, rule) => {
    const { edits, notes } = plan({ files: on, paths: ['a'], wish: asked(scope) });
    expect(edits.flatMap(({ rules }) => rules)).toContain(rule);
    expect(notes).toEqual([]);
  });

  it.each<[Record<string, MemoryEntry>, RegExp]>([
    [{}, /not switched on/],
    [{ ...on, '/ws/.claude/settings.local.json': '{ "sandbox": { "enabled": false } }' }, /not switched on/],
    [
      { '/home/ann/.claude/settings.json': '{ "sandbox": { "enabled": true, "excludedCommands": ["git"] } }' },
      /may not hold/,
    ],
    [
      { '/ws/.claude/settings.json': '{ "sandbox": { "enabled": true, "filesystem": { "allowRead": ["x"] } } }' },
      /may not/,
    ],
  ])('says what it needs: %j', (files, text) => {
    const { notes } = plan({ files, paths: ['a'], wish: asked('local') });
    expect(notes).toMatchObject([{ agent: 'claude-code', kind: 'needs', text: expect.stringMatching(text) as string }]);
  });

  it('does not exist on Windows', () => {
    const { refusals } = plan({ paths: ['a'], wish: asked('project'), platform: 'win32' });
    expect(refusals).toMatchObject([{ reason: expect.stringMatching(/no sandbox on Windows/) as string }]);
  });
});

it('an Edit rule is for notebooks and folders only', () => {
  const { edits } = plan({
    paths: ['a.ipynb', 'b.py', 'd/'],
    wish: { agents: ['claude-code'], extras: ['notebooks'] },
  });
  const rules = edits.flatMap((edit) => edit.rules);
  expect(rules.filter((rule) => rule.startsWith('Edit('))).toEqual(['Edit(/d/**)', 'Edit(/a.ipynb)']);
});

describe('the file of the user', () => {
  const git = { '/ws/.git/HEAD': '' };
  const rows: [agent: string, file: string, rules: string[]][] = [
    ['opencode', '/home/ann/.config/opencode/opencode.json', ['"d/*": "deny"', '"a": "deny"']],
    ['kilo-code', '/home/ann/.config/kilo/kilo.json', ['"d/*": "deny"', '"a": "deny"']],
    ['zed', '/home/ann/.config/zed/settings.json', ['d/**', '[a]']],
    ['qwen-code', '/home/ann/.qwen/settings.json', ['Read(//ws/d/**)', 'Read(//ws/a)']],
    ['kiro', '/home/ann/.kiro/settings/kiroignore', ['/d/', '/a']],
    ['continue', '/home/ann/.continue/.continueignore', ['/d/', '/a']],
    ['crush', '/home/ann/.config/crush/ignore', ['/d/', '/a']],
  ];
  it.each(rows)('%s', (agent, file, rules) => {
    const { edits, refusals, notes } = plan({
      files: git,
      paths: ['a', 'd/'],
      wish: { agents: [agent], scope: 'user' },
    });
    expect([refusals, edits.map((edit) => [edit.file, edit.rules])]).toEqual([[], [[file, rules]]]);
    const isForAll = agent !== 'qwen-code';
    expect(notes.some(({ kind, text }) => kind === 'alike' && /every other workspace/.test(text))).toBe(isForAll);
  });

  const user = '/home/ann/.cursor/cli-config.json';
  it.each<[string, Record<string, MemoryEntry>, RegExp]>([
    ['cursor', {}, /only for: project; the list of the user is kept by Cursor/],
    ['gemini-cli', {}, /has no list of the user/],
    ['cursor-cli', {}, /start Cursor CLI once/],
    ['cursor-cli', { [user]: '{}', '/ws/.cursor/cli.json': '{ "permissions": {} }' }, /beside the permissions in \/ws/],
    ['opencode', { '/ws/opencode.json': '{ "permission": { "*": "allow" } }' }, /decides over the rules of the user/],
    ['opencode', { '/ws/opencode.json': '{ "permission": { "read": "ask" } }' }, /one action for all reading/],
  ])('%s is refused beside %j', (agent, files, reason) => {
    const { edits, refusals } = plan({
      files: { ...git, ...files },
      paths: ['a'],
      wish: { agents: [agent], scope: 'user' },
    });
    expect(edits).toEqual([]);
    expect(refusals).toMatchObject([{ agent, reason: expect.stringMatching(reason) as string }]);
  });
});
