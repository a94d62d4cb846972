import { hasDigitRun } from '../../digit-runs';
import type { FileFacts } from '../../file-facts';

/** What the last look found: several rules ask about the same bytes of the same scan, one after the other. */
let last: { readonly file: FileFacts; readonly bytes: Uint8Array; readonly isLong: boolean; isCard?: boolean } | null =
  null;

/** True where ten digits stand in a row, as in every bank account; all rules for numbers share this one pass over the bytes. */
export function mayHoldAccounts(file: FileFacts, bytes: Uint8Array): boolean {
  // A buffer may be used again for another file, but the facts of a file are made anew for each scan.
  if (last?.file !== file || last.bytes !== bytes) last = { file, bytes, isLong: hasDigitRun(bytes, 10) };
  return last.isLong && !file.isGenerated;
}

/** True where thirteen digits stand in a row, as in every card number. */
export function mayHoldCards(file: FileFacts, bytes: Uint8Array): boolean {
  if (!mayHoldAccounts(file, bytes) || last === null) return false;
  return (last.isCard ??= hasDigitRun(bytes, 13));
}
