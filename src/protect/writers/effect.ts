import type { Access, Channel } from '../../model/access';

/**
 * What a rule comes to, in a word for the preview. `chat only`: completions and chat leave the file out, the agent's own
 * file tool may not; `uncertain`: nobody could verify that the rule holds, or it hangs on a switch that cannot be seen.
 */
export type EffectLabel =
  'blocked' | 'commands blocked' | 'asks' | 'chat only' | 'search only' | 'index only' | 'uncertain';

/** What a rule comes to at best, never more: the channel that it is written for, and the access that is left there. */
export interface Effect {
  readonly label: EffectLabel;
  readonly channel: Channel;
  readonly access: Access;
}

export const effects = {
  blocked: { label: 'blocked', channel: 'read', access: 'blocked' },
  commandsBlocked: { label: 'commands blocked', channel: 'shell', access: 'blocked' },
  asks: { label: 'asks', channel: 'read', access: 'asks' },
  chatOnly: { label: 'chat only', channel: 'mention', access: 'blocked' },
  searchOnly: { label: 'search only', channel: 'search', access: 'unknown' },
  indexOnly: { label: 'index only', channel: 'index', access: 'blocked' },
  uncertainRead: { label: 'uncertain', channel: 'read', access: 'unknown' },
  uncertainIndex: { label: 'uncertain', channel: 'index', access: 'unknown' },
} as const satisfies Readonly<Record<string, Effect>>;
