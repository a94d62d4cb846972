import type { Severity } from '../../../model/finding';
import type { FileFacts } from '../../file-facts';
import type { FileRule, Match, Span, Subject } from '../../rule';
import { cardKindOf } from './card-networks';
import { cardsLike, mayHoldCards } from './long-numbers';
import { isDataFile } from './data-files';

/** Digits in one run or in the groups that are printed on a card; neighbours that make it part of something longer are refused. */
const shape =
  /(?<![\w.+%#$@/\\=-]|\d )(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5})(?![\w%@/\\]|[.,:-]\d|-[A-Za-z]|[ ]\d{4})/g;
const cardWords =
  /\b(?:cards?|credit|debit|visa|master ?card|amex|discover|pan|cc|ccn|payment)(?:\b|_)|card_?(?:no|num)/i;
const contextBefore = 60;
const headerLength = 500;

/** A number in a text that is one of a card by issuer, length and check digit. */
export interface CardNumber extends Span {
  readonly isTestNumber: boolean;
  /** A word about cards stands near, or the digits are grouped as on a card. */
  readonly isLikely: boolean;
}

const known = new WeakMap<Subject, readonly CardNumber[]>();

/** Every card number of a text, in its order; both rules for cards share one search. */
export function cardsIn(subject: Subject): readonly CardNumber[] {
  const found = known.get(subject) ?? search(subject);
  known.set(subject, found);
  return found;
}

function search(subject: Subject): readonly CardNumber[] {
  const { text } = subject;
  const header = text.slice(0, headerLength).split(/[\r\n]/, 1)[0] ?? '';
  const isCardFile = cardWords.test(header);
  return cardsLike(shape, subject).flatMap(({ start, end }) => {
    const digits = text.slice(start, end).replaceAll(/[ -]/g, '');
    const kind = cardKindOf(digits);
    if (kind === 'no card') return [];
    const isNamed = isCardFile || cardWords.test(text.slice(Math.max(0, start - contextBefore), start));
    const isLikely = isNamed || digits.length < end - start;
    if (!isLikely && kind === 'card') return [];
    return [{ start, end, isTestNumber: kind === 'test number', isLikely }];
  });
}

/** Payment-card numbers with a valid check digit. */
export const paymentCard: FileRule = {
  kind: 'file',
  id: 'payment-card',
  title: 'Payment-card number',
  category: 'personal',
  severity: 'high',
  growsWithCount: true,
  explanation: 'A card number of a person; remove it, or use one of the test numbers of your payment provider.',
  source: 'https://www.iso.org/standard/70484.html',
  anchors: [],
  wants: mayHoldCards,
  judge: (subject) =>
    cardsIn(subject).map((card): Match => ({
      span: { start: card.start, end: card.end },
      severity: severityOf(card, subject.file),
      preview: 'payment-card number',
      identifiedBy: 'place',
    })),
};

/** In code a single number is mostly an example, in data the card of somebody. */
function severityOf({ isTestNumber, isLikely }: CardNumber, file: FileFacts): Severity {
  if (isTestNumber || file.isIllustration || !isDataFile(file)) return 'low';
  return isLikely ? 'high' : 'medium';
}
