import type { Platform } from '../../../model/edges';
import type { AccessContext } from '../../agent';
import { lookAt, type ConfigReader } from '../../config-reader';
import { below, expandPath, nativePaths, rulePath } from '../../paths';
import type { Family } from './family';

/** Folders in which a program of this family keeps its own things; absolute. */
export interface OwnFolders {
  readonly config: string;
  readonly data: string;
  /** Files that a session puts down for itself. */
  readonly temporary: string;
}

/** The same on all systems: the program follows the XDG variables everywhere. */
export function ownFolders({ environment }: AccessContext, name: string): OwnFolders {
  const { home, platform, variables } = environment;
  const paths = nativePaths(platform);
  const place = (variable: string, ...standard: readonly string[]): string =>
    paths.join(variables[variable] || paths.join(home, ...standard), name);
  const temporary = platform === 'win32' ? (variables['TEMP'] ?? 'C:\\Windows\\Temp') : (variables['TMPDIR'] ?? '/tmp');
  return {
    config: place('XDG_CONFIG_HOME', '.config'),
    data: place('XDG_DATA_HOME', '.local', 'share'),
    temporary: paths.join(temporary, name),
  };
}

/** The start directory and the folders above it up to git's root, or to the root of the file system; nearest first. */
function searchedFolders({ environment, startDirectory, git }: AccessContext): readonly string[] {
  const { platform } = environment;
  const paths = nativePaths(platform);
  const root = git.root === null ? null : rulePath(platform, git.root);
  const folders = [startDirectory];
  for (;;) {
    const last = folders.at(-1) ?? startDirectory;
    const up = paths.dirname(last);
    const isTop = up === last || (root !== null && below(platform, root, rulePath(platform, up)) === null);
    if (isTop) return folders;
    folders.push(up);
  }
}

/** Files below a folder whose names end in one of the endings; relative, POSIX, in alphabetical order. */
export function filesIn(
  reader: ConfigReader,
  folder: string,
  endings: readonly string[],
  isDeep: boolean,
): readonly string[] {
  const paths = nativePaths(reader.context.environment.platform);
  return reader.names(folder).flatMap((name) => {
    const path = paths.join(folder, name);
    if (endings.some((ending) => name.endsWith(ending))) return [name];
    if (!isDeep || lookAt(reader.context, path)?.kind !== 'directory') return [];
    return filesIn(reader, path, endings, true).map((inner) => `${name}/${inner}`);
  });
}

/** A switch in the environment: `1` or `true`. */
function isSwitchedOn({ environment }: AccessContext, name: string): boolean {
  return ['1', 'true'].includes((environment.variables[name] ?? '').toLowerCase());
}

/** Where configuration stands; absolute. */
export interface ConfigFolders {
  readonly user: string;
  /** The start directory and those above it, nearest first; none when a variable switches the project's files off. */
  readonly project: readonly string[];
  /** Configuration folders in the project and the home folder, in the order in which they are read. */
  readonly own: readonly string[];
  /** The folder that a variable names. */
  readonly named: readonly string[];
  /** The machine's. */
  readonly managed: string;
}

/** Source: https://opencode.ai/docs/config/#locations. */
export function configFolders(context: AccessContext, { folder, prefix, ownFolders: names }: Family): ConfigFolders {
  const { environment, startDirectory } = context;
  const paths = nativePaths(environment.platform);
  const project = isSwitchedOn(context, `${prefix}_DISABLE_PROJECT_CONFIG`) ? [] : searchedFolders(context);
  const named = environment.variables[`${prefix}_CONFIG_DIR`] ?? '';
  const own = [...project, environment.home].flatMap((each) => names.map((name) => paths.join(each, name)));
  return {
    user: ownFolders(context, folder).config,
    project,
    own: [...new Set(own)],
    named: named === '' ? [] : [expandPath(environment, startDirectory, named)],
    managed: paths.join(machineFolders[environment.platform], folder),
  };
}

/** Source: https://opencode.ai/docs/config/#managed-settings. */
const machineFolders: Readonly<Record<Platform, string>> = {
  linux: '/etc',
  darwin: '/Library/Application Support',
  win32: 'C:\\ProgramData',
};
