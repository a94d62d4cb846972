import type { FileRule, Match, Span } from '../../rule';
import { cardKindOf } from './card-networks';
import { mayHoldCards } from './long-numbers';
import { cardsIn } from './payment-card';

/** Magnetic stripe, ISO/IEC 7813: track 1 with the name, track 2 with `=`; both with expiry (YYMM) and service code. */
const tracks =
  /%B(\d{13,19})\^[^^\r\n]{2,26}\^\d{2}(?:0[1-9]|1[0-2])\d{3}[^?\r\n]{0,40}\??|;(\d{13,19})=\d{2}(?:0[1-9]|1[0-2])\d{3}\d{0,20}\??/g;
/** The three or four digits of the back of a card, or an encrypted PIN, behind their name. */
const code =
  /\b(?:cvv2?|cvc2?|cvn2?|csc|cid|card[ _-]?(?:security|verification)[ _-]?(?:code|value|number)|security[ _-]?code)["']?\s{0,4}[:=,>]\s{0,4}["']?\d{3,4}\b|\bpin[ _-]?block["']?\s{0,4}[:=,>]\s{0,4}["']?[\da-f]{16}\b/i;
const reach = 160;

/** What PCI DSS (requirement 3.3) forbids to keep once a payment is authorised. */
export const cardAuthentication: FileRule = {
  kind: 'file',
  id: 'card-authentication-data',
  title: 'Card number with its security code or stripe',
  category: 'personal',
  severity: 'critical',
  explanation:
    'Enough to pay with the card; PCI DSS forbids to store it after authorisation, so delete it and tell who answers for payments.',
  source: 'https://www.pcisecuritystandards.org/document_library/',
  anchors: [],
  wants: mayHoldCards,
  judge({ text, file }) {
    const severity = file.isIllustration ? 'low' : 'critical';
    return [...stripesIn(text), ...cardsWithCode(text)].map((span): Match => ({
      span,
      severity,
      preview: 'card number with security data',
      identifiedBy: 'place',
    }));
  },
};

function stripesIn(text: string): readonly Span[] {
  return [...text.matchAll(tracks)]
    .filter(([, first, second]) => isRealCard(first ?? second ?? ''))
    .map(({ index, 0: stripe }) => ({ start: index, end: index + stripe.length }));
}

function isRealCard(digits: string): boolean {
  const kind = cardKindOf(digits);
  return kind === 'card' || kind === 'card alone';
}

function cardsWithCode(text: string): readonly Span[] {
  return cardsIn(text)
    .filter(({ isTestNumber, start, end }) => !isTestNumber && hasCode(text, { start, end }))
    .map(({ start, end }) => ({ start, end }));
}

/** Looks in the record around the number: an empty line or another card's braces end it. */
function hasCode(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const record = /[^{}]*$/.exec(before.slice(before.search(/(?:\n[ \t\r]*\n)(?![^]*\n[ \t\r]*\n)/) + 1))?.[0] ?? '';
  return code.test(record + ' ' + (after.split(/[{}]|\n[ \t\r]*\n/, 1)[0] ?? ''));
}
