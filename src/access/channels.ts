import type { Access, ChannelAccess, DecidingRule } from '../model/access';
import type { AccessTarget, GitFacts } from './agent';

/** One channel; what is left out is `null` or empty. */
export function channel(access: Access, details: Partial<Omit<ChannelAccess, 'access'>> = {}): ChannelAccess {
  return { access, rule: details.rule ?? null, forms: details.forms ?? [], note: details.note ?? null };
}

/** A rule that the agent carries in itself. */
export function builtIn(text: string): DecidingRule {
  return { file: null, line: null, text: `built in: ${text}` };
}

/** Whether a commit holds content of the path, or of the place where its links lead. */
export function isCommitted(git: GitFacts, { absolutePath, realPath }: AccessTarget): boolean | 'unknown' {
  const answers = [git.isCommitted(absolutePath), git.isCommitted(realPath)];
  if (answers.includes(true)) return true;
  return answers.includes('unknown') ? 'unknown' : false;
}

/** The form of a shell that gives out what was committed: git's object store does not know the rules on a path. */
export function historyForms(committed: boolean | 'unknown'): readonly string[] {
  if (committed === 'unknown') return ['git history (not checked)'];
  return committed ? ['git history'] : [];
}

export const noChannel: ChannelAccess = channel('none');
