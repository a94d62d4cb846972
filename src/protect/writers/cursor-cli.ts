import { jsonList } from '../formats/json-list';
import { cursorCliDialect } from '../spelling/dialect';
import { readText } from '../text/text-file';
import { effects } from './effect';
import { readValues, valueAt } from './settings-values';
import { inFull, pathsOf, type Place, type Writer } from './writer';

/**
 * `Read(...)` in `permissions.deny`: of the project below its root, in the user's file by the whole path.
 * https://cursor.com/docs/cli/reference/permissions
 */
export const cursorCli: Writer = {
  id: 'cursor-cli',
  agent: 'cursor-cli',
  scopes: ['project', 'user'],
  effect: effects.blocked,
  dialect: cursorCliDialect,
  format: jsonList(['permissions', 'deny']),
  obstacle: (place) =>
    place.scope === 'user' ? (unmade(place) ?? besideProject(place)) : (aboveProject(place) ?? besideUser(place)),
  file: (place) => (place.scope === 'user' ? userFile(place) : projectFile(place)),
  subject: (path, place) => (place.scope === 'user' ? inFull(path, place) : path),
  rule: (pattern, isDirectory, { scope }) =>
    `Read(${scope === 'user' ? '/' : ''}${pattern}${isDirectory ? '/**' : ''})`,
};

function projectFile({ root, environment }: Pick<Place, 'root' | 'environment'>): string {
  return pathsOf(environment.platform).join(root, '.cursor', 'cli.json');
}

function userFile({ environment: { platform, home, variables } }: Place): string {
  const { join } = pathsOf(platform);
  const { CURSOR_CONFIG_DIR: moved, XDG_CONFIG_HOME: configHome } = variables;
  const ordinary =
    platform === 'linux' && configHome !== undefined ? join(configHome, 'cursor') : join(home, '.cursor');
  return join(moved ?? ordinary, 'cli-config.json');
}

/** The program makes the file, with entries that it asks for. https://cursor.com/docs/cli/reference/configuration */
function unmade(place: Place): string | null {
  if (place.environment.platform === 'win32') return 'how its rules spell a drive of Windows is not documented';
  const file = userFile(place);
  return readText(place.files, file) === null ? `there is no ${file} yet; start Cursor CLI once, which makes it` : null;
}

/** Whether the user's rules count beside permissions of a project is not documented. */
function besideProject(place: Place): string | null {
  const { dirname } = pathsOf(place.environment.platform);
  for (let folder = place.root; ; folder = dirname(folder)) {
    const file = projectFile({ ...place, root: folder });
    if (valueAt(readValues(place, file), 'permissions') !== undefined) {
      return `it is not documented whether rules of the user still count beside the permissions in ${file}; add the path there`;
    }
    if (folder === (place.gitRoot ?? place.root) || dirname(folder) === folder) return null;
  }
}

function aboveProject({ root, gitRoot }: Place): string | null {
  if (gitRoot === null || gitRoot === root) return null;
  return `below the top of a repository it is not documented what a rule starts from; add it from ${gitRoot}`;
}

/** Whether the user's rules still count beside permissions of a project is not documented. */
function besideUser(place: Place): string | null {
  const user = userFile(place);
  const denied = valueAt(readValues(place, user), 'permissions', 'deny');
  const isFirst = valueAt(readValues(place, projectFile(place)), 'permissions') === undefined;
  const hasRules = Array.isArray(denied) && denied.some((rule) => typeof rule === 'string' && rule.startsWith('Read('));
  return isFirst && hasRules
    ? `it is not documented whether the rules in ${user} still count beside permissions of a project; add the path there`
    : null;
}
