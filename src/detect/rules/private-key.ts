import type { Severity } from '../../model/finding';
import { maskedPreview } from '../masking';
import type { Span, SpotRule } from '../rule';

const header = /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|PGP) )?PRIVATE KEY(?: BLOCK)?-----/y;
const footer = /-----END [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----/y;
const longestBody = 32_768;
const dashes = '-----';
/** Header, body and footer. */
const longestBlock = longestBody + 120;
const openSshMagic = 'openssh-key-v1\0';

/** A private key in a text: where it stands, and how much it gives away. */
export interface PrivateKeyBlock {
  readonly span: Span;
  readonly severity: Severity;
}

/**
 * Private-key blocks by RFC 7468 and OpenSSH's PROTOCOL.key, also with escaped line ends in JSON or a variable.
 * A header without a body is documentation.
 */
export const privateKey: SpotRule = {
  kind: 'spot',
  id: 'private-key',
  title: 'Private key',
  category: 'secret',
  severity: 'critical',
  explanation:
    'Whoever holds the key can sign in or decrypt as its owner; replace the pair and keep the new key outside the workspace.',
  source: 'https://www.rfc-editor.org/rfc/rfc7468',
  anchors: ['-----begin '],
  reach: { before: 0, after: longestBlock },
  match(anchor, { text }) {
    const block = privateKeyAt(text, anchor.start);
    if (block === null) return null;
    const { span, severity } = block;
    return { span, severity, preview: maskedPreview('private key ', span.end - span.start), identifiedBy: 'text' };
  },
};

/** The block that begins at `start`; `null` where there is none, or none with a body. */
export function privateKeyAt(text: string, start: number): PrivateKeyBlock | null {
  header.lastIndex = start;
  const found = header.exec(text);
  if (found === null) return null;
  const bodyStart = start + found[0].length;
  const behind = text.slice(bodyStart, bodyStart + longestBody + dashes.length);
  const length = behind.indexOf(dashes);
  const body = behind.slice(0, length < 0 ? longestBody : length);
  const bodyEnd = bodyStart + body.length;
  const base64 = base64Of(body);
  if (base64 === null) return null;
  return { span: { start, end: endOf(text, bodyEnd, body) }, severity: severityOf(found[0], body, base64) };
}

/** The letters of the key without line ends (escaped or not), quotes and headers; `null` when it is too short or not base64. */
function base64Of(body: string): string | null {
  const bare = body
    .replace(/\\[rnt]/g, '\n')
    .replace(/^[ \t]*[A-Za-z-]{3,20}:.*$/gm, '')
    .replace(/[\s"'`+,\\]/g, (char) => (char === '+' ? char : ''));
  const isKey = bare.length >= 64 && /^[A-Za-z0-9+/=]+$/.test(bare) && new Set(bare).size >= 16;
  return isKey ? bare : null;
}

function severityOf(begin: string, body: string, base64: string): Severity {
  if (begin.includes('ENCRYPTED') || body.includes('ENCRYPTED')) return 'medium';
  if (!begin.includes('OPENSSH')) return 'critical';
  const decoded = Buffer.from(base64.slice(0, 128), 'base64').toString('latin1');
  const cipher = decoded.slice(openSshMagic.length + 4);
  return !decoded.startsWith(openSshMagic) || cipher.startsWith('none') ? 'critical' : 'medium';
}

/** Behind the footer; without one, behind the last line of the body. */
function endOf(text: string, bodyEnd: number, body: string): number {
  footer.lastIndex = bodyEnd;
  const found = footer.exec(text);
  return found === null ? bodyEnd - (body.length - body.trimEnd().length) : bodyEnd + found[0].length;
}
