/**
 * The text with capital and small letters made one, unit for unit, so that offsets stay as they are. In the sense of
 * Unicode's simple case folding (https://www.unicode.org/Public/UNIDATA/CaseFolding.txt), so that accents count and the
 * dotted capital I is a letter of its own.
 */
export function fold(text: string): string {
  const small = text.toLowerCase();
  const folded =
    small.length === text.length
      ? small
      : Array.from({ length: text.length }, (_, at) => foldUnit(text.charAt(at))).join('');
  return folded.replaceAll('ς', 'σ');
}

function foldUnit(unit: string): string {
  const small = unit.toLowerCase();
  return small.length === unit.length ? small : unit;
}

/** True when the folded word stands in the text at this place. */
export function standsAt(text: string, at: number, word: string): boolean {
  return at >= 0 && at + word.length <= text.length && fold(text.slice(at, at + word.length)) === word;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const digit = /\p{N}/u;
const capital = /\p{Lu}/u;
const small = /\p{Ll}/u;
/** Scripts that put no space between words, or hang endings on names. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/**
 * True where a word of prose or a part of a name in a program begins or ends: beside anything but a letter or digit, between a
 * small letter and a capital (`my|Bluebird`), before the last capital of a run (`HTTP|Bluebird`), between letter and digit.
 */
export function isWordEdge(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  if (before === '' || after === '') return true;
  if (!wordCharacter.test(before) || !wordCharacter.test(after)) return true;
  if (digit.test(before) !== digit.test(after) || unspaced.test(before) || unspaced.test(after)) return true;
  if (capital.test(after)) {
    if (small.test(before)) return true;
    if (small.test(characterAt(text, at + after.length))) return true;
  }
  return isAfterEscape(text, at);
}

/** The same for a word so short that it stands within many names: only beside something else than a letter or digit. */
export function isPlainEdge(text: string, at: number): boolean {
  const isJoined = wordCharacter.test(characterBefore(text, at)) && wordCharacter.test(characterAt(text, at));
  return !isJoined || isAfterEscape(text, at);
}

/** True behind a line feed, tab or the like written with a backslash, and behind a percent-encoded byte. */
export function isAfterEscape(text: string, at: number): boolean {
  return /(?:\\[abefnrtv0]|%[0-9a-f]{2})$/i.test(text.slice(Math.max(0, at - 3), at));
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const isPair = at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.slice(isPair ? at - 2 : Math.max(0, at - 1), at);
}
