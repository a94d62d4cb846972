/**
 * The password in base64 of a user and a password with a colon between them (RFC 7617); `null` for other text.
 */
export function passwordOf(base64: string): string | null {
  const decoded = Buffer.from(base64, 'base64').toString('latin1');
  return /^[\x21-\x39\x3b-\x7e]{1,200}:([\x20-\x7e]{4,300})$/.exec(decoded)?.[1] ?? null;
}
