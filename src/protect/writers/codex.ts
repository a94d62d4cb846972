import { FileError } from '../../model/edges';
import { tomlEntries, tomlRule } from '../formats/toml-entries';
import type { WishedPath } from '../plan';
import { codexDialect } from '../spelling/dialect';
import { readText } from '../text/text-file';
import { isTrusted, layers, projectFile, readToml, selected, systemFile, userFile } from './codex-config';
import { besideDenied, workspaceTables } from './codex-denials';
import { effects } from './effect';
import { asValues, valueAt } from './settings-values';
import { inFull, pathsOf, type Place, type Writer } from './writer';

/**
 * The permission profile that `default_permissions` selects: below the workspace in the project's file, by the whole path
 * in that of the user, whose profile is for all workspaces. https://developers.openai.com/codex/permissions; observed with
 * Codex 0.169.0 on Linux, 2026-11-22.
 */
export const codex: Writer = {
  id: 'codex',
  agent: 'codex',
  scopes: ['project', 'user'],
  effect: effects.commandsBlocked,
  dialect: codexDialect,
  format: tomlEntries,
  obstacle: (place) => unenforced(place) ?? unselected(place) ?? uncounted(place),
  pathObstacle: (wished, place) => linked(wished, place) ?? besideDenied(wished, place),
  file: (place) => (place.scope === 'user' ? userFile(place) : projectFile(place)),
  subject: (path, place) => (place.scope === 'user' ? inFull(path, place) : path),
  rule: (pattern, _isDirectory, place) => tomlRule(entryFor(pattern, place)),
};

function entryFor(path: string, place: Place): Parameters<typeof tomlRule>[0] {
  const filesystem = ['permissions', selected(place) ?? '', 'filesystem'];
  if (place.scope === 'user') return { table: filesystem, key: `/${path}`, value: 'deny' };
  const written = asValues(valueAt(readToml(place, projectFile(place)), ...filesystem));
  const name = workspaceTables.find((each) => written[each] !== undefined) ?? workspaceTables[0];
  return { table: [...filesystem, name], key: path, value: 'deny' };
}

function unenforced(place: Place): string | null {
  if (place.environment.platform === 'win32')
    return 'sources differ on whether the sandbox of Windows enforces profiles';
  const requirements = systemFile(place, 'requirements.toml');
  if (readText(place.files, requirements) !== null) return `${requirements} changes what profiles mean`;
  return /[*?[\]{}\\]/.test(place.root) ? 'with such characters in the path of the workspace no profile works' : null;
}

function unselected(place: Place): string | null {
  const name = selected(place);
  if (name === undefined) {
    return `no permission profile is selected; set default_permissions in ${userFile(place)} to a profile of your own that extends ":workspace"`;
  }
  if (name.startsWith(':')) {
    return `the profile ${name} is built in and cannot be added to; select one of your own that extends it`;
  }
  return layers(place).some((values) => valueAt(values, 'permissions', name) !== undefined)
    ? null
    : `the selected permission profile ${JSON.stringify(name)} does not exist`;
}

/** A file of a project counts only where the user trusts the project. */
function uncounted(place: Place): string | null {
  if (place.scope === 'user' || isTrusted(place)) return null;
  return `Codex does not read ${projectFile(place)}, as the project is not trusted; use the scope "user"`;
}

/** A denied path that a link leads through keeps every command from running. */
function linked({ path }: WishedPath, { root, environment, files }: Place): string | null {
  const whole = pathsOf(environment.platform).join(root, ...path.split('/'));
  try {
    return files.realPath(whole) === whole
      ? null
      : 'with a link in a denied path Codex runs no command; name where it leads';
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return null;
    throw error;
  }
}
