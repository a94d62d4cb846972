import { applyInsertions, composed, type Insertion } from '../text/insertion';
import type { RuleFormat } from './rule-format';

/** One list of a file. Its rules begin with the prefix, which does not stand in the file. */
interface Part {
  readonly prefix: string;
  readonly format: RuleFormat;
}

/** Several lists of one file; a rule belongs to the one with the longest prefix that it has. */
export function joinedFormats(...parts: readonly Part[]): Omit<RuleFormat, 'isEmpty'> {
  const byPrefix = parts.toSorted((left, right) => right.prefix.length - left.prefix.length);
  const partOf = (rule: string): Part | undefined => byPrefix.find(({ prefix }) => rule.startsWith(prefix));
  const ofPart = (part: Part, rules: readonly string[]): readonly string[] =>
    rules.filter((rule) => partOf(rule) === part).map((rule) => rule.slice(part.prefix.length));
  return {
    absent(text, rules) {
      const missing = parts.flatMap((part) =>
        part.format.absent(text, ofPart(part, rules)).map((rule) => part.prefix + rule),
      );
      return rules.filter((rule) => missing.includes(rule));
    },
    insert(text, rules) {
      let now = text;
      let all: readonly Insertion[] = [];
      for (const part of parts) {
        const own = ofPart(part, rules);
        if (own.length === 0) continue;
        const next = part.format.insert(now, own);
        all = composed(all, next);
        now = applyInsertions(now ?? '', next);
      }
      return all;
    },
    removals(text, rule) {
      const part = partOf(rule);
      return part === undefined ? null : part.format.removals(text, rule.slice(part.prefix.length));
    },
  };
}
