import type { ChannelAccess } from '../../../model/access';
import type { AccessTarget } from '../../agent';
import { none, unknown, type ChannelRule, type ChannelRules } from '../../channel-rules';
import { channel } from '../../channels';
import { entriesOf, plainAt, valueAt, type ConfigMap } from './config-value';

/** `unknown` when an MCP server is switched on, or something else may bring tools. */
export function servers(config: ConfigMap, doubts: readonly string[]): ChannelRule {
  const names = entriesOf(valueAt(config, 'mcp'))
    .filter(([, server]) => plainAt(server, 'enabled') !== false)
    .map(([name]) => name);
  if (names.length > 0)
    return unknown(`MCP servers are configured (${names.join(', ')}); what they read was not checked.`);
  return doubts.length > 0 ? unknown(doubts.join(' ')) : none;
}

/** With configuration that cannot be read nothing counts as held back. */
export function weakened(doubts: readonly string[], rules: ChannelRules): ChannelRules {
  if (doubts.length === 0) return rules;
  const known = new Map<ChannelAccess, ChannelAccess>();
  const weaker = (access: ChannelAccess): ChannelAccess => {
    if (access.access !== 'blocked' && access.access !== 'asks') return access;
    const doubtful = known.get(access) ?? channel('unknown', { ...access, note: doubts.join(' ') });
    known.set(access, doubtful);
    return doubtful;
  };
  const entries = Object.entries(rules).map(([name, rule]) => [
    name,
    'always' in rule
      ? { always: weaker(rule.always) }
      : { names: rule.names, decide: (target: AccessTarget) => weaker(rule.decide(target)) },
  ]);
  return Object.fromEntries(entries) as ChannelRules;
}
