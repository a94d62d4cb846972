import { FileError } from '../../../model/edges';
import {
  localSettings,
  managedFolder,
  projectSettings,
  userFolder,
  type SettingsScope,
} from '../../agents/claude-code/locations';
import { acceptedPart } from '../../agents/claude-code/accepted-settings';
import { nativePaths } from '../../paths';
import type { JsonFile, LintContext } from '../lint-context';

export interface SettingsPlace {
  readonly scope: SettingsScope;
  readonly path: string;
}

export interface ClaudeSettings extends JsonFile, SettingsPlace {}

/** Where settings that hold for the start directory may stand, a file in two scopes once. */
export function settingsPlaces({ access }: LintContext): readonly SettingsPlace[] {
  const paths = nativePaths(access.environment.platform);
  const places: readonly SettingsPlace[] = [
    { scope: 'managed', path: paths.join(managedFolder(access), 'managed-settings.json') },
    ...dropIns(access).map((path) => ({ scope: 'managed' as const, path })),
    ...localSettings(access).map((path) => ({ scope: 'local' as const, path })),
    { scope: 'project', path: projectSettings(access) },
    { scope: 'user', path: userSettings({ access }) },
  ];
  return [...new Map(places.map((place) => [place.path, place])).values()];
}

export function userSettings({ access }: Pick<LintContext, 'access'>): string {
  return nativePaths(access.environment.platform).join(userFolder(access), 'settings.json');
}

/** The settings that Claude Code accepts, as far as it does. */
export function acceptedSettings(context: LintContext): readonly ClaudeSettings[] {
  return parsedSettings(context).flatMap((file) => {
    const root = acceptedPart(file.scope, file.root);
    return root === null ? [] : [{ ...file, root }];
  });
}

/** The settings that are strict JSON, accepted or not. */
export function parsedSettings(context: LintContext): readonly ClaudeSettings[] {
  return context.once(settingsPlaces).flatMap(({ scope, path }) => {
    const file = context.json(path, 'strict');
    return file === null ? [] : [{ ...file, scope }];
  });
}

function dropIns(access: LintContext['access']): readonly string[] {
  const paths = nativePaths(access.environment.platform);
  const folder = paths.join(managedFolder(access), 'managed-settings.d');
  try {
    const names = access.files.readDirectory(folder).map(({ name }) => name);
    return names
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort()
      .map((name) => paths.join(folder, name));
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
