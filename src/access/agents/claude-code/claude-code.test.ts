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
    ['dontAsk', 'blocked'],
  ])('an ask rule in mode %s: %s', (mode, access) => {
    expect(decide({ [project]: asking(mode) }).read.access).toBe(access);
  });

  it.each(['auto', 'bypassPermissions'])('an ask rule in mode %s, which only personal settings give', (mode) => {
    const user = '/home/me/.claude/settings.json';
    expect(decide({ [user]: asking(mode) }).read.access).toBe('asks');
    expect(decide({ [user]: asking(mode) }, '/etc/passwd').read.access).toBe('open');
    expect(decide({ [project]: asking(mode) }, '/etc/passwd').read.access).toBe('asks');
  });

  it('names the mode that refuses', () => {
    const settings = JSON.stringify({ permissions: { defaultMode: 'dontAsk' } });
    expect(decide({ [project]: settings }, '/etc/passwd').read).toMatchObject({
      access: 'blocked',
      rule: { file: '.claude/settings.json', line: 1, text: 'defaultMode: dontAsk' },
    });
  });

  it('additional folders open what lies outside, allow rules too', () => {
    const permissions = { additionalDirectories: ['../other'], allow: ['Read(~/notes/**)'] };
    const trust = JSON.stringify({ projects: { '/ws': { hasTrustDialogAccepted: true } } });
    const untrusted = { [project]: JSON.stringify({ permissions }) };
    const read = (entries: Record<string, MemoryEntry>) =>
      ['/other/x', '/home/me/notes/x', '/home/me/x'].map((path) => decide(entries, path).read.access);
    expect(read({ ...untrusted, '/home/me/.claude.json': trust })).toEqual(['open', 'open', 'asks']);
    expect(read(untrusted)).toEqual(['asks', 'asks', 'asks']);
  });

  it('never makes a hooked channel better', () => {
    const hooks = { PreToolUse: [{ matcher: 'Read|Edit', hooks: [{ type: 'command', command: 'guard' }] }] };
    const text = (more: object) => JSON.stringify({ hooks, ...more });
    expect(decide({ [project]: text({}) }).read.access).toBe('unknown');
    expect(decide({ [project]: text({ permissions: { ask: ['Read(.env)'] } }) }).read.access).toBe('unknown');
    expect(decide({ [project]: text({ permissions: { deny: ['Read(.env)'] } }) }).read.access).toBe('blocked');
    expect(decide({ [project]: text({ disableAllHooks: true }) }).read.access).toBe('open');
  });

  it('a hook is asked for the tools that it names, never for a mention', () => {
    const channels = (matcher: string, event = 'PreToolUse') =>
      decide({
        [project]: JSON.stringify({ hooks: { [event]: [{ matcher, hooks: [{ type: 'command', command: 'x' }] }] } }),
      });
    const seen = ({ read, search, mention, shell }: ChannelMap) =>
      [read, search, mention, shell].map(({ access }) => access).join(' ');
    expect(seen(channels('Read'))).toBe('unknown open open open');
    expect(seen(channels('Edit, Grep'))).toBe('open unknown open open');
    expect(seen(channels('ea.'))).toBe('unknown open open open');
    expect(seen(channels('Re'))).toBe('open open open open');
    expect(seen(channels('(Read'))).toBe('open open open open');
    expect(seen(channels('*'))).toBe('unknown unknown open unknown');
    expect(seen(channels('*', 'PostToolUse'))).toBe('open open open open');
  });

  it('a hook that answers prompts leaves open what was never asked', () => {
    const hooks = { PermissionRequest: [{ hooks: [{ type: 'command', command: 'x' }] }] };
    const read = (path: string) => decide({ [project]: JSON.stringify({ hooks }) }, path).read.access;
    expect([read('/ws/a'), read('/etc/passwd')]).toEqual(['open', 'unknown']);
  });

  it.each([
    ['sightline hook claude-code', true],
    ['"/usr/bin/node" "/opt/sightline/dist/cli.js" hook claude-code', true],
    ['C:\\tools\\sightline.cmd hook claude-code', true],
    ['node /x/dist/cli.js hook gemini-cli', false],
    ['notsightline hook claude-code', false],
  ])('knows its own hook: %s', (command, isOwn) => {
    const hooks = { PreToolUse: [{ matcher: 'Read', hooks: [{ type: 'command', command }] }] };
    const { access, note } = decide({ [project]: JSON.stringify({ hooks }) }).read;
    expect([access, note?.includes('Sightline')]).toEqual(['unknown', isOwn]);
  });

  it('the strongest scope decides whether hooks are off; managed ones stay', () => {
    const hooks = { PreToolUse: [{ hooks: [{ type: 'command', command: 'x' }] }] };
    const local = '/ws/.claude/settings.local.json';
    const off = JSON.stringify({ disableAllHooks: true });
    const read = (entries: Record<string, MemoryEntry>) => decide(entries).read.access;
    const hooked = { [project]: JSON.stringify({ hooks, disableAllHooks: true }) };
    expect(read({ ...hooked, [local]: JSON.stringify({ disableAllHooks: false }) })).toBe('unknown');
    expect(read({ ...hooked, [local]: off })).toBe('open');
    expect(read({ '/etc/claude-code/managed-settings.json': JSON.stringify({ hooks }), [project]: off })).toBe(
      'unknown',
    );
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
    expect(decide({ '/home/me/.claude/settings.json': text }).shell.forms).toContain('python3 -c');
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

  it('is blocked where the Bash tool is switched off, but for PowerShell on Windows', () => {
    const shell = (more: ContextOptions) => decide({ [project]: denying('Bash') }, '/ws/.env', more).shell.access;
    expect(shell(committed(true))).toBe('blocked');
    const windows = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' } as const;
    const entries = { 'C:\\ws\\.claude\\settings.json': denying('Bash') };
    expect(decide(entries, 'C:\\ws\\.env', windows).shell.access).toBe('unknown');
  });

  it('says for which version the forms hold', () => {
    expect(decide(denied).shell.note).toMatch(/Tried with 2\.1\.330\.$/);
    const older = '/home/me/.local/share/claude/versions/2.1.250';
    const { shell } = decide({ ...denied, [older]: 'x' });
    expect(shell.note).toMatch(/Tried with 2\.1\.330; 2\.1\.250 is installed\.$/);
    expect(shell.forms).toContain('tac');
  });

  it('needs approval outside the working folders, unless allow rules for single commands leave that open', () => {
    const shell = (permissions: object) =>
      decide({ '/home/me/.claude/settings.json': JSON.stringify({ permissions }) }, '/etc/passwd').shell.access;
    expect(shell({})).toBe('asks');
    expect(shell({ allow: ['Bash(npm test)'] })).toBe('unknown');
    expect(shell({ allow: ['Bash'] })).toBe('open');
    expect(decide({}, '/etc/passwd', committed('unknown')).shell.access).toBe('unknown');
  });
});

