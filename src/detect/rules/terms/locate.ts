import type { Reach, Span } from '../../rule';
import { isAfterEscape, isPlainEdge, isWordEdge, standsAt } from './letters';
import type { SpelledTerm } from './spelled-term';

/** A term of 200 characters and 20 words with separators between them, or a host with its sub-domains. */
export const termReach: Reach = { before: 500, after: 500 };

/**
 * Where the term stands in the text, when its anchor stands at this place; `null` when it does not.
 * Looks no farther than {@link termReach}.
 */
export function locate(text: string, anchorStart: number, spelled: SpelledTerm): Span | null {
  const span =
    spelled.term.kind === 'internal-host' ? hostAt(text, anchorStart, spelled) : wordsAt(text, anchorStart, spelled);
  return span !== null && isInBlob(text, span) ? null : span;
}

function wordsAt(
  text: string,
  anchorStart: number,
  { words, anchorWord, anchorOffset, exact }: SpelledTerm,
): Span | null {
  const known = words[anchorWord] ?? '';
  let start = anchorStart - anchorOffset;
  if (!standsAt(text, start, known)) return null;
  let end = start + known.length;
  for (const word of words.slice(anchorWord + 1)) {
    const next = separatedAfter(text, end).find((at) => standsAt(text, at, word));
    if (next === undefined) return null;
    end = next + word.length;
  }
  for (const word of words.slice(0, anchorWord).reverse()) {
    const before = separatedBefore(text, start).find((at) => standsAt(text, at - word.length, word));
    if (before === undefined) return null;
    start = before - word.length;
  }
  if (exact !== null) return isExact(text, start, end, exact) ? { start, end } : null;
  return isWordEdge(text, start) && isWordEdge(text, end) ? { start, end } : null;
}

function isExact(text: string, start: number, end: number, words: readonly string[]): boolean {
  const written = text.slice(start, end);
  return isPlainEdge(text, start) && isPlainEdge(text, end) && words.every((word) => written.includes(word));
}

/** What may stand between the words of a term in prose, names, paths, addresses and packages; a line may end there. */
const separator = /[\s_\-.+/:\\]/;
const mostSeparators = 4;

/** The place itself, and those behind one to four separators. */
function separatedAfter(text: string, from: number): readonly number[] {
  const places = [from];
  for (let at = from; places.length <= mostSeparators; places.push(at)) {
    if (separator.test(text.charAt(at))) at++;
    else if (text.startsWith('%20', at)) at += 3;
    else break;
  }
  return places;
}

/** The place itself, and those before one to four separators. */
function separatedBefore(text: string, from: number): readonly number[] {
  const places = [from];
  for (let at = from; places.length <= mostSeparators; places.push(at)) {
    if (separator.test(text.charAt(at - 1))) at--;
    else if (text.slice(Math.max(0, at - 3), at) === '%20') at -= 3;
    else break;
  }
  return places;
}

const labelCharacter = /[\p{L}\p{N}\p{M}_-]/u;
/** The longest name in the DNS: RFC 1035, section 2.3.4. */
const longestName = 253;

/** A host with the sub-domains before it. A name of one label may have a domain behind it; one with a domain has no other. */
function hostAt(text: string, anchorStart: number, { words, anchorOffset }: SpelledTerm): Span | null {
  const host = words[0] ?? '';
  const start = anchorStart - anchorOffset;
  if (!standsAt(text, start, host)) return null;
  const end = start + host.length;
  const isAddress = /^[\d.]+$|:/.test(host);
  const next = text.charAt(end);
  if (labelCharacter.test(next)) return null;
  const goesOn = next === '.' && labelCharacter.test(text.charAt(end + 1));
  if (goesOn && host.includes('.')) return null;
  const before = text.charAt(start - 1);
  if (isAddress) return /[\w.:]/.test(before) ? null : { start, end };
  if (labelCharacter.test(before) && !isAfterEscape(text, start)) return null;
  const first = before === '.' ? startOfLabels(text, start) : start;
  return { start: first, end: goesOn ? endOfLabels(text, end) : end };
}

function startOfLabels(text: string, from: number): number {
  let start = from;
  while (from - start < longestName && /[.\w-]/.test(text.charAt(start - 1))) start--;
  while (start < from && /[.-]/.test(text.charAt(start))) start++;
  return start;
}

function endOfLabels(text: string, from: number): number {
  let end = from;
  while (end - from < longestName && /[.\w-]/.test(text.charAt(end))) end++;
  while (end > from && /[.-]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** A short term stands by chance in hashes and encoded files. */
const longestByChance = 6;
const blob = /^[A-Za-z0-9+/=]*$/;

/** True for a short find within some 30 characters of Base64 or hexadecimal digits, which no name in a program looks like. */
function isInBlob(text: string, { start, end }: Span): boolean {
  if (end - start > longestByChance) return false;
  const left = runBefore(text, start);
  const right = runAfter(text, end);
  const around = text.slice(left, right);
  return around.length >= 30 && (around.match(/\d/g) ?? []).length >= 3 && blob.test(around);
}

function runBefore(text: string, from: number): number {
  let at = from;
  while (from - at < 40 && blob.test(text.charAt(at - 1)) && at > 0) at--;
  return at;
}

function runAfter(text: string, from: number): number {
  let at = from;
  while (at - from < 40 && at < text.length && blob.test(text.charAt(at))) at++;
  return at;
}
