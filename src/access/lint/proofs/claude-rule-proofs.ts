import { denying } from '../../../../test/support/access-context';
import type { LintOptions } from '../../../../test/support/lint-stage';
import type { Access } from '../../../model/access';
import { guards, type Proof } from './proof';

const project = '/ws/.claude/settings.json';
const user = '/home/me/.claude/settings.json';
const windowsProject = 'C:\\ws\\.claude\\settings.json';
const windows: LintOptions = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' };

/** Code, dead rule, near miss, then the path that the repaired rule guards and its access before. */
type RuleCase = readonly [code: string, dead: string, near: string, path: string, before?: Access];

/** One rule in the project's deny list. */
const ruleCases: readonly RuleCase[] = [
  ['other-tool-rule', 'Write(./.env)', 'Edit(./.env)', '/ws/.env'],
  ['other-tool-rule', 'Glob(./.env)', 'Glob', '/ws/.env'],
  ['other-tool-rule', 'Grep(./.env)', 'Grep', '/ws/.env'],
  ['other-tool-rule', 'MultiEdit(./.env)', 'Edit(./.env)', '/ws/.env'],
  ['other-tool-rule', 'NotebookRead(./.env)', 'Read(./.env)', '/ws/.env'],
  ['several-tools', 'Read|Edit(./.env)', 'Edit(./.env)', '/ws/.env'],
  ['several-tools', '*(./.env)', 'Read(./.env)', '/ws/.env'],
  ['colon-star', 'Read(.env:*)', 'Read(.env*)', '/ws/.env'],
  ['field-in-rule', 'Read(file_path:.env)', 'Read(files:.env)', '/ws/.env'],
  ['field-in-rule', 'Read(path:.env)', 'Read(paths:.env)', '/ws/.env'],
  ['names-no-file', 'Read(./)', 'Read(./*)', '/ws/.env'],
  ['names-no-file', 'Read(.)', 'Read(.*)', '/ws/.env'],
  ['names-no-file', 'Read(~)', 'Read(~/*)', '/home/me/x', 'asks'],
  ['single-slash-absolute', 'Read(/home/me/secret)', 'Read(//home/me/secret)', '/home/me/secret', 'asks'],
  ['single-slash-absolute', 'Read(/etc/passwd)', 'Read(/etcetera/passwd)', '/etc/passwd', 'asks'],
  ['single-slash-absolute', 'Read(/ws/.env)', 'Read(/ws2/.env)', '/ws/.env'],
  ['backslash-path', 'Read(C:\\Users\\me\\x)', 'Read(//c/Users/me/x)', '/c/Users/me/x', 'asks'],
  ['backslash-path', 'Read(secrets\\**)', 'Read(secrets\\*)', '/ws/secrets/a'],
  ['backslash-path', 'Read(.\\secrets\\a.txt)', 'Read(./secrets\\.txt)', '/ws/secrets/a.txt'],
  ['backslash-path', 'Read(\\secrets\\a.txt)', 'Read(\\secrets)', '/ws/secrets/a.txt'],
  ['text-after-parenthesis', 'Read(.env) # note', 'Read(.env # note)', '/ws/.env'],
  ['text-after-parenthesis', 'Read(.env) ', 'Read(.env )', '/ws/.env'],
  ['extglob', 'Read(.env!(.example))', 'Read(.env(.example))', '/ws/.env'],
  ['extglob', 'Read(@(a|b).txt)', 'Read((a).txt)', '/ws/b.txt'],
  ['parent-path', 'Read(src/../.env)', 'Read(src/...env)', '/ws/.env'],
  ['braces', 'Read({a,b}.txt)', 'Read({a}.txt)', '/ws/b.txt'],
  ['braces', 'Read(**/*.{pem,key})', 'Read(**/*.\\{pem,key})', '/ws/src/x.key'],
  ['several-patterns', 'Read(.env,key.pem)', 'Read(env,key)', '/ws/key.pem'],
  ['several-patterns', 'Read(.env .npmrc)', 'Read(sp ace.txt)', '/ws/.npmrc'],
  ['several-patterns', 'Read(.env|key.pem)', 'Read(.env)', '/ws/.env'],
  ['quotes', 'Read("./.env")', 'Read("./.env)', '/ws/.env'],
  ['quotes', "Read('.env')", "Read('.env)", '/ws/.env'],
  ['home-variable', 'Read(${HOME}/x)', 'Read($home/x)', '/home/me/x', 'asks'],
  ['home-variable', 'Read($PWD/.env)', 'Read(\\$PWD/.env)', '/ws/.env'],
  ['lower-case-tool', 'read(.env)', 'Read(.env)', '/ws/.env'],
  ['lower-case-tool', 'READ(.env)', 'Read(.env)', '/ws/.env'],
  ['blank-around', 'Read (.env)', 'Read(.env)', '/ws/.env'],
  ['blank-around', ' Read(.env)', 'Read(.env)', '/ws/.env'],
  ['leading-blank', 'Read( .env)', 'Read(\\ .env)', '/ws/.env'],
  ['dot-slash-twice', 'Read(././.env)', 'Read(./.env)', '/ws/.env'],
  ['escaped-question-mark', 'Read(q\\?.txt)', 'Read(q?.txt)', '/ws/q?.txt'],
  ['one-level', 'Read(*/.env*)', 'Read(**/.env*)', '/ws/.env'],
  ['command-rule-only', 'Bash(cat .env)', 'Bash(rm .env)', '/ws/.env'],
  ['command-rule-only', 'Bash(*.env*)', 'Bash(*env*)', '/ws/.env'],
];

