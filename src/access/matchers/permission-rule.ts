import type { Platform } from '../../model/edges';
import { below } from '../paths';
import { namesIn, type Names } from './names';
import { OlderIgnore, olderRule, twoDotsOutside, type OlderRule } from './older-ignore';
import { PatternList } from './pattern-list';

/** A permission rule as Claude Code reads it; `none`: it is no rule at all. */
export type ParsedRule =
  | { readonly kind: 'tool'; readonly tool: string }
  | { readonly kind: 'path'; readonly tool: string; readonly pattern: string }
  | { readonly kind: 'none' };

/**
 * `Tool`, `Tool(*)` (both name the whole tool), `Tool(pattern)`, or nothing. A `:*` anywhere takes the rule out of force
 * (observed with Claude Code 2.1.330 on Linux, 2026-11-22). Never throws.
 */
export function parseRule(text: string): ParsedRule {
  if (text === '*' || /^\w+$/.test(text)) return { kind: 'tool', tool: text };
  const match = /^(\w+)\((.+)\)$/s.exec(text);
  const [, tool, pattern] = match ?? [];
  if (tool === undefined || pattern === undefined || /(^|[^\\])(\\\\)*\\$/.test(pattern)) return { kind: 'none' };
  if (pattern.includes(':*')) return { kind: 'none' };
  return pattern === '*' ? { kind: 'tool', tool } : { kind: 'path', tool, pattern: unescaped(pattern) };
}

/** Brackets and backslashes may be written with a backslash before them. */
function unescaped(pattern: string): string {
  return pattern.replaceAll('\\(', '(').replaceAll('\\)', ')').replaceAll('\\\\', '\\');
}

/** Where the four kinds of anchor lead, in rule notation; a folder reached through links has two spellings. */
export interface RuleAnchors {
  /** `p` and `./p`. */
  readonly start: readonly string[];
  /** `/p`: depends on the file that the rule stands in. */
  readonly source: readonly string[];
  /** `~/p`. */
  readonly home: readonly string[];
}

interface AnchoredPattern {
  readonly anchor: keyof RuleAnchors | 'root';
  readonly pattern: string;
}

/**
 * Anchor and gitignore pattern of a rule's text. `./` at the start and `/**` at the end are dropped first, slashes in a row
 * become one; an exception
 * (`!`) always belongs to the bare patterns.
 * Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22; https://code.claude.com/docs/en/permissions.
 */
function anchored(written: string): AnchoredPattern {
  if (written.startsWith('//')) return { anchor: 'root', pattern: withoutTail(written.slice(1)) };
  if (written.startsWith('~/')) return { anchor: 'home', pattern: withoutTail(written.slice(1)) };
  if (written.startsWith('/')) return { anchor: 'source', pattern: withoutTail(written) };
  return { anchor: 'start', pattern: withoutTail(written.startsWith('./') ? written.slice(2) : written) };
}

function withoutTail(written: string): string {
  const pattern = written.replaceAll(/\/{2,}/g, '/');
  return /.\/\*\*$/s.test(pattern) ? pattern.slice(0, -'/**'.length) : pattern;
}

/** The rules of one source, in their order. */
interface PathRuleSet<Rule> {
  readonly rules: readonly { readonly pattern: string; readonly rule: Rule }[];
  readonly anchors: RuleAnchors;
  /** What a match does: a pattern that says nothing as it is written is read in the stricter way. */
  readonly effect: 'holds back' | 'opens';
  /** A match counts only where git would read the pattern in the same way. */
  readonly asGitToo?: boolean;
}

type PathDecision<Rule> = { readonly matched: Rule } | { readonly excepted: Rule } | null;

/** The patterns of one kind of anchor, in their order. */
interface Group<Rule> {
  readonly anchors: readonly string[];
  readonly list: OlderIgnore<Rule>;
  /** The same patterns as git reads them; `null` where that does not matter. */
  readonly git: PatternList<Rule> | null;
}

/** Answers which rule of one source covers a path. */
export class PathRules<Rule> {
  /** Names that the rules speak of. */
  readonly names: Names;
  private readonly groups: readonly Group<Rule>[];

  constructor(
    set: PathRuleSet<Rule>,
    private readonly platform: Platform,
  ) {
    this.names = namesIn(set.rules.map(({ pattern }) => pattern));
    this.groups = (['start', 'source', 'home', 'root'] as const).flatMap((anchor) => {
      const rules = patternsOf(set, anchor);
      if (rules.length === 0) return [];
      const anchors = anchor === 'root' ? ['/'] : [...new Set(set.anchors[anchor])];
      const git = set.asGitToo === true ? new PatternList(rules, true) : null;
      return [{ anchors, list: new OlderIgnore(rules, twoDotsOutside), git }];
    });
  }

  /** `path` in rule notation. */
  decide(path: string, isDirectory: boolean): PathDecision<Rule> {
    let excepted: Rule | null = null;
    for (const group of this.groups) {
      for (const anchor of group.anchors) {
        const relative = below(this.platform, anchor, path);
        const decision = relative === null || relative === '' ? null : decide(group, relative, isDirectory);
        if (decision !== null && 'matched' in decision) return decision;
        excepted ??= decision?.excepted ?? null;
      }
    }
    return excepted === null ? null : { excepted };
  }
}

function decide<Rule>({ list, git }: Group<Rule>, relative: string, isDirectory: boolean): PathDecision<Rule> {
  if (twoDotsOutside.test(relative)) return null;
  const { ignoredBy, liftedBy } = list.decide(isDirectory ? `${relative}/` : relative);
  if (ignoredBy !== null && git?.decide(relative, isDirectory).ignoredBy === null) return null;
  if (ignoredBy !== null) return { matched: ignoredBy };
  return liftedBy === null ? null : { excepted: liftedBy };
}

function patternsOf<Rule>(set: PathRuleSet<Rule>, anchor: AnchoredPattern['anchor']): readonly OlderRule<Rule>[] {
  return set.rules.flatMap(({ pattern: written, rule }) => {
    const place = anchored(written);
    return place.anchor === anchor ? (readable(place.pattern, rule, set.effect) ?? []) : [];
  });
}

/**
 * The pattern, if the library can read it. Else what would open is left out, and what would hold back stands for the path
 * that it spells, or for everything where that cannot be read either.
 * Source: observed with Claude Code 2.1.330 on Linux, 2026-11-28.
 */
function readable<Rule>(pattern: string, rule: Rule, effect: PathRuleSet<Rule>['effect']): OlderRule<Rule> | null {
  const sign = pattern.startsWith('!') ? '!' : '';
  const body = pattern.slice(sign.length);
  const asWritten = body.trim() === '' ? null : olderRule(pattern, rule);
  if (asWritten !== null && compiles(asWritten)) return asWritten;
  const wouldOpen = (effect === 'opens') !== (sign !== '');
  if (wouldOpen) return null;
  const asPath = olderRule(sign + spelled(body), rule);
  return asPath === null || compiles(asPath) ? asPath : olderRule(`${sign}**`, rule);
}

function compiles(rule: OlderRule<unknown>): boolean {
  try {
    rule.matches('probe');
    return true;
  } catch {
    return false;
  }
}

/** Stars and question marks stay what they are. */
function spelled(pattern: string): string {
  const plain = pattern.replace(/\\([\\[\]!#()|+^$*?\s])/g, '$1');
  return plain
    .replaceAll('\\', '\\\\')
    .replace(/[[\]()|+^$]/g, '\\$&')
    .replace(/^[!#]/, '\\$&')
    .replace(/\s+$/, (blanks) => blanks.replaceAll(/\s/g, '\\$&'));
}
