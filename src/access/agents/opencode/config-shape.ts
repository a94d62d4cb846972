import { entriesOf, isConfigMap, plainAt, valueAt, type ConfigMap, type ConfigValue } from './config-value';
import { isAction } from './permission';

/** Permissions that take an action and no patterns. */
const flatPermissions: ReadonlySet<string> = new Set(['todowrite', 'question', 'webfetch', 'websearch', 'doom_loop']);

/**
 * Why the program refuses a configuration, as far as it concerns what is read here; `null` when it takes it.
 * Source: https://opencode.ai/config.json and OpenCode 1.18.33, which names the place and ends.
 */
export function shapeError(config: ConfigMap): string | null {
  if (valueAt(config, 'permissions') !== null) return '"permissions" is a setting of another generation of the program';
  const sections = ['agent', 'mode'].flatMap((key) => entriesOf(valueAt(config, key)));
  if (sections.some(([, section]) => !isConfigMap(section))) return 'an agent is not an object';
  const agents = sections.map(([, section]) => section);
  const holders = [config, ...agents];
  if (agents.some((agent) => valueAt(agent, 'permissions') !== null)) return 'an agent has "permissions"';
  if (holders.some((holder) => !isPermission(valueAt(holder, 'permission')))) return 'a permission has a wrong value';
  if (holders.some((holder) => !isTools(valueAt(holder, 'tools')))) return '"tools" has a wrong value';
  return agents.some((agent) => !isMode(plainAt(agent, 'mode'))) ? 'an agent has a wrong mode' : null;
}

function isPermission(value: ConfigValue | null): boolean {
  if (value === null) return true;
  if (!isConfigMap(value)) return isAction(value.value);
  return entriesOf(value).every(([name, rule]) => {
    if (!isConfigMap(rule)) return isAction(rule.value);
    return (
      !flatPermissions.has(name) && entriesOf(rule).every(([, leaf]) => !isConfigMap(leaf) && isAction(leaf.value))
    );
  });
}

function isTools(value: ConfigValue | null): boolean {
  if (value === null) return true;
  return (
    isConfigMap(value) && entriesOf(value).every(([, leaf]) => !isConfigMap(leaf) && typeof leaf.value === 'boolean')
  );
}

function isMode(mode: unknown): boolean {
  return mode === undefined || mode === 'primary' || mode === 'subagent' || mode === 'all';
}
