import { passesLuhn } from '../../checksums';

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
    ...['2223_0031_2200_3222', '5200_8282_8282_8210', '5105_1051_0510_5100', '5610_5910_8101_8250'],
    ...['3530_1113_3330_0000', '6011_1111_1111_1117', '5555_5555_5555_4444', '4000_0025_0000_3155'],
  ].map((digits) => digits.replaceAll('_', '')),
);

/** What a number without separators says of itself; `alone`: it is one also where no word speaks of cards. */
export type CardKind = 'no card' | 'test number' | 'card' | 'card alone';

/** Judges a number by issuer range, length and check digit. */
export function cardKindOf(digits: string): CardKind {
  const network = networks.find(({ pattern }) => pattern.test(digits));
  if (network === undefined || !passesLuhn(digits)) return 'no card';
  const distinct = new Set(digits).size;
  if (distinct === 1 || '01234567890123456789'.includes(digits)) return 'no card';
  if (testNumbers.has(digits) || distinct <= 4) return 'test number';
  return network.alone ? 'card alone' : 'card';
}
