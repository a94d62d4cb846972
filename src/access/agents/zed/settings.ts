import { builtIn } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import type { Glob } from '../../guards/glob-list';
import { entriesOf, readJsonSettings, type JsonSettings } from '../../json-settings';
import { child } from '../../json-tree';
import { nativePaths } from '../../paths';

const page = 'https://zed.dev/docs/configuring-zed';

/**
 * Settings that Zed comes with.
 * Source: https://github.com/zed-industries/zed/blob/main/crates/settings_content/src/project.rs.
 */
const defaults = {
  private_files: ['**/.env*', '**/*.pem', '**/*.key', '**/*.cert', '**/*.crt', '**/secrets.yml'],
  file_scan_exclusions: [
    '**/.git',
    '**/.svn',
    '**/.hg',
    '**/.jj',
    '**/.sl',
    '**/.repo',
    '**/CVS',
    '**/.DS_Store',
    '**/Thumbs.db',
    '**/.classpath',
    '**/.settings',
  ],
} as const;

type ListSetting = keyof typeof defaults;

export interface ZedSettings {
  readonly user: JsonSettings | null;
  readonly project: JsonSettings | null;
}

/** Each file adds to this list; nothing takes an entry out. */
export function privateFiles({ user, project }: ZedSettings): readonly Glob[] {
  const layers = [user, project].filter((layer) => layer !== null);
  return [...shipped('private_files'), ...layers.flatMap((layer) => written(layer, 'private_files') ?? [])];
}

/**
 * A file replaces this list; its entry `...` stands for the list before. The user's list holds beside that of the project.
 */
export function excludedFiles({ user, project }: ZedSettings): readonly Glob[] {
  const ofUser = spliced(user, shipped('file_scan_exclusions'));
  return [...new Set([...ofUser, ...spliced(project, ofUser)])];
}

function spliced(layer: JsonSettings | null, before: readonly Glob[]): readonly Glob[] {
  const own = layer === null ? null : written(layer, 'file_scan_exclusions');
  return own?.flatMap((entry) => (entry.glob === '...' ? before : [entry])) ?? before;
}

/** The user's file and that of the project. */
export function settingsFiles({ context }: ConfigReader): readonly [string, string] {
  const { platform, home, variables } = context.environment;
  const paths = nativePaths(platform);
  const ordinary = paths.join(home, '.config', 'zed');
  const folders = {
    linux: paths.join(variables['XDG_CONFIG_HOME'] ?? paths.join(home, '.config'), 'zed'),
    darwin: ordinary,
    win32: paths.join(variables['APPDATA'] ?? paths.join(home, 'AppData', 'Roaming'), 'Zed'),
  };
  return [paths.join(folders[platform], 'settings.json'), paths.join(context.startDirectory, '.zed', 'settings.json')];
}

/** A missing or broken file says nothing. */
export function readZedSettings(reader: ConfigReader): ZedSettings {
  const [user, project] = settingsFiles(reader);
  return { user: readJsonSettings(reader, user, page), project: readJsonSettings(reader, project, page) };
}

function shipped(setting: ListSetting): readonly Glob[] {
  return defaults[setting].map((glob) => ({ glob, rule: builtIn(glob) }));
}

function written(layer: JsonSettings, setting: ListSetting): readonly Glob[] | null {
  const list = child(layer.root, setting);
  if (list?.type !== 'array') return null;
  return entriesOf(layer, list).map(({ text, rule }) => ({ glob: text, rule }));
}
