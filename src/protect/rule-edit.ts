import { removeRules } from './formats/remove-rules';
import type { RuleFormat } from './formats/rule-format';
import type { FileEdit, RuleWish } from './plan';
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

/**
 * Adds rules to a file that do not hold there yet; `null` when all of them do. `everywhere`: also in places of the file
 * that the rules do not name and that decide by themselves. @throws EditError as {@link withoutRules}.
 */
export function withRules(
  text: string | null,
  rules: readonly string[],
  format: RuleFormat,
  { everywhere = true }: { readonly everywhere?: boolean } = {},
): (TextChange & { readonly added: readonly string[] }) | null {
  const added = format.absent(text, rules).filter((rule) => everywhere || rules.includes(rule));
  if (added.length === 0) return null;
  const insertions = format.insert(text, added);
  return { after: applyInsertions(text ?? '', insertions), insertions, added };
}

/**
 * What the rules that have to be added to a text are there for, given what rules are wished: one may be written more than
 * once, or under another name, where the file has several places for it. @throws EditError as {@link withoutRules}.
 */
export function wishesAdded(text: string | null, wishes: readonly RuleWish[], format: RuleFormat): readonly RuleWish[] {
  const all = wishes.flatMap((wish) => format.absent(text, [wish.rule]).map((rule) => ({ ...wish, rule })));
  return [...new Map(all.map((wish) => [JSON.stringify(wish), wish])).values()];
}

/** The whole file goes. */
export function wholeRemoved(text: string): TextChange {
  return { after: null, insertions: [{ offset: 0, text: '', removed: text }] };
}
