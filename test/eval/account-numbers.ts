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
