import type { PermissionAction, PermissionRule } from '../../matchers/wildcard-map';
import {
  emptyMap,
  entriesOf,
  isConfigMap,
  mergeValues,
  valueAt,
  type ConfigMap,
  type ConfigValue,
} from './config-value';

/** What a built-in table says, in the shape of the configuration. */
export type PermissionTable = Readonly<Record<string, PermissionAction | Readonly<Record<string, PermissionAction>>>>;

/** The rules of a `permission` value in their order. `home`: absolute path, put in for `~` and `$HOME` at the start. */
export function rulesOf(permission: ConfigValue | null, home: string): readonly PermissionRule[] {
  if (permission === null) return [];
  if (!isConfigMap(permission)) return ruleOf('*', '*', permission);
  return entriesOf(permission).flatMap(([name, value]) => {
    if (!isConfigMap(value)) return ruleOf(name, '*', value);
    return entriesOf(value).flatMap(([pattern, action]) => ruleOf(name, withHome(pattern, home), action));
  });
}

function ruleOf(permission: string, pattern: string, leaf: ConfigValue): readonly PermissionRule[] {
  if (isConfigMap(leaf) || !isAction(leaf.value)) return [];
  return [{ permission, pattern, action: leaf.value, source: leaf.source }];
}

export function isAction(value: unknown): value is PermissionAction {
  return value === 'allow' || value === 'ask' || value === 'deny';
}

function withHome(pattern: string, home: string): string {
  if (pattern === '~' || pattern.startsWith('~/')) return home + pattern.slice(1);
  return pattern.startsWith('$HOME') ? home + pattern.slice('$HOME'.length) : pattern;
}

/** The rules of a built-in table; `owner` says whose they are. */
export function builtInRules(table: PermissionTable, owner: string): readonly PermissionRule[] {
  return Object.entries(table).flatMap(([permission, value]) =>
    Object.entries(typeof value === 'string' ? { '*': value } : value).map(([pattern, action]) => {
      const text = `built in: ${owner}"${permission}": { "${pattern}": "${action}" }`;
      const source = owner === '' && action === 'allow' && pattern === '*' ? null : { file: null, line: null, text };
      return { permission, pattern, action, source };
    }),
  );
}

/** `tools` with `true` and `false`, the older way to write permissions; the tools that write share one permission. */
function permissionOfTools(tools: ConfigValue | null): ConfigMap {
  const entries = entriesOf(tools).map(([name, value]): [string, ConfigValue] => {
    const permission = ['write', 'edit', 'patch'].includes(name) ? 'edit' : name;
    if (isConfigMap(value)) return [permission, value];
    return [permission, { value: value.value === true ? 'allow' : 'deny', source: value.source }];
  });
  return { entries: new Map(entries) };
}

/** An agent's own section with its `tools` made into permissions; what `permission` says is stronger, key by key. */
export function agentPermission(section: ConfigValue): ConfigMap {
  const own = valueAt(section, 'permission');
  const map = own === null ? emptyMap : isConfigMap(own) ? own : { entries: new Map([['*', own]]) };
  return { entries: new Map([...permissionOfTools(valueAt(section, 'tools')).entries, ...map.entries]) };
}

/** The configuration's `permission` with its `tools` under it. */
export function sharedPermission(config: ConfigMap): ConfigMap {
  const own = valueAt(config, 'permission');
  return mergeValues(permissionOfTools(valueAt(config, 'tools')), isConfigMap(own) ? own : emptyMap);
}
