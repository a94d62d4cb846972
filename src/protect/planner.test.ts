import { describe, expect, it } from 'vitest';
import { memoryFiles, type MemoryEntry } from '../../test/support/memory-files';
import type { Environment, Platform } from '../model/edges';
import type { Plan, Wish } from './plan';
import { planProtection, type PlanContext } from './planner';

function environment(platform: Platform = 'linux', variables: Environment['variables'] = {}): Environment {
  const home = platform === 'win32' ? 'C:\\Users\\ann' : '/home/ann';
  return { platform, home, variables, now: () => 0 };
}

interface Case {
  readonly files?: Record<string, MemoryEntry>;
  readonly paths: readonly string[];
  readonly wish?: Partial<Wish>;
  readonly context?: Partial<PlanContext>;
}

/** A path that ends with `/` is a folder. */
function plan({ files = {}, paths, wish, context }: Case): Plan {
  const wished = paths.map((path) => ({ path: path.replace(/\/$/, ''), isDirectory: path.endsWith('/') }));
  return planProtection(
    { paths: wished, agents: ['claude-code', 'cursor', 'gemini-cli'], scope: 'project', ...wish },
    { files: memoryFiles({ '/ws/': '', ...files }), environment: environment(), startDirectory: '/ws', ...context },
  );
}

function rulesOf({ edits }: Plan): Record<string, readonly string[]> {
  return Object.fromEntries(edits.map(({ file, rules }) => [file, rules]));
}

describe('planProtection', () => {
  it('writes one anchored rule a path into each agent’s own file', () => {
    expect(rulesOf(plan({ paths: ['.env', 'src/pricing/'] }))).toEqual({
      '/ws/.claude/settings.json': ['Read(/src/pricing/**)', 'Read(/.env)'],
      '/ws/.cursorignore': ['/src/pricing/', '/.env'],
      '/ws/.geminiignore': ['/src/pricing/', '/.env'],
    });
  });

  it('gives an edit that makes `after` of `before` by insertions alone', () => {
    const [edit] = plan({ paths: ['.env'], files: { '/ws/.cursorignore': 'x' }, wish: { agents: ['cursor'] } }).edits;
    expect(edit).toMatchObject({ before: 'x', after: 'x\n/.env\n', insertions: [{ offset: 1, text: '\n/.env\n' }] });
  });

  const scopeRows: [scope: Wish['scope'], variables: Environment['variables'], file: string, rules: string[]][] = [
    ['local', {}, '/ws/.claude/settings.local.json', ['Read(/d/**)', 'Read(/.env)']],
    ['user', {}, '/home/ann/.claude/settings.json', ['Read(//ws/d/**)', 'Read(//ws/.env)']],
    ['user', { CLAUDE_CONFIG_DIR: '/cfg' }, '/cfg/settings.json', ['Read(//ws/d/**)', 'Read(//ws/.env)']],
  ];
  it.each(scopeRows)('Claude Code, scope %s, %j', (scope, variables, file, rules) => {
    const context = { environment: environment('linux', variables) };
    expect(rulesOf(plan({ paths: ['.env', 'd/'], wish: { agents: ['claude-code'], scope }, context }))).toEqual({
      [file]: rules,
    });
  });

  it('spells a Windows drive as a folder in user settings', () => {
    const files = memoryFiles({ 'C:\\Work\\ws\\': '' }, 'win32');
    const context = { files, environment: environment('win32'), startDirectory: 'C:\\Work\\ws' };
    const wish: Partial<Wish> = { agents: ['claude-code'], scope: 'user' };
    expect(rulesOf(plan({ paths: ['a/b.txt'], wish, context }))).toEqual({
      'C:\\Users\\ann\\.claude\\settings.json': ['Read(//c/Work/ws/a/b.txt)'],
    });
  });

  it('escapes the workspace path in user settings', () => {
    const context = { files: memoryFiles({ '/w[s]/': '' }), startDirectory: '/w[s]' };
    const wish: Partial<Wish> = { agents: ['claude-code'], scope: 'user' };
    expect(Object.values(rulesOf(plan({ paths: ['.env'], wish, context })))).toEqual([['Read(//w\\[s\\]/.env)']]);
  });

  it('needs no rule for a path that is covered, stands in the file, or lies in a wished folder', () => {
    const files = { '/ws/.cursorignore': '/b\n' };
    const context: Partial<PlanContext> = { covered: (agent, path) => agent === 'cursor' && path === 'a' };
    const { edits, refusals } = plan({
      paths: ['a', 'b', 'c/d', 'c/', 'c/e/'],
      files,
      context,
      wish: { agents: ['cursor'] },
    });
    expect(edits.map(({ rules }) => rules)).toEqual([['/c/']]);
    expect(refusals).toEqual([]);
  });

  it('plans nothing when nothing has to be added', () => {
    expect(plan({ paths: ['a'], files: { '/ws/.cursorignore': '/a' }, wish: { agents: ['cursor'] } })).toEqual({
      edits: [],
      refusals: [],
      notes: [],
    });
  });
});

