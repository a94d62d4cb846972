import { createHash } from 'node:crypto';
import { fill } from './template';

const dashes = '-'.repeat(5);

/** A block in PEM form with a body of chance letters. `kind`: `RSA `, `EC `, the empty text. */
export function pemBlock(kind: string, seed: number, lineEnd = '\n', lines = 12): string {
  const label = [kind, 'PRIVATE ', 'KEY'].join('');
  const body = Array.from({ length: lines }, (_, line) => fill('{B64}', seed * 100 + line));
  return [`${dashes}BEGIN ${label}${dashes}`, ...body, `${dashes}END ${label}${dashes}`].join(lineEnd);
}

/** A token by RFC 7519 with these claims. */
export function jsonWebToken(claims: object, seed: number): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'HS256', typ: 'JWT' }), part(claims), fill('{W43}', seed)].join('.');
}

/** An address with a user and a password. */
export function address(scheme: string, user: string, password: string, rest: string): string {
  return [scheme, '://', user, ':', password, '@', rest].join('');
}

/** A private key in Bitcoin's wallet import format, with its checksum. */
export function wifKey(seed: number): string {
  const payload = Buffer.concat([Buffer.from([0x80]), Buffer.from(fill('{h64}', seed), 'hex'), Buffer.from([1])]);
  const bytes = Buffer.concat([payload, sha256(sha256(payload)).subarray(0, 4)]);
  const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let text = '';
  for (let rest = BigInt(`0x${bytes.toString('hex')}`); rest > 0n; rest /= 58n)
    text = digits.charAt(Number(rest % 58n)) + text;
  return text;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A bot token of Discord: its first part is the id of the bot in base64. */
export function discordToken(seed: number): string {
  const id = Buffer.from(`1${fill('{d17}', seed)}`).toString('base64url');
  return `${id}.G${fill('{W5}', seed + 1)}.${fill('{W38}', seed + 2)}`;
}
