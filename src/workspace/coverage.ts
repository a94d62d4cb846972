import { channels, type Access, type AgentVerdict } from '../model/access';
import { effectsOn, encodeText, waysIn, type FileEdit, type Scope } from '../protect';

/**
 * Whether a rule in a file of the scope could add nothing to what the verdicts say of a path. A file tool that refuses a
 * name by itself may still let a mention through, which a rule closes too.
 */
export function isCovered(verdicts: readonly AgentVerdict[], agent: string, scope: Scope): boolean {
  const map = verdicts.find((entry) => entry.agent === agent)?.channels;
  const effects = effectsOn(agent, scope);
  if (map === undefined || effects.length === 0) return false;
  const isReached = effects.every(({ channel, access }) => channel === null || closes(map[channel].access, access));
  return isReached && (map.read.access !== 'blocked' || ['blocked', 'none'].includes(map.mention.access));
}

/** Whether every channel that the agent's rules are written for is open. */
export function isLeftOpen({ agent, channels: map }: AgentVerdict, scope: Scope): boolean {
  const effects = effectsOn(agent, scope);
  return effects.length > 0 && effects.every(({ channel }) => channel === null || map[channel].access === 'open');
}

/** Whether a channel holds back as much as a rule would; what is not certain is never enough. */
function closes(access: Access, wanted: Access): boolean {
  if (wanted === 'blocked') return access === 'blocked' || access === 'none';
  return wanted === 'asks' && access !== 'open' && access !== 'unknown';
}

/** The content of the files of a plan, by absolute path. */
export function changedBy(edits: readonly FileEdit[]): ReadonlyMap<string, Uint8Array> {
  return new Map(edits.map(({ file, after }) => [file, encodeText(after ?? '')]));
}

/** Of the answers for several files of a folder the one for each agent that leaves most open. */
export function mostOpen(answers: readonly (readonly AgentVerdict[])[]): readonly AgentVerdict[] {
  const most = new Map<string, AgentVerdict>();
  for (const verdict of answers.flat()) {
    const before = most.get(verdict.agent);
    if (before === undefined || openness(verdict) > openness(before)) most.set(verdict.agent, verdict);
  }
  return [...most.values()];
}

/** Channels weigh more than the forms of one. */
function openness(verdict: AgentVerdict): number {
  const weight: Readonly<Record<Access, number>> = { open: 300, asks: 200, unknown: 100, blocked: 0, none: 0 };
  const forms = waysIn(verdict).reduce((sum, way) => sum + way.forms.length, 0);
  return forms + channels.reduce((sum, channel) => sum + weight[verdict.channels[channel].access], 0);
}
