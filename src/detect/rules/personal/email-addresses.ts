import type { Span } from '../../rule';

/** Reserved for documentation by RFC 2606, or senders that are nobody. */
const nobody =
  /@(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost|local|users\.noreply\.github\.com|domain\.(?:com|tld)|email\.com|sentry\.io)$|^(?:no-?reply|do-?not-?reply|git|noreply|mailer-daemon|postmaster)@/i;
/** File names and versions that have the shape of an address (`icon@2x.png`, `name@1.0.0-beta.dev`). */
const notAnAddress = /@\d+(?:\.|x\.)|\.(?:png|jpe?g|gif|svg|webp|js|ts|css|json|html?|md|py|rb|go|so|lock)$/i;
const address = /[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}(?![\w@-])/y;

/** True for the whole of a text that is somebody's address. */
export function isPersonalAddress(text: string): boolean {
  address.lastIndex = 0;
  return address.exec(text)?.[0] === text && !nobody.test(text) && !notAnAddress.test(text);
}

/** How many different addresses a text holds, and where the first stands. */
export function addressesIn(text: string): { count: number; first: Span | null } {
  const seen = new Set<string>();
  let first: Span | null = null;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocalPart(text, at);
    address.lastIndex = start;
    const found = start < at ? (address.exec(text)?.[0] ?? null) : null;
    if (found === null || nobody.test(found) || notAnAddress.test(found)) continue;
    first ??= { start, end: start + found.length };
    seen.add(found.toLowerCase());
  }
  return { count: seen.size, first };
}

function startOfLocalPart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 64 && /[\w.%+-]/.test(text.charAt(start - 1))) start--;
  while (start < at && !/[A-Za-z0-9]/.test(text.charAt(start))) start++;
  return start;
}
