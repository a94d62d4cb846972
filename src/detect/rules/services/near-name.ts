import { entropyOf, looksMadeUp } from '../../measures';
import { isPlaceholder, readsLikeCode } from '../../placeholders';
import type { Span, SpotRule } from '../../rule';
import { mayNameSecret } from '../../secret-names';
import { isWholeWord } from '../../whole-word';
import { matchOfValue } from '../secret-value';

/** A key that stands near the name of its service, behind a call or a word that is not one of the usual for a secret. */
export interface KeyNearName {
  readonly id: string;
  /** Of the service, as it writes itself. */
  readonly name: string;
  /** What the service calls the value. */
  readonly credential: string;
  /** Lower-case spellings of the name in variables, headers and hosts. */
  readonly words: readonly string[];
  /** Source of a regular expression: the form that the documentation gives for a key. */
  readonly shape: string;
  readonly source: string;
  /** Severity where a name says what it is; high when left out. */
  readonly severity?: 'medium' | 'critical';
  /** What the last name before the value must hold, where that is not one of the usual words for a secret. */
  readonly names?: RegExp;
  /** A check of the value itself, where its form has one. */
  readonly isValid?: (value: string) => boolean;
}

/** How far after the name a value is looked for, its own length not counted. */
const reach = 90;
const longestShape = 200;
const nameReach = 30;
const secretWord = /key|token|secret|passw|pwd|auth|credential|bearer|mnemonic|phrase|wif|license|\bpat\b/i;
/** The last name before a value, with what stands between the two. */
const lastName =
  /([A-Za-z_][\w.-]{0,60})(?:\\?["'`\]]){0,2}\s{0,20}(?:=>|:=|={1,3}|[:(,>])?\s{0,20}\\?["'`]?(?:(?:bearer|token|basic|apikey)\s{1,3})?$/i;

/** Turns a row into a rule. */
export function nearNameRule(service: KeyNearName): SpotRule {
  const { id, name, credential, words, shape, source, severity = 'high', names = secretWord } = service;
  const value = new RegExp(`(?<![\\w+/.-])(?:${shape})(?![\\w+/=-])`, 'g');
  return {
    kind: 'spot',
    id,
    title: `${name} ${credential}`,
    category: 'secret',
    severity,
    explanation: `Acts as its owner at ${name}; replace it there and read the new one from the environment or a secret store.`,
    source,
    anchors: words,
    reach: { before: nameReach + 1, after: reach + longestShape },
    match(anchor, { text, file }) {
      if (file.isGenerated || file.isExample || !isWholeWord(text, anchor)) return null;
      const nearby = statementAfter(text, anchor.end);
      if (!names.test(text.slice(Math.max(0, anchor.start - nameReach), anchor.end + reach))) return null;
      value.lastIndex = 0;
      const found = value.exec(nearby);
      if (found === null || found.index > reach) return null;
      const before = nameBefore(text, anchor) + nearby.slice(0, found.index);
      if (!leadsToSecret(before, service) || !isCredential(found[0], service)) return null;
      const start = anchor.end + found.index;
      return matchOfValue({ start, end: start + found[0].length }, found[0], file.isIllustration ? 'low' : severity);
    },
  };
}

/** The text up to the end of the statement or of the next line. */
function statementAfter(text: string, from: number): string {
  const after = text.slice(from, from + reach + longestShape);
  const end = /;|\n[^\n]*\n/.exec(after);
  return end === null ? after : after.slice(0, end.index + end[0].length);
}

/** The rest of the name that the word stands in: `API_KEY_` before it, and the word itself. */
function nameBefore(text: string, { start, end }: Span): string {
  let begin = start;
  while (start - begin < nameReach && begin > 0 && /[\w.-]/.test(text.charAt(begin - 1))) begin--;
  return text.slice(begin, end);
}

function leadsToSecret(before: string, { names = secretWord }: KeyNearName): boolean {
  const name = lastName.exec(before)?.[1];
  return name !== undefined && names.test(name) && mayNameSecret(name);
}

function isCredential(value: string, { isValid }: KeyNearName): boolean {
  if (isValid !== undefined) return isValid(value);
  return (
    entropyOf(value) >= 2.8 && /\d/.test(value) && !looksMadeUp(value) && !isPlaceholder(value) && !readsLikeCode(value)
  );
}
