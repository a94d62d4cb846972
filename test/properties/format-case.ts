import type fc from 'fast-check';
import type { RuleFormat } from '../../src/protect/formats/rule-format';

/** What is needed to try one format on random files. */
export interface FormatCase {
  readonly name: string;
  readonly format: RuleFormat;
  /** An agent whose files have the format. */
  readonly agent: string;
  /** Files as people write them, in which some of {@link rules} stand already. */
  readonly texts: fc.Arbitrary<string>;
  readonly rules: fc.Arbitrary<readonly string[]>;
  /** What a text says, read by other means than the product's where there are any. */
  read(text: string): unknown;
  /** What it says with these rules added; left out where that hangs on what stands there. */
  withRules?(value: unknown, rules: readonly string[]): unknown;
  /** What it says when these rules are taken out where they stand last. */
  withoutRules(value: unknown, rules: readonly string[]): unknown;
  /** The value without what only holds rules, so that one with an emptied holder is like one without. */
  normal(value: unknown): unknown;
  /** All that is for people, in its order; it must never change. */
  comments(text: string): readonly string[];
  /** A text that the format may refuse; any other it has to take. */
  mayRefuse(text: string): boolean;
  /** What may be taken out with a rule. */
  isRemovable(removed: string, rules: readonly string[]): boolean;
}
