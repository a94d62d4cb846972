import type { Access, ChannelAccess, DecidingRule } from '../model/access';

/** One channel; what is left out is `null` or empty. */
export function channel(access: Access, details: Partial<Omit<ChannelAccess, 'access'>> = {}): ChannelAccess {
  return { access, rule: details.rule ?? null, forms: details.forms ?? [], note: details.note ?? null };
}

/** A rule that the agent carries in itself. */
export function builtIn(text: string): DecidingRule {
  return { file: null, line: null, text: `built in: ${text}` };
}

/** The form of a shell that gives out what was committed: git's object store does not know the rules on a path. */
export function historyForms(committed: boolean | 'unknown'): readonly string[] {
  if (committed === 'unknown') return ['git history (not checked)'];
  return committed ? ['git history'] : [];
}

export const noChannel: ChannelAccess = channel('none');
