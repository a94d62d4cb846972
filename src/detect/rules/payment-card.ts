import type { Severity } from '../../model/finding';
import { passesLuhn } from '../checksums';
import { hasDigitRun } from '../digit-runs';
import type { FileRule, Match } from '../rule';

/** Issuer ranges and lengths of ISO/IEC 7812 as the networks publish them; `alone`: also without a word about cards nearby. */
const networks: readonly { readonly pattern: RegExp; readonly alone: boolean }[] = [
  { pattern: /^4\d{15}$/, alone: true }, // Visa
  { pattern: /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/, alone: true }, // Mastercard
  { pattern: /^(?:6011|65\d{2}|64[4-9]\d)\d{12}$/, alone: true }, // Discover
  { pattern: /^35(?:2[89]|[3-8]\d)\d{12}$/, alone: true }, // JCB
  { pattern: /^4(?:\d{12}|\d{18})$/, alone: false }, // Visa, old and long
  { pattern: /^3[47]\d{13}$/, alone: false }, // American Express
  { pattern: /^3(?:0[0-5]|[68]\d)\d{11}$/, alone: false }, // Diners Club
  { pattern: /^62\d{14,17}$/, alone: false }, // UnionPay
];

/** Numbers that payment providers publish for tests: https://docs.stripe.com/testing and https://www.paypalobjects.com/en_US/vhelp/paypalmanager_help/credit_card_numbers.htm */
const testNumbers: ReadonlySet<string> = new Set(
  [
    ...['3782_822463_10005', '3714_496353_98431', '3787_344936_71000', '3056_930902_5904', '3852_000002_3237'],
    ...['3622_720627_1667', '4012_8888_8888_1881', '4000_0566_5566_5556', '6011_0009_9013_9424', '3566_0020_2036_0505'],
    ...[
      '2223_0031_2200_3222',
      '5200_8282_8282_8210',
      '5105_1051_0510_5100',
      '5610_5910_8101_8250',
      '3530_1113_3330_0000',
    ],
  ].map((digits) => digits.replaceAll('_', '')),
);

/** Digits in one run or in the groups that are printed on a card; neighbours that make it part of something longer are refused. */
const shape =
  /(?<![\w.+%#$@/\\=-]|\d[ ,])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5})(?![\w%@/\\]|[.,:-]\d|-[A-Za-z]|[ ]\d{4})/g;
const cardWords =
  /\b(?:cards?|credit|debit|visa|master ?card|amex|discover|pan|cc|ccn|payment)(?:\b|_)|card_?(?:no|num)/i;
const contextBefore = 60;
const headerLength = 500;

/** Payment-card numbers with a valid check digit. */
export const paymentCard: FileRule = {
  kind: 'file',
  id: 'payment-card',
  title: 'Payment-card number',
  category: 'personal',
  severity: 'high',
  explanation: 'A card number of a person; remove it, or use one of the test numbers of your payment provider.',
  source: 'https://www.iso.org/standard/70484.html',
  anchors: [],
  wants: (file, bytes) => !file.isGenerated && hasDigitRun(bytes, 13),
  judge({ text, file }) {
    const header = text.slice(0, headerLength).split(/[\r\n]/, 1)[0] ?? '';
    const isCardFile = cardWords.test(header);
    const matches: Match[] = [];
    for (const found of text.matchAll(shape)) {
      const digits = found[0].replaceAll(/[ -]/g, '');
      const start = found.index;
      const isNamed = isCardFile || cardWords.test(text.slice(Math.max(0, start - contextBefore), start));
      const severity = severityOf(digits, isNamed || digits.length < found[0].length);
      if (severity === null) continue;
      matches.push({
        span: { start, end: start + found[0].length },
        severity: file.isIllustration ? 'low' : severity,
        preview: 'payment-card number',
        identifiedBy: 'place',
      });
    }
    return matches;
  },
};

/** `isLikely`: a word about cards stands near, or the digits are grouped as on a card. */
function severityOf(digits: string, isLikely: boolean): Severity | null {
  const network = networks.find(({ pattern }) => pattern.test(digits));
  if (network === undefined || !(isLikely || network.alone) || !passesLuhn(digits)) return null;
  const distinct = new Set(digits).size;
  if (distinct === 1 || '01234567890123456789'.includes(digits)) return null;
  if (testNumbers.has(digits) || distinct <= 4) return 'low';
  return isLikely ? 'high' : 'medium';
}
