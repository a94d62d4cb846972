import type { FileRule, Match, Span } from '../../rule';
import { cardKindOf } from './card-networks';
import { mayHoldCards } from './long-numbers';
import { cardsIn } from './payment-card';

/** Magnetic stripe, ISO/IEC 7813: track 1 with the name, track 2 behind `;`; both with expiry (YYMM) and service code. */
const track1 = /%B(\d{13,19})\^[^^\r\n]{2,26}\^\d{2}(?:0[1-9]|1[0-2])\d{3}[^?\r\n]{0,40}\??/y;
const restOfTrack2 = /=\d{2}(?:0[1-9]|1[0-2])\d{3}\d{0,20}\??/y;
/** The three or four digits of the back of a card, or an encrypted PIN, behind their name. */
const code =
  /\b(?:cvv2?|cvc2?|cvn2?|csc|cid|card[ _-]?(?:security|verification)[ _-]?(?:code|value|number)|security[ _-]?code)["']?\s{0,4}[:=,>]\s{0,4}["']?\d{3,4}\b|\bpin[ _-]?block["']?\s{0,4}[:=,>]\s{0,4}["']?[\da-f]{16}\b/i;
const reach = 160;
const recordEnd = /[{}]|\n[ \t\r]*\n/;

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
  judge(subject) {
    const severity = subject.file.isIllustration ? 'low' : 'critical';
    const cards = cardsIn(subject).filter(({ isTestNumber }) => !isTestNumber);
    const spans = [
      ...firstTracks(subject.text),
      ...cards.flatMap((card) => withSecurityData(subject.text, card) ?? []),
    ];
    return spans.map((span): Match => ({
      span,
      severity,
      preview: 'card number with security data',
      identifiedBy: 'place',
    }));
  },
};

function firstTracks(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('%B'); at >= 0; at = text.indexOf('%B', at + 2)) {
    track1.lastIndex = at;
    const [track, digits = ''] = track1.exec(text) ?? [];
    if (track !== undefined && /^card/.test(cardKindOf(digits))) found.push({ start: at, end: at + track.length });
  }
  return found;
}

/** The second track that the number stands in, or the number itself where its code stands near; else `null`. */
function withSecurityData(text: string, { start, end }: Span): Span | null {
  restOfTrack2.lastIndex = end;
  const rest = text.charAt(start - 1) === ';' ? restOfTrack2.exec(text)?.[0] : undefined;
  if (rest !== undefined) return { start: start - 1, end: end + rest.length };
  return hasCode(text, { start, end }) ? { start, end } : null;
}

/** Looks in the record around the number: an empty line or another record's braces end it. */
function hasCode(text: string, { start, end }: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(recordEnd)
      .at(-1) ?? '';
  const after = text.slice(end, end + reach).split(recordEnd, 1)[0] ?? '';
  return code.test(`${before} ${after}`);
}
