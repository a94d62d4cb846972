import { denying } from '../../../../test/support/access-context';
import type { LintOptions } from '../../../../test/support/lint-stage';
import { noSystemSettings, type SystemSettings } from '../../../model/edges';
import { guards, inGit, type Effect, type Proof } from './proof';

const project = '/ws/.claude/settings.json';
const user = '/home/me/.claude/settings.json';
const userLocal = '/home/me/.claude/settings.local.json';
const managed = '/etc/claude-code/managed-settings.json';
const oldManaged = 'C:\\ProgramData\\ClaudeCode\\managed-settings.json';
const newManaged = 'C:\\Program Files\\ClaudeCode\\managed-settings.json';
const windows: LintOptions = { platform: 'win32', start: 'C:\\ws', home: 'C:\\Users\\me' };

const env = guards('/ws/.env');
const denyEnv = denying('Read(.env)');

/** Code, then the project's settings: dead and near miss; each fix makes `.env` blocked. */
const settingsCases: readonly (readonly [code: string, dead: string, near: string])[] = [
  ['read-deny-object', '{"permissions":{"read":{"deny":["./.env"]}}}', '{"read":{"deny":["./.env"]}}'],
  [
    'read-deny-object',
    '{"permissions":{"read":{"deny":["./.env"]},"deny":["Read(a)"]}}',
    '{"permissions":{"read":{"deny":[]},"deny":["Read(a)"]}}',
  ],
  [
    'read-deny-object',
    '{"permissions":{"deny":["Read(a)"],"read":{"deny":["Read(./.env)"]}},"model":"x"}',
    '{"permissions":{"deny":["Read(a)"]},"model":"x"}',
  ],
  ['ignore-patterns', '{"ignorePatterns":[".env"]}', '{"ignorePatterns":[]}'],
  [
    'ignore-patterns',
    '{"model":"x","ignorePatterns":[".env"],"permissions":{}}',
    '{"model":"x","permissions":{"ignorePatterns":[".env"]}}',
  ],
  ['deny-outside-permissions', '{"deny":["Read(.env)"]}', '{"permissions":{"deny":["Read(.env)"]}}'],
  [
    'deny-outside-permissions',
    '{"permissions":{"allow":[]},"deny":["Read(.env)"]}',
    '{"permissions":{"allow":[]},"deny":[]}',
  ],
  ['permissions-key-case', '{"permissions":{"Deny":["Read(.env)"]}}', '{"permissions":{"deny":["Read(.env)"]}}'],
  ['settings-not-json', '{\n  // a note\n  "permissions": { "deny": ["Read(.env)"] }\n}', denyEnv],
  ['settings-not-json', '{"permissions":{"deny":["Read(.env)",]}}', denyEnv],
  ['settings-dropped', '{"permissions":{"deny":"Read(.env)"}}', denyEnv],
  ['settings-dropped', '{"permissions":{"deny":[["Read(.env)"]]}}', denyEnv],
];

/** Settings in the registry of a machine. */
function handedOut(text: string): SystemSettings {
  const place = 'HKLM\\SOFTWARE\\Policies\\ClaudeCode\\Settings';
  return { ...noSystemSettings, registryValue: (key) => (key.startsWith('HKLM') ? { text, place } : 'nothing') };
}

/** The sandbox fails open, so that what it covers is never blocked for sure. */
const inSandbox = (path: string): Effect => ({
  path,
  channel: 'shell',
  before: 'open',
  after: 'unknown',
  because: 'the sandbox binds commands, not the file tool',
});

function sandbox(...denyRead: readonly string[]): string {
  return JSON.stringify({ sandbox: { enabled: true, filesystem: { denyRead } } });
}

