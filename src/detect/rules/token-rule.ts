import type { Severity } from '../../model/finding';
import { maskedPreview } from '../masking';
import { looksMadeUp } from '../measures';
import type { SpotRule } from '../rule';

/** A kind of token that a prefix or a fixed part of its text gives away. */
export interface TokenFormat {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Public documentation of the format. */
  readonly source: string;
  /** Lower-case literals in every token. */
  readonly anchors: readonly string[];
  /** Sticky; group 1 is the public prefix. Quantifiers are bounded: vendors lengthen tokens, so they are ranges. */
  readonly pattern: RegExp;
  /** Set where the anchor stands inside the token: how many characters may come before it. */
  readonly lookBack?: number;
  /** Severity by what the token itself says, `null` to drop it; the format's own when left out. */
  readonly judge?: (prefix: string, body: string) => Severity | null;
}

/** Turns a format into a rule; bodies that somebody made up are dropped. */
export function tokenRule(format: TokenFormat): SpotRule {
  const { id, title, severity, anchors, pattern, lookBack = 0 } = format;
  return {
    kind: 'spot',
    id,
    title,
    category: 'secret',
    severity,
    anchors,
    match(anchor, { text }) {
      const start = lookBack === 0 ? anchor.start : startOfRun(text, anchor.start, lookBack);
      if (!beginsHere(text, start)) return null;
      pattern.lastIndex = start;
      const found = pattern.exec(text);
      if (found === null) return null;
      const [token, prefix = ''] = found;
      const body = token.slice(prefix.length);
      const judged = looksMadeUp(body) ? null : format.judge ? format.judge(prefix, body) : severity;
      if (judged === null) return null;
      return {
        span: { start, end: start + token.length },
        severity: judged,
        preview: maskedPreview(prefix, token.length),
        identifiedBy: 'text',
      };
    },
  };
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
  const folded = code | 32;
  return (folded >= 97 && folded <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 95;
}

/** False inside a longer word; what an escape (`\n`, `%3D`) leaves before a token does not count as one. */
export function beginsHere(text: string, start: number): boolean {
  if (start === 0 || !/\w/.test(text.charAt(start - 1))) return true;
  return /\\[nrt]$|%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, start - 3), start));
}