describe('planProtection: refusals', () => {
  function reasons({ refusals }: Plan): string[] {
    return refusals.map(({ agent, path, reason }) => `${agent} ${path}: ${reason}`);
  }

  it.each(['', '/abs', '../up', 'a/../b', './a', 'a//b'])('a path that is not one inside: %j', (path) => {
    const { edits, refusals } = planProtection(
      { paths: [{ path, isDirectory: false }], agents: ['cursor'], scope: 'project' },
      { files: memoryFiles({ '/ws/': '' }), environment: environment(), startDirectory: '/ws' },
    );
    expect(edits).toEqual([]);
    expect(refusals).toHaveLength(1);
  });

  it('an agent without a writer, and a scope without a file', () => {
    expect(reasons(plan({ paths: ['a'], wish: { agents: ['goose'] } }))).toEqual([
      expect.stringMatching(/^goose \.: Goose has taken \.gooseignore out/),
    ]);
    const user = plan({ paths: ['a'], wish: { agents: ['cursor', 'gemini-cli'], scope: 'user' } });
    expect(user.edits).toEqual([]);
    expect(user.refusals).toHaveLength(2);
  });

  it('names that differ only in letter case, unless all of them are wished', () => {
    const files = { '/ws/k/a.pem': '', '/ws/k/A.PEM': '' };
    expect(plan({ files, paths: ['k/a.pem'] }).refusals).toHaveLength(3);
    expect(plan({ files, paths: ['k/a.pem'] }).edits).toEqual([]);
    expect(plan({ files, paths: ['k/a.pem', 'k/A.PEM'] }).refusals).toEqual([]);
    expect(plan({ files, paths: ['k/'] }).refusals).toEqual([]);
  });

  it('a case twin of a folder above', () => {
    const files = { '/ws/Keys/a': '', '/ws/keys/a': '', '/ws/keys/b': '' };
    expect(plan({ files, paths: ['keys/a'] }).edits).toEqual([]);
    expect(plan({ files, paths: ['keys/b'] }).refusals).toEqual([]);
  });

  it('a wildcard only where it matches no other existing path', () => {
    expect(rulesOf(plan({ files: { '/ws/q?.txt': '', '/ws/b': '' }, paths: ['q?.txt'] }))).toMatchObject({
      '/ws/.claude/settings.json': ['Read(/q?.txt)'],
      '/ws/.cursorignore': ['/q?.txt'],
    });
    expect(plan({ files: { '/ws/q?.txt': '', '/ws/qX.txt': '' }, paths: ['q?.txt'] }).edits).toEqual([]);
    expect(plan({ files: { '/ws/d': { error: 'no-permission' } }, paths: ['d/q?.txt'] }).edits).toEqual([]);
  });

  it('a workspace path that needs a wildcard where the rule begins at the file system’s root', () => {
    const context = { files: memoryFiles({ '/w?/': '' }), startDirectory: '/w?' };
    expect(plan({ paths: ['a'], context, wish: { agents: ['claude-code'], scope: 'user' } }).edits).toEqual([]);
  });

  it('what the dialect cannot spell, while the rest of the wish is planned', () => {
    const { edits, refusals } = plan({ paths: ['a\\b', 'c'], wish: { agents: ['claude-code'] } });
    expect(refusals.map(({ path }) => path)).toEqual(['a\\b']);
    expect(edits.map(({ rules }) => rules)).toEqual([['Read(/c)']]);
  });

  const broken: [name: string, entry: MemoryEntry, reason: RegExp][] = [
    ['does not parse', '{\n  "a": 1,\n}', /^line 3, column 1: /],
    ['has a list of another type', '{"permissions": {"deny": "x"}}', /^line 1, column 26: /],
    ['cannot be read', { error: 'no-permission' }, /no-permission/],
    ['is a link that leads nowhere', { link: 'gone' }, /link/],
    ['is not text', '{"a": "\0"}', /UTF-8/],
  ];
  it.each(broken)('a settings file that %s', (_name, entry, reason) => {
    const { edits, refusals } = plan({
      files: { '/ws/.claude/settings.json': entry },
      paths: ['a'],
      wish: { agents: ['claude-code'] },
    });
    expect(edits).toEqual([]);
    expect(refusals).toEqual([
      { agent: 'claude-code', path: '/ws/.claude/settings.json', reason: expect.stringMatching(reason) as string },
    ]);
  });
});

