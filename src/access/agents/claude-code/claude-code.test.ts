import { describe, expect, it } from 'vitest';
import { contextOn, denying, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { ChannelMap } from '../../../model/access';
import { verdictOf } from '../../verdict';
import { claudeCode } from '.';

const project = '/ws/.claude/settings.json';

function decide(entries: Record<string, MemoryEntry>, path = '/ws/.env', options: ContextOptions = {}): ChannelMap {
  return claudeCode.load(contextOn(entries, options)).decide(fileAt(path));
}

describe('deciding rule', () => {
  it('names file, line and text', () => {
    const text = '{\n  "permissions": {\n    "deny": [\n      "Read(a)",\n      "Read(.env)"\n    ]\n  }\n}\n';
    expect(decide({ [project]: text }).read).toEqual({
      access: 'blocked',
      rule: { file: '.claude/settings.json', line: 5, text: 'Read(.env)' },
      forms: [],
      note: null,
    });
  });

  it('names user settings from the home folder and managed ones from the root', () => {
    const user = decide({ '/home/me/.claude/settings.json': denying('Read(.env)') });
    expect(user.read.rule?.file).toBe('~/.claude/settings.json');
    const managed = decide({ '/etc/claude-code/managed-settings.json': denying('Read(.env)') });
    expect(managed.read.rule?.file).toBe('/etc/claude-code/managed-settings.json');
  });

  it('names the exception that lets a file through', () => {
    const channels = decide({ [project]: denying('Read(.env*)', 'Read(!.env.example)') }, '/ws/.env.example');
    expect(channels.read).toMatchObject({ access: 'open', rule: { text: 'Read(!.env.example)' } });
  });
});

describe('scopes', () => {
  it('drop-ins of managed settings apply in order, hidden ones and other endings do not', () => {
    const folder = '/etc/claude-code/managed-settings.d';
    const entries = {
      [`${folder}/a.json`]: denying('Read(a.txt)'),
      [`${folder}/.b.json`]: denying('Read(b.txt)'),
      [`${folder}/c.txt`]: denying('Read(c.txt)'),
    };
    const read = (name: string) => decide(entries, `/ws/${name}`).read.access;
    expect([read('a.txt'), read('b.txt'), read('c.txt')]).toEqual(['blocked', 'open', 'open']);
  });

  it('managed settings can switch all other rules off', () => {
    const managed = JSON.stringify({ allowManagedPermissionRulesOnly: true, permissions: { deny: ['Read(key.pem)'] } });
    const entries = { '/etc/claude-code/managed-settings.json': managed, [project]: denying('Read(.env)') };
    expect(decide(entries).read.access).toBe('open');
    expect(decide(entries, '/ws/key.pem').read.access).toBe('blocked');
  });

  it('local settings stand at the git root and in the start directory, not at the root on Windows', () => {
    const git = { root: '/ws', isCommitted: () => false };
    const entries = { '/ws/.claude/settings.local.json': denying('Read(.env)') };
    expect(decide(entries, '/ws/src/.env', { start: '/ws/src', git }).read.access).toBe('blocked');
    const windows = { platform: 'win32', start: 'C:\\ws\\src', home: 'C:\\Users\\me' } as const;
    const onWindows = { 'C:\\ws\\.claude\\settings.local.json': denying('Read(.env)') };
    const root = { root: 'C:\\ws', isCommitted: () => false };
    expect(decide(onWindows, 'C:\\ws\\src\\.env', { ...windows, git: root }).read.access).toBe('open');
  });

  it('Windows paths match in the notation of rules', () => {
    const options = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' } as const;
    const entries = { 'C:\\ws\\.claude\\settings.json': denying('Read(//c/ws/a/**)', 'Read(~/x)', 'Read(/b)') };
    const read = (path: string) => decide(entries, path, options).read;
    expect(read('C:\\ws\\A\\k.txt')).toMatchObject({ access: 'blocked', rule: { file: '.claude/settings.json' } });
    expect(read('c:\\ws\\b').access).toBe('blocked');
    expect(read('C:\\Users\\me\\x').access).toBe('blocked');
    expect(read('D:\\ws\\b').access).toBe('asks');
  });
});

describe('links', () => {
  it('denies by the target in a start directory that is itself reached by a link', () => {
    const entries = { '/ws': { link: '/real' }, '/real/.claude/settings.json': denying('Read(/s)'), '/real/s': 'x' };
    const loaded = claudeCode.load(contextOn(entries));
    const target = { absolutePath: '/ws/l', realPath: '/real/s', isDirectory: false };
    expect(loaded.decide(target).read.access).toBe('blocked');
  });
});

describe('prompts', () => {
  const asking = (mode: string) => JSON.stringify({ permissions: { defaultMode: mode, ask: ['Read(.env)'] } });

  it.each([
    ['default', 'asks'],
    ['acceptEdits', 'asks'],
    ['plan', 'asks'],
    ['auto', 'unknown'],
    ['bypassPermissions', 'open'],
  ])('an ask rule in mode %s: %s', (mode, access) => {
    expect(decide({ [project]: asking(mode) }).read.access).toBe(access);
  });

  it('additional folders open what lies outside, allow rules too', () => {
    const permissions = { additionalDirectories: ['../other'], allow: ['Read(~/notes/**)'] };
    const entries = { [project]: JSON.stringify({ permissions }) };
    const read = (path: string) => decide(entries, path).read.access;
    expect([read('/other/x'), read('/home/me/notes/x'), read('/home/me/x')]).toEqual(['open', 'open', 'asks']);
  });

  it('never makes a hooked channel better', () => {
    const hooks = { PreToolUse: [{ matcher: 'Read|Edit', hooks: [{ type: 'command', command: 'guard' }] }] };
    const text = (more: object) => JSON.stringify({ hooks, ...more });
    expect(decide({ [project]: text({}) }).read.access).toBe('unknown');
    expect(decide({ [project]: text({ permissions: { ask: ['Read(.env)'] } }) }).read.access).toBe('unknown');
    expect(decide({ [project]: text({ permissions: { deny: ['Read(.env)'] } }) }).read.access).toBe('blocked');
    expect(decide({ [project]: text({ disableAllHooks: true }) }).read.access).toBe('open');
  });
});

describe('shell', () => {
  const committed = (answer: boolean | 'unknown') => ({ git: { root: '/ws', isCommitted: () => answer } });
  const denied = { [project]: denying('Read(.env)') };

  it('a Read deny leaves it open, so the file is only partly guarded', () => {
    const channels = decide(denied);
    expect(channels.shell).toMatchObject({ access: 'open', rule: null });
    expect(channels.shell.forms).toEqual(['grep -r', 'cat with a wildcard', 'rg --hidden', 'rg -uuu']);
    expect(verdictOf(channels)).toBe('partial');
  });

  it('git history is named when something is committed, or nobody knows', () => {
    expect(decide(denied, '/ws/.env', committed(true)).shell.forms).toContain('git history');
    expect(decide(denied, '/ws/.env', committed('unknown')).shell.forms).toContain('git history (not checked)');
  });

  it('more forms are open where Bash is allowed', () => {
    const text = JSON.stringify({ permissions: { deny: ['Read(.env)'], allow: ['Bash'] } });
    expect(decide({ [project]: text }).shell.forms).toContain('python3 -c');
  });

  it('without any rule there is nothing to name', () => {
    expect(decide({}).shell).toEqual({ access: 'open', rule: null, forms: [], note: null });
  });

  const sandboxed = (sandbox: object) => ({ [project]: JSON.stringify({ sandbox }) });

  it.each([
    ['./.env', '/ws/.env', 'unknown'],
    ['./.env', '/ws/src/.env', 'open'],
    ['**/.env', '/ws/src/.env', 'unknown'],
    ['/.env', '/ws/.env', 'open'],
    ['/ws/secrets', '/ws/secrets/a.txt', 'unknown'],
    ['~/x', '/home/me/x', 'unknown'],
  ])('sandbox denyRead %s over %s: %s', (rule, path, access) => {
    const entries = sandboxed({ enabled: true, filesystem: { denyRead: [rule] } });
    expect(decide(entries, path).shell.access).toBe(access);
  });

  it('a sandbox says nothing about what was committed, nor when it is off or has exceptions', () => {
    const filesystem = { denyRead: ['./.env'] };
    const shell = (sandbox: object, options?: ContextOptions) => decide(sandboxed(sandbox), '/ws/.env', options).shell;
    expect(shell({ enabled: true, filesystem }, committed(true))).toMatchObject({
      access: 'open',
      forms: ['git history'],
    });
    expect(shell({ filesystem }).access).toBe('open');
    expect(shell({ enabled: true, filesystem, excludedCommands: ['git'] }).access).toBe('open');
    expect(shell({ enabled: true, filesystem: { ...filesystem, allowRead: ['.'] } }).access).toBe('open');
  });

  it('is not called blocked when the Bash tool is switched off', () => {
    expect(decide({ [project]: denying('Bash', 'Read(.env)') }).shell.access).toBe('unknown');
  });
});

describe('other channels', () => {
  it('switching the Read tool off says nothing of search and mentions', () => {
    const { read, search, mention } = decide({ [project]: denying('Read') });
    expect([read.access, search.access, mention.access]).toEqual(['blocked', 'unknown', 'unknown']);
  });

  it('there is no index, and no MCP unless a server is configured', () => {
    const { index, mcp } = decide({});
    expect([index.access, mcp.access]).toEqual(['none', 'none']);
    const server = JSON.stringify({ mcpServers: { files: { command: 'x' } } });
    expect(decide({ '/ws/.mcp.json': server }).mcp).toMatchObject({ access: 'unknown' });
    expect(decide({ '/home/me/.claude.json': server }).mcp.access).toBe('unknown');
    const perProject = JSON.stringify({ projects: { '/ws': { mcpServers: { files: {} } } } });
    expect(decide({ '/home/me/.claude.json': perProject }).mcp.access).toBe('unknown');
    expect(decide({ '/ws/.mcp.json': '{ broken' }).mcp.access).toBe('unknown');
  });
});

describe('watched', () => {
  it('holds every file looked for, there or not', () => {
    const { watched } = claudeCode.load(contextOn({ '/ws/': '' }, { git: { root: '/ws', isCommitted: () => false } }));
    expect(watched).toEqual(
      expect.arrayContaining([
        project,
        '/ws/.claude/settings.local.json',
        '/home/me/.claude/settings.json',
        '/home/me/.claude.json',
        '/etc/claude-code/managed-settings.json',
        '/etc/claude-code/managed-settings.d',
        '/ws/.mcp.json',
        '/ws/.claudeignore',
      ]),
    );
  });
});
