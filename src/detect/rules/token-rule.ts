import type { Severity } from '../../model/finding';
import { allOf, spelled, wordBegins } from '../byte-gates';
import { maskedPreview } from '../masking';
import { looksMadeUp } from '../measures';
import { readsLikeCode } from '../placeholders';
import type { RuleInfo, SpotRule } from '../rule';

/** A kind of token that a prefix or a fixed part of its text gives away. */
export interface TokenFormat extends Omit<RuleInfo, 'category'> {
  /** Lower-case literals in every token. */
  readonly anchors: readonly string[];
  /** Sticky; group 1 is the public prefix. Quantifiers are bounded: vendors lengthen tokens, so they are ranges. */
  readonly pattern: RegExp;
  /** Set where the anchor stands inside the token: how many characters may come before it. */
  readonly lookBack?: number;
  /** Set where the anchor always has the same place inside the token: how many characters come before it. */
  readonly offset?: number;
  /** What must stand within the 200 characters before the token, for formats that are too common alone. */
  readonly context?: RegExp;
  /** True where a name in a program could have this form: bodies that read like words are dropped. */
  readonly wordLike?: boolean;
  /** Severity by what the token itself says, `null` to drop it; the format's own when left out. */
  readonly judge?: (prefix: string, body: string) => Severity | null;
}

const contextReach = 200;
/** What an escape leaves before a token, and the character before that. */
const escapeReach = 4;
/** The longest pattern of a token, with the character behind it. */
const longestToken = 2_400;
/** The rest of an anchor is the pattern's work: a small automaton stays in the processor's cache. */
const longestAnchor = 8;

/** Turns a format into a rule; bodies that somebody made up are dropped. */
export function tokenRule(format: TokenFormat): SpotRule {
  const { id, title, severity, explanation, source, anchors, pattern } = format;
  return {
    kind: 'spot',
    id,
    title,
    category: 'secret',
    severity,
    explanation,
    source,
    anchors: [...new Set(anchors.map((word) => word.slice(0, longestAnchor)))],
    reach: { before: reachBefore(format), after: longestToken },
    ...gateOf(format),
    match(anchor, { text }) {
      const start = startOf(format, text, anchor.start);
      if (start < 0 || !beginsHere(text, start)) return null;
      pattern.lastIndex = start;
      const found = pattern.exec(text);
      if (found === null) return null;
      const [token, prefix = ''] = found;
      const judged = judge(format, prefix, token.slice(prefix.length));
      if (judged === null || !hasContext(format, text, start)) return null;
      return {
        span: { start, end: start + token.length },
        severity: judged,
        preview: maskedPreview(prefix, token.length),
        identifiedBy: 'text',
      };
    },
  };
}

/** Where the anchor begins the token, its surroundings and its spelling are looked at before anything is decoded. */
function gateOf({ pattern, offset = 0, lookBack = 0 }: TokenFormat): Pick<SpotRule, 'gate'> {
  if (offset > 0 || lookBack > 0) return {};
  const literal = /^\(((?:[\w-]|\\\.)+(?:\|(?:[\w-]|\\\.)+)*)\)(?![?*+{])/.exec(pattern.source)?.[1];
  if (literal === undefined || pattern.ignoreCase) return { gate: wordBegins };
  return { gate: allOf(wordBegins, spelled(literal.replaceAll('\\', '').split('|'))) };
}

function reachBefore({ offset = 0, lookBack = 0, context }: TokenFormat): number {
  return Math.max(offset, lookBack) + Math.max(escapeReach, context === undefined ? 0 : contextReach);
}

function judge({ judge: own, severity, wordLike = false }: TokenFormat, prefix: string, body: string): Severity | null {
  if (looksMadeUp(body) || (wordLike && readsLikeCode(body))) return null;
  return own === undefined ? severity : own(prefix, body);
}

function hasContext({ context }: TokenFormat, text: string, start: number): boolean {
  return context === undefined || context.test(text.slice(Math.max(0, start - contextReach), start));
}

/** Where the token would begin; negative when that lies before the text. */
function startOf({ offset = 0, lookBack = 0 }: TokenFormat, text: string, anchorStart: number): number {
  return lookBack === 0 ? anchorStart - offset : startOfRun(text, anchorStart, lookBack);
}

/** Start of the run of token characters, without what an escape leaves at its begin. */
function startOfRun(text: string, from: number, limit: number): number {
  let start = from;
  while (start > 0 && from - start < limit && isTokenChar(text.charCodeAt(start - 1))) start--;
  const escaped = /^(?:\\[nrt]|%[0-9A-Fa-f]{2})/.exec(text.slice(Math.max(0, start - 1), start + 3));
  return escaped === null ? start : start + escaped[0].length - 1;
}

/** Letters, digits, `-` and `_`, by code: this runs for each character before an anchor. */
function isTokenChar(code: number): boolean {
  return isWordChar(code) || code === 45;
}

function isWordChar(code: number): boolean {
  const folded = code | 32;
  return (folded >= 97 && folded <= 122) || (code >= 48 && code <= 57) || code === 95;
}

/** False inside a longer word; what an escape (`\n`, `%3D`) leaves before a token does not count as one. */
export function beginsHere(text: string, start: number): boolean {
  if (start === 0 || !isWordChar(text.charCodeAt(start - 1))) return true;
  return /\\[nrt]$|%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, start - 3), start));
}
