import { unknown, type ChannelRules } from './channel-rules';

/** The channels of an agent of which nobody has verified what holds them back; the note says what is known. */
export function unverified(note: string): ChannelRules {
  const rule = unknown(note);
  return { read: rule, search: rule, mention: rule, editor: rule, shell: rule, index: rule, mcp: rule };
}
