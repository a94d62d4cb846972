import { jsonList } from '../formats/json-list';
import { claudeDialect } from '../spelling/dialect';
import { effects } from './effect';
import { pathsOf, type Place, type Writer } from './writer';

/**
 * `permissions.deny` of a settings file. `/path` is anchored at the session's start folder in project and local
 * settings, but at the settings folder in user settings, so these take `//` with the path from the file system's root.
 * `/dir/**` covers what is below exactly that folder. https://code.claude.com/docs/en/permissions, and observed with
 * Claude Code 2.1.330 on Linux, 2026-11-22.
 */
export const claudeCode: Writer = {
  agent: 'claude-code',
  scopes: ['project', 'local', 'user'],
  effect: effects.blocked,
  dialect: claudeDialect,
  format: jsonList(['permissions', 'deny']),
  file: settingsFile,
  subject: (path, place) => (place.scope === 'user' ? fromFileSystemRoot(path, place) : path),
  rule: (pattern, isDirectory, { scope }) =>
    `Read(${scope === 'user' ? '//' : '/'}${pattern}${isDirectory ? '/**' : ''})`,
};

function settingsFile({ scope, root, environment }: Place): string {
  const paths = pathsOf(environment.platform);
  if (scope === 'project') return paths.join(root, '.claude', 'settings.json');
  if (scope === 'local') return paths.join(root, '.claude', 'settings.local.json');
  const moved = environment.variables['CLAUDE_CONFIG_DIR'];
  return paths.join(
    moved === undefined || moved === '' ? paths.join(environment.home, '.claude') : moved,
    'settings.json',
  );
}

/** On Windows a drive is the first folder: `C:\work` is `/c/work`. */
function fromFileSystemRoot(path: string, { root, environment }: Place): string {
  const { sep } = pathsOf(environment.platform);
  const folders = root.split(sep).filter((name) => name !== '');
  const [drive = '', ...rest] = folders;
  const names = /^[A-Za-z]:$/.test(drive) ? [drive.slice(0, 1).toLowerCase(), ...rest] : folders;
  return [...names, path].join('/');
}
