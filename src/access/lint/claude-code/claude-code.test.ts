import { describe, expect, it } from 'vitest';
import { denying } from '../../../../test/support/access-context';
import {
  afterFix,
  codes,
  lint,
  problemOf,
  readAccess,
  type LintOptions,
  type Tree,
} from '../../../../test/support/lint-stage';

const project = '/ws/.claude/settings.json';
const user = '/home/me/.claude/settings.json';
const only = { agents: ['claude-code'] };

function claudeCodes(tree: Tree, options: LintOptions = {}): string[] {
  return codes(tree, { ...only, ...options });
}

/** Access of a path by the Read tool before and after the fix. */
function mended(tree: Tree, code: string, path: string, options: LintOptions = {}): readonly string[] {
  const after = afterFix(tree, problemOf(tree, code, { ...only, ...options }));
  expect(claudeCodes(after, options)).not.toContain(code);
  return [readAccess('claude-code', tree, path, options), readAccess('claude-code', after, path, options)];
}

describe('rules that protect nothing, and a path that the repaired rule guards', () => {
  it.each([
    ['Write(./.env)', 'other-tool-rule', '/ws/.env'],
    ['Glob(./.env)', 'other-tool-rule', '/ws/.env'],
    ['Grep(./.env)', 'other-tool-rule', '/ws/.env'],
    ['MultiEdit(./.env)', 'other-tool-rule', '/ws/.env'],
    ['NotebookRead(./.env)', 'other-tool-rule', '/ws/.env'],
    ['Read|Edit(./.env)', 'several-tools', '/ws/.env'],
    ['*(./.env)', 'several-tools', '/ws/.env'],
    ['Read(.env:*)', 'colon-star', '/ws/.env'],
    ['Read(file_path:.env)', 'field-in-rule', '/ws/.env'],
    ['Read(path:.env)', 'field-in-rule', '/ws/.env'],
    ['Read(./)', 'names-no-file', '/ws/.env'],
    ['Read(.)', 'names-no-file', '/ws/.env'],
    ['Read(~)', 'names-no-file', '/home/me/x'],
    ['Read(/home/me/secret)', 'single-slash-absolute', '/home/me/secret'],
    ['Read(/etc/passwd)', 'single-slash-absolute', '/etc/passwd'],
    ['Read(/ws/.env)', 'single-slash-absolute', '/ws/.env'],
    ['Read(C:\\Users\\me\\x)', 'backslash-path', '/c/Users/me/x'],
    ['Read(secrets\\**)', 'backslash-path', '/ws/secrets/a'],
    ['Read(.\\secrets\\a.txt)', 'backslash-path', '/ws/secrets/a.txt'],
    ['Read(.env) # note', 'text-after-parenthesis', '/ws/.env'],
    ['Read(.env) ', 'text-after-parenthesis', '/ws/.env'],
    ['Read(.env!(.example))', 'extglob', '/ws/.env'],
    ['Read(@(a|b).txt)', 'extglob', '/ws/b.txt'],
    ['Read(src/../.env)', 'parent-path', '/ws/.env'],
    ['Read({a,b}.txt)', 'braces', '/ws/b.txt'],
    ['Read(**/*.{pem,key})', 'braces', '/ws/src/x.key'],
    ['Read(.env,key.pem)', 'several-patterns', '/ws/key.pem'],
    ['Read(.env .npmrc)', 'several-patterns', '/ws/.npmrc'],
    ['Read(.env|key.pem)', 'several-patterns', '/ws/.env'],
    ['Read("./.env")', 'quotes', '/ws/.env'],
    ["Read('.env')", 'quotes', '/ws/.env'],
    ['Read(${HOME}/x)', 'home-variable', '/home/me/x'],
    ['Read($PWD/.env)', 'home-variable', '/ws/.env'],
    ['read(.env)', 'lower-case-tool', '/ws/.env'],
    ['READ(.env)', 'lower-case-tool', '/ws/.env'],
    ['Read (.env)', 'blank-around', '/ws/.env'],
    [' Read(.env)', 'blank-around', '/ws/.env'],
    ['Read( .env)', 'leading-blank', '/ws/.env'],
    ['Read(././.env)', 'dot-slash-twice', '/ws/.env'],
    ['Read(q\\?.txt)', 'escaped-question-mark', '/ws/q?.txt'],
    ['Read(*/.env*)', 'one-level', '/ws/.env'],
    ['Bash(cat .env)', 'command-rule-only', '/ws/.env'],
    ['Bash(*.env*)', 'command-rule-only', '/ws/.env'],
  ])('%s: %s', (rule, code, path) => {
    const tree = { [project]: denying(rule) };
    expect(claudeCodes(tree)).toEqual([code]);
    expect(mended(tree, code, path)[1]).toBe('blocked');
  });

  it.each([
    ['Read(../.env)', 'parent-path'],
    ['Read(!.env)', 'leading-negation'],
    ['Read(!./.env)', 'leading-negation'],
    ['Read(.env', 'malformed-rule'],
    ['Read()', 'malformed-rule'],
    ['Read([!a].txt)', 'negated-brackets'],
    ['Read([[:alpha:]]1.txt)', 'posix-class'],
    ['Read(/)', 'names-no-file'],
  ])('%s: %s, with no right form', (rule, code) => {
    expect(lint({ [project]: denying(rule) }, only)).toMatchObject([{ code: `claude-code/${code}`, fix: null }]);
  });

  it('an exception after nothing that it could lift', () => {
    expect(claudeCodes({ [project]: denying('Read(/.env*)', 'Read(!.env.example)') })).toEqual(['leading-negation']);
  });

  it('brackets of a name that exists', () => {
    const tree = { [project]: denying('Read(x/[id]/**)'), '/ws/x/[id]/p.ts': '' };
    expect(mended(tree, 'unescaped-brackets', '/ws/x/[id]/p.ts')).toEqual(['open', 'blocked']);
    expect(claudeCodes({ [project]: denying('Read(x/[id]/**)'), '/ws/x/i/p.ts': '' })).toEqual([]);
  });

  it('Bash(command:...) gets the form of command rules', () => {
    const tree = { [project]: denying('Bash(command:rm *)') };
    const after = afterFix(tree, problemOf(tree, 'command-field', only));
    expect(after[project]).toBe(denying('Bash(rm *)'));
  });
});