/** The same for rules that have no right form; the path is one that the near miss guards. */
const lostCases: readonly RuleCase[] = [
  ['names-no-file', 'Read(/)', 'Read(/*)', '/ws/.env'],
  ['parent-path', 'Read(../.env)', 'Read(//.env)', '/.env', 'asks'],
  ['leading-negation', 'Read(!.env)', 'Read(\\!.env)', '/ws/!.env'],
  ['leading-negation', 'Read(!./.env)', 'Read(./.env)', '/ws/.env'],
  ['malformed-rule', 'Read(.env', 'Read(.env)', '/ws/.env'],
  ['malformed-rule', 'Read()', 'Read(*)', '/ws/.env'],
  ['negated-brackets', 'Read([!a].txt)', 'Read([b-z].txt)', '/ws/b.txt'],
  ['posix-class', 'Read([[:alpha:]]1.txt)', 'Read([a-z]1.txt)', '/ws/b1.txt'],
];

/** What else than the rule decides, or another channel tells. */
const stagedCases: readonly Proof[] = [
  {
    code: 'claude-code/command-field',
    dead: { [project]: denying('Bash(command: *)') },
    near: { [project]: denying('Bash(command:*)') },
    proves: {
      path: '/ws/.env',
      channel: 'shell',
      before: 'open',
      after: 'blocked',
      because: 'a rule for commands binds no file tool',
    },
  },
  {
    code: 'claude-code/unescaped-brackets',
    dead: { [project]: denying('Read(x/[id]/**)'), '/ws/x/[id]/p.ts': '' },
    near: { [project]: denying('Read(x/[id]/**)'), '/ws/x/i/p.ts': '' },
    proves: guards('/ws/x/[id]/p.ts'),
  },
  {
    code: 'claude-code/backslash-path',
    dead: { [project]: denying('Read(secrets\\*.txt)'), '/ws/secrets/a.txt': '' },
    near: { [project]: denying('Read(secrets\\*.txt)'), '/ws/secrets*.txt': '' },
    proves: guards('/ws/secrets/a.txt'),
  },
  {
    code: 'claude-code/leading-negation',
    dead: { [project]: denying('Read(/.env*)', 'Read(!.env.example)') },
    near: { [project]: denying('Read(.env*)', 'Read(!.env.example)') },
    contrast: { path: '/ws/.env.example', before: 'blocked', after: 'open' },
  },
  {
    code: 'claude-code/slash-in-user-settings',
    dead: { [user]: denying('Read(/secrets/**)') },
    near: { [user]: denying('Read(/secrets/**)'), '/home/me/.claude/secrets/': '' },
    proves: guards('/ws/secrets/a'),
  },
  {
    code: 'claude-code/start-folder-only',
    dead: { [user]: denying('Read(./.env)') },
    near: { [project]: denying('Read(./.env)') },
    proves: guards('/elsewhere/.env', 'asks'),
  },
  {
    code: 'claude-code/env-names-missed',
    dead: { [project]: denying('Read(.env.*)'), '/ws/.env': '', '/ws/.envrc': '' },
    near: { [project]: denying('Read(.env.*)', 'Read(.env)', 'Read(.envrc)'), '/ws/.env': '', '/ws/.envrc': '' },
    proves: guards('/ws/.envrc'),
  },
  {
    code: 'claude-code/example-hidden',
    dead: { [project]: denying('Read(.env*)'), '/ws/.env.example': '' },
    near: { [project]: denying('Read(.env*)', 'Read(!.env.example)'), '/ws/.env.example': '' },
    contrast: { path: '/ws/.env.example', before: 'blocked', after: 'open' },
  },
  {
    code: 'claude-code/command-rule-only',
    dead: { [project]: denying('Bash(cat .env)', 'Read(./.env.local)') },
    near: { [project]: denying('Bash(cat .env)', 'Read(./.env)') },
    proves: guards('/ws/.env'),
  },
  {
    code: 'claude-code/breaks-build',
    dead: { [project]: denying('Read(**/build/**)') },
    near: { [project]: denying('Read(/build/**)') },
    options: { version: '2.1.259' },
  },
  {
    code: 'claude-code/breaks-build',
    dead: { [project]: denying('Read(**/build/**)') },
    near: { [project]: denying('Read(**/build/**)') },
    options: { version: '2.1.259' },
    nearOptions: { version: '2.1.260' },
  },
  {
    code: 'claude-code/backslash-path-windows',
    dead: { [windowsProject]: denying('Read(C:\\Users\\me\\x)') },
    near: { [windowsProject]: denying('Read(C:\\Users\\me\\x)') },
    options: { ...windows, version: '2.1.161' },
    nearOptions: { version: '2.1.162' },
    proves: guards('C:\\Users\\me\\x', 'asks'),
  },
];

function ruleProof([code, dead, near]: RuleCase): Proof {
  return { code: `claude-code/${code}`, dead: { [project]: denying(dead) }, near: { [project]: denying(near) } };
}

/** Rules of Claude Code's deny and ask lists. */
export const claudeRuleProofs: readonly Proof[] = [
  ...ruleCases.map((row) => ({ ...ruleProof(row), proves: guards(row[3], row[4]) })),
  ...lostCases.map((row) => ({ ...ruleProof(row), contrast: guards(row[3], row[4]) })),
  ...stagedCases,
];
