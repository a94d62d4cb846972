import type { PermissionRule } from '../../matchers/wildcard-map';
import { entriesOf, plainAt, valueAt, type ConfigMap, type ConfigValue } from './config-value';
import { builtInRules, rulesOf, sharedPermission, type PermissionTable } from './permission';

/** One of the agents inside the program: what it may do, by rules of which the last that matches decides. */
export interface InnerAgent {
  readonly name: string;
  readonly rules: readonly PermissionRule[];
}

/** Where the program's own defaults lead; absolute, native. */
export interface RuleGround {
  readonly home: string;
  /** Patterns of folders outside the project that may be used without asking. */
  readonly ownFolders: readonly string[];
}

/** The one that a session starts with comes first; the others are reached through the `task` tool. */
export type InnerAgents = readonly [InnerAgent, ...InnerAgent[]];

/** The agents that a program brings along. */
export interface BuiltInAgents {
  /** What all agents may do at first. */
  readonly defaults: PermissionTable;
  /** Name of the agent that a session starts with unless the configuration names another. */
  readonly first: string;
  /** By name, in the program's order. */
  readonly agents: Readonly<Record<string, BuiltInAgent>>;
  /** Older names by which the configuration may speak of an agent. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Whether a task can start an agent that is made for the user to talk to. */
  readonly tasksReachPrimary: boolean;
}

interface BuiltInAgent {
  readonly mode: 'primary' | 'subagent';
  /** Weaker than the configuration. */
  readonly rules: PermissionTable;
  /** Asks again for folders outside that are not its own, whatever `rules` say of all else. */
  readonly asksOutside?: boolean;
}

/** The rules of all agents: the built-in ones, then those of the configuration, then the agent's own. */
export function innerAgents(config: ConfigMap, ground: RuleGround, builtIn: BuiltInAgents): InnerAgents {
  const sections = new Map(
    entriesOf(valueAt(config, 'agent')).map(([name, section]) => [builtIn.aliases[name] ?? name, section]),
  );
  const shared = rulesOf(sharedPermission(config), ground.home);
  const folders = Object.fromEntries(ground.ownFolders.map((pattern) => [pattern, 'allow'] as const));
  const outside: PermissionTable = { external_directory: { '*': 'ask', ...folders } };
  const defaults = builtInRules({ ...builtIn.defaults, ...outside }, '');
  const make = (name: string): InnerAgent => {
    const { rules, asksOutside = false } = builtIn.agents[name] ?? { rules: {} };
    const table = asksOutside ? { ...rules, ...outside } : rules;
    const own = rulesOf(valueAt(sections.get(name) ?? null, 'permission'), ground.home);
    return { name, rules: [...defaults, ...builtInRules(table, `agent ${name}: `), ...shared, ...own] };
  };
  const names = new Set([...Object.keys(builtIn.agents), ...sections.keys()].filter((name) => !hiddenNames.has(name)));
  const all = [...names].filter((name) => plainAt(sections.get(name) ?? null, 'disable') !== true);
  const modeOf = (name: string): unknown =>
    plainAt(sections.get(name) ?? null, 'mode') ?? builtIn.agents[name]?.mode ?? 'all';
  const first = firstAgent(all, config, sections, builtIn, modeOf);
  const reached = plainAt(config, 'subagent_depth') === 0 ? [] : all;
  const others = reached.filter((name) => name !== first && (builtIn.tasksReachPrimary || modeOf(name) !== 'primary'));
  return [make(first), ...others.map(make)];
}

/** They summarise and name sessions; nothing that they may do goes beyond what the others may. */
const hiddenNames: ReadonlySet<string> = new Set(['compaction', 'title', 'summary']);

/** A session starts with `default_agent`, else with the first that the user can talk to. */
function firstAgent(
  all: readonly string[],
  config: ConfigMap,
  sections: ReadonlyMap<string, ConfigValue>,
  { first, aliases }: BuiltInAgents,
  modeOf: (name: string) => unknown,
): string {
  const wanted = plainAt(config, 'default_agent');
  const named = typeof wanted === 'string' ? (aliases[wanted] ?? wanted) : first;
  const isTalkedTo = (name: string): boolean =>
    modeOf(name) !== 'subagent' && plainAt(sections.get(name) ?? null, 'hidden') !== true;
  const candidates = all.filter(isTalkedTo);
  return candidates.find((name) => name === named) ?? candidates[0] ?? first;
}
