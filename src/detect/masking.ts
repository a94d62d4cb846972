import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { DetectorOptions } from './detector';

/** Preview of a value whose length alone would tell too much. */
export const hiddenValue = 'value hidden';

/** The public prefix of a format and the length of the value in words: `abc_… (40 characters)`. */
export function maskedPreview(publicPrefix: string, length: number): string {
  return `${publicPrefix}… (${length} characters)`;
}

/** Makes the fingerprints of one file; keyed, so that nobody without the salt can try out guesses. */
export class Fingerprinter {
  private readonly occurrences = new Map<string, number>();
  /** Of each rule the fingerprints by place that were made once, by number. */
  private readonly places = new Map<string, string[]>();

  constructor(
    private readonly salt: Uint8Array,
    private readonly path: string,
  ) {}

  /** For values with enough entropy to hide behind a keyed hash; the same in every file. */
  ofText(ruleId: string, text: string): string {
    return hash(this.salt, 'text', ruleId, text);
  }

  /** For all others: rule, path and the number of the occurrence in this file; the value takes no part. */
  ofPlace(ruleId: string): string {
    const number = (this.occurrences.get(ruleId) ?? 0) + 1;
    this.occurrences.set(ruleId, number);
    const known = this.places.get(ruleId) ?? [];
    this.places.set(ruleId, known);
    return (known[number - 1] ??= placePrint(this.salt, ruleId, this.path, number));
  }

  /** Counts occurrences from the first one again, for the next scan of the same file. */
  restart(): void {
    this.occurrences.clear();
  }
}

/** The key of the fingerprints: the team's where it shares one. */
export function keyOf({ sharedSalt = null, salt }: DetectorOptions): Uint8Array {
  return sharedSalt === null ? salt : Buffer.from(sharedSalt, 'hex');
}

/** The fingerprint of a finding that its place identifies. `number`: from 1, of the findings of the rule in the file. */
export function placePrint(salt: Uint8Array, ruleId: string, path: string, number: number): string {
  return hash(salt, 'place', ruleId, path, String(number));
}

/** Made once for each salt: to make one costs six times as much as to hash with it. */
const keys = new WeakMap<Uint8Array, KeyObject>();

function hash(salt: Uint8Array, ...parts: readonly string[]): string {
  const key = keys.get(salt) ?? createSecretKey(salt);
  keys.set(salt, key);
  return createHmac('sha256', key).update(parts.join('\0')).digest('hex').slice(0, 16);
}
