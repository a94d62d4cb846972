import type { AgentState, AgentVerdict, ChannelMap } from '../model/access';
import type { AccessContext, AccessModel, Agent } from './agent';
import { claudeCode } from './agents/claude-code';
import { cursor } from './agents/cursor';
import { geminiCli } from './agents/gemini-cli';
import { verdictOf } from './verdict';

/** The agents whose rules are known, in the order in which they are shown. */
export const agents: readonly Agent[] = [claudeCode, cursor, geminiCli];

/** Loads the configuration of the named agents for one start directory; ids that are not known are left out. */
export function loadAccess(context: AccessContext, agentIds: readonly string[]): AccessModel {
  const loaded = agents
    .filter((agent) => agentIds.includes(agent.id))
    .map((agent) => ({ id: agent.id, configuration: agent.load(context) }));
  return {
    verdicts: (target) => loaded.map(({ id, configuration }) => agentVerdict(id, configuration.decide(target))),
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

function agentVerdict(agent: string, channels: ChannelMap): AgentVerdict {
  return { agent, verdict: verdictOf(channels), channels };
}
