import { removeRules } from './formats/remove-rules';
import type { RuleFormat } from './formats/rule-format';
import type { FileEdit } from './plan';
import { applyInsertions } from './text/insertion';

/** What an edit does to a file's text. */
export type TextChange = Pick<FileEdit, 'after' | 'insertions'>;

/**
 * Takes rules out of a file; those that do not stand there are left out of account. A file that is Sightline's own goes
 * when nothing else stands in it. `null` when none of the rules stands there.
 * @throws EditError when the text is not one that may be edited.
 */
export function withoutRules(
  text: string,
  rules: readonly string[],
  format: RuleFormat,
  isOwnFile: boolean,
): (TextChange & { readonly removed: readonly string[] }) | null {
  const { text: rest, missing, insertions } = removeRules(format, text, rules);
  const removed = rules.filter((rule) => !missing.includes(rule));
  if (removed.length === 0) return null;
  if (isOwnFile && format.isEmpty(rest)) return { ...wholeRemoved(text), removed };
  return { after: rest, insertions, removed };
}

/** Adds rules to a file that do not hold there yet; `null` when all of them do. @throws EditError as {@link withoutRules}. */
export function withRules(
  text: string | null,
  rules: readonly string[],
  format: RuleFormat,
): (TextChange & { readonly added: readonly string[] }) | null {
  const added = format.absent(text, rules);
  if (added.length === 0) return null;
  const insertions = format.insert(text, added);
  return { after: applyInsertions(text ?? '', insertions), insertions, added };
}

/** The whole file goes. */
export function wholeRemoved(text: string): TextChange {
  return { after: null, insertions: [{ offset: 0, text: '', removed: text }] };
}
