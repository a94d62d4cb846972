import { parseTree } from 'jsonc-parser';
import type { Environment } from '../model/edges';
import type { ConfigReader } from './config-reader';
import { readJsonSettings, type JsonSettings } from './json-settings';
import { child, type Node, type parseLenient } from './json-tree';
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
  const sources = files.flatMap((path) => readJsonSettings(reader, path, link, tolerant) ?? []);
  return (name) =>
    sources
      .map((source) => ({ source, value: child(source.root, name) }))
      .find((setting): setting is EditorSetting => setting.value !== null) ?? null;
}

/** As the editor does: what can be read of broken JSON counts. */
function tolerant(text: string): ReturnType<typeof parseLenient> {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root === undefined ? { root: null, error: { offset: 0, length: 0 } } : { root, error: null };
}

function userFolder({ platform, home, variables }: Environment, product: string): string {
  const paths = nativePaths(platform);
  if (platform === 'darwin') return paths.join(home, 'Library', 'Application Support', product);
  if (platform === 'win32') return paths.join(variables['APPDATA'] ?? paths.join(home, 'AppData', 'Roaming'), product);
  return paths.join(variables['XDG_CONFIG_HOME'] ?? paths.join(home, '.config'), product);
}
