import type { AgentState, AgentVerdict, ChannelMap } from '../model/access';
import type { AccessContext, AccessModel, AccessTarget, Agent, LoadedAgent } from './agent';
import { agents } from './agents';
import { lintAgents } from './lint';
import { checkedElsewhere } from './elsewhere';
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

/** An agent with its configuration. */
interface Judge {
  readonly agent: Agent;
  readonly configuration: LoadedAgent;
  /** Gives one object for all paths that the agent judges alike. */
  readonly verdict: (target: AccessTarget) => AgentVerdict;
}

function modelOf(context: AccessContext, judges: readonly Judge[], kept: ReadonlySet<string> = new Set()): AccessModel {
  const lint = lintAgents(
    context,
    judges.map(({ agent }) => agent.id),
    (id) => judges.find(({ agent }) => agent.id === id)?.agent.detect(context).version ?? null,
  );
  return {
    verdicts: (target, known = []) =>
      judges.map(({ agent, verdict }) => {
        const before = kept.has(agent.id) ? known.find((each) => each.agent === agent.id) : undefined;
        return before ?? verdict(target);
      }),
    problems: [...judges.flatMap(({ configuration }) => configuration.problems), ...lint.problems],
    watched: [...new Set([...judges.flatMap(({ configuration }) => configuration.watched), ...lint.watched])],
    reloaded(now, changed) {
      const isTouched = ({ configuration }: Judge): boolean =>
        configuration.watched.some((path) => changed.includes(path));
      const touched = judges.filter(isTouched);
      const others = new Set(judges.filter((each) => !touched.includes(each)).map(({ agent }) => agent.id));
      const next = judges.map((each) => (touched.includes(each) ? judge(each.agent, each.agent.load(now)) : each));
      return modelOf(now, next, others);
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
