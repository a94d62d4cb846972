/**
 * A cheap look at the bytes around an anchor, made for each before anything is decoded: false only where the rule surely
 * reports nothing there. The bytes are UTF-8 or Latin-1; one that is not ASCII may be part of any character.
 */
export type ByteGate = (bytes: Uint8Array, start: number, end: number) => boolean;

const notAscii = 0x80;
/** What a character of a text may take in bytes. */
const longestCharacter = 4;

const code = (char: string): number => char.charCodeAt(0);
const codes = (chars: string): ReadonlySet<number> => new Set(Array.from(chars, code));

/** Passes where a digit stands within so many characters behind the anchor. */
export function digitBehind(characters: number): ByteGate {
  return (bytes, _, end) => {
    const last = Math.min(bytes.length, end + characters);
    for (let at = end; at < last; at++) {
      const byte = bytes[at] as number;
      if (byte >= notAscii || isDigit(byte)) return true;
    }
    return false;
  };
}

/** Passes where the anchor is no piece of a longer word; see `whole-word.ts`. */
export const wholeWord: ByteGate = (bytes, start, end) =>
  !isSameCase(bytes[start - 1], bytes[start]) && !isSameCase(bytes[end - 1], bytes[end]);

/** Passes where all do. */
export function allOf(...gates: readonly ByteGate[]): ByteGate {
  return (bytes, start, end) => gates.every((gate) => gate(bytes, start, end));
}

/** Passes where no letter, digit or `_` stands before the anchor, or an escape (`\n`, `%3D`) that is read as something else. */
export const wordBegins: ByteGate = (bytes, start) => {
  if (!isWordByte(bytes[start - 1])) return true;
  const [third, second, first] = [bytes[start - 3], bytes[start - 2], bytes[start - 1]];
  return second === code('\\') || (third === code('%') && isWordByte(second) && isWordByte(first));
};

/** Passes where the text at the anchor is one of these, capitals told apart. */
export function spelled(prefixes: readonly string[]): ByteGate {
  const expected = prefixes.map((prefix) => Array.from(prefix, code));
  return (bytes, start) => expected.some((prefix) => prefix.every((byte, index) => bytes[start + index] === byte));
}

const spaces = codes(' \t\n\r\v\f');
const endsOfUser = codes('/@"\'`<>\\');
const endsOfPassword = codes('/,"\'`<>\\');

/** Passes where `user:password@` may follow, with at most so many characters in the two. */
export function userAndPassword(longestUser: number, longestPassword: number): ByteGate {
  return (bytes, _, end) => {
    let at = end;
    const lastOfUser = end + longestUser * longestCharacter;
    while (bytes[at] !== code(':')) {
      if (at >= lastOfUser || isEnd(bytes[at], endsOfUser)) return false;
      at++;
    }
    for (const last = ++at + longestPassword * longestCharacter; at <= last; at++) {
      if (bytes[at] === code('@')) return true;
      if (isEnd(bytes[at], endsOfPassword)) return false;
    }
    return false;
  };
}

const namePunctuation = codes('$.-');
const behindName = codes('"\'`]:=>\\?|,+< \t\n\r\v\f');
const quotes = codes('"\'`]\\');
const operators = codes('=:>|?+&,{vV<');
const beforeStatement = codes('\n:{');
const longestQuotes = 5;
const longestGap = 60;
const longestInstruction = 16;

/** Passes where the name that the anchor stands in may be given a value: `token = `, `"token": `, `ENV TOKEN x`. */
export function assigned(longestRest: number, longestBefore: number): ByteGate {
  return (bytes, start, end) => {
    let at = end;
    while (at > start && !isNameByte(bytes[at - 1])) at--;
    if (at === end) while (at - end < longestRest && isNameByte(bytes[at])) at++;
    const behind = bytes[at];
    if (behind === undefined || (behind < notAscii && !behindName.has(behind))) return false;
    // Behind a quoted name many forms of markup may lead to a value.
    if (quotes.has(behind) || leadsToOperator(bytes, at)) return true;
    return isBlank(behind) && beginsStatement(bytes, start, longestBefore);
  };
}

function leadsToOperator(bytes: Uint8Array, from: number): boolean {
  let at = from;
  for (let skipped = 0; skipped < longestQuotes && quotes.has(bytes[at] ?? 0); skipped++) at++;
  for (let skipped = 0; skipped < longestGap && spaces.has(bytes[at] ?? 0); skipped++) at++;
  if (quotes.has(bytes[at] ?? 0)) at++;
  const next = bytes[at];
  return next !== undefined && (next >= notAscii || operators.has(next));
}

/** The name stands first in its line, or behind an instruction: `ENV `, `set -x `. */
function beginsStatement(bytes: Uint8Array, start: number, longestBefore: number): boolean {
  let at = start;
  while (start - at < longestBefore && isNameByte(bytes[at - 1])) at--;
  for (let words = 0; words <= 2; words++) {
    while (isBlank(bytes[at - 1])) at--;
    if (at === 0 || beforeStatement.has(bytes[at - 1] as number)) return true;
    const last = at;
    while (last - at < longestInstruction && isWordByte(bytes[at - 1])) at--;
    if (bytes[at - 1] === code('-')) at--;
    else if (words > 0 && last - at > 'set'.length) return false;
  }
  return false;
}

function isEnd(byte: number | undefined, ends: ReadonlySet<number>): boolean {
  return byte === undefined || ends.has(byte) || spaces.has(byte);
}

function isNameByte(byte: number | undefined): boolean {
  return isWordByte(byte) || (byte !== undefined && namePunctuation.has(byte));
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function isLower(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

function isUpper(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}

function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && (isLower(byte) || isUpper(byte) || isDigit(byte) || byte === 95);
}

function isSameCase(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && ((isLower(a) && isLower(b)) || (isUpper(a) && isUpper(b)));
}
