import type { Automaton } from './automaton';
import type { ByteGate } from './byte-gates';
import type { FileFacts } from './file-facts';
import { FileIndex } from './file-index';
import type { Reported } from './overlap';
import { createPrefilter } from './prefilter';
import type { Hits, Prefilter } from './prefilter';
import { reachOf } from './rule';
import type { FileRule, Match, Reach, Rule, Span, SpotRule, Subject } from './rule';

/** The rules in use behind one automaton. */
export class RuleSet {
  private readonly prefilter: Prefilter;
  private readonly byWord: readonly (readonly Rule[])[];
  /** For each word the gates of its rules; `null` where one of them looks at every place. */
  private readonly gates: readonly (readonly ByteGate[] | null)[];
  private readonly fileIndex: FileIndex;
  private readonly order: ReadonlyMap<Rule, number>;
  private readonly markerWord: number;
  /** The reach of all rules for single places together. */
  readonly farthest: Reach;
  readonly longestWord: number;

  /** `marker`: a word that belongs to no rule and whose places {@link markers} returns; `shared`: see {@link createPrefilter}. */
  constructor(rules: readonly Rule[], marker: string, shared: Automaton | null = null) {
    const words = [...new Set(rules.flatMap((rule) => rule.anchors)), marker];
    this.markerWord = words.length - 1;
    this.prefilter = createPrefilter(words, shared);
    this.byWord = rulesByWord(words, rules);
    this.gates = this.byWord.map((found, word) => (word === this.markerWord ? null : gatesOf(found)));
    this.fileIndex = new FileIndex(rules.filter((rule) => rule.kind === 'file'));
    this.order = new Map(rules.map((rule, index) => [rule, index]));
    const reaches = rules.filter((rule) => rule.kind === 'spot').map(reachOf);
    this.farthest = {
      before: Math.max(0, ...reaches.map(({ before }) => before)),
      after: Math.max(0, ...reaches.map(({ after }) => after)),
    };
    this.longestWord = Math.max(...words.map(({ length }) => length));
  }

  get automaton(): Automaton {
    return this.prefilter.automaton;
  }

  scan(bytes: Uint8Array): Hits {
    return this.prefilter.scan(bytes);
  }

  /** The hits of which a rule could make something: what is left out need not be looked at. `bytes`: UTF-8 or Latin-1. */
  candidates(hits: Hits, bytes: Uint8Array): Hits {
    return this.prefilter.filter(hits, (word, start, end) => {
      const gates = this.gates[word];
      if (!gates) return true;
      for (const gate of gates) if (gate(bytes, start, end)) return true;
      return false;
    });
  }

  /** Rules that ask for a file by its name or bytes, whatever the automaton found. */
  wanting(file: FileFacts, bytes: Uint8Array): readonly FileRule[] {
    return this.fileIndex.asking(file, bytes);
  }

  markers(hits: Hits): readonly Span[] {
    const found: Span[] = [];
    this.prefilter.forEach(hits, (word, start, end) => {
      if (word === this.markerWord) found.push({ start, end });
    });
    return found;
  }

  /** The place of a rule in the list, the most specific first. */
  orderOf(rule: Rule): number {
    return this.order.get(rule) ?? 0;
  }

  /** Calls back for each place that a rule for single places is to judge, in the order of the ends. */
  forEachSpot(hits: Hits, visit: (rule: SpotRule, start: number, end: number) => void): void {
    this.prefilter.forEach(hits, (word, start, end) => {
      for (const rule of this.byWord[word] ?? []) if (rule.kind === 'spot') visit(rule, start, end);
    });
  }

  /** The rules for the whole text that are to judge it: those in `wanting`, and those whose anchors were hit. */
  fileRules(hits: Hits, wanting: readonly FileRule[]): ReadonlySet<FileRule> {
    const wanted = new Set<FileRule>(wanting);
    this.prefilter.forEach(hits, (word) => {
      for (const rule of this.byWord[word] ?? []) if (rule.kind === 'file') wanted.add(rule);
    });
    return wanted;
  }

  /** Runs the rules whose anchors were hit and those in `wanting`. */
  judge(subject: Subject, hits: Hits, wanting: readonly FileRule[]): readonly Reported[] {
    const reported: Reported[] = [];
    const report = (rule: Rule, match: Match): void => {
      reported.push({ rule, order: this.orderOf(rule), match });
    };
    const doneUpTo = new Map<Rule, number>();
    this.forEachSpot(hits, (rule, start, end) => {
      if (start < (doneUpTo.get(rule) ?? 0)) return;
      const match = rule.match({ start, end }, subject);
      if (match === null) return;
      report(rule, match);
      doneUpTo.set(rule, match.span?.end ?? 0);
    });
    for (const rule of this.fileRules(hits, wanting)) for (const match of rule.judge(subject)) report(rule, match);
    return reported;
  }
}

function gatesOf(rules: readonly Rule[]): readonly ByteGate[] | null {
  const gates = new Set<ByteGate>();
  for (const rule of rules) {
    if (rule.kind === 'file' || rule.gate === undefined) return null;
    gates.add(rule.gate);
  }
  return [...gates];
}

function rulesByWord(words: readonly string[], rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const byWord = new Map(words.map((word) => [word, new Set<Rule>()]));
  for (const rule of rules) for (const anchor of rule.anchors) byWord.get(anchor)?.add(rule);
  return [...byWord.values()].map((found) => [...found]);
}
