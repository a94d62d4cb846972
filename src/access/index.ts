import type { AgentState, AgentVerdict, ChannelAccess, ChannelMap } from '../model/access';
import type { AccessContext, AccessModel, AccessTarget, Agent, LoadedAgent } from './agent';
import { agents } from './agents';
import { AlikeFiles } from './alike';
import { checkedElsewhere } from './elsewhere';
import { lintAgents } from './lint';
import { isEveryName, joinedNames } from './matchers/names';
import { verdictOf } from './verdict';

export { agents };

/** Loads the configuration of the named agents for one start directory; ids that are not known are left out. */
export function loadAccess(context: AccessContext, agentIds: readonly string[]): AccessModel {
  const chosen = agents.filter(({ id }) => agentIds.includes(id));
  return modelOf(
    context,
    chosen.map((agent) => judge(agent, agent.load(context))),
  );
}

/** What the agent's main way to a file gives: the channel that hands out whole files. */
export function primaryAccess({ agent, channels }: Pick<AgentVerdict, 'agent' | 'channels'>): ChannelAccess {
  return channels[primaries.get(agent) ?? 'read'];
}

const primaries = new Map(agents.map(({ id, primary }) => [id, primary]));

/** An agent with its configuration. */
interface Judge {
  readonly agent: Agent;
  readonly configuration: LoadedAgent;
  /** Gives one object for all paths that the agent judges alike. */
  readonly verdict: (target: AccessTarget) => AgentVerdict;
}

function modelOf(context: AccessContext, judges: readonly Judge[]): AccessModel {
  const lint = lintAgents(
    context,
    judges.map(({ agent }) => agent.id),
    (id) => judges.find(({ agent }) => agent.id === id)?.agent.detect(context).version ?? null,
  );
  return {
    verdicts: verdictsOf(context, judges),
    problems: [...judges.flatMap(({ configuration }) => configuration.problems), ...lint.problems],
    watched: [...new Set([...judges.flatMap(({ configuration }) => configuration.watched), ...lint.watched])],
    reloaded(now, changed) {
      const isTouched = ({ configuration }: Judge): boolean =>
        configuration.watched.some((path) => changed.includes(path));
      return modelOf(
        now,
        judges.map((each) => (isTouched(each) ? judge(each.agent, each.agent.load(now)) : each)),
      );
    },
  };
}

/** Every known agent with the signs that it is used on this machine or configured in this workspace. */
export function detectAgents(context: AccessContext): AgentState[] {
  return agents.map(({ id, name, checked, detect }) => {
    const presence = detect(context);
    const elsewhere = checkedElsewhere(checked, presence.version, context.environment.platform);
    return { id, name, checked, ...presence, checkedElsewhere: elsewhere };
  });
}

function verdictsOf(context: AccessContext, judges: readonly Judge[]): AccessModel['verdicts'] {
  const isSelective = ({ configuration }: Judge): boolean => !isEveryName(configuration.names);
  const selective = judges.filter(isSelective);
  const names = joinedNames(...selective.map(({ configuration }) => configuration.names));
  const alike = new AlikeFiles(context, names, (target) => selective.map(({ verdict }) => verdict(target)));
  if (selective.length === judges.length) return (target) => alike.answer(target);
  return (target) => {
    const shared = alike.answer(target).values();
    return judges.map((each) => (isSelective(each) ? shared.next().value : undefined) ?? each.verdict(target));
  };
}

function judge(agent: Agent, configuration: LoadedAgent): Judge {
  const known = new WeakMap<ChannelMap, AgentVerdict>();
  return {
    agent,
    configuration,
    verdict(target) {
      const channels = configuration.decide(target);
      const before = known.get(channels);
      if (before !== undefined) return before;
      const verdict = { agent: agent.id, verdict: verdictOf(channels, agent.primary), channels };
      known.set(channels, verdict);
      return verdict;
    },
  };
}
