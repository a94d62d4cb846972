/** Shannon entropy of the characters, in bits per character; 0 for the empty text. */
export function entropyOf(text: string): number {
  const { counts, length } = countsOf(text);
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy -= (count / length) * Math.log2(count / length);
  return entropy;
}

/** How often each character stands in a text; of one that is all ASCII by code, which costs a tenth. */
function countsOf(text: string): { readonly counts: Iterable<number>; readonly length: number } {
  const byCode = new Uint32Array(128);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 128) return countsOfAny(text);
    byCode[code] = (byCode[code] ?? 0) + 1;
  }
  return { counts: byCode, length: text.length };
}

function countsOfAny(text: string): { readonly counts: Iterable<number>; readonly length: number } {
  const counts = new Map<string, number>();
  let length = 0;
  for (const char of text) {
    counts.set(char, (counts.get(char) ?? 0) + 1);
    length++;
  }
  return { counts: counts.values(), length };
}

/** True when a value holds enough chance to be identified by a keyed hash: 16 characters and 3 bits for each. */
export function canBeHashed(value: string): boolean {
  return value.length >= 16 && entropyOf(value) >= 3;
}

/** So many characters that each follow the one before are no chance but somebody's typing. */
const longestChance = 8;

/** True when digits run up or down, or letters run up, eight in a row; the text is in lower case. */
function hasSequence(text: string): boolean {
  let [up, down] = [1, 1];
  for (let index = 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const step = code - text.charCodeAt(index - 1);
    const isDigit = code >= 48 && code <= 57;
    const isLetter = code >= 97 && code <= 122;
    up = step === 1 && ((isDigit && code > 48) || (isLetter && code > 97)) ? up + 1 : 1;
    down = step === -1 && isDigit && code < 57 ? down + 1 : 1;
    if (up >= longestChance || down >= longestChance) return true;
  }
  return false;
}

/** True when a text has fewer different characters than the number. */
function isUniform(text: string, number: number): boolean {
  const seen = new Set<string>();
  for (const char of text) if (seen.add(char).size >= number) return false;
  return seen.size < number;
}

/** Words that say so, one letter eight times, letters in pairs. */
const madeUp = /example|placeholder|dummy|xxxxx|your[-_]|redacted|\.{3}|(.)\1{7}|(?:([a-z0-9])\2[-_]?){4}/;
/** How the keys of emulators begin that Microsoft publishes: learn.microsoft.com, "Use Azurite" and "Cosmos DB emulator". */
const publishedKey = /^(?:Eby8vdM02xNOcq|C2y6yDjf5\/R\+ob0)/;

/** True for the body of a token that somebody made up: few characters, a running sequence, or a word that says so. */
export function looksMadeUp(body: string): boolean {
  const lower = body.toLowerCase();
  if (isUniform(lower, Math.min(8, body.length / 2)) || hasSequence(lower)) return true;
  return madeUp.test(lower) || publishedKey.test(body);
}
