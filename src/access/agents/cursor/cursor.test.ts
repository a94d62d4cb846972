import { describe, expect, it } from 'vitest';
import { contextOn, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { Access, ChannelMap } from '../../../model/access';
import { verdictOf } from '../../verdict';
import { cursor } from '.';

function decide(entries: Record<string, MemoryEntry>, path: string, options: ContextOptions = {}): ChannelMap {
  return cursor.load(contextOn({ '/ws/': '', ...entries }, options)).decide(fileAt(path));
}

const reference = 'https://cursor.com/docs/reference/ignore-file';

interface Row {
  readonly file: string;
  readonly text: string;
  readonly path: string;
  readonly read: Access;
  readonly index: Access;
  readonly source: string;
}

const gitDocs = 'https://git-scm.com/docs/gitignore';
const rows: readonly Row[] = [
  {
    file: '.cursorignore',
    text: 'secrets/',
    path: 'secrets/a.txt',
    read: 'blocked',
    index: 'blocked',
    source: reference,
  },
  { file: '.cursorignore', text: '*.txt\n!b.txt', path: 'b.txt', read: 'open', index: 'open', source: gitDocs },
  { file: '.cursorignore', text: 's/\n!s/b.txt', path: 's/b.txt', read: 'blocked', index: 'blocked', source: gitDocs },
  { file: '.cursorignore', text: './a.txt', path: 'a.txt', read: 'open', index: 'open', source: gitDocs },
  {
    file: '.cursorignore',
    text: 'A.TXT',
    path: 'a.txt',
    read: 'unknown',
    index: 'unknown',
    source: 'case not documented',
  },
  {
    file: '.cursorignore',
    text: '[!a].txt',
    path: 'b.txt',
    read: 'unknown',
    index: 'unknown',
    source: 'library not documented',
  },
  { file: '.cursorindexingignore', text: 'a.txt', path: 'a.txt', read: 'open', index: 'blocked', source: reference },
  { file: '.gitignore', text: 'a.txt', path: 'a.txt', read: 'open', index: 'blocked', source: reference },
  {
    file: 'src/.cursorignore',
    text: 'a.txt',
    path: 'src/a.txt',
    read: 'open',
    index: 'open',
    source: 'nested: not documented',
  },
  { file: '../.cursorignore', text: 'a.txt', path: 'a.txt', read: 'open', index: 'open', source: 'needs a setting' },
];

describe('ignore files', () => {
  it.each(rows)('$file $text over $path ($source)', ({ file, text, path, read, index }) => {
    const channels = decide({ [`/ws/${file}`]: text }, `/ws/${path}`);
    expect([channels.read.access, channels.index.access]).toEqual([read, index]);
    expect([channels.search, channels.mention, channels.editor]).toEqual([channels.read, channels.read, channels.read]);
  });

  it('the deciding line, that of a parent folder too', () => {
    const { read } = decide({ '/ws/.cursorignore': '# private\n\nsecrets/\n' }, '/ws/secrets/deep/a.txt');
    expect(read.rule).toEqual({ file: '.cursorignore', line: 3, text: 'secrets/' });
  });

  it('does not reach outside the workspace', () => {
    expect(decide({ '/ws/.cursorignore': '*' }, '/home/me/x').read.access).toBe('open');
  });
});

describe('built-in list', () => {
  it.each(['.env', 'src/.env.local', 'a/credentials.json', 'k.pem', 'id_rsa'])('%s: contradicting evidence', (name) => {
    const { read, index } = decide({}, `/ws/${name}`);
    expect(read).toMatchObject({ access: 'unknown', rule: { file: null } });
    expect(read.rule?.text).toMatch(/^built in: \*\*\//);
    expect(index.access).toBe('unknown');
  });

  it('an exception in .cursorignore opens, a line blocks', () => {
    expect(decide({ '/ws/.cursorignore': '!.env' }, '/ws/.env').read).toMatchObject({
      access: 'open',
      rule: { line: 1 },
    });
    expect(decide({ '/ws/.cursorignore': '.env' }, '/ws/.env').read.access).toBe('blocked');
  });
});

describe('shell and MCP', () => {
  it('the terminal stays open, so an ignored file is only partly guarded', () => {
    const git = { root: '/ws', isCommitted: () => true };
    const channels = decide({ '/ws/.cursorignore': 'a.txt' }, '/ws/a.txt', { git });
    expect(channels.shell).toMatchObject({ access: 'open', forms: ['cat', 'grep -r', 'git history'] });
    expect(verdictOf(channels)).toBe('partial');
  });

  it('MCP is unknown when a server is configured', () => {
    const server = '{ "mcpServers": { "files": {} } }';
    expect(decide({}, '/ws/a').mcp.access).toBe('none');
    expect(decide({ '/ws/.cursor/mcp.json': server }, '/ws/a').mcp.access).toBe('unknown');
    expect(decide({ '/home/me/.cursor/mcp.json': server }, '/ws/a').mcp.access).toBe('unknown');
  });
});
