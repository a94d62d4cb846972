import { describe, expect, it } from 'vitest';
import { contextOn, denying, fileAt } from '../../../../test/support/access-context';
import type { MemoryEntry } from '../../../../test/support/memory-files';
import type { Problem } from '../../../model/problem';
import { claudeCode } from '.';

const project = '/ws/.claude/settings.json';
const user = '/home/me/.claude/settings.json';

function problems(entries: Record<string, MemoryEntry>): readonly Problem[] {
  return claudeCode.load(contextOn({ '/ws/': '', ...entries })).problems;
}

function codes(entries: Record<string, MemoryEntry>): string[] {
  return problems(entries).map(({ code }) => code.replace('claude-code/', ''));
}

describe('rules that protect nothing', () => {
  it.each([
    ['Write(./.env)', 'other-tool-rule'],
    ['Glob(./.env)', 'other-tool-rule'],
    ['MultiEdit(./.env)', 'other-tool-rule'],
    ['NotebookRead(./.env)', 'other-tool-rule'],
    ['Read(/home/me/secret)', 'single-slash-absolute'],
    ['Read(/etc/passwd)', 'single-slash-absolute'],
    ['Read(/ws/.env)', 'single-slash-absolute'],
    ['Read(C:\\Users\\me\\x)', 'backslash-path'],
    ['Read(secrets\\**)', 'backslash-path'],
    ['Read(.\\secrets\\a.txt)', 'backslash-path'],
    ['Read(.env) # note', 'text-after-parenthesis'],
    ['Read(.env) ', 'text-after-parenthesis'],
    ['Read(.env!(.example))', 'extglob'],
    ['Read(@(a|b).txt)', 'extglob'],
    ['Read(!.env)', 'leading-negation'],
    ['Read(!./.env)', 'leading-negation'],
    ['Read(../.env)', 'parent-path'],
    ['Read(src/../.env)', 'parent-path'],
    ['Read({a,b}.txt)', 'braces'],
    ['Read("./.env")', 'quotes'],
    ["Read('.env')", 'quotes'],
    ['Read(${HOME}/x)', 'home-variable'],
    ['Read($PWD/.env)', 'home-variable'],
    ['read(.env)', 'lower-case-tool'],
    ['READ(.env)', 'lower-case-tool'],
    ['Read (.env)', 'malformed-rule'],
    [' Read(.env)', 'malformed-rule'],
    ['Read(.env', 'malformed-rule'],
    ['Read()', 'malformed-rule'],
    ['Read( .env )', 'leading-blank'],
  ])('%s: %s', (rule, code) => {
    expect(codes({ [project]: denying(rule) })).toEqual([code]);
  });

  it('a leading slash in user settings', () => {
    expect(codes({ [user]: denying('Read(/secrets/**)') })).toEqual(['slash-in-user-settings']);
    expect(codes({ [user]: denying('Read(/projects/**)'), '/home/me/.claude/projects/': '' })).toEqual([]);
  });

  it('an exception after nothing that it could lift', () => {
    expect(codes({ [project]: denying('Read(/.env*)', 'Read(!.env.example)') })).toEqual(['leading-negation']);
  });
});

describe('rules that work are left alone', () => {
  it.each([
    'Read',
    'Read(*)',
    'Bash',
    'Write',
    'Edit(./.env)',
    'WebFetch(domain:example.com)',
    'Bash(rm -rf *)',
    'mcp__fs__read',
    'Read(.env)',
    'Read(./.env)',
    'Read(//etc/passwd)',
    'Read(~/.ssh/**)',
    'Read(/src/**)',
    'Read(x/\\[id\\]/p.ts)',
    'Read(\\!bang.txt)',
    'Read((paren).txt)',
    'Read(star\\*.txt)',
    'Read(**/.env.*)',
  ])('%s', (rule) => {
    expect(codes({ [project]: denying(rule) })).toEqual([]);
  });

  it('an exception behind its rule', () => {
    expect(codes({ [project]: denying('Read(.env*)', 'Read(!.env.example)') })).toEqual([]);
  });

  it('a name that really is so', () => {
    expect(codes({ [project]: denying('Read(/etc/**)'), '/ws/etc/x': '' })).toEqual([]);
    expect(codes({ [project]: denying('Read({a,b}.txt)'), '/ws/{a,b}.txt': '' })).toEqual([]);
  });
});

