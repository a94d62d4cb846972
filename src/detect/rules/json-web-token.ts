import type { Severity } from '../../model/finding';
import { maskedPreview } from '../masking';
import type { SpotRule } from '../rule';
import { beginsHere } from './token-rule';

const shape = /(eyJ[\w-]{10,2000})\.(eyJ[\w-]{8,8000})\.[\w-]{0,2000}/y;

/** Subject of the sample token of https://jwt.io and of RFC-like tutorials; nobody's secret. */
const sampleSubject = '1234567890';

/** Tokens by RFC 7519: the header must decode to JSON that names an algorithm. */
export const jsonWebToken: SpotRule = {
  kind: 'spot',
  id: 'json-web-token',
  title: 'JSON web token',
  category: 'secret',
  severity: 'high',
  explanation:
    'Lets its holder act as the subject until it expires; end the session or change the signing key, and keep tokens out of files.',
  source: 'https://www.rfc-editor.org/rfc/rfc7519',
  anchors: ['eyj'],
  reach: { before: 3, after: 12_020 },
  match(anchor, { text, file, now }) {
    if (!beginsHere(text, anchor.start)) return null;
    shape.lastIndex = anchor.start;
    const found = shape.exec(text);
    if (found === null) return null;
    const [token, header = '', payload = ''] = found;
    const claims = jsonOf(payload) ?? {};
    if (typeof jsonOf(header)?.['alg'] !== 'string' || (file.isExample && isExpired(claims, now))) return null;
    return {
      span: { start: anchor.start, end: anchor.start + token.length },
      severity: severityOf(claims, now, file.isIllustration),
      preview: maskedPreview('eyJ', token.length),
      identifiedBy: 'text',
    };
  },
};

function severityOf(claims: Readonly<Record<string, unknown>>, now: number, isIllustration: boolean): Severity {
  if (isExpired(claims, now)) return 'low';
  if (claims['sub'] === sampleSubject) return 'low';
  // Passes by row-level security: https://supabase.com/docs/guides/api/api-keys
  if (claims['role'] === 'service_role') return isIllustration ? 'medium' : 'critical';
  return isIllustration ? 'medium' : 'high';
}

function isExpired(claims: Readonly<Record<string, unknown>>, now: number): boolean {
  const expires = claims['exp'];
  return typeof expires === 'number' && expires * 1000 < now;
}

function jsonOf(base64url: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
