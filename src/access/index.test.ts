import { describe, expect, it } from 'vitest';
import { contextOn, denying, fileAt, type ContextOptions } from '../../test/support/access-context';
import type { MemoryEntry } from '../../test/support/memory-files';
import { agents, detectAgents, loadAccess } from '.';

describe('loadAccess', () => {
  const context = contextOn({
    '/ws/.claude/settings.json': denying('Read(a)', 'Write(b)'),
    '/ws/.cursorignore': './a',
  });

  it('answers for the named agents in their order', () => {
    const model = loadAccess(context, ['gemini-cli', 'claude-code', 'nobody']);
    const verdicts = model.verdicts(fileAt('/ws/a'));
    expect(verdicts.map(({ agent, verdict }) => [agent, verdict])).toEqual([
      ['claude-code', 'partial'],
      ['gemini-cli', 'readable'],
    ]);
    expect(model.problems.map(({ code }) => code)).toEqual(['claude-code/other-tool-rule']);
  });

  it('watches each file once', () => {
    const { watched } = loadAccess(
      context,
      agents.map(({ id }) => id),
    );
    expect(watched).toHaveLength(new Set(watched).size);
    expect(watched).toContain('/ws/.geminiignore');
  });

  it('a bug in a loader is not hidden', () => {
    const files = { ...context.files, readFile: () => expect.unreachable(), readDirectory: () => [] };
    expect(() => loadAccess({ ...context, files }, ['claude-code'])).toThrow();
  });
});

describe('reloaded', () => {
  const ids = ['claude-code', 'cursor', 'gemini-cli'];
  const before = { '/ws/.cursorignore': 'a\n', '/ws/.geminiignore': 'a\n' };
  const target = fileAt('/ws/a');

  it('reads only what depends on the changed files', () => {
    const model = loadAccess(contextOn(before), ids);
    const known = model.verdicts(target);
    const now = contextOn({ '/ws/.cursorignore': 'b\n' });
    const next = model.reloaded(now, ['/ws/.cursorignore']).verdicts(target);
    expect(next.map(({ verdict }) => verdict)).toEqual(['readable', 'readable', 'partial']);
    expect([next[0], next[2]].map((each) => known.includes(each!))).toEqual([true, true]);
  });
});

describe('detectAgents', () => {
  const used = (entries: Record<string, MemoryEntry>, options: ContextOptions = {}): string[] =>
    detectAgents(contextOn({ '/ws/': '', ...entries }, options))
      .filter(({ inUse }) => inUse)
      .map(({ id }) => id);

  it('finds nothing on a bare machine', () => {
    expect(used({})).toEqual([]);
    expect(detectAgents(contextOn({ '/ws/': '' })).flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  it.each<[string, Record<string, MemoryEntry>, ContextOptions, string]>([
    ['program on PATH', { '/opt/bin/claude': '' }, { variables: { PATH: '/bin:/opt/bin' } }, 'claude-code'],
    ['native install', { '/home/me/.local/bin/claude': '' }, {}, 'claude-code'],
    ['local install', { '/home/me/.claude/local/claude': '' }, {}, 'claude-code'],
    ['extension', {}, { editorExtensions: ['anthropic.claude-code'] }, 'claude-code'],
    ['recent log', { '/home/me/.claude/projects/': '' }, { now: 1000 }, 'claude-code'],
    ['program', { '/bin/gemini': '' }, { variables: { PATH: '/bin' } }, 'gemini-cli'],
    ['application', { '/Applications/Cursor.app/': '' }, { platform: 'darwin' }, 'cursor'],
    [
      'Windows program by PATHEXT',
      { 'C:\\npm\\gemini.CMD': '' },
      {
        platform: 'win32',
        start: 'C:\\ws',
        home: 'C:\\Users\\me',
        variables: { Path: 'C:\\npm', PATHEXT: '.EXE;.CMD' },
      },
      'gemini-cli',
    ],
  ])('%s', (_, entries, options, id) => {
    expect(used(entries, options)).toEqual([id]);
  });

  it.each([
    ['claude-code', 'claude', '@anthropic-ai/claude-code'],
    ['gemini-cli', 'gemini', '@google/gemini-cli'],
    ['codex', 'codex', '@openai/codex'],
    ['cline-cli', 'cline', 'cline'],
    ['kilo-code', 'kilo', '@kilocode/cli'],
    ['continue-cli', 'cn', '@continuedev/cli'],
    ['opencode', 'opencode', 'opencode-ai'],
    ['qwen-code', 'qwen', '@qwen-code/qwen-code'],
  ])('%s: says where a newer version is installed than was tried', (id, program, packageName) => {
    const folder = `/usr/lib/node_modules/${packageName}`;
    const entries = {
      [`/bin/${program}`]: { link: `${folder}/cli` },
      [`${folder}/cli`]: '',
      [`${folder}/package.json`]: JSON.stringify({ name: packageName, version: '99.1.2' }),
    };
    const states = detectAgents(contextOn({ '/ws/': '', ...entries }, { variables: { PATH: '/bin' } }));
    const state = states.find((agent) => agent.id === id);
    expect(state).toMatchObject({ version: '99.1.2', checkedElsewhere: { here: '99.1.2 on Linux' } });
  });

  it.each([
    ['roo-code', 'rooveterinaryinc.roo-cline'],
    ['cline', 'saoudrizwan.claude-dev'],
    ['continue', 'continue.continue'],
  ])('%s: says where a newer extension is installed than the one whose source was read', (id, extension) => {
    const entries = { [`/home/me/.vscode/extensions/${extension}-99.1.2/`]: '' };
    const state = detectAgents(contextOn({ '/ws/': '', ...entries })).find((agent) => agent.id === id);
    expect(state).toMatchObject({ version: '99.1.2', checkedElsewhere: { here: '99.1.2 on Linux' } });
  });

  it('an old log, a folder on PATH and another extension are no signs', () => {
    expect(used({ '/home/me/.claude/projects/': '' }, { now: 40 * 24 * 3600 * 1000 })).toEqual([]);
    expect(used({ '/bin/claude/': '' }, { variables: { PATH: '/bin' } })).toEqual([]);
    expect(used({}, { editorExtensions: ['somebody.else'] })).toEqual([]);
  });

  it('configuration in the workspace is not use', () => {
    const [claude] = detectAgents(contextOn({ '/ws/.claude/settings.json': '{}' }));
    expect(claude).toMatchObject({
      inUse: false,
      configuredHere: true,
      evidence: ['The workspace holds .claude/settings.json.'],
    });
  });
});
