import type { DecidingRule } from '../../../model/access';
import type { ConfigReader } from '../../config-reader';
import { parseLenient } from '../../json-tree';
import { nativePaths } from '../../paths';
import { rangeAt } from '../../text-place';
import { shapeError } from './config-shape';
import { substituted } from './config-text';
import {
  emptyMap,
  entriesOf,
  fromFrontMatter,
  fromJson,
  isConfigMap,
  mergeValues,
  valueAt,
  type ConfigMap,
  type ConfigValue,
} from './config-value';
import { agentPermission } from './permission';

/** What one file or variable adds to the configuration; `broken`: the program does not take it. */
export type Layer = { readonly value: ConfigMap } | { readonly broken: string };

const link = 'https://opencode.ai/docs/config/';

/** A configuration file, JSON with comments; `null` when there is none. */
export function fileLayer(reader: ConfigReader, path: string): Layer | null {
  const text = reader.readText(path);
  if (text === null || text.trim() === '') return null;
  return textLayer(reader, text, {
    file: reader.display(path),
    folder: nativePaths(reader.context.environment.platform).dirname(path),
  });
}

interface TextPlace {
  /** As it is shown; for a variable its name. */
  readonly file: string;
  /** Absolute, where paths in the text start. */
  readonly folder: string;
}

export function textLayer(reader: ConfigReader, written: string, { file, folder }: TextPlace): Layer {
  const text = substituted(reader, written, folder);
  if (text === null) return { broken: `${file} names a file that is missing` };
  const { root, error } = parseLenient(text);
  if (root === null) {
    reader.add({
      file,
      range: rangeAt(text, error.offset, error.length),
      code: `${reader.agent}/settings-not-json`,
      severity: 'error',
      message: 'This is not JSON, so the program does not take this file.',
      link,
      fix: null,
    });
    return { broken: `${file} is not JSON` };
  }
  return checked(fromJson(root, file, text), file);
}

function checked(value: ConfigValue, file: string): Layer {
  if (!isConfigMap(value)) return { broken: `${file} holds no object` };
  const error = shapeError(value);
  return error === null ? { value: normalized(value) } : { broken: `in ${file} ${error}` };
}

/** `permission` as a map, `tools` of agents as permissions. */
function normalized(config: ConfigMap): ConfigMap {
  const permission = valueAt(config, 'permission');
  const isShort = permission !== null && !isConfigMap(permission);
  const changed = new Map<string, ConfigValue>(config.entries);
  if (isShort) changed.set('permission', { entries: new Map([['*', permission]]) });
  for (const key of ['agent', 'mode']) {
    const agents = valueAt(config, key);
    if (agents !== null) changed.set(key, { entries: new Map(entriesOf(agents).map(normalizedAgent)) });
  }
  return { entries: changed };
}

function normalizedAgent([name, section]: readonly [string, ConfigValue]): [string, ConfigValue] {
  const entries = isConfigMap(section) ? new Map(section.entries) : new Map<string, ConfigValue>();
  entries.delete('tools');
  entries.set('permission', agentPermission(section));
  return [name, { entries }];
}

/** A Markdown file that describes an agent; its name and what its head says. */
export function agentLayer(reader: ConfigReader, path: string, name: string, isMode: boolean): Layer | null {
  const text = reader.readText(path);
  if (text === null) return null;
  const file = reader.display(path);
  const head = fromFrontMatter(file, text);
  if (head === null) return { broken: `the head of ${file} could not be read` };
  const mode: ConfigMap = isMode ? { entries: new Map([['mode', { value: 'primary', source: null }]]) } : emptyMap;
  const section = mergeValues(head, mode);
  return checked({ entries: new Map([['agent', { entries: new Map([[name, section]]) }]]) }, file);
}

/** The source of everything that an environment variable says. */
export function variableSource(name: string): DecidingRule {
  return { file: null, line: null, text: `environment variable ${name}` };
}
