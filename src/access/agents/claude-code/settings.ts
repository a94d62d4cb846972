import type { ConfigReader } from '../../config-reader';
import { parseStrict, type Node } from '../../json-tree';
import { nativePaths } from '../../paths';
import { acceptedPart } from './accepted-settings';
import { localSettings, managedFolder, projectSettings, userFolder, type SettingsScope } from './locations';

/** A settings file that Claude Code accepts, as far as it does. */
export interface SettingsFile {
  readonly scope: SettingsScope;
  readonly path: string;
  /** As it is shown. */
  readonly file: string;
  readonly text: string;
  readonly root: Node;
}

/** All settings files that hold for the start directory, the strongest scope first. */
export function loadSettings(reader: ConfigReader): readonly SettingsFile[] {
  const { context } = reader;
  const paths = nativePaths(context.environment.platform);
  const user = paths.join(userFolder(context), 'settings.json');
  const wanted: readonly (readonly [SettingsScope, string])[] = [
    ...managedFiles(reader).map((path) => ['managed', path] as const),
    ...localSettings(context).map((path) => ['local', path] as const),
    ['project', projectSettings(context)],
    ['user', user],
  ];
  return wanted.flatMap(([scope, path]) => load(reader, scope, path) ?? []);
}

/** The file and its drop-ins in alphabetical order; hidden ones and those that are no `.json` do not count. */
export function managedFiles(reader: ConfigReader): readonly string[] {
  const paths = nativePaths(reader.context.environment.platform);
  const folder = managedFolder(reader.context);
  const dropIns = paths.join(folder, 'managed-settings.d');
  const names = reader.names(dropIns).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  return [paths.join(folder, 'managed-settings.json'), ...names.map((name) => paths.join(dropIns, name))];
}

function load(reader: ConfigReader, scope: SettingsScope, path: string): SettingsFile | null {
  const text = reader.readText(path);
  if (text === null || text.trim() === '') return null;
  const { root } = parseStrict(text);
  // What is wrong is told by the lint rules `settings-not-json` and `settings-dropped`.
  const accepted = root === null ? null : acceptedPart(scope, root);
  return accepted === null ? null : { scope, path, file: reader.display(path), text, root: accepted };
}

/**
 * The settings in the order in which they are asked for a single value: the strongest scope first, and of several files of
 * the administrator the last.
 */
export function byStrength(settings: readonly SettingsFile[]): readonly SettingsFile[] {
  const managed = settings.filter(({ scope }) => scope === 'managed');
  return [...managed.toReversed(), ...settings.filter(({ scope }) => scope !== 'managed')];
}
