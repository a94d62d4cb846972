import type { ConfigReader } from '../../config-reader';
import { nativePaths, expandPath } from '../../paths';
import {
  emptyMap,
  entriesOf,
  fromPlain,
  isConfigMap,
  mergeValues,
  valueAt,
  type ConfigMap,
  type ConfigValue,
} from './config-value';
import { doubtsOf } from './doubts';
import type { Family } from './family';
import { agentLayer, fileLayer, textLayer, variableSource, type Layer } from './layers';
import { configFolders, filesIn } from './places';

/** The configuration as the program puts it together. */
export interface LoadedConfig {
  readonly config: ConfigMap;
  /** Why the program does not start with these files. */
  readonly stoppedBy: string | null;
  /** Sentences on what may change the permissions and cannot be read here. */
  readonly doubts: readonly string[];
}

/** Layers of one place: those of the user and the machine are trusted, those of the project are not. */
interface Group {
  readonly layers: readonly (Layer | null)[];
  readonly isTrusted: boolean;
  /** One broken file takes the others with it. */
  readonly isWhole?: boolean;
}

/**
 * Reads all layers, the weakest first: the user's folder, the file that a variable names, the project's files from the
 * root of git down, the configuration folders, the text in a variable, the machine's, the permissions in a variable.
 * Source: https://opencode.ai/docs/config/#locations; observed with OpenCode 1.18.33 on Linux, 2026-11-22.
 */
export function loadConfig(reader: ConfigReader, family: Family): LoadedConfig {
  const groups = groupsOf(reader, family);
  const broken = groups.flatMap(({ layers }) =>
    layers.flatMap((layer) => (layer && 'broken' in layer ? [layer.broken] : [])),
  );
  const config = withModes(groups.reduce((under, group) => withGroup(under, group, family), emptyMap));
  const stoppedBy = family.isStrict ? (broken[0] ?? null) : null;
  return { config, stoppedBy, doubts: doubtsOf(reader, family, config) };
}

function groupsOf(reader: ConfigReader, family: Family): readonly Group[] {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  const { user, project, own, named, managed } = configFolders(reader.context, family);
  const variable = (name: string): string => environment.variables[`${family.prefix}_${name}`] ?? '';
  const read = (folder: string, names: readonly string[]): readonly (Layer | null)[] =>
    names.map((name) => fileLayer(reader, paths.join(folder, name)));
  const file = variable('CONFIG');
  const text = variable('CONFIG_CONTENT');
  const textPlace = { file: `$${family.prefix}_CONFIG_CONTENT`, folder: startDirectory };
  return [
    { layers: family.weakest(reader), isTrusted: true },
    { layers: read(user, family.userFiles), isTrusted: true, isWhole: true },
    { layers: file === '' ? [] : [fileLayer(reader, expandPath(environment, startDirectory, file))], isTrusted: true },
    ...family.projectFiles.map((names) => ({
      layers: project.toReversed().flatMap((folder) => read(folder, names)),
      isTrusted: false,
    })),
    { layers: agentLayers(reader, user), isTrusted: true },
    ...[...own, ...named].map((folder) => ({
      layers: [...read(folder, family.ownFiles), ...agentLayers(reader, folder)],
      isTrusted: named.includes(folder) || !project.includes(paths.dirname(folder)),
    })),
    { layers: text === '' ? [] : [textLayer(reader, text, textPlace)], isTrusted: true },
    { layers: read(managed, family.managedFiles), isTrusted: true },
    { layers: [permissionLayer(`${family.prefix}_PERMISSION`, variable('PERMISSION'))], isTrusted: false },
  ];
}

function withGroup(under: ConfigMap, { layers, isTrusted, isWhole = false }: Group, { isStrict }: Family): ConfigMap {
  const values = layers.flatMap((layer) => (layer && 'value' in layer ? [layer.value] : []));
  if (isWhole && layers.some((layer) => layer && 'broken' in layer)) return under;
  if (isWhole) return mergeValues(promoted(under, isTrusted && !isStrict), values.reduce(mergeValues, emptyMap));
  return values.reduce((below, value) => mergeValues(promoted(below, isTrusted && !isStrict), value), under);
}

/** Before a trusted layer a single action becomes a map, so that the layer adds to it instead of taking its place. */
function promoted(config: ConfigMap, isWanted: boolean): ConfigMap {
  const permission = valueAt(config, 'permission');
  if (!isWanted || !isConfigMap(permission)) return config;
  const entries = [...permission.entries].map(([name, value]): [string, ConfigValue] => [
    name,
    isConfigMap(value) ? value : { entries: new Map([['*', value]]) },
  ]);
  return { entries: new Map([...config.entries, ['permission', { entries: new Map(entries) }]]) };
}

/** The agents that a configuration folder holds as Markdown files. */
function agentLayers(reader: ConfigReader, folder: string): readonly (Layer | null)[] {
  const paths = nativePaths(reader.context.environment.platform);
  const agents = (name: string, isMode: boolean): readonly (Layer | null)[] =>
    filesIn(reader, paths.join(folder, name), ['.md'], !isMode).map((file) =>
      agentLayer(reader, paths.join(folder, name, ...file.split('/')), file.slice(0, -'.md'.length), isMode),
    );
  return [
    ...['agent', 'agents'].flatMap((name) => agents(name, false)),
    ...['mode', 'modes'].flatMap((name) => agents(name, true)),
  ];
}

/** Broken JSON in this variable is passed over. */
function permissionLayer(name: string, text: string): Layer | null {
  if (text === '') return null;
  try {
    const permission = fromPlain(JSON.parse(text), variableSource(name));
    return isConfigMap(permission) ? { value: { entries: new Map([['permission', permission]]) } } : null;
  } catch {
    return null;
  }
}

/** `mode` is the older name of an agent that the user talks to. */
function withModes(config: ConfigMap): ConfigMap {
  const agents = entriesOf(valueAt(config, 'mode')).map(([name, section]) => {
    const primary: ConfigMap = { entries: new Map([['mode', { value: 'primary', source: null }]]) };
    return [name, isConfigMap(section) ? mergeValues(section, primary) : primary] as const;
  });
  return mergeValues(config, { entries: new Map([['agent', { entries: new Map(agents) }]]) });
}
