import { parse, TomlError } from 'smol-toml';
import { FileError, type Platform } from '../../model/edges';
import { tomlEntries, tomlRule } from '../formats/toml-entries';
import type { WishedPath } from '../plan';
import { codexDialect } from '../spelling/dialect';
import { EditError } from '../text/edit-error';
import { markOf, readText } from '../text/text-file';
import { effects } from './effect';
import { asValues, valueAt, type Values } from './settings-values';
import { inFull, pathsOf, type Place, type Writer } from './writer';

const systemFolders: Readonly<Record<Platform, string>> = {
  linux: '/etc/codex',
  darwin: '/etc/codex',
  win32: 'C:\\ProgramData\\OpenAI\\Codex',
};

/** Names of the table for paths of the workspace, the older one still taken. */
const workspaceTables = [':workspace_roots', ':project_roots'] as const;

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
  pathObstacle: linked,
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

function selected(place: Place): string | undefined {
  const names = layers(place).map((values) => values['default_permissions']);
  const name = names.findLast((each) => each !== undefined);
  return typeof name === 'string' ? name : undefined;
}

/** The files that count, the weakest first. */
function layers(place: Place): readonly Values[] {
  const files = [systemFile(place, 'config.toml'), userFile(place), ...(isTrusted(place) ? [projectFile(place)] : [])];
  return files.map((file) => readToml(place, file));
}

function isTrusted(place: Place): boolean {
  const { root, gitRoot } = place;
  const projects = [systemFile(place, 'config.toml'), userFile(place)].map((file) => readToml(place, file)['projects']);
  return [root, gitRoot ?? root].some((folder) =>
    projects.some((each) => valueAt(asValues(each), folder, 'trust_level') === 'trusted'),
  );
}

function systemFile({ environment: { platform } }: Place, name: string): string {
  return pathsOf(platform).join(systemFolders[platform], name);
}

function userFile({ environment: { platform, home, variables } }: Place): string {
  const moved = variables['CODEX_HOME'];
  const { join } = pathsOf(platform);
  return join(moved === undefined || moved === '' ? join(home, '.codex') : moved, 'config.toml');
}

function projectFile({ root, environment }: Place): string {
  return pathsOf(environment.platform).join(root, '.codex', 'config.toml');
}

function readToml({ files }: Place, file: string): Values {
  const text = readText(files, file) ?? '';
  try {
    return parse(text.slice(markOf(text).length));
  } catch (error) {
    if (error instanceof TomlError) throw new EditError('it does not parse as TOML', error.line, error.column, file);
    throw error;
  }
}
