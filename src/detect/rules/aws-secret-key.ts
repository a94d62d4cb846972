import { maskedPreview } from '../masking';
import { entropyOf, looksMadeUp } from '../measures';
import type { Match, Span, SpotRule } from '../rule';

const keyId = /(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?!\w)/y;
const afterName = /[\w.-]{0,30}["'`\]]{0,2}\s{0,8}(?:=>|:=|[=:,>])\s{0,8}["'`]?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/y;
const near = /(?<![A-Za-z0-9/+])([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/;

/** How far after a key id a secret is looked for: about five lines of a settings file. */
const neighbourhood = 300;

/** 40 characters without a prefix of their own: reported after its usual name or close behind a key id. */
export const awsSecretKey: SpotRule = {
  kind: 'spot',
  id: 'aws-secret-key',
  title: 'AWS secret access key',
  category: 'secret',
  severity: 'critical',
  explanation:
    'Signs requests to AWS as its user; deactivate the key in IAM and use a role or a profile outside the repository.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  anchors: ['aws_secret', 'aws-secret', 'awssecret', 'secretaccesskey', 'secret_access_key', 'akia', 'asia'],
  match(anchor, { text }) {
    keyId.lastIndex = anchor.start;
    const id = keyId.exec(text);
    if (id !== null) return behindKeyId(text, anchor.start + id[0].length);
    afterName.lastIndex = anchor.end;
    const found = afterName.exec(text);
    if (found?.[1] === undefined) return null;
    const end = anchor.end + found[0].length;
    return judge(found[1], { start: end - found[1].length, end });
  },
};

function behindKeyId(text: string, from: number): Match | null {
  const found = near.exec(text.slice(from, from + neighbourhood));
  if (found?.[1] === undefined) return null;
  const start = from + found.index;
  return judge(found[1], { start, end: start + found[1].length });
}

/** Real ones mix all classes; 40 hexadecimal digits are a commit. */
function judge(value: string, span: Span): Match | null {
  const isMixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
  if (!isMixed || entropyOf(value) < 4 || looksMadeUp(value)) return null;
  return { span, severity: 'critical', preview: maskedPreview('', value.length), identifiedBy: 'text' };
}
