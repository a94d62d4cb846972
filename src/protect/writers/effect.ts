import type { Access, Channel } from '../../model/access';

/**
 * What a rule comes to, in a word for the preview. `chat only`: completions and chat leave the file out, the agent's own
 * file tool may not; `uncertain`: nobody could verify that the rule holds, or it hangs on a switch that cannot be seen.
 */
export type EffectLabel =
  | 'blocked'
  | 'commands blocked'
  | 'commands uncertain'
  | 'asks'
  | 'chat only'
  | 'search only'
  | 'index only'
  | 'uncertain'
  | 'notebook edits blocked'
  | 'left out by git';

/** What a rule comes to at best, never more: the channel that it is written for, and the access that is left there. */
export interface Effect {
  readonly label: EffectLabel;
  /** `null` where no channel tells of it. */
  readonly channel: Channel | null;
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
  commandsUncertain: { label: 'commands uncertain', channel: 'shell', access: 'unknown' },
  notebooksBlocked: { label: 'notebook edits blocked', channel: null, access: 'unknown' },
  leftOut: { label: 'left out by git', channel: null, access: 'unknown' },
  uncertainIndex: { label: 'uncertain', channel: 'index', access: 'unknown' },
} as const satisfies Readonly<Record<string, Effect>>;