describe('rules that reach less far than they seem', () => {
  it('a leading slash in user settings', () => {
    const tree = { [user]: denying('Read(/secrets/**)') };
    expect(mended(tree, 'slash-in-user-settings', '/ws/secrets/a')).toEqual(['open', 'blocked']);
    expect(claudeCodes({ [user]: denying('Read(/projects/**)'), '/home/me/.claude/projects/': '' })).toEqual([]);
  });

  it('./ in user settings', () => {
    const tree = { [user]: denying('Read(./.env)') };
    expect(mended(tree, 'start-folder-only', '/elsewhere/.env')).toEqual(['asks', 'blocked']);
    expect(claudeCodes({ [project]: denying('Read(./.env)') })).toEqual([]);
  });

  it('.env.* where .env or .envrc stands uncovered', () => {
    const tree = { [project]: denying('Read(.env.*)'), '/ws/.env': '', '/ws/.envrc': '' };
    expect(mended(tree, 'env-names-missed', '/ws/.envrc')).toEqual(['open', 'blocked']);
    expect(claudeCodes({ ...tree, [project]: denying('Read(.env.*)', 'Read(.env)', 'Read(.envrc)') })).toEqual([]);
  });

  it('.env* that hides the example', () => {
    const tree = { [project]: denying('Read(.env*)'), '/ws/.env.example': '' };
    expect(claudeCodes(tree)).toEqual(['example-hidden']);
    expect(claudeCodes({ ...tree, [project]: denying('Read(.env*)', 'Read(!.env.example)') })).toEqual([]);
  });

  it('a rule for a command beside one for the file', () => {
    expect(claudeCodes({ [project]: denying('Bash(cat .env)', 'Read(./.env)') })).toEqual([]);
    expect(claudeCodes({ [project]: denying('Bash(cat /etc/passwd)', 'Bash(rm -rf *)', 'Bash(head -n 3)') })).toEqual(
      [],
    );
  });

  it('a broad rule in the one version that broke builds over it', () => {
    const tree = { [project]: denying('Read(**/build/**)') };
    expect(claudeCodes(tree, { version: '2.1.259' })).toEqual(['breaks-build']);
    expect(claudeCodes(tree, { version: '2.1.260' })).toEqual([]);
    expect(claudeCodes(tree)).toEqual([]);
    expect(claudeCodes({ [project]: denying('Read(/build/**)') }, { version: '2.1.259' })).toEqual([]);
  });

  it('backslashes on Windows, up to the version that reads them', () => {
    const windows = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' } as const;
    const tree = { 'C:\\ws\\.claude\\settings.json': denying('Read(C:\\Users\\me\\x)') };
    expect(claudeCodes(tree, { ...windows, version: '2.1.161' })).toEqual(['backslash-path-windows']);
    expect(claudeCodes(tree, { ...windows })).toEqual(['backslash-path-windows']);
    expect(claudeCodes(tree, { ...windows, version: '2.1.162' })).toEqual([]);
    const after = afterFix(tree, problemOf(tree, 'backslash-path-windows', { ...only, ...windows }));
    expect(readAccess('claude-code', after, 'C:\\Users\\me\\x', windows)).toBe('blocked');
  });

  it('an allow rule for what is denied', () => {
    const settings = (...allow: string[]): Tree => ({
      [project]: JSON.stringify({ permissions: { deny: ['Read(.env*)'], allow } }),
    });
    expect(claudeCodes(settings('Read(.env.example)'))).toEqual(['allow-exception']);
    expect(claudeCodes(settings('Read(README.md)', 'Read(*.md)', 'Read(//etc/hosts)'))).toEqual([]);
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
    'Bash(npm run test:*)',
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
    'Read(com,ma.txt)',
    'Read(sp ace.txt)',
    'Read(a:b.txt)',
    'Read([ab].txt)',
    'Read(*/src)',
    'Read(\\~tilde.txt)',
    'Read(./**)',
  ])('%s', (rule) => {
    expect(claudeCodes({ [project]: denying(rule) })).toEqual([]);
  });

  it('an exception behind its rule', () => {
    expect(claudeCodes({ [project]: denying('Read(.env*)', 'Read(!.env.example)') })).toEqual([]);
  });

  it('a name that really is so', () => {
    expect(claudeCodes({ [project]: denying('Read(/etc/**)'), '/ws/etc/x': '' })).toEqual([]);
    expect(claudeCodes({ [project]: denying('Read({a,b}.txt)'), '/ws/{a,b}.txt': '' })).toEqual([]);
    expect(claudeCodes({ [project]: denying('Read(.a,b.txt)'), '/ws/.a,b.txt': '' })).toEqual([]);
  });
});
