import type { LintOptions } from '../../../../test/support/lint-stage';
import { guards, inGit, type Effect, type Proof } from './proof';

const geminiUser = '/home/me/.gemini/settings.json';
const geminiProject = '/ws/.gemini/settings.json';
/** Settings of a folder count only once it is trusted. */
const geminiTrusts: LintOptions = { variables: { GEMINI_CLI_TRUST_WORKSPACE: 'true' } };
const qwenProject = '/ws/.qwen/settings.json';
const codexUser = '/home/me/.codex/config.toml';

const respecting = (value: boolean): string =>
  JSON.stringify({ context: { fileFiltering: { respectGeminiIgnore: value } } });
const namingIgnoreFile = '{"context":{"fileFiltering":{"customIgnoreFilePaths":["mine.txt"]}}}';
const denying = (rule: string): string => JSON.stringify({ permissions: { deny: [rule] } });

/** A permission profile of Codex, chosen by name. */
function profile(entry: string, chosen = 'p'): string {
  return [
    `default_permissions = "${chosen}"`,
    '[permissions.p.filesystem]',
    '":root" = "read"',
    '[permissions.p.filesystem.":workspace_roots"]',
    entry,
    '[permissions.q.filesystem]',
    '":root" = "read"',
    '',
  ].join('\n');
}

const byCommands = (path: string): Effect => ({
  ...guards(path),
  channel: 'shell',
  because: 'Codex reads files by commands only',
});

const cases: readonly Proof[] = [
  {
    code: 'cursor/index-only',
    dead: { '/ws/.cursorindexingignore': 'a.txt\n' },
    near: { '/ws/.cursorignore': 'a.txt\n' },
    proves: guards('/ws/a.txt'),
  },
  {
    code: 'cursor-cli/ask-list',
    dead: { '/ws/.cursor/cli.json': '{"permissions":{"allow":[],"deny":[],"ask":["Read(a.txt)"]}}' },
    near: { '/ws/.cursor/cli.json': '{"permissions":{"allow":[],"deny":["Read(a.txt)"],"ask":[]}}' },
    contrast: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-cli/ignore-file-switched-off',
    dead: { '/ws/.geminiignore': 'a.txt', [geminiUser]: respecting(false) },
    near: { '/ws/.geminiignore': 'a.txt', [geminiUser]: respecting(true) },
    proves: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-cli/ignore-file-switched-off',
    dead: { '/ws/.geminiignore': 'a.txt', [geminiProject]: respecting(false) },
    near: { [geminiProject]: respecting(false) },
    options: geminiTrusts,
    proves: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-cli/ignore-file-switched-off',
    dead: { '/ws/.geminiignore': 'a.txt', [geminiProject]: respecting(false) },
    near: { '/ws/.geminiignore': 'a.txt', [geminiProject]: respecting(false) },
    options: geminiTrusts,
    nearOptions: { variables: {} },
    proves: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-cli/ignore-file-switched-off',
    dead: { '/ws/.geminiignore': 'a.txt', [geminiUser]: respecting(false), [geminiProject]: respecting(false) },
    near: { '/ws/.geminiignore': 'a.txt', [geminiUser]: respecting(false), [geminiProject]: respecting(true) },
    options: geminiTrusts,
    proves: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-cli/workspace-ignore-paths',
    dead: { [geminiProject]: namingIgnoreFile, '/ws/mine.txt': 'a.txt' },
    near: { [geminiUser]: namingIgnoreFile, '/ws/mine.txt': 'a.txt' },
    contrast: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-cli/workspace-ignore-paths',
    dead: { [geminiProject]: namingIgnoreFile, '/ws/mine.txt': 'a.txt' },
    near: { [geminiProject]: namingIgnoreFile, '/ws/mine.txt': 'a.txt' },
    nearOptions: geminiTrusts,
    contrast: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-cli/built-in-exception',
    dead: { '/ws/.geminiignore': '!.env' },
    near: { '/ws/.geminiignore': '!.envrc' },
    idle: { path: '/ws/.env' },
  },
  {
    code: 'gemini-cli/ignore-file-above-start',
    dead: { '/ws/.geminiignore': 'a.txt', '/ws/src/x': '' },
    near: { '/ws/.geminiignore': 'a.txt', '/ws/src/x': '' },
    options: { ...inGit, start: '/ws/src' },
    nearOptions: { start: '/ws' },
    contrast: guards('/ws/src/a.txt'),
  },
  {
    code: 'qwen-code/top-level-only',
    dead: { [qwenProject]: denying('Read(.env)') },
    near: { [qwenProject]: denying('Read(/.env)') },
    proves: guards('/ws/src/.env'),
  },
  {
    code: 'qwen-code/top-level-only',
    dead: { [qwenProject]: denying('Read(.env)') },
    near: { [qwenProject]: denying('Read(\\.env)') },
    proves: guards('/ws/src/.env'),
  },
  {
    code: 'qwen-code/top-level-only',
    dead: { [qwenProject]: denying('read_file(./*.pem)') },
    near: { [qwenProject]: denying('read_file(./**/*.pem)') },
    proves: guards('/ws/src/key.pem'),
  },
  ...['secrets', 'secrets/'].map((folder) => ({
    code: 'qwen-code/folder-name-only',
    dead: { [qwenProject]: denying(`Read(${folder})`), '/ws/secrets/a': '' },
    near: { [qwenProject]: denying('Read(secrets/**)'), '/ws/secrets/a': '' },
    proves: guards('/ws/secrets/a'),
  })),
  {
    code: 'codex/profile-not-chosen',
    dead: { [codexUser]: profile('"**/a.txt" = "deny"', 'q') },
    near: { [codexUser]: profile('"**/a.txt" = "deny"') },
    contrast: byCommands('/ws/a.txt'),
  },
  {
    code: 'codex/top-level-only',
    dead: { [codexUser]: profile('".env" = "deny"') },
    near: { [codexUser]: profile('"**/.env" = "deny"') },
    proves: byCommands('/ws/src/.env'),
  },
  {
    code: 'codex/top-level-only',
    dead: { [codexUser]: profile('"*.env" = "none"') },
    near: { [codexUser]: profile('"*.env" = "read"') },
    proves: byCommands('/ws/src/x.env'),
  },
  {
    code: 'zed/negation',
    dead: { '/ws/.zed/settings.json': '// mine\n{"private_files":["**/*.txt","!**/a.txt"]}' },
    near: { '/ws/.zed/settings.json': '// mine\n{"private_files":["**/*.txt","**/!a.txt"]}' },
    idle: { path: '/ws/a.txt' },
  },
  {
    code: 'zed/empty-list',
    dead: { '/home/me/.config/zed/settings.json': '{"private_files":[]}' },
    near: { '/home/me/.config/zed/settings.json': '{"private_files":[""]}' },
    idle: { path: '/ws/.env' },
  },
];

