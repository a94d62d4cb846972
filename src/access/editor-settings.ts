import type { Environment } from '../model/edges';
import type { ConfigReader } from './config-reader';
import { readJsonSettings, type JsonSettings } from './json-settings';
import { child, type Node } from './json-tree';
import { nativePaths } from './paths';

/** A setting with the file that gives its value. */
export interface EditorSetting {
  readonly value: Node;
  readonly source: JsonSettings;
}

/** Looks a setting up by its full name; `null` where no file gives it a value. */
export type EditorSettings = (name: string) => EditorSetting | null;

/** Where VS Code keeps them: https://code.visualstudio.com/docs/configure/settings#_user-settingsjson-location. */
const link = 'https://code.visualstudio.com/docs/configure/settings';

/**
 * The settings of VS Code, or of an editor that is built on it and keeps its own under another name (`Code`, `Kiro`): those
 * of the workspace go before those of the user. Settings of a profile are not looked for: which one is in use cannot be seen.
 */
export function editorSettings(reader: ConfigReader, product: string): EditorSettings {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const files = [
    paths.join(startDirectory, '.vscode', 'settings.json'),
    paths.join(userFolder(environment, product), 'User', 'settings.json'),
  ];
  const sources = files.flatMap((path) => readJsonSettings(reader, path, link) ?? []);
  return (name) =>
    sources
      .map((source) => ({ source, value: child(source.root, name) }))
      .find((setting): setting is EditorSetting => setting.value !== null) ?? null;
}

function userFolder({ platform, home, variables }: Environment, product: string): string {
  const { join } = nativePaths(platform);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', product);
  if (platform === 'win32') return join(variables['APPDATA'] ?? join(home, 'AppData', 'Roaming'), product);
  return join(variables['XDG_CONFIG_HOME'] ?? join(home, '.config'), product);
}
