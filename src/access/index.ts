import type { AgentState, AgentVerdict, ChannelMap } from '../model/access';
import type { AccessContext, AccessModel, AccessTarget, Agent, LoadedAgent } from './agent';
import { agents } from './agents';
import { verdictOf } from './verdict';

export { agents };

/** Loads the configuration of the named agents for one start directory; ids that are not known are left out. */
export function loadAccess(context: AccessContext, agentIds: readonly string[]): AccessModel {
  const loaded = agents
    .filter((agent) => agentIds.includes(agent.id))
    .map((agent) => ({ agent, configuration: agent.load(context) }));
  const judges = loaded.map(({ agent, configuration }) => judge(agent, configuration));
  return {
    verdicts: (target) => judges.map((verdict) => verdict(target)),
    problems: loaded.flatMap(({ configuration }) => configuration.problems),
    watched: [...new Set(loaded.flatMap(({ configuration }) => configuration.watched))],
  };
}

/** Every known agent with the signs that it is used on this machine or configured in this workspace. */
export function detectAgents(context: AccessContext): AgentState[] {
  return agents.map((agent) => ({
    id: agent.id,
    name: agent.name,
    checked: agent.checked,
    ...agent.detect(context),
  }));
}

/** One verdict object for all paths that the agent judges alike. */
function judge({ id, primary }: Agent, configuration: LoadedAgent): (target: AccessTarget) => AgentVerdict {
  const known = new WeakMap<ChannelMap, AgentVerdict>();
  return (target) => {
    const channels = configuration.decide(target);
    const verdict = known.get(channels) ?? { agent: id, verdict: verdictOf(channels, primary), channels };
    known.set(channels, verdict);
    return verdict;
  };
}
