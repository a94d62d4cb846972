import { termKinds, type Term, type TermKind } from '../../../model/detection';
import type { FileRule, Match, Rule, RuleInfo, Span, SpotRule } from '../../rule';
import { fold } from './letters';
import { locate, termReach } from './locate';
import { spellingsOf, termObstacle, type SpelledTerm } from './spelled-term';

const page = 'https://genai.owasp.org/llmrisk/llm022025-sensitive-information-disclosure/';

/** What a term of each kind gives away. */
export const termRuleInfo: Readonly<Record<TermKind, RuleInfo>> = {
  customer: {
    id: 'customer-name',
    title: 'Name of a customer, from the policy',
    category: 'confidential',
    severity: 'high',
    explanation:
      'A customer that the policy lists is named here; keep the file from AI tools, or write a placeholder instead.',
    source: page,
  },
  codename: {
    id: 'code-name',
    title: 'Code name of the team, from the policy',
    category: 'confidential',
    severity: 'medium',
    explanation:
      'A code name that the policy lists stands here; keep the file from AI tools, or write a placeholder instead.',
    source: page,
  },
  'internal-host': {
    id: 'internal-host',
    title: 'Internal host, from the policy',
    category: 'confidential',
    severity: 'medium',
    explanation:
      'A host that the policy lists as internal is named here; keep the file from AI tools, or take the name from the configuration.',
    source: page,
  },
};

const nouns: Readonly<Record<TermKind, string>> = {
  customer: 'customer name',
  codename: 'code name',
  'internal-host': 'internal host',
};

/**
 * Rules that find the team's terms; those that cannot be looked for are left out.
 * `lists`: paths, relative to the root, in which the terms stand on purpose.
 */
export function termRules(terms: readonly Term[], lists: readonly string[]): readonly Rule[] {
  const spelled = terms.filter((term) => termObstacle(term) === null).flatMap(spellingsOf);
  return termKinds.flatMap((kind) => {
    const ofKind = spelled.filter(({ term }) => term.kind === kind);
    const byAscii = new TermTable(ofKind.filter(({ anchor }) => isAscii(anchor)));
    const byOthers = new TermTable(ofKind.filter(({ anchor }) => !isAscii(anchor)));
    return [
      ...(byAscii.anchors.length > 0 ? [asciiRule(kind, byAscii, lists)] : []),
      ...(byOthers.anchors.length > 0 ? [otherRule(kind, byOthers, lists)] : []),
    ];
  });
}

/** Spelled terms of one kind by their anchors. */
class TermTable {
  private readonly byAnchor = new Map<string, SpelledTerm[]>();

  constructor(spelled: readonly SpelledTerm[]) {
    for (const each of spelled) {
      const known = this.byAnchor.get(each.anchor);
      if (known === undefined) this.byAnchor.set(each.anchor, [each]);
      else known.push(each);
    }
  }

  get anchors(): readonly string[] {
    return [...this.byAnchor.keys()];
  }

  /** The longest term that stands around a piece of text, if that is an anchor. */
  find(text: string, { start, end }: Span): Match | null {
    const candidates = this.byAnchor.get(fold(text.slice(start, end))) ?? [];
    let best: Match | null = null;
    for (const spelled of candidates) {
      const span = locate(text, start, spelled);
      if (span !== null && span.end - span.start > lengthOf(best)) best = matchOf(spelled.term, span);
    }
    return best;
  }
}

function lengthOf(match: Match | null): number {
  const span = match?.span ?? null;
  return span === null ? 0 : span.end - span.start;
}

function startOf({ span }: Match): number {
  return span?.start ?? 0;
}

/** Neither the preview nor the fingerprint tells the term. */
function matchOf({ kind, place }: Term, span: Span): Match {
  return {
    span,
    severity: termRuleInfo[kind].severity,
    preview: `${nouns[kind]} (${place})`,
    identifiedBy: 'place',
  };
}

function asciiRule(kind: TermKind, terms: TermTable, lists: readonly string[]): SpotRule {
  return {
    ...termRuleInfo[kind],
    kind: 'spot',
    reach: termReach,
    anchors: terms.anchors,
    match: (anchor, { text, file }) => (lists.includes(file.path) ? null : terms.find(text, anchor)),
  };
}

/**
 * For terms without a piece of ASCII to go by. Their bytes are others in each encoding, so the automaton cannot hold them: they
 * are looked for in the decoded text, at the characters that one of them begins with.
 */
function otherRule(kind: TermKind, terms: TermTable, lists: readonly string[]): FileRule {
  const isFirst = firstUnits(terms.anchors);
  return {
    ...termRuleInfo[kind],
    kind: 'file',
    anchors: [],
    wants: ({ path }) => !lists.includes(path),
    judge: ({ text }) => [...matchesIn(text, terms, isFirst)],
  };
}

function* matchesIn(text: string, terms: TermTable, isFirst: Uint8Array): Generator<Match> {
  let done = 0;
  const others = /[^\0-\x7f]+/g;
  for (const { 0: run, index } of text.matchAll(others)) {
    for (let start = index; start < index + run.length; start++) {
      if (isFirst[text.charCodeAt(start)] !== 1) continue;
      const match = terms.find(text, { start, end: start + 2 });
      if (match === null || startOf(match) < done) continue;
      done = startOf(match) + lengthOf(match);
      yield match;
    }
  }
}

/** For each UTF-16 unit whether an anchor begins with it, in either case. */
function firstUnits(anchors: readonly string[]): Uint8Array {
  const firsts = new Set(anchors.map((anchor) => anchor.charAt(0)));
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(firsts.has(fold(String.fromCharCode(unit)))));
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
