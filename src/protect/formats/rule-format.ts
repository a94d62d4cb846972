import type { Insertion } from '../text/insertion';

/** A configuration file's text without some rules. */
export interface Removed {
  readonly text: string;
  /** Rules that were not in it any more. */
  readonly missing: readonly string[];
}

/** How rules stand in one kind of configuration file. Texts may begin with a byte order mark. */
export interface RuleFormat {
  /**
   * The rules that have to be added, in their order: those that do not stand in the text literally and in force.
   * @throws EditError when the text is not one that may be edited.
   */
  absent(text: string | null, rules: readonly string[]): readonly string[];
  /**
   * What to insert so that the rules hold; `rules` is not empty. The whole new file when `text` is `null`.
   * @throws EditError when the text is not one that may be edited.
   */
  insert(text: string | null, rules: readonly string[]): readonly Insertion[];
  /**
   * Takes rules out by their content, the last occurrence of each.
   * @throws EditError when the text is not one that may be edited.
   */
  remove(text: string, rules: readonly string[]): Removed;
  /** True when nothing stands in it but what an empty file of that format needs. */
  isEmpty(text: string): boolean;
}
