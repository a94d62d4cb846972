import { describe, expect, it } from 'vitest';
import { contextOn, fileAt, type ContextOptions } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { ChannelMap } from '../../../model/access';
import { verdictOf } from '../../verdict';
import { opencode } from '.';

const inGit: ContextOptions = { git: { root: '/ws', isCommitted: () => false } };

function load(entries: Record<string, MemoryEntry>, options: ContextOptions = inGit) {
  return opencode.load(contextOn({ '/ws/': '', ...entries }, options));
}

function decide(entries: Record<string, MemoryEntry>, path: string, options: ContextOptions = inGit): ChannelMap {
  return load(entries, options).decide(fileAt(path));
}

const config = (value: unknown): Record<string, MemoryEntry> => ({
  '/ws/opencode.json': JSON.stringify(value, null, 2),
});

describe('the reason', () => {
  it('is the line of the rule', () => {
    const { read } = decide(config({ permission: { read: { 'a.txt': 'deny' } } }), '/ws/a.txt');
    expect(read).toMatchObject({
      access: 'blocked',
      rule: { file: 'opencode.json', line: 4, text: '"a.txt": "deny"' },
    });
  });

  it('names the agent that asks less', () => {
    const { read } = decide({}, '/ws/.env');
    expect(read).toMatchObject({ access: 'open', forms: ['task: explore'] });
    expect(read.rule?.text).toBe('built in: agent explore: "read": { "*": "allow" }');
  });

  it('names the line in a Markdown file', () => {
    const agent = '---\ndescription: x\npermission:\n  read:\n    "*": deny\n  task: deny\n---\nHelp.\n';
    const { read } = decide({ '/ws/.opencode/agent/build.md': agent }, '/ws/a');
    expect(read).toMatchObject({
      access: 'blocked',
      rule: { file: '.opencode/agent/build.md', line: 5, text: '*: deny' },
    });
  });

  it('says that other ways stay open', () => {
    const channels = decide(config({ permission: { read: { 'a.txt': 'deny' } } }), '/ws/a.txt');
    expect(channels.search).toMatchObject({ access: 'open', note: 'Rules for reading do not bind the search.' });
    expect(channels.shell).toMatchObject({ access: 'open', forms: ['cat', 'grep -r'] });
    expect(verdictOf(channels)).toBe('partial');
  });

  it('names the command that runs without a permission', () => {
    const { shell } = decide(config({ permission: { bash: 'ask' } }), '/ws/a.txt');
    expect(shell).toMatchObject({ access: 'open', forms: ['cd "$(<file)"'] });
  });
});

describe('configuration', () => {
  it('that is broken leaves nothing to say, and is a problem', () => {
    const loaded = load({ '/ws/opencode.json': '{ "permission": ' });
    expect(loaded.decide(fileAt('/ws/a')).read).toMatchObject({ access: 'unknown' });
    expect(loaded.problems).toMatchObject([{ code: 'opencode/settings-not-json', file: 'opencode.json' }]);
  });

  it.each([
    { permissions: [] },
    { permission: { read: { a: 'block' } } },
    { permission: { todowrite: { a: 'deny' } } },
    { permission: 5 },
    { tools: { read: 'no' } },
    { agent: { build: 'x' } },
    { agent: { build: { mode: 'other' } } },
    { agent: { build: { permissions: [] } } },
    [],
  ])('of a wrong shape: %j', (value) => {
    expect(decide(config(value), '/ws/a').read.access).toBe('unknown');
  });

  it('takes in named files', () => {
    const files = { ...config({ permission: { read: { '{file:./name}': 'deny' } } }), '/ws/name': 'a.txt\n' };
    expect(decide(files, '/ws/a.txt').read.access).toBe('blocked');
    expect(decide(config({ model: '{file:./missing}' }), '/ws/a').read.access).toBe('unknown');
  });

  it('of MCP servers', () => {
    expect(decide(config({ mcp: { files: { enabled: false } } }), '/ws/a').mcp.access).toBe('none');
    expect(decide(config({ mcp: { files: { type: 'local' } } }), '/ws/a').mcp.access).toBe('unknown');
  });

  it('of an organisation makes what is held back unknown', () => {
    const home = { '/home/me/.local/share/opencode/auth.json': '{ "https://x.invalid": { "type": "wellknown" } }' };
    const files = { ...config({ permission: { read: { 'a.txt': 'deny' } } }), ...home };
    expect(decide(files, '/ws/a.txt').read.access).toBe('unknown');
    expect(decide(files, '/ws/b.txt').read.access).toBe('open');
  });
});

describe('outside a repository', () => {
  const options: ContextOptions = { git: { root: null, isCommitted: () => false } };

  it('patterns start at the root of the file system', () => {
    const files = config({ permission: { read: { 'ws/a.txt': 'deny', 'b.txt': 'deny' } } });
    expect(decide(files, '/ws/a.txt', options).read.access).toBe('blocked');
    expect(decide(files, '/ws/b.txt', options).read.access).toBe('open');
    expect(decide(files, '/elsewhere/c', options).read.access).toBe('asks');
  });
});

it('gives the same object for paths that are judged alike', () => {
  const loaded = load(config({ permission: { read: { '*.txt': 'deny' } } }));
  expect(loaded.decide(fileAt('/ws/a.txt'))).toBe(loaded.decide(fileAt('/ws/src/b.txt')));
});
