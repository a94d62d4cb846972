import { channels as channelNames, type Channel, type ChannelMap, type Verdict } from '../model/access';

/**
 * Sums up the channels of one agent for one path. `primary` is the channel that gives out whole files: `read`, or `shell`
 * for an agent without a file tool. A primary channel of `none` gives nothing out and counts as blocked.
 */
export function verdictOf(channels: ChannelMap, primary: Channel = 'read'): Verdict {
  const main = channels[primary].access;
  if (main === 'open') return 'readable';
  if (main === 'asks' || main === 'unknown') return main;
  const others = channelNames.map((name) => channels[name].access);
  if (others.includes('open') || others.includes('asks')) return 'partial';
  return others.includes('unknown') ? 'unknown' : 'blocked';
}
