import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOn, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { ChannelAccess } from '../../../model/access';
import { noSystemSettings, type SystemSetting, type SystemSettings } from '../../../model/edges';
import { codex } from '.';

const profile = (...lines: readonly string[]): string =>
  [
    'default_permissions = "p"',
    '[permissions.p.filesystem]',
    '":root" = "read"',
    '[permissions.p.filesystem.":workspace_roots"]',
    ...lines,
  ].join('\n');

function shell(config: string, path: string, options: ContextOptions = {}): ChannelAccess {
  const { platform = 'linux', home = '/home/me' } = options;
  const file = platform === 'win32' ? `${home}\\.codex\\config.toml` : `${home}/.codex/config.toml`;
  const start = options.start ?? '/ws';
  const entries: Record<string, MemoryEntry> = { [file]: config, [path]: 'x' };
  return codex.load(contextOn(entries, { ...options, start })).decide(fileAt(path)).shell;
}

describe('the deciding rule', () => {
  it('names the line of the file', () => {
    const { access, rule, note } = shell(profile('"*.md" = "deny"', '\'.env\' = "deny"'), '/ws/.env');
    expect(access).toBe('blocked');
    expect(rule).toEqual({ file: '~/.codex/config.toml', line: 6, text: '".env" = "deny"' });
    expect(note).toContain('sandbox');
  });

  it('a file that is no TOML is a problem with its place', () => {
    const loaded = codex.load(contextOn({ '/home/me/.codex/config.toml': 'a = 1\nb = \n', '/ws/a': '' }));
    expect(loaded.problems).toMatchObject([
      { code: 'codex/config-not-toml', file: '~/.codex/config.toml', range: { startLine: 2 } },
    ]);
    expect(loaded.decide(fileAt('/ws/a')).shell.access).toBe('unknown');
  });
});

describe('other systems', () => {
  it('macOS enforces plain denials; what a narrower entry opens there was not seen', () => {
    const options = { platform: 'darwin', home: '/Users/me' } as const;
    expect(shell(profile('"a" = "deny"'), '/ws/a', options).access).toBe('blocked');
    const narrower = profile('"a" = "deny"', '"a/b" = "read"');
    expect(shell(narrower, '/ws/a/b', options).access).toBe('unknown');
  });

  it('on Windows nothing is blocked for sure', () => {
    const options = { platform: 'win32', home: 'C:\\Users\\me', start: 'C:\\ws' } as const;
    const access = shell(profile('"a.txt" = "deny"'), 'C:\\ws\\a.txt', options);
    expect(access).toMatchObject({ access: 'unknown', rule: { text: '"a.txt" = "deny"' } });
    expect(access.note).toContain('Windows');
  });
});

describe('the administrator', () => {
  it('requirements make every verdict unknown', () => {
    const entries = { '/etc/codex/requirements.toml': 'allowed_sandbox_modes = ["read-only"]', '/ws/a': '' };
    expect(codex.load(contextOn(entries)).decide(fileAt('/ws/a')).shell.access).toBe('unknown');
  });

  it.each<[string, string, ContextOptions]>([
    ['a file that goes before all others', '/etc/codex/managed_config.toml', {}],
    ['the same on macOS', '/etc/codex/managed_config.toml', { platform: 'darwin', home: '/Users/me' }],
    [
      'the same on Windows',
      'C:\\Users\\me\\.codex\\managed_config.toml',
      { platform: 'win32', home: 'C:\\Users\\me', start: 'C:\\ws' },
    ],
  ])('%s makes every verdict unknown', (_, file, options) => {
    const context = contextOn({ [file]: 'model = "x"' }, options);
    const path = options.platform === 'win32' ? 'C:\\ws\\a' : '/ws/a';
    const loaded = codex.load(context);
    expect(loaded.decide(fileAt(path)).shell).toMatchObject({ access: 'unknown' });
    expect(loaded.watched).toContain(file);
  });

  it.each<[string, SystemSetting]>([
    ['hold something', { text: '{}', place: '/Library/Managed Preferences/com.openai.codex.plist' }],
    ['cannot be read', 'unknown'],
  ])('managed preferences that %s make every verdict unknown', (_, setting) => {
    const system: SystemSettings = {
      ...noSystemSettings,
      managedPreferences: (domain) => (domain === 'com.openai.codex' ? setting : 'nothing'),
    };
    const denied = profile('"a" = "deny"');
    expect(shell(denied, '/ws/a', { platform: 'darwin', home: '/Users/me', system }).access).toBe('unknown');
    expect(shell(denied, '/ws/a', { platform: 'darwin', home: '/Users/me' }).access).toBe('blocked');
  });

  it.each(['cloud-requirements-cache.json', 'cloud-config-bundle-cache.json'])(
    'rules that its cloud handed out (%s) leave a denial in doubt and what is open open',
    (name) => {
      const entries = {
        '/home/me/.codex/config.toml': profile('"a" = "deny"'),
        [`/home/me/.codex/${name}`]: '{}',
        '/ws/a': '',
      };
      const loaded = codex.load(contextOn(entries));
      const [denied, other] = ['/ws/a', '/ws/b'].map((path) => loaded.decide(fileAt(path)).shell);
      expect(denied).toMatchObject({ access: 'unknown', rule: { text: '"a" = "deny"' } });
      expect(other).toMatchObject({ access: 'open' });
      expect(loaded.watched).toContain(`/home/me/.codex/${name}`);
    },
  );

  it('the configuration of the machine is the weakest', () => {
    const machine = profile('"a.txt" = "deny"', '"b.txt" = "deny"');
    const own = '[permissions.p.filesystem.":workspace_roots"]\n"b.txt" = "read"\n';
    const entries = { '/etc/codex/config.toml': machine, '/home/me/.codex/config.toml': own, '/ws/a.txt': '' };
    const loaded = codex.load(contextOn(entries));
    expect(loaded.decide(fileAt('/ws/a.txt')).shell.access).toBe('blocked');
    expect(loaded.decide(fileAt('/ws/b.txt')).shell.access).toBe('open');
  });
});

describe('other channels', () => {
  it('there is no file tool; the editor and MCP servers are unknown when present', () => {
    const servers = '[mcp_servers.files]\ncommand = "x"\n';
    const context = contextOn(
      { '/home/me/.codex/config.toml': servers, '/ws/a': '' },
      { editorExtensions: ['openai.chatgpt'] },
    );
    expect(codex.load(context).decide(fileAt('/ws/a'))).toMatchObject({
      read: { access: 'none' },
      editor: { access: 'unknown' },
      mcp: { access: 'unknown' },
    });
  });
});

describe('properties', () => {
  const name = fc.stringMatching(/^[a-zA-Z0-9_.-]{1,8}$/).filter((text) => !/^\.+$/.test(text));

  it('a plain path covers itself and what is below, and nothing beside', () => {
    fc.assert(
      fc.property(name, name, name, (folder, file, other) => {
        const config = profile(`${JSON.stringify(folder)} = "deny"`);
        expect(shell(config, `/ws/${folder}/${file}`).access).toBe('blocked');
        fc.pre(other !== folder);
        expect(shell(config, `/ws/${other}/${file}`).access).toBe('open');
      }),
      { numRuns: 30 },
    );
  });

  it('any text as configuration gives a verdict', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['open', 'unknown', 'blocked']).toContain(shell(text, '/ws/a.txt').access);
        expect(['open', 'unknown', 'blocked']).toContain(
          shell(profile(`${JSON.stringify(text)} = "deny"`), '/ws/a.txt').access,
        );
      }),
      { numRuns: 60 },
    );
  });
});
