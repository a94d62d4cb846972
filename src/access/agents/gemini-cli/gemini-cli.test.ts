import { describe, expect, it } from 'vitest';
import { contextOn, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { ChannelMap } from '../../../model/access';
import { verdictOf } from '../../verdict';
import { geminiCli } from '.';

const git = { root: '/ws', isCommitted: () => false };
const noGit = { ...git, root: null };

function decide(entries: Record<string, MemoryEntry>, path: string, options: ContextOptions = { git }): ChannelMap {
  return geminiCli.load(contextOn({ '/ws/': '', ...entries }, options)).decide(fileAt(path));
}

describe('ignore files', () => {
  it('names file and line, and that a restart is needed', () => {
    const { read } = decide({ '/ws/.geminiignore': '# c\n  a.txt\n' }, '/ws/a.txt');
    expect(read.rule).toEqual({ file: '.geminiignore', line: 2, text: '  a.txt' });
    expect(read.note).toContain('restart');
  });

  it.each(['.env', 'x/.ENV/y', '.env.', '.env:stream', 'NODE_MODULES/x', 'gha-creds-1.json', 'a/.git/config'])(
    'refuses %s by its name',
    (path) => {
      expect(decide({}, `/ws/${path}`).read).toMatchObject({ access: 'blocked', rule: { file: null } });
    },
  );

  it.each(['.env.local', '.envrc', 'x.env', 'my_node_modules/x', '.gitignore', '.github/x'])(
    'does not refuse %s',
    (path) => {
      expect(decide({}, `/ws/${path}`).read.access).toBe('open');
    },
  );

  it.each([
    ['a nested line holds below its folder', 'key.pem', 'src/deep/key.pem', 'blocked'],
    ['not above it', 'key.pem', 'key.pem', 'open'],
    ['anchored', '/key.pem', 'src/deep/key.pem', 'open'],
    ['with an inner slash', 'deep/key.pem', 'src/deep/key.pem', 'blocked'],
  ])('.gitignore in a folder: %s', (_, line, path, access) => {
    const entries = { '/ws/src/.gitignore': line, '/ws/src/deep/key.pem': '' };
    expect(decide(entries, `/ws/${path}`).read.access).toBe(access);
  });

  it('the name of a folder is a part of the pattern, its brackets and stars with it', () => {
    const entries = { '/ws/a[b]/.gitignore': 'x\n', '/ws/a[b]/x': '', '/ws/a*c/.gitignore': 'y\n', '/ws/a*c/y': '' };
    expect(decide(entries, '/ws/a[b]/x').read.access).toBe('open');
    expect(decide(entries, '/ws/a*c/y').read).toMatchObject({ access: 'blocked', rule: { file: 'a*c/.gitignore' } });
  });

  it('takes a backslash in a name for a slash', () => {
    expect(decide({ '/ws/.geminiignore': '/a/b' }, '/ws/a\\b').read.access).toBe('blocked');
    expect(decide({ '/ws/.geminiignore': '?' }, '/ws/\\').read.access).toBe('open');
  });

  it('one pattern that cannot be compiled takes all lines out of force in a repository', () => {
    const entries = { '/ws/.gitignore': '[x/y', '/ws/.geminiignore': 'a.txt' };
    expect(decide(entries, '/ws/a.txt').read.access).toBe('open');
    expect(decide({ '/ws/.geminiignore': 'a.txt\n[x/y' }, '/ws/c', { git: noGit }).read.access).toBe('unknown');
  });

  it('a nested file below an ignored folder does not count', () => {
    const entries = { '/ws/.gitignore': 'd/\n', '/ws/d/.gitignore': '!x\n', '/ws/d/x': '' };
    expect(decide(entries, '/ws/d/x').read).toMatchObject({ access: 'blocked', rule: { file: '.gitignore' } });
  });

  it('exceptions of a nested file are cleaned up as paths before they count', () => {
    const entries = { '/ws/.gitignore': 'key.pem', '/ws/src/.gitignore': '!./key.pem', '/ws/src/key.pem': '' };
    expect(decide(entries, '/ws/src/key.pem').read.access).toBe('open');
  });

  it('.git/info/exclude counts in a repository, least of all', () => {
    const entries = { '/ws/.git/info/exclude': 'a.txt', '/ws/.gitignore': '!a.txt' };
    expect(decide({ '/ws/.git/info/exclude': 'a.txt' }, '/ws/a.txt').read.access).toBe('blocked');
    expect(decide(entries, '/ws/a.txt').read.access).toBe('open');
  });

  it('reads brackets as the library inside does', () => {
    expect(decide({ '/ws/.geminiignore': '[!a].txt' }, '/ws/b.txt').read.access).toBe('open');
    expect(decide({ '/ws/.geminiignore': '[!a].txt' }, '/ws/a.txt').read.access).toBe('blocked');
  });
});

describe('settings', () => {
  const filtering = (values: object) => JSON.stringify({ context: { fileFiltering: values } });
  const ignored = { '/ws/.gitignore': 'a.txt', '/ws/.geminiignore': 'b.txt' };

  const trusted = { '/home/me/.gemini/trustedFolders.json': '{ "/ws": "TRUST_FOLDER" }' };

  it.each(['/home/me/.gemini/settings.json', '/ws/.gemini/settings.json', '/etc/gemini-cli/settings.json'])(
    '%s can switch ignore files off',
    (file) => {
      const off = filtering({ respectGitIgnore: false, respectGeminiIgnore: false });
      const entries = { ...ignored, ...trusted, [file]: off };
      expect(decide(entries, '/ws/a.txt').read.access).toBe('open');
      expect(decide(entries, '/ws/b.txt').read.access).toBe('open');
    },
  );

  it.each([
    ['{}', {}, 'blocked'],
    ['{ "/ws": "TRUST_FOLDER" }', {}, 'open'],
    ['{ "/": "TRUST_FOLDER", "/ws": "DO_NOT_TRUST" }', {}, 'blocked'],
    ['{ "/ws/sub": "TRUST_PARENT" }', {}, 'open'],
    ['{}', { GEMINI_CLI_TRUST_WORKSPACE: 'true' }, 'open'],
    ['{ "/ws": "TRUST_FOLDER" }', { GEMINI_RESTRICTED_MODE: 'true' }, 'blocked'],
  ] as const)('settings of a workspace count where it is trusted: %s %j', (folders, variables, access) => {
    const entries = {
      ...ignored,
      '/home/me/.gemini/trustedFolders.json': folders,
      '/ws/.gemini/settings.json': filtering({ respectGitIgnore: false, respectGeminiIgnore: false }),
    };
    expect(decide(entries, '/ws/a.txt', { git, variables }).read.access).toBe(access);
  });

  it('ignore files that the settings name count, the first of them most', () => {
    const custom = filtering({ customIgnoreFilePaths: ['.first', '.second'] });
    const files = { '/ws/.first': '!a.txt\nc.txt', '/ws/.second': '!c.txt\nd.txt' };
    const entries = { ...ignored, ...files, '/home/me/.gemini/settings.json': custom };
    const access = ['a', 'c', 'd'].map((name) => decide(entries, `/ws/${name}.txt`).read.access);
    expect(access).toEqual(['open', 'blocked', 'blocked']);
  });

  it('comments are allowed; broken JSON is a problem with its place', () => {
    const commented = `// mine\n${filtering({ respectGitIgnore: false })}`;
    expect(decide({ ...ignored, '/home/me/.gemini/settings.json': commented }, '/ws/a.txt').read.access).toBe('open');
    const broken = geminiCli.load(contextOn({ '/ws/.gemini/settings.json': '{\n  "context": }' }));
    expect(broken.problems).toMatchObject([{ code: 'gemini-cli/settings-not-json', range: { startLine: 2 } }]);
  });

  it('included folders are part of the workspace', () => {
    const entries = {
      '/home/me/.gemini/settings.json': JSON.stringify({ context: { includeDirectories: ['/other'] } }),
    };
    expect(decide(entries, '/other/a.txt').read.access).toBe('open');
    expect(decide({}, '/other/a.txt').read).toMatchObject({ access: 'blocked', rule: { file: null } });
  });
});

describe('other channels', () => {
  it('search and shell stay open, so an ignored file is only partly guarded', () => {
    const channels = decide({ '/ws/.geminiignore': 'a.txt' }, '/ws/a.txt');
    expect(channels.search).toMatchObject({ access: 'open' });
    expect(channels.search.note).toContain('no_ignore');
    expect(channels.shell).toMatchObject({ access: 'open', forms: ['cat', 'sed'] });
    expect(channels.mention.access).toBe('blocked');
    expect(verdictOf(channels)).toBe('partial');
  });

  it('the refusal of .env by the file tool is no more than that', () => {
    const channels = decide({ '/ws/.geminiignore': '!.env' }, '/ws/.env');
    expect(channels.read).toMatchObject({ access: 'blocked', rule: { file: null, text: 'built in: .env' } });
    expect([channels.mention.access, channels.search.access]).toEqual(['blocked', 'open']);
    expect(decide({}, '/ws/.env.local').read.access).toBe('open');
  });

  it('a mention needs both kinds of ignore files to agree, and some names are never taken', () => {
    const lifted = { '/ws/.gitignore': 'a.txt', '/ws/.geminiignore': '!a.txt' };
    const { read, mention } = decide(lifted, '/ws/a.txt');
    expect([read.access, mention.access]).toEqual(['open', 'blocked']);
    expect(decide({}, '/ws/dist/o.js').mention.rule).toEqual({ file: null, line: null, text: 'built in: dist' });
    expect(decide({}, '/ws/x/dist').mention.access).toBe('blocked');
    expect(decide({}, '/ws/distance/o.js').mention.access).toBe('open');
  });

  it('the shell asks outside the workspace unless the settings open it, and is unknown with policies', () => {
    const allowed = { '/home/me/.gemini/settings.json': '{ "tools": { "allowed": ["run_shell_command(git)"] } }' };
    expect(decide({}, '/home/me/x').shell.access).toBe('asks');
    expect(decide(allowed, '/home/me/x').shell.access).toBe('open');
    expect(decide({ '/home/me/.gemini/policies/mine.toml': '' }, '/ws/a').shell.access).toBe('unknown');
  });

  it.each([
    ['/ws/a%41', ['unknown', 'unknown', 'open']],
    ['/ws/a\tb', ['unknown', 'unknown', 'unknown']],
    ['/ws/a\nb/.env', ['blocked', 'blocked', 'unknown']],
    ['/ws/100%', ['open', 'open', 'open']],
  ])('a name that the program stumbles over: %j', (path, expected) => {
    const { read, mention, search } = decide({}, path);
    expect([read.access, mention.access, search.access]).toEqual(expected);
  });

  it('its own folder lies outside, but for its memory', () => {
    const access = ['settings.json', 'GEMINI.md', 'notes.md', 'tmp/abc/x'].map(
      (name) => decide({}, `/home/me/.gemini/${name}`).read.access,
    );
    expect(access).toEqual(['blocked', 'open', 'unknown', 'unknown']);
  });

  it('MCP and the IDE companion are unknown when present', () => {
    const servers = { '/ws/.gemini/settings.json': '{ "mcpServers": { "files": {} } }' };
    expect(decide(servers, '/ws/a').mcp.access).toBe('unknown');
    expect(decide({}, '/ws/a').mcp.access).toBe('none');
    const editorExtensions = ['google.gemini-cli-vscode-ide-companion'];
    expect(decide({}, '/ws/a', { editorExtensions }).editor.access).toBe('unknown');
    expect(decide({}, '/ws/a').editor.access).toBe('none');
  });
});

describe('presence', () => {
  it('finds the version of the program in its package', () => {
    const entries = {
      '/usr/bin/gemini': { link: '/lib/node_modules/@google/gemini-cli/bundle/gemini.js' },
      '/lib/node_modules/@google/gemini-cli/bundle/gemini.js': '',
      '/lib/node_modules/@google/gemini-cli/package.json': '{ "name": "@google/gemini-cli", "version": "0.61.0" }',
    };
    const presence = geminiCli.detect(contextOn(entries, { variables: { PATH: '/usr/bin' } }));
    expect(presence).toMatchObject({ inUse: true, version: '0.61.0' });
  });
});
