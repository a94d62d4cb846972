import { digitRuns } from '../../digit-runs';
import type { DigitRun } from '../../digit-runs';
import type { FileFacts } from '../../file-facts';
import type { Span, Subject } from '../../rule';

/** Every bank account has ten digits in a row, every card number thirteen. */
const ofAccount = 10;
const ofCard = 13;

/** What the last look found: several rules ask about the same bytes of the same scan, one after the other. */
let last: { readonly file: FileFacts; readonly bytes: Uint8Array; readonly runs: readonly DigitRun[] } | null = null;

/** Long runs of digits; all rules for numbers share this one pass over the bytes. */
function runsIn(file: FileFacts, bytes: Uint8Array): readonly DigitRun[] {
  // A buffer may be used again for another file, but the facts of a file are made anew for each scan.
  if (last?.file !== file || last.bytes !== bytes) last = { file, bytes, runs: digitRuns(bytes, ofAccount) };
  return last.runs;
}

/** True where a number is long enough for an account. */
export function mayHoldAccounts(file: FileFacts, bytes: Uint8Array): boolean {
  return !file.isGenerated && runsIn(file, bytes).length > 0;
}

/** True where a number is long enough for a card. */
export function mayHoldCards(file: FileFacts, bytes: Uint8Array): boolean {
  return !file.isGenerated && runsIn(file, bytes).some(({ digits }) => digits >= ofCard);
}

/** Card numbers that fit the shape; it may look at three characters before the digits and six behind. */
export function cardsLike(shape: RegExp, subject: Subject): readonly Span[] {
  return matchesNear(shape, subject, ofCard, { before: 3, after: 6 });
}

/** Accounts that fit the shape: digits with letters around them. */
export function accountsLike(shape: RegExp, subject: Subject): readonly Span[] {
  return matchesNear(shape, subject, ofAccount, { before: 16, after: 26 });
}

/** Matches of a global expression, looked for around long numbers only. */
function matchesNear(
  shape: RegExp,
  { text, file, bytes }: Subject,
  fewest: number,
  reach: { readonly before: number; readonly after: number },
): readonly Span[] {
  // Offsets in bytes are offsets in the text where each character is one byte.
  if (text.length !== bytes.length) return matchesIn(shape, text, 0);
  const found = runsIn(file, bytes)
    .filter(({ digits }) => digits >= fewest)
    .flatMap(({ start, end }) => {
      const from = Math.max(0, start - reach.before);
      return matchesIn(shape, text.slice(from, end + reach.after), from);
    });
  return [...new Map(found.map((span) => [span.start, span])).values()];
}

function matchesIn(shape: RegExp, text: string, offset: number): readonly Span[] {
  return [...text.matchAll(shape)].map(({ index, 0: { length } }) => ({
    start: offset + index,
    end: offset + index + length,
  }));
}
