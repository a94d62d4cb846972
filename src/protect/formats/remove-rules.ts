import { applyRemovals, withEarlier, type Insertion, type Removal } from '../text/insertion';
import type { RuleFormat } from './rule-format';

/** A configuration file's text without some rules. */
export interface Removed {
  readonly text: string;
  /** Rules that were not in it any more. */
  readonly missing: readonly string[];
  /** What was taken out, as an edit of the text before. */
  readonly insertions: readonly Insertion[];
}

/** Takes rules out by their content, the last occurrence of each. @throws EditError when the text is not one that may be edited. */
export function removeRules(format: RuleFormat, text: string, rules: readonly string[]): Removed {
  let rest = text;
  let made: readonly Removal[] = [];
  const missing: string[] = [];
  for (const rule of rules) {
    const removals = format.removals(rest, rule);
    if (removals === null) {
      missing.push(rule);
    } else {
      rest = applyRemovals(rest, removals);
      made = withEarlier(made, removals);
    }
  }
  return { text: rest, missing, insertions: asTakenOut(text, made) };
}

/** Removals as an edit that can be undone. */
export function asTakenOut(text: string, removals: readonly Removal[]): readonly Insertion[] {
  return removals.map(({ offset, length }) => ({ offset, text: '', removed: text.slice(offset, offset + length) }));
}
