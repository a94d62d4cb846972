/** Shannon entropy of the characters, in bits per character; 0 for the empty text. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  let length = 0;
  for (const char of text) {
    counts.set(char, (counts.get(char) ?? 0) + 1);
    length++;
  }
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / length) * Math.log2(count / length);
  return entropy;
}

/** True when a value holds enough chance to be identified by a keyed hash: 16 characters and 3 bits for each. */
export function canBeHashed(value: string): boolean {
  return value.length >= 16 && entropyOf(value) >= 3;
}

const runs = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', '9876543210'].flatMap((run) => windows(run, 8));

/** True for the body of a token that somebody made up: few characters, a running sequence, or a word that says so. */
export function looksMadeUp(body: string): boolean {
  const lower = body.toLowerCase();
  if (new Set(lower).size < Math.min(8, body.length / 2)) return true;
  if (/example|placeholder|dummy|xxxxx|your[-_]|redacted|\.{3}|(.)\1{7}/.test(lower)) return true;
  return runs.some((run) => lower.includes(run));
}

function windows(text: string, length: number): string[] {
  return Array.from({ length: text.length - length + 1 }, (_, index) => text.slice(index, index + length));
}
