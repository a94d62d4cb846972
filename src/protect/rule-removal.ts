import { asTakenOut } from './formats/remove-rules';
import type { RuleFormat } from './formats/rule-format';
import type { ChangeRecord } from './journal/change-record';
import { hashOf, makesFile } from './journal/take-back';
import { withoutRules, wholeRemoved, type TextChange } from './rule-edit';
import { applyInsertions, inverse, withEarlier, type Removal } from './text/insertion';

/** A file of which rules shall go that Sightline wrote. */
export interface RuleRemoval {
  /** Absolute path. */
  readonly file: string;
  readonly before: string;
  readonly rules: readonly string[];
  readonly format: RuleFormat;
  /** Those in force, the oldest first. */
  readonly changes: readonly ChangeRecord[];
}

export type RemovedRules = TextChange & { readonly removed: readonly string[] };

/**
 * The file without the rules: byte for byte as before they were written where nothing was changed since, else the rules
 * alone. A file that Sightline made goes when nothing else stands in it. `null` when none of the rules stands there.
 * @throws EditError when the text is not one that may be edited.
 */
export function removalOf(removal: RuleRemoval): RemovedRules | null {
  const { file, before, rules, format, changes } = removal;
  const back = unwound(removal);
  if (back.text === null) return { ...wholeRemoved(before), removed: back.removed };
  const rest = rules.filter((rule) => !back.removed.includes(rule));
  const isOwnFile = changes.some(({ edits }) => edits.some((edit) => edit.file === file && makesFile(edit)));
  const change = withoutRules(back.text, rest, format, isOwnFile);
  if (change === null) {
    if (back.removed.length === 0) return null;
    return { after: back.text, insertions: asTakenOut(before, back.removals), removed: back.removed };
  }
  const removed = [...back.removed, ...change.removed];
  if (change.after === null) return { ...wholeRemoved(before), removed };
  const all = withEarlier(back.removals, asRemovals(change.insertions));
  return { after: change.after, insertions: asTakenOut(before, all), removed };
}

interface Unwound {
  readonly text: string | null;
  readonly removals: readonly Removal[];
  readonly removed: readonly string[];
}

/** Takes back the last edits of a file, one after the other, as long as all that they wrote shall go. */
function unwound({ file, before, rules, changes }: RuleRemoval): Unwound {
  let result: Unwound = { text: before, removals: [], removed: [] };
  for (const edit of changes.flatMap(({ edits }) => edits.filter((each) => each.file === file)).reverse()) {
    const { text, removals, removed } = result;
    const isWholly = edit.rules.length > 0 && edit.rules.every((rule) => rules.includes(rule));
    if (text === null || hashOf(text) !== edit.afterHash || !isWholly) return result;
    const steps = inverse(edit.insertions);
    result = {
      text: edit.beforeHash === null ? null : applyInsertions(text, steps),
      removals: withEarlier(removals, asRemovals(steps)),
      removed: [...removed, ...edit.rules],
    };
  }
  return result;
}

function asRemovals(insertions: TextChange['insertions']): readonly Removal[] {
  return insertions.map(({ offset, removed = '' }) => ({ offset, length: removed.length }));
}
