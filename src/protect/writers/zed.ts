import type { Environment } from '../../model/edges';
import { jsonList } from '../formats/json-list';
import { globsetDialect } from '../spelling/dialect';
import { effects } from './effect';
import { inEveryWorkspace, pathsOf, type Writer } from './writer';

/**
 * `private_files` of the settings of a project or of the user; each file only adds to the list, whose globs start from
 * each workspace root.
 * https://github.com/zed-industries/zed/blob/main/crates/worktree/src/worktree_settings.rs
 */
export const zed: Writer = {
  id: 'zed',
  agent: 'zed',
  scopes: ['project', 'user'],
  effect: effects.blocked,
  dialect: globsetDialect,
  format: jsonList(['private_files'], 'with comments'),
  pathObstacle: ({ path, isDirectory }) =>
    /^[/^!]+$/.test(path) && !isDirectory ? 'its rules cannot spell a name of ! and ^ alone' : null,
  alsoCovers: inEveryWorkspace,
  file: ({ scope, root, environment }) =>
    pathsOf(environment.platform).join(scope === 'user' ? userFolder(environment) : root, ...fileIn[scope]),
  subject: (path) => path,
  rule: (pattern, isDirectory) => (isDirectory ? `${pattern}/**` : asGlob(pattern)),
};

const fileIn = {
  project: ['.zed', 'settings.json'],
  local: ['.zed', 'settings.json'],
  user: ['settings.json'],
} as const;

/** https://zed.dev/docs/configuring-zed */
function userFolder({ platform, home, variables }: Environment): string {
  const { join } = pathsOf(platform);
  if (platform === 'win32') return join(variables['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Zed');
  const moved = platform === 'linux' ? variables['XDG_CONFIG_HOME'] : undefined;
  return join(moved ?? join(home, '.config'), 'zed');
}

/**
 * An entry without wildcards also named every path that it is the end of, in an older version. A class of one character
 * makes a glob of it, which names this path alone.
 */
function asGlob(pattern: string): string {
  return /[[\]]/.test(pattern) ? pattern : pattern.replace(/[^/^!](?=[/^!]*$)/u, '[$&]');
}
