import { jsonList } from '../formats/json-list';
import { globsetDialect } from '../spelling/dialect';
import { effects } from './effect';
import { pathsOf, type Writer } from './writer';

/**
 * `private_files` of a project's settings; each file only adds to the list.
 * https://github.com/zed-industries/zed/blob/main/crates/worktree/src/worktree_settings.rs
 */
export const zed: Writer = {
  agent: 'zed',
  scopes: ['project'],
  effect: effects.blocked,
  dialect: globsetDialect,
  format: jsonList(['private_files'], 'with comments'),
  pathObstacle: ({ path, isDirectory }) =>
    /^[/^!]+$/.test(path) && !isDirectory ? 'its rules cannot spell a name of ! and ^ alone' : null,
  file: ({ root, environment }) => pathsOf(environment.platform).join(root, '.zed', 'settings.json'),
  subject: (path) => path,
  rule: (pattern, isDirectory) => (isDirectory ? `${pattern}/**` : asGlob(pattern)),
};

/**
 * An entry without wildcards also named every path that it is the end of, in an older version. A class of one character
 * makes a glob of it, which names this path alone.
 */
function asGlob(pattern: string): string {
  return /[[\]]/.test(pattern) ? pattern : pattern.replace(/[^/^!](?=[/^!]*$)/u, '[$&]');
}
