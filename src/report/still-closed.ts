import { channels, type AgentVerdict } from '../model/access';
import { printable } from './printable';
import { describeRule } from './rule-text';

/** One line on the rules that keep an agent from a path, as far as any does; `null` when none does. */
export function stillClosed(path: string, { agent, verdict, channels: map }: AgentVerdict): string | null {
  const closed = channels.filter((channel) => ['blocked', 'asks'].includes(map[channel].access));
  if (closed.length === 0) return null;
  const reasons = closed.map((channel) => {
    const { rule, note } = map[channel];
    return rule === null ? (note ?? channel) : describeRule(rule);
  });
  return `Still closed: ${agent}, ${printable(path)}: ${verdict}; ${printable([...new Set(reasons)].join('; '))}`;
}
