import { withLuhnDigit } from '../../src/detect/test-samples';
import { fill } from './template';

/** A made-up card number that begins with these digits, check digit included. */
export function cardNumber(prefix: string, length: number, seed: number): string {
  return withLuhnDigit(prefix + fill(`{d${length - prefix.length - 1}}`, seed));
}

/** An account number with its check digits; the account is made of chance digits. */
export function ibanOf(country: string, bank: string, accountLength: number, seed: number): string {
  const account = bank + fill(`{d${accountLength}}`, seed);
  const number = Array.from(`${account}${country}00`, (char) => String(parseInt(char, 36))).join('');
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${account}`;
}

/** Groups of four, as on paper. */
export function inGroups(number: string): string {
  return number.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** The same number with another last digit. */
export function spoiled(number: string): string {
  return number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);
}

/** The two digits that make eight a national provider identifier: a chance one, then the check digit over 80840 and all. */
export function npiCheck(digits: string): string {
  return withLuhnDigit(`80840${digits}6`).slice(-2);
}

/** Check digit of ICAO Doc 9303: weights 7, 3, 1. */
function icaoDigit(field: string): string {
  const sum = Array.from(field).reduce(
    (total, char, place) => total + (char === '<' ? 0 : parseInt(char, 36)) * ([7, 3, 1][place % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}

/** The two lines at the foot of a passport. */
export function passportZone(
  names: string,
  number: string,
  state: string,
  born: string,
  sex: string,
  expires: string,
): string {
  const [a, b, c] = [number, born, expires].map((field) => field + icaoDigit(field));
  const own = '<'.repeat(14);
  const checked = `${a ?? ''}${b ?? ''}${c ?? ''}${own}0`;
  return `${names.padEnd(44, '<')}\n${a ?? ''}${state}${b ?? ''}${sex}${c ?? ''}${own}0${icaoDigit(checked)}`;
}
