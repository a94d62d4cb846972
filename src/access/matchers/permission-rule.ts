import type { Platform } from '../../model/edges';
import { below } from '../paths';
import { liftsAll, observedPattern } from './observed-pattern';
import { PatternList, type SourcedPattern } from './pattern-list';

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
  return pattern === '*' ? { kind: 'tool', tool } : { kind: 'path', tool, pattern };
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
 * Anchor and gitignore pattern of a rule's text. `./` at the start and `/**` at the end are dropped first; an exception
 * (`!`) always belongs to the bare patterns.
 * Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22; https://code.claude.com/docs/en/permissions.
 */
function anchored(written: string): AnchoredPattern {
  if (written.startsWith('//')) return { anchor: 'root', pattern: withoutTail(written.slice(1)) };
  if (written.startsWith('~/')) return { anchor: 'home', pattern: withoutTail(written.slice(1)) };
  if (written.startsWith('/')) return { anchor: 'source', pattern: withoutTail(written) };
  const bare = withoutTail(written.startsWith('./') ? written.slice(2) : written);
  return { anchor: 'start', pattern: bare.startsWith('#') ? `\\${bare}` : bare };
}

function withoutTail(pattern: string): string {
  return /.\/\*\*$/s.test(pattern) ? pattern.slice(0, -'/**'.length) : pattern;
}

/** The rules of one source, in their order. */
interface PathRuleSet<Rule> {
  readonly rules: readonly { readonly pattern: string; readonly rule: Rule }[];
  readonly anchors: RuleAnchors;
  /** What a pattern that nobody saw working counts as: for rules that block `nothing`, for those that open `literal`. */
  readonly unclear: 'nothing' | 'literal';
}

type PathDecision<Rule> = { readonly matched: Rule } | { readonly excepted: Rule } | null;

/** Answers which rule of one source covers a path. */
export class PathRules<Rule> {
  private readonly groups: readonly { readonly anchors: readonly string[]; readonly list: PatternList<Rule> }[];

  constructor(
    set: PathRuleSet<Rule>,
    private readonly platform: Platform,
  ) {
    this.groups = (['start', 'source', 'home', 'root'] as const).flatMap((anchor) => {
      const patterns = patternsOf(set, anchor);
      const anchors = anchor === 'root' ? ['/'] : [...new Set(set.anchors[anchor])];
      const lineEnds = set.unclear === 'nothing' ? 'unclear' : 'ordinary';
      return patterns.length === 0
        ? []
        : [{ anchors, list: new PatternList(patterns, { ignoreCase: true, lineEnds }) }];
    });
  }

  /** `path` in rule notation. */
  decide(path: string, isDirectory: boolean): PathDecision<Rule> {
    let excepted: Rule | null = null;
    for (const { anchors, list } of this.groups) {
      for (const anchor of anchors) {
        const relative = below(this.platform, anchor, path);
        const decision = relative === null ? null : list.decide(relative, isDirectory);
        if (decision !== null && 'ignoredBy' in decision) return { matched: decision.ignoredBy };
        excepted ??= decision?.liftedBy ?? null;
      }
    }
    return excepted === null ? null : { excepted };
  }
}

/** An exception of unclear meaning may lift anything. */
function doubtful(pattern: string): string | null {
  return pattern.startsWith('!') ? liftsAll : null;
}

function patternsOf<Rule>(set: PathRuleSet<Rule>, anchor: AnchoredPattern['anchor']): SourcedPattern<Rule>[] {
  return set.rules.flatMap(({ pattern: written, rule }) => {
    const place = anchored(written);
    if (place.anchor !== anchor) return [];
    const pattern =
      observedPattern(place.pattern) ?? (set.unclear === 'literal' ? place.pattern : doubtful(place.pattern));
    return pattern === null || pattern === '' ? [] : [{ pattern, source: rule }];
  });
}
