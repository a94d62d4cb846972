import { describe, expect, it } from 'vitest';
import { denying } from '../../../../test/support/access-context';
import {
  accessOf,
  afterFix,
  codes,
  lint,
  problemOf,
  type LintOptions,
  type Tree,
} from '../../../../test/support/lint-stage';

const project = '/ws/.claude/settings.json';
const user = '/home/me/.claude/settings.json';
const only = { agents: ['claude-code'] };

function claudeCodes(tree: Tree, options: LintOptions = {}): string[] {
  return codes(tree, { ...only, ...options });
}

function fixed(tree: Tree, code: string, options: LintOptions = {}): Tree {
  const after = afterFix(tree, problemOf(tree, code, { ...only, ...options }));
  expect(claudeCodes(after, options)).not.toContain(code);
  return after;
}

const read = (tree: Tree, path: string): string => accessOf('claude-code', tree, path).read.access;

describe('.claudeignore', () => {
  it('is told of at its first pattern', () => {
    expect(lint({ '/ws/.claudeignore': '# mine\nsecrets/\n.env\n' }, only)).toMatchObject([
      {
        file: '.claudeignore',
        range: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 9 },
        code: 'claude-code/claudeignore',
        severity: 'warning',
        fix: { title: 'Turn its lines into Read deny rules' },
      },
    ]);
  });

  it('without a pattern promises nothing', () => {
    expect(claudeCodes({ '/ws/.claudeignore': '# nothing\n\n' })).toEqual([]);
  });

  it.each([
    ['.env', '/ws/src/.env', '/ws/.envrc'],
    ['secrets/', '/ws/src/secrets/a', '/ws/secrets.txt'],
    ['/top.txt', '/ws/top.txt', '/ws/src/top.txt'],
    ['./top.txt', '/ws/top.txt', '/ws/src/top.txt'],
    ['config/prod.yaml', '/ws/config/prod.yaml', '/ws/src/config/prod.yaml'],
    ['**/keys/*.pem', '/ws/a/keys/b.pem', '/ws/b.pem'],
    ['docs/**', '/ws/docs/a/b', '/ws/src/docs/a'],
  ])('%s becomes a rule that guards %s and not %s', (line, path, other) => {
    const after = fixed({ '/ws/.claudeignore': `${line}\r\n# kept\r\n` }, 'claudeignore');
    expect([read(after, path), read(after, other), after['/ws/.claudeignore']]).toEqual([
      'blocked',
      'open',
      '# kept\r\n',
    ]);
  });

  it('with an exception keeps its meaning', () => {
    const after = fixed({ '/ws/.claudeignore': '*.env\n!sample.env\nsrc/a.txt\n' }, 'claudeignore');
    expect(['/ws/x.env', '/ws/sample.env', '/ws/src/a.txt'].map((path) => read(after, path))).toEqual([
      'blocked',
      'open',
      'blocked',
    ]);
  });

  it('adds to the rules that stand there, in their layout', () => {
    const settings = `\uFEFF{\r\n  "permissions": {\r\n    "deny": [\r\n      "Read(a)"\r\n    ]\r\n  },\r\n  "model": "x"\r\n}\r\n`;
    const after = fixed({ '/ws/.claudeignore': '.env\n', [project]: settings }, 'claudeignore');
    expect(after[project]).toBe(settings.replace('"Read(a)"', '"Read(a)",\r\n      "Read(.env)"'));
  });

  it.each(['{ "model": "x" }', '{}', '{ "permissions": {} }', '{ "permissions": { "deny": [] } }', ''])(
    'into %s',
    (settings) => {
      const after = fixed({ '/ws/.claudeignore': '.env\n', [project]: settings }, 'claudeignore');
      expect(read(after, '/ws/.env')).toBe('blocked');
    },
  );

  it.each([
    ['a pattern that rules read otherwise', '[!a].txt', '{}'],
    ['an anchored line beside an exception', '/a\n*.env\n!b.env', '{}'],
    ['settings that do not parse', '.env', '{ // x\n}'],
    ['settings that are dropped', '.env', '{ "model": 5 }'],
  ])('%s: no fix', (_name, lines, settings) => {
    expect(problemOf({ '/ws/.claudeignore': lines, [project]: settings }, 'claudeignore', only).fix).toBeNull();
  });
});

describe('keys under which nothing is looked for', () => {
  it('other keys are left alone', () => {
    expect(
      claudeCodes({ [project]: '{"permissions":{"deny":[],"ask":[]},"read":{"deny":["x"]},"ignorePatterns":[]}' }),
    ).toEqual([]);
  });

  it('permissions twice: the first is told of', () => {
    const tree = { [project]: '{"permissions":{"deny":["Read(.env)"]},\n"permissions":{"deny":["Read(a)"]}}' };
    expect(lint(tree, only)).toMatchObject([{ code: 'claude-code/duplicate-permissions', range: { startLine: 1 } }]);
    expect(read(tree, '/ws/.env')).toBe('open');
  });
});

