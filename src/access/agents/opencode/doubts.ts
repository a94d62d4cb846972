import type { ConfigReader } from '../../config-reader';
import { nativePaths } from '../../paths';
import { plainAt, type ConfigMap } from './config-value';
import type { Family } from './family';
import { configFolders, filesIn, ownFolders } from './places';

/** Sentences on what may change the permissions and cannot be read from files. */
export function doubtsOf(reader: ConfigReader, family: Family, config: ConfigMap): readonly string[] {
  return [...plugins(reader, family, config), ...remoteConfiguration(reader, family), ...managedProfile(reader)];
}

/** A plugin takes part when permissions are made and asked. Source: https://opencode.ai/docs/plugins/. */
function plugins(reader: ConfigReader, family: Family, config: ConfigMap): readonly string[] {
  const paths = nativePaths(reader.context.environment.platform);
  const { user, own, named } = configFolders(reader.context, family);
  const files = [user, ...own, ...named].flatMap((folder) =>
    ['plugin', 'plugins'].flatMap((name) => filesIn(reader, paths.join(folder, name), ['.ts', '.js'], false)),
  );
  const listed = plainAt(config, 'plugin');
  const isConfigured = files.length > 0 || (Array.isArray(listed) && listed.length > 0);
  return isConfigured ? ['A plugin is configured; it may change what is allowed.'] : [];
}

/** Source: https://opencode.ai/docs/config/#remote. */
function remoteConfiguration(reader: ConfigReader, { folder }: Family): readonly string[] {
  const { context } = reader;
  const paths = nativePaths(context.environment.platform);
  const signedIn = reader.readText(paths.join(ownFolders(context, folder).data, 'auth.json')) ?? '';
  const isRemote = /"wellknown"|"accountId"/.test(signedIn);
  return isRemote ? ['The organisation that is signed in may add configuration, which was not read.'] : [];
}

/** On macOS a profile of the device management is the strongest layer. */
function managedProfile(reader: ConfigReader): readonly string[] {
  const { platform, home } = reader.context.environment;
  if (platform !== 'darwin') return [];
  const folder = '/Library/Managed Preferences';
  const user = home.split('/').at(-1) ?? '';
  const profiles = [`${folder}/${user}/ai.opencode.managed.plist`, `${folder}/ai.opencode.managed.plist`];
  for (const profile of profiles) reader.watch(profile);
  const isThere = profiles.some((profile) => reader.exists(profile));
  return isThere ? ['A managed profile adds configuration that was not read.'] : [];
}
