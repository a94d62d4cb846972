import { channels, type Access, type AgentVerdict, type Channel, type Verdict } from '../../model/access';
import type { Advice } from './advice';

/** A channel that is not closed. */
export interface Way {
  readonly channel: Channel;
  readonly access: Exclude<Access, 'blocked' | 'none'>;
  /** Forms of the channel that give content out although others are closed. */
  readonly forms: readonly string[];
}

/** What one agent gets of wished paths by the configuration; paths that it is judged alike for stand together. */
export interface Outcome {
  readonly agent: string;
  readonly verdict: Verdict;
  /** As they were wished: POSIX, relative to the workspace root. */
  readonly paths: readonly string[];
  readonly closed: readonly Channel[];
  readonly ways: readonly Way[];
  /** How what is open can be closed, or why it cannot. */
  readonly advice: readonly Advice[];
}

/** One answer for one wished path. */
export interface Judged {
  readonly path: string;
  readonly verdict: AgentVerdict;
  readonly advice: readonly Advice[];
}

/** The answers, those that are alike joined; in the order in which they came. */
export function outcomesOf(judged: readonly Judged[]): readonly Outcome[] {
  const groups = new Map<string, Outcome>();
  for (const { path, verdict: entry, advice } of judged) {
    const { agent, verdict } = entry;
    const [closed, ways] = [closedIn(entry), waysIn(entry)];
    const key = JSON.stringify([agent, verdict, closed, ways, advice]);
    const paths = groups.get(key)?.paths ?? [];
    groups.set(key, { agent, verdict, paths: [...paths, path], closed, ways, advice });
  }
  return [...groups.values()];
}

/** The channels that may still give a path out. */
export function waysIn({ channels: map }: AgentVerdict): readonly Way[] {
  return channels.flatMap((channel) => {
    const { access, forms } = map[channel];
    return access === 'blocked' || access === 'none' ? [] : [{ channel, access, forms }];
  });
}

function closedIn({ channels: map }: AgentVerdict): readonly Channel[] {
  return channels.filter((channel) => map[channel].access === 'blocked');
}