describe('files that are dropped as a whole', () => {
  it.each([
    [
      '{\n  // a note\n  "permissions": { "deny": ["Read(.env)"] }\n}',
      '{\n  "permissions": { "deny": ["Read(.env)"] }\n}',
    ],
    ['{ "permissions": { "deny": ["Read(.env)",] }, }', '{ "permissions": { "deny": ["Read(.env)"] } }'],
    [
      '\uFEFF{\r\n  "permissions": { /* x */ "deny": [\r\n    "Read(.env)", // y\r\n  ] }\r\n}\r\n',
      '\uFEFF{\r\n  "permissions": { "deny": [\r\n    "Read(.env)"\r\n  ] }\r\n}\r\n',
    ],
  ])('%s', (text, strict) => {
    const tree = { [project]: text };
    expect(fixed(tree, 'settings-not-json')[project]).toBe(strict);
  });

  it('broken in another way: the place, and no fix', () => {
    const problem = problemOf(
      { [project]: '{\n  "permissions": { "deny": ["Read(.env)" }\n}' },
      'settings-not-json',
      only,
    );
    expect(problem).toMatchObject({ severity: 'error', range: { startLine: 2, startColumn: 42 }, fix: null });
  });

  it('another wrong value: its place and no fix', () => {
    const tree = { [project]: '{"permissions": {"deny": ["Read(.env)"]}, "model": 5}' };
    expect(problemOf(tree, 'settings-dropped', only)).toMatchObject({
      severity: 'error',
      range: { startLine: 1, startColumn: 52, endLine: 1, endColumn: 53 },
      fix: null,
    });
  });

  it('an empty file is no problem', () => {
    expect(claudeCodes({ [project]: '' })).toEqual([]);
  });
});

describe('places', () => {
  it('a rule: its text with the quotes', () => {
    const [problem] = lint({ [project]: '{"permissions": {"deny": [\n  "Read(a)",\n  "Write(b)"\n]}}' }, only);
    expect(problem?.range).toEqual({ startLine: 3, startColumn: 3, endLine: 3, endColumn: 13 });
  });

  it('a BOM takes no column, and counts for an edit', () => {
    const tree = { [project]: `\uFEFF${denying('Write(b)')}` };
    const problem = problemOf(tree, 'other-tool-rule', only);
    expect(problem.range).toMatchObject({ startLine: 1, startColumn: 25 });
    expect(afterFix(tree, problem)[project]).toBe(`\uFEFF${denying('Read(b)')}`);
  });

  it('a rule among others: the list keeps its layout', () => {
    const text = '{"permissions": {"deny": [\n  "Read(a)",\n  "Read({b,c})"\n]}}';
    expect(fixed({ [project]: text }, 'braces')[project]).toBe(
      text.replace('"Read({b,c})"', '"Read(b)",\n  "Read(c)"'),
    );
  });
});

describe('values that drop the file', () => {
  const wrong = (settings: object): string[] => claudeCodes({ [project]: JSON.stringify(settings) });
  const command = { type: 'command', command: 'x' };

  it.each([
    [{ hooks: { PreToolUse: [{ hooks: [{}] }] } }],
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
    [{ hooks: { Stop: [{ hooks: [{}] }] } }],
    [{ env: { A: 1, B: 'x' }, nonsense: true }],
    [{ permissions: { defaultMode: 'plan', deny: ['Read(a)', 5] } }],
    [{ statusLine: command, enabledPlugins: {}, sandbox: { enabled: true } }],
  ])('tolerated: %j', (settings) => {
    expect(wrong(settings)).toEqual([]);
  });
});

describe('~/.claude/settings.local.json', () => {
  it('loses the list that moves to settings.json', () => {
    const local = '/home/me/.claude/settings.local.json';
    const after = fixed({ [local]: denying('Read(~/x)'), [user]: '{ "model": "x" }' }, 'user-local-settings');
    expect(after[local]).toBe('{"permissions":{}}');
  });
});

describe('paths of the sandbox', () => {
  it.each(['/etc', './secrets', '~/.ssh', '/*'])('%s is left alone', (path) => {
    const settings = JSON.stringify({ sandbox: { enabled: true, filesystem: { denyRead: [path] } } });
    expect(claudeCodes({ [project]: settings, '/ws/secrets/a': '', '/ws/etc/x': '', '/etc/x': '' })).toEqual([]);
  });
});
