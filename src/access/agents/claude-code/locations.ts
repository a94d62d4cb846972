import type { Platform } from '../../../model/edges';
import type { AccessContext } from '../../agent';
import { nativePaths } from '../../paths';

export type SettingsScope = 'project' | 'local' | 'user' | 'managed';

/** Folder of the managed settings. Source: https://code.claude.com/docs/en/managed-settings. */
const managedFolders: Readonly<Record<Platform, string>> = {
  linux: '/etc/claude-code',
  darwin: '/Library/Application Support/ClaudeCode',
  win32: 'C:\\Program Files\\ClaudeCode',
};

/** The user's configuration folder: `~/.claude`, unless `CLAUDE_CONFIG_DIR` moves it. */
export function userFolder({ environment }: AccessContext): string {
  const moved = environment.variables['CLAUDE_CONFIG_DIR'];
  return moved ? moved : nativePaths(environment.platform).join(environment.home, '.claude');
}

export function managedFolder({ environment }: AccessContext): string {
  return managedFolders[environment.platform];
}

/** The project's own settings: only those of the start directory, never of a folder above it. */
export function projectSettings({ environment, startDirectory }: AccessContext): string {
  return nativePaths(environment.platform).join(startDirectory, '.claude', 'settings.json');
}

/**
 * Personal settings of the project: at the root of the git work tree (not on Windows, not when that is the home folder)
 * and in the start directory. Source: https://code.claude.com/docs/en/settings.
 */
export function localSettings({ environment, startDirectory, git }: AccessContext): readonly string[] {
  const paths = nativePaths(environment.platform);
  const usesRoot = git.root !== null && environment.platform !== 'win32' && git.root !== environment.home;
  const folders = usesRoot ? [git.root, startDirectory] : [startDirectory];
  return [...new Set(folders.map((folder) => paths.join(folder, '.claude', 'settings.local.json')))];
}
