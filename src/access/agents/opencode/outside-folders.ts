import type { ConfigReader } from '../../config-reader';
import { nativePaths } from '../../paths';
import { entriesOf, plainAt, valueAt, type ConfigMap } from './config-value';
import type { Family } from './family';
import { ownFolders } from './places';

/** Folders outside the project that are open without asking, as patterns; skills are taken as a whole. */
export function openFolders(reader: ConfigReader, family: Family, config: ConfigMap): readonly string[] {
  const { environment } = reader.context;
  const paths = nativePaths(environment.platform);
  const { config: user, data, temporary } = ownFolders(reader.context, family.folder);
  const skills = [
    paths.join(environment.home, '.claude', 'skills'),
    paths.join(environment.home, '.agents', 'skills'),
    ...[user, ...family.ownFolders.map((name) => paths.join(environment.home, name))].flatMap((folder) =>
      ['skill', 'skills'].map((name) => paths.join(folder, name)),
    ),
  ];
  const folders = [paths.join(data, 'tool-output'), temporary, ...skills];
  const hasReferences = ['reference', 'references'].some((key) => entriesOf(valueAt(config, key)).length > 0);
  return hasReferences || plainAt(config, 'skills', 'paths') !== undefined
    ? ['*']
    : folders.map((folder) => paths.join(folder, '*').replaceAll('\\', '/'));
}
