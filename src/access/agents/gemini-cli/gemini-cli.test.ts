import { describe, expect, it } from 'vitest';
import { contextOn, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { ChannelMap } from '../../../model/access';
import { verdictOf } from '../../verdict';
import { geminiCli } from '.';

const git = { root: '/ws', isCommitted: () => false };

function decide(entries: Record<string, MemoryEntry>, path: string, options: ContextOptions = { git }): ChannelMap {
  return geminiCli.load(contextOn({ '/ws/': '', ...entries }, options)).decide(fileAt(path));
}

describe('ignore files', () => {
  it('names file and line, and that a restart is needed', () => {
    const { read } = decide({ '/ws/.geminiignore': '# c\n  a.txt\n' }, '/ws/a.txt');
    expect(read.rule).toEqual({ file: '.geminiignore', line: 2, text: '  a.txt' });
    expect(read.note).toContain('restart');
  });

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
    expect(decide(entries, '/ws/a[b]/x').read.access).not.toBe('blocked');
    expect(decide(entries, '/ws/a*c/y').read).toMatchObject({ access: 'blocked', rule: { file: 'a*c/.gitignore' } });
  });

  it('a name with a backslash is never blocked for sure', () => {
    expect(decide({ '/ws/.geminiignore': '?' }, '/ws/\\').read.access).toBe('unknown');
  });

  it('one pattern that cannot be compiled makes every line doubtful', () => {
    expect(decide({ '/ws/.gitignore': '[x/y', '/ws/.geminiignore': 'a.txt' }, '/ws/a.txt').read.access).toBe('unknown');
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

  it('a line whose meaning depends on the library version blocks nothing for sure', () => {
    expect(decide({ '/ws/.geminiignore': '[!a].txt' }, '/ws/b.txt').read.access).toBe('unknown');
  });
});

describe('settings', () => {
  const filtering = (values: object) => JSON.stringify({ context: { fileFiltering: values } });
  const ignored = { '/ws/.gitignore': 'a.txt', '/ws/.geminiignore': 'b.txt' };

  it.each(['/home/me/.gemini/settings.json', '/ws/.gemini/settings.json', '/etc/gemini-cli/settings.json'])(
    '%s can switch ignore files off',
    (file) => {
      const entries = { ...ignored, [file]: filtering({ respectGitIgnore: false, respectGeminiIgnore: false }) };
      expect(decide(entries, '/ws/a.txt').read.access).toBe('open');
      expect(decide(entries, '/ws/b.txt').read.access).toBe('open');
    },
  );

  it('ignore files that the workspace names only open', () => {
    const custom = filtering({ customIgnoreFilePaths: ['.mine'] });
    const entries = { ...ignored, '/ws/.mine': '!a.txt\nc.txt', '/ws/.gemini/settings.json': custom };
    expect(decide(entries, '/ws/a.txt').read.access).toBe('open');
    expect(decide(entries, '/ws/c.txt').read.access).toBe('open');
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
    expect(channels.shell).toMatchObject({ access: 'open', forms: ['cat', 'grep -r'] });
    expect(channels.mention.access).toBe('blocked');
    expect(verdictOf(channels)).toBe('partial');
  });

  it('the refusal of .env by the file tool is no more than that', () => {
    const channels = decide({ '/ws/.geminiignore': '!.env' }, '/ws/.env');
    expect(channels.read).toMatchObject({ access: 'blocked', rule: { file: null, text: 'built in: .env' } });
    expect(channels.mention.access).toBe('unknown');
    expect(decide({}, '/ws/.env.local').read.access).toBe('open');
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

describe('problems', () => {
  const problems = (entries: Record<string, MemoryEntry>): readonly unknown[] =>
    geminiCli.load(contextOn(entries, { git })).problems.map(({ code, file, range }) => [code, file, range.startLine]);

  it('names lines of its own ignore file that match nothing', () => {
    expect(problems({ '/ws/.geminiignore': '.env\n./clients/\n  ./data # rows\n' })).toEqual([
      ['gemini-cli/leading-dot-slash', '.geminiignore', 2],
      ['gemini-cli/leading-dot-slash', '.geminiignore', 3],
    ]);
  });

  it('leaves git its own file', () => {
    expect(problems({ '/ws/.gitignore': './clients/\n' })).toEqual([]);
  });
});