const fileCases: readonly Proof[] = [
  {
    code: 'claude-code/settings-not-json',
    dead: { [project]: '{"permissions":{"deny":["Read(.env)"}}' },
    near: { [project]: denyEnv },
    contrast: env,
  },
  {
    code: 'claude-code/settings-dropped',
    dead: { [project]: '{"permissions":{"deny":["Read(.env)"]},"model":5}' },
    near: { [project]: '{"permissions":{"deny":["Read(.env)"]},"model":"5"}' },
    contrast: env,
  },
  {
    code: 'claude-code/settings-dropped',
    dead: { [project]: '{"permissions":{"deny":null,"ask":["Read(.env)"]}}' },
    near: { [project]: '{"permissions":{"deny":[],"ask":["Read(.env)"]}}' },
    proves: { path: '/ws/.env', before: 'open', after: 'asks' },
  },
  {
    code: 'claude-code/claudeignore',
    dead: { '/ws/.claudeignore': '.env\n' },
    near: { '/ws/.claudeignore': '#.env\n' },
    proves: env,
  },
  {
    code: 'claude-code/ignore-patterns',
    dead: { '/home/me/.claude.json': '{"ignorePatterns":[".env"]}' },
    near: { '/home/me/.claude.json': '{"ignorePatterns":[]}' },
    idle: { path: '/ws/.env' },
  },
  {
    code: 'claude-code/duplicate-permissions',
    dead: { [project]: '{"permissions":{"deny":["Read(.env)"]},"permissions":{}}' },
    near: { [project]: '{"permissions":{"deny":["Read(.env)"]},"Permissions":{}}' },
    contrast: env,
  },
  {
    code: 'claude-code/respect-gitignore',
    dead: { [project]: '{"respectGitignore":true}' },
    near: { [project]: '{"respectGitignore":false}' },
    idle: { path: '/ws/a.txt', channels: ['read', 'search', 'shell'] },
  },
  {
    code: 'claude-code/settings-above-start',
    dead: { [project]: denyEnv, '/ws/src/a': '' },
    near: { [project]: denyEnv, '/ws/src/a': '' },
    options: { ...inGit, start: '/ws/src' },
    nearOptions: { start: '/ws' },
    contrast: guards('/ws/src/.env'),
  },
  {
    code: 'claude-code/user-local-settings',
    dead: { [userLocal]: denying('Read(~/x)'), [user]: '{ "model": "x" }' },
    near: { [userLocal]: '{"permissions":{}}', [user]: denying('Read(~/x)') },
    proves: guards('/home/me/x', 'asks'),
  },
  {
    code: 'claude-code/user-local-settings',
    dead: { [userLocal]: denying('Read(/x)'), [user]: '{ "model": "x" }' },
    near: { [userLocal]: denying('Read(/x)'), [user]: '{ "model": "x" }' },
    nearOptions: { start: '/home/me' },
    contrast: guards('/home/me/x', 'asks'),
  },
  {
    code: 'claude-code/settings-file-name',
    dead: { '/ws/.claude/settings.jsonc': denyEnv },
    near: { [project]: denyEnv },
    contrast: env,
  },
  {
    code: 'claude-code/settings-file-name',
    dead: { '/ws/.claude.json': denyEnv },
    near: { '/ws/.claude.json': '{"mcpServers":{}}' },
    idle: { path: '/ws/.env', channels: ['read', 'shell'] },
  },
  {
    code: 'claude-code/old-managed-settings',
    dead: { [oldManaged]: denyEnv, 'C:\\ws\\a': '' },
    near: { [newManaged]: denyEnv, 'C:\\ws\\a': '' },
    options: windows,
    contrast: guards('C:\\ws\\.env'),
  },
  {
    code: 'claude-code/only-managed-rules',
    dead: { [managed]: '{"allowManagedPermissionRulesOnly":true}', [project]: denyEnv },
    near: { [managed]: '{"allowManagedPermissionRulesOnly":false}', [project]: denyEnv },
    contrast: env,
  },
  {
    code: 'claude-code/only-managed-rules',
    dead: { [project]: denyEnv },
    near: { [project]: denyEnv },
    options: { system: handedOut('{"allowManagedPermissionRulesOnly":true}') },
    nearOptions: { system: handedOut('{"allowManagedPermissionRulesOnly":false}') },
    contrast: env,
  },
  {
    code: 'claude-code/allow-exception',
    dead: { [project]: '{"permissions":{"deny":["Read(.env*)"],"allow":["Read(.env.example)"]}}' },
    near: {
      [project]: '{"permissions":{"deny":["Read(.env*)","Read(!.env.example)"],"allow":["Read(.env.example)"]}}',
    },
    contrast: { path: '/ws/.env.example', before: 'blocked', after: 'open' },
  },
  {
    code: 'claude-code/sandbox-rule-notation',
    dead: { [project]: sandbox('//ws/a/x') },
    near: { [project]: sandbox('/ws/a/x') },
    proves: inSandbox('/ws/a/x'),
  },
  {
    code: 'claude-code/sandbox-disk-root',
    dead: { [project]: sandbox('/secrets'), '/ws/secrets/a': '' },
    near: { [project]: sandbox('/secrets'), '/ws/secrets/a': '', '/secrets/a': '' },
    proves: inSandbox('/ws/secrets/a'),
  },
  {
    code: 'claude-code/sandbox-on-windows',
    dead: { 'C:\\ws\\.claude\\settings.json': '{"sandbox":{"enabled":true}}' },
    near: { 'C:\\ws\\.claude\\settings.json': '{"sandbox":{"enabled":false}}' },
    options: windows,
    idle: { path: 'C:\\ws\\.env' },
  },
];

/** Files of Claude Code, their keys and their places. */
export const claudeFileProofs: readonly Proof[] = [
  ...settingsCases.map(([code, dead, near]) => ({
    code: `claude-code/${code}`,
    dead: { [project]: dead },
    near: { [project]: near },
    proves: env,
  })),
  ...fileCases,
];
