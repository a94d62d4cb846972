import { channels, type Access, type AgentVerdict } from '../model/access';
import { printable } from './printable';

/** What a line begins with: the most open access among the channels decides. */
const titles: readonly (readonly [Access, string])[] = [
  ['open', 'Still open'],
  ['asks', 'Asks first'],
  ['unknown', 'Unknown'],
];

/** One line on the channels that may still give a path to an agent; `null` when every one is blocked or there is none. */
export function stillOpen(path: string, { agent, verdict, channels: map }: AgentVerdict): string | null {
  const left = channels.filter((channel) => !['blocked', 'none'].includes(map[channel].access));
  const title = titles.find(([access]) => left.some((channel) => map[channel].access === access))?.[1];
  if (title === undefined) return null;
  const ways = left.map((channel) => {
    const { access, forms } = map[channel];
    return `${channel} ${access}${forms.length === 0 ? '' : ` (${forms.join(', ')})`}`;
  });
  return `${title}: ${agent}, ${printable(path)}: ${verdict}; ${printable(ways.join(', '))}`;
}