describe('files and keys that protect nothing', () => {
  it('.claudeignore: the whole first line', () => {
    expect(problems({ '/ws/.claudeignore': 'secrets/\n.env\n' })).toEqual([
      {
        agent: 'claude-code',
        file: '.claudeignore',
        range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9 },
        code: 'claude-code/claudeignore',
        severity: 'warning',
        message:
          'Claude Code does not read .claudeignore; only Read(...) deny rules in its settings keep files from it.',
        link: 'https://code.claude.com/docs/en/permissions',
        fix: { title: 'Turn its lines into Read deny rules' },
      },
    ]);
  });

  it('permissions.read.deny and ignorePatterns', () => {
    expect(codes({ [project]: '{"permissions":{"read":{"deny":["./.env"]}}}' })).toEqual(['read-deny-object']);
    expect(codes({ [project]: '{"ignorePatterns":[".env"]}' })).toEqual(['ignore-patterns']);
  });
});

describe('places', () => {
  it('a rule: its text with the quotes', () => {
    const [problem] = problems({ [project]: '{"permissions": {"deny": [\n  "Read(a)",\n  "Write(b)"\n]}}' });
    expect(problem?.range).toEqual({ startLine: 3, startColumn: 3, endLine: 3, endColumn: 13 });
  });

  it('broken JSON: the place of the error; its rules count as absent', () => {
    const entries = { [project]: '{\n  "permissions": { "deny": ["Read(.env)",] }\n}' };
    const loaded = claudeCode.load(contextOn(entries));
    expect(loaded.problems).toMatchObject([
      { code: 'claude-code/settings-not-json', severity: 'error', range: { startLine: 2, startColumn: 42 } },
    ]);
    expect(loaded.decide(fileAt('/ws/.env')).read.access).toBe('open');
  });

  it('a wrong value: that value', () => {
    const [problem] = problems({ [project]: '{"permissions": {"deny": ["Read(.env)"]}, "model": 5}' });
    expect(problem).toMatchObject({ code: 'claude-code/settings-dropped', severity: 'error' });
    expect(problem?.range).toEqual({ startLine: 1, startColumn: 52, endLine: 1, endColumn: 53 });
  });

  it('a BOM takes no column', () => {
    const [problem] = problems({ [project]: `\uFEFF${denying('Write(b)')}` });
    expect(problem?.range).toMatchObject({ startLine: 1, startColumn: 25 });
  });

  it('an unreadable file is named', () => {
    expect(codes({ [project]: { error: 'no-permission' } })).toEqual(['config-unreadable']);
  });

  it('an empty file is no problem', () => {
    expect(codes({ [project]: '' })).toEqual([]);
  });
});

describe('values that drop the file', () => {
  const wrong = (settings: object): string[] => codes({ [project]: JSON.stringify(settings) });
  const command = { type: 'command', command: 'x' };

  it.each([
    [{ hooks: { Stop: [{ hooks: [{}] }] } }],
    [{ hooks: { PreToolUse: [{ matcher: 'Read', hooks: [{ type: 'command' }] }] } }],
    [{ hooks: { PreToolUse: {} } }],
    [{ env: { A: [] } }],
    [{ statusLine: {} }],
    [{ permissions: [] }],
    [{ permissions: { deny: [null] } }],
    [{ sandbox: { enabled: 'yes' } }],
    [{ model: null }],
    [[]],
  ])('%j', (settings) => {
    expect(wrong(settings)).toEqual(['settings-dropped']);
  });

  it.each([
    [{ hooks: { PreToolUse: [{ matcher: 'Read', hooks: [command] }], Stop: [{ hooks: [command] }] } }],
    [{ hooks: 'x' }],
    [{ hooks: { Nope: [] } }],
    [{ env: { A: 1, B: 'x' }, nonsense: true }],
    [{ permissions: { defaultMode: 'plan', deny: ['Read(a)', 5] } }],
    [{ statusLine: command, enabledPlugins: {}, sandbox: { enabled: true } }],
  ])('tolerated: %j', (settings) => {
    expect(wrong(settings)).toEqual([]);
  });
});
