import * as vscode from 'vscode';
import type { ServerSettings } from '../server/protocol';
import { settingKeys, settingsSection } from './ids';

/** What the views need to know. */
export interface ViewSettings {
  readonly enabled: boolean;
  readonly gutter: boolean;
  readonly badges: boolean;
  readonly statusBar: boolean;
}

const megabyte = 1024 * 1024;

/** The one door to the user's settings; read when needed, never kept. */
export function viewSettings(): ViewSettings {
  return {
    enabled: read(settingKeys.enable, true),
    gutter: read(settingKeys.gutter, true),
    badges: read(settingKeys.badges, true),
    statusBar: read(settingKeys.statusBar, true),
  };
}

export function serverSettings(): ServerSettings {
  const agents = read<readonly string[]>(settingKeys.agents, []);
  return {
    agents: agents.length === 0 ? 'detected' : agents,
    exclude: read<readonly string[]>(settingKeys.exclude, []),
    maxFileSize: read(settingKeys.maxFileSize, 5) * megabyte,
    disabledRules: read<readonly string[]>(settingKeys.disabledRules, []),
    trusted: vscode.workspace.isTrusted,
    editorExtensions: vscode.extensions.all.map(({ id }) => id.toLowerCase()),
    scanOnStartup: read(settingKeys.scanOnStartup, true),
  };
}

/** Writes the agents to look at, for this workspace. */
export async function writeAgents(ids: readonly string[]): Promise<void> {
  const target = vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration(settingsSection).update(settingKeys.agents, ids, target);
}

export function onSettingsChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(settingsSection)) listener();
  });
}

function read<Value>(key: string, fallback: Value): Value {
  return vscode.workspace.getConfiguration(settingsSection).get<Value>(key, fallback);
}
