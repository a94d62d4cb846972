import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const base62Digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base58Digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const bech32Digits = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

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

/**
 * True when the last seven characters are the CRC-32 of those before them, in base 36 with leading zeros.
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/authn/token_field/generator/routable_token.rb
 */
export function hasBase36Crc32(token: string): boolean {
  return token.slice(-7) === crc32(token.slice(0, -7)).toString(36).padStart(7, '0');
}

/**
 * True when a base-58 text ends in the first four bytes of the double SHA-256 of what stands before them.
 * https://en.bitcoin.it/wiki/Base58Check_encoding
 */
export function hasBase58Checksum(text: string): boolean {
  let number = 0n;
  for (const char of text) {
    const digit = base58Digits.indexOf(char);
    if (digit < 0) return false;
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return (
    bytes.length > 4 &&
    sha256(sha256(bytes.subarray(0, -4)))
      .subarray(0, 4)
      .equals(bytes.subarray(-4))
  );
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/**
 * True when the six last characters of `data` are the checksum of a Bech32 text with this human-readable part.
 * https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#checksum
 */
export function hasBech32Checksum(humanReadable: string, data: string): boolean {
  const codes = Array.from(humanReadable.toLowerCase(), (char) => char.charCodeAt(0));
  const digits = Array.from(data.toLowerCase(), (char) => bech32Digits.indexOf(char));
  return polymod([...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...digits]) === 1;
}

function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generator.forEach((term, bit) => {
      if ((top >> bit) & 1) sum ^= term;
    });
  }
  return sum;
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