describe('other channels', () => {
  it('switching the Read tool off leaves search and says nothing of the editor', () => {
    const { read, search, mention, editor } = decide({ [project]: denying('Read') });
    expect([read, search, mention, editor].map(({ access }) => access)).toEqual([
      'blocked',
      'open',
      'blocked',
      'unknown',
    ]);
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
    // Those of every folder above are started too, in a repository and beyond its root: so seen.
    expect(decide({ '/.mcp.json': server }).mcp.access).toBe('unknown');
    expect(decide({ '/.mcp.json': server }).mcp.note).toContain('/.mcp.json');
  });

  it.each([
    ['/ws/.claude/agents/helper.md', '---\nname: helper\nmcpServers:\n  - files\n---\nHelp.\n', 'unknown'],
    ['/home/me/.claude/agents/helper.md', '---\r\nname: helper\r\nmcpServers: [files]\r\n---\r\n', 'unknown'],
    ['/ws/.claude/agents/helper.md', '---\nname: helper\n---\nmcpServers:\n', 'none'],
    ['/ws/.claude/agents/helper.txt', '---\nmcpServers: [files]\n---\n', 'none'],
  ])('a helper agent may bring a server: %s %j', (file, text, access) => {
    expect(decide({ [file]: text }).mcp.access).toBe(access);
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
        '/home/me/.claude/remote-settings.json',
      ]),
    );
  });
});
