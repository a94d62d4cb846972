import { crc32 } from 'node:zlib';

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * True when the last six characters are the CRC-32 of those before them, in base 62 with leading zeros.
 * https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function hasCrc32Suffix(body: string): boolean {
  return body.length > 6 && body.slice(-6) === base62(crc32(body.slice(0, -6))).padStart(6, '0');
}

function base62(number: number): string {
  let rest = number;
  let digits = '';
  do {
    digits = base62Digits.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  } while (rest > 0);
  return digits;
}

/** True when the digits have a valid check digit by ISO/IEC 7812-1 annex B (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