/** Entries of `permission.read` in the dialect of OpenCode: code, dead, near miss, and what the fix guards. */
const readCases: readonly (readonly [code: string, dead: object, near: object, path?: string])[] = [
  ['path-form', { './a.txt': 'deny' }, { 'a.txt': 'deny' }, '/ws/a.txt'],
  ['path-form', { '/a.txt': 'deny' }, { '*/a.txt': 'deny' }, '/ws/a.txt'],
  ['path-form', { '/ws/a.txt': 'deny' }, { 'ws/a.txt': 'deny' }, '/ws/a.txt'],
  ['path-form', { '~/x': 'deny' }, { '*~/x': 'deny' }],
  ['path-form', { '$HOME/x': 'deny' }, { '*$HOME/x': 'deny' }],
  ['path-form', { '/etc/passwd': 'deny' }, { 'etc/passwd': 'deny' }],
  ['folder-name-only', { secrets: 'deny' }, { secret: 'deny' }, '/ws/secrets/a'],
  ['folder-name-only', { 'secrets/': 'deny' }, { 'secrets/*': 'deny' }, '/ws/secrets/a'],
  ['braces', { '{a,b}.txt': 'deny' }, { '{a}.txt': 'deny' }, '/ws/b.txt'],
  ['top-level-missed', { '**/a.txt': 'deny' }, { '*a.txt': 'deny' }, '/ws/a.txt'],
  ['later-allow', { 'a.txt': 'deny', '*': 'allow' }, { '*': 'allow', 'a.txt': 'deny' }, '/ws/a.txt'],
];

const guarding = { read: { 'a.txt': 'deny' } };
const refusing = { ...guarding, bash: 'deny', grep: 'deny' };

function familyProofs(agent: string, file: string): readonly Proof[] {
  const config = (permission: unknown) => ({ [file]: JSON.stringify({ permission }), '/ws/secrets/a': '' });
  const reading = (read: object) => config({ read, bash: 'deny', grep: 'deny' });
  return [
    ...readCases.map(([code, dead, near, path]) => ({
      code: `${agent}/${code}`,
      dead: reading(dead),
      near: reading(near),
      options: inGit,
      ...(path === undefined ? {} : { proves: guards(path) }),
    })),
    {
      code: `${agent}/read-only-guard`,
      dead: config(guarding),
      near: config(refusing),
      options: inGit,
      contrast: { ...guards('/ws/a.txt'), channel: 'search', because: 'the file tool is refused in both' },
    },
  ];
}

const openCodeFile = '/ws/opencode.json';

/** OpenCode's explore agent reads .env unasked, so only a rule that speaks of such files changes the verdict. */
const envGuardProofs: readonly Proof[] = [
  {
    code: 'opencode/env-guard-lifted',
    dead: { [openCodeFile]: '{"permission":"allow"}' },
    near: { [openCodeFile]: '{"permission":"ask"}' },
    contrast: { path: '/ws/.env', before: 'open', after: 'asks' },
  },
  {
    code: 'opencode/env-guard-lifted',
    dead: { [openCodeFile]: '{"permission":{"read":"allow"}}' },
    near: { [openCodeFile]: '{"permission":{"edit":"allow"}}' },
  },
  {
    code: 'opencode/env-guard-lifted',
    dead: { [openCodeFile]: '{"permission":{"read":{"*":"allow"}}}' },
    near: { [openCodeFile]: '{"permission":{"read":{"*":"allow","*.env":"ask"}}}' },
    contrast: { path: '/ws/.env', before: 'open', after: 'asks' },
  },
];

/** Traps in the settings of agents other than Claude Code. */
export const settingsProofs: readonly Proof[] = [
  ...cases,
  ...envGuardProofs,
  ...familyProofs('opencode', openCodeFile),
  ...familyProofs('kilo-code', '/ws/kilo.jsonc'),
];
