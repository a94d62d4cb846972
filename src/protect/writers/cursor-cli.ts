import { jsonList } from '../formats/json-list';
import { cursorCliDialect } from '../spelling/dialect';
import { effects } from './effect';
import { readValues, valueAt } from './settings-values';
import { pathsOf, type Place, type Writer } from './writer';

/** `Read(...)` in `permissions.deny` of `.cursor/cli.json`. https://cursor.com/docs/cli/reference/permissions */
export const cursorCli: Writer = {
  agent: 'cursor-cli',
  scopes: ['project'],
  effect: effects.blocked,
  dialect: cursorCliDialect,
  format: jsonList(['permissions', 'deny']),
  obstacle: (place) => aboveProject(place) ?? besideUser(place),
  file: projectFile,
  subject: (path) => path,
  rule: (pattern, isDirectory) => `Read(${pattern}${isDirectory ? '/**' : ''})`,
};

function projectFile({ root, environment }: Place): string {
  return pathsOf(environment.platform).join(root, '.cursor', 'cli.json');
}

function aboveProject({ root, gitRoot }: Place): string | null {
  if (gitRoot === null || gitRoot === root) return null;
  return `below the top of a repository it is not documented what a rule starts from; add it from ${gitRoot}`;
}

/** Whether the user's rules still count beside permissions of a project is not documented. */
function besideUser(place: Place): string | null {
  const { platform, home, variables } = place.environment;
  const { join } = pathsOf(platform);
  const { CURSOR_CONFIG_DIR: moved, XDG_CONFIG_HOME: configHome } = variables;
  const ordinary =
    platform === 'linux' && configHome !== undefined ? join(configHome, 'cursor') : join(home, '.cursor');
  const user = join(moved ?? ordinary, 'cli-config.json');
  const denied = valueAt(readValues(place, user), 'permissions', 'deny');
  const isFirst = valueAt(readValues(place, projectFile(place)), 'permissions') === undefined;
  const hasRules = Array.isArray(denied) && denied.some((rule) => typeof rule === 'string' && rule.startsWith('Read('));
  return isFirst && hasRules
    ? `it is not documented whether the rules in ${user} still count beside permissions of a project; add the path there`
    : null;
}
