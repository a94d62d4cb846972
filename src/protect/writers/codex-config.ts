import { parse, TomlError } from 'smol-toml';
import type { Platform } from '../../model/edges';
import { EditError } from '../text/edit-error';
import { markOf, readText } from '../text/text-file';
import { asValues, valueAt, type Values } from './settings-values';
import { pathsOf, type Place } from './writer';

const systemFolders: Readonly<Record<Platform, string>> = {
  linux: '/etc/codex',
  darwin: '/etc/codex',
  win32: 'C:\\ProgramData\\OpenAI\\Codex',
};

/** The name of the profile that counts; `undefined` when none is selected. */
export function selected(place: Place): string | undefined {
  const names = layers(place).map((values) => values['default_permissions']);
  const name = names.findLast((each) => each !== undefined);
  return typeof name === 'string' ? name : undefined;
}

/** What the files say that count, the weakest first. @throws EditError when one is no TOML. */
export function layers(place: Place): readonly Values[] {
  const files = [systemFile(place, 'config.toml'), userFile(place), ...(isTrusted(place) ? [projectFile(place)] : [])];
  return files.map((file) => readToml(place, file));
}

export function isTrusted(place: Place): boolean {
  const { root, gitRoot } = place;
  const projects = [systemFile(place, 'config.toml'), userFile(place)].map((file) => readToml(place, file)['projects']);
  return [root, gitRoot ?? root].some((folder) =>
    projects.some((each) => valueAt(asValues(each), folder, 'trust_level') === 'trusted'),
  );
}

export function systemFile({ environment: { platform } }: Place, name: string): string {
  return pathsOf(platform).join(systemFolders[platform], name);
}

export function userFile({ environment: { platform, home, variables } }: Place): string {
  const moved = variables['CODEX_HOME'];
  const { join } = pathsOf(platform);
  return join(moved === undefined || moved === '' ? join(home, '.codex') : moved, 'config.toml');
}

export function projectFile({ root, environment }: Place): string {
  return pathsOf(environment.platform).join(root, '.codex', 'config.toml');
}

/** @throws EditError, naming the file, when it is no TOML. */
export function readToml({ files }: Place, file: string): Values {
  const text = readText(files, file) ?? '';
  try {
    return parse(text.slice(markOf(text).length));
  } catch (error) {
    if (error instanceof TomlError) throw new EditError('it does not parse as TOML', error.line, error.column, file);
    throw error;
  }
}
