import type { Insertion, Removal } from '../text/insertion';

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
   * What to take out so that the last occurrence of a rule, known by its content, is gone: it, the white space and the
   * commas that belong to it, and nothing else. `null` when the rule does not stand there.
   * @throws EditError when the text is not one that may be edited.
   */
  removals(text: string, rule: string): readonly Removal[] | null;
  /** True when nothing stands in it but what an empty file of that format needs. */
  isEmpty(text: string): boolean;
}