describe('planProtection: names that an agent takes for the same', () => {
  it('a blank at the end is nothing to Claude Code', () => {
    const { edits, refusals } = plan({ files: { '/ws/a ': '' }, paths: ['a'], wish: { agents: ['claude-code'] } });
    expect([edits, refusals.map(({ path }) => path)]).toEqual([[], ['a']]);
  });

  it.each(['d\\f', 'd/f\\', 'd/f\\x'])('a backslash in %j is a slash to Gemini CLI', (name) => {
    const files = { [`/ws/${name}`]: '', '/ws/d/other': '' };
    expect(plan({ files, paths: ['d/f'], wish: { agents: ['gemini-cli'] } }).edits).toEqual([]);
    expect(plan({ files, paths: ['d/other'], wish: { agents: ['gemini-cli'] } }).refusals).toEqual([]);
  });

  it('letter case matters to Aider', () => {
    const files = { '/ws/.git/HEAD': '', '/ws/k.pem': '', '/ws/K.PEM': '' };
    expect(rulesOf(plan({ files, paths: ['k.pem'], wish: { agents: ['aider'] } }))).toEqual({
      '/ws/.aiderignore': ['/k.pem'],
    });
  });

  it('a path in other letter case than on disk, where only the file system does not mind', () => {
    const files = { '/ws/K.PEM': '' };
    const context = { environment: environment('darwin') };
    const wish = { agents: ['crush', 'cursor'] };
    const { edits, refusals } = plan({ files, paths: ['k.pem'], wish, context });
    expect(edits.map(({ agent }) => agent)).toEqual([]);
    expect(refusals.map(({ agent }) => agent)).toEqual(['crush', 'cursor']);
    expect(rulesOf(plan({ files, paths: ['K.PEM'], wish, context }))).toMatchObject({ '/ws/.crushignore': ['/K.PEM'] });
  });

  it('nothing stands in the way of what is covered', () => {
    expect(plan({ paths: ['a'], wish: { agents: ['kiro'] }, context: { covered: () => true } }).refusals).toEqual([]);
  });

  it('one edit of a file that two agents read', () => {
    const { edits } = plan({ paths: ['a'], wish: { agents: ['jetbrains-ai', 'junie'] } });
    expect(edits).toMatchObject([
      {
        file: '/ws/.aiignore',
        after: '/a\n',
        effects: [
          { agent: 'jetbrains-ai', effect: 'uncertain' },
          { agent: 'junie', effect: 'asks' },
        ],
      },
    ]);
  });
});
