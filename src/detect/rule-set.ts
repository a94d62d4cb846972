import type { FileFacts } from './file-facts';
import type { Reported } from './overlap';
import { createPrefilter } from './prefilter';
import type { Hits, Prefilter } from './prefilter';
import type { FileRule, Match, Rule, Span, Subject } from './rule';

/** The rules in use behind one automaton. */
export class RuleSet {
  private readonly prefilter: Prefilter;
  private readonly byWord: readonly (readonly Rule[])[];
  private readonly fileRules: readonly FileRule[];
  private readonly order: ReadonlyMap<Rule, number>;
  private readonly markerWord: number;

  /** `marker`: a word that belongs to no rule and whose places {@link markers} returns. */
  constructor(rules: readonly Rule[], marker: string) {
    const words = [...new Set(rules.flatMap((rule) => rule.anchors)), marker];
    this.markerWord = words.length - 1;
    this.prefilter = createPrefilter(words);
    this.byWord = words.map((word) => rules.filter((rule) => rule.anchors.includes(word)));
    this.fileRules = rules.filter((rule) => rule.kind === 'file');
    this.order = new Map(rules.map((rule, index) => [rule, index]));
  }

  scan(bytes: Uint8Array): Hits {
    return this.prefilter.scan(bytes);
  }

  /** Rules that ask for a file by its name or bytes, whatever the automaton found. */
  wanting(file: FileFacts, bytes: Uint8Array): readonly FileRule[] {
    return this.fileRules.filter((rule) => rule.wants(file, bytes));
  }

  markers(hits: Hits): readonly Span[] {
    const found: Span[] = [];
    this.prefilter.forEach(hits, (word, start, end) => {
      if (word === this.markerWord) found.push({ start, end });
    });
    return found;
  }

  /** Runs the rules whose anchors were hit and those in `wanting`. */
  judge(subject: Subject, hits: Hits, wanting: readonly FileRule[]): readonly Reported[] {
    const reported: Reported[] = [];
    const report = (rule: Rule, match: Match): void => {
      reported.push({ rule, order: this.order.get(rule) ?? 0, match });
    };
    const whole = new Set<FileRule>(wanting);
    const doneUpTo = new Map<Rule, number>();
    this.prefilter.forEach(hits, (word, start, end) => {
      for (const rule of this.byWord[word] ?? []) {
        if (rule.kind === 'file') whole.add(rule);
        else if (start >= (doneUpTo.get(rule) ?? 0)) {
          const match = rule.match({ start, end }, subject);
          if (match === null) continue;
          report(rule, match);
          doneUpTo.set(rule, match.span?.end ?? 0);
        }
      }
    });
    for (const rule of whole) for (const match of rule.judge(subject)) report(rule, match);
    return reported;
  }
}
