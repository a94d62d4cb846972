import type { Severity } from '../../model/finding';
import type { FileFacts } from '../file-facts';
import { hiddenValue, maskedPreview } from '../masking';
import { canBeHashed, entropyOf, looksMadeUp } from '../measures';
import { isPlaceholder, readsLikeCode } from '../placeholders';
import type { Span, SpotRule } from '../rule';
import { secretKindOf } from '../secret-names';
import type { SecretKind } from '../secret-names';

/** Settings and shell files, in which a value needs no quotes; elsewhere a bare word is code. */
const bareValueFiles =
  /^(?:|env|envrc|ini|cfg|conf|cnf|config|properties|toml|ya?ml|tfvars|sh|bash|zsh|fish|txt|log|local|development|production|staging|dockerfile)$/;
const keyBefore = 60;
const keyAfter = 40;
const longestValue = 150;

const keyChar = /[\w$.-]/;
/** What may stand between a name and its value: closing quote, a type, an operator. */
const operator =
  /["'`\]]{0,2}[ \t]{0,20}(?::[ \t]{0,3}[A-Za-z][\w<>[\]|.?]{0,40}[ \t]{0,3}=[ \t]{0,3}(?=["'`])|=>|:=|={1,3}|:|>)[ \t]{0,8}/y;
const quoted = /(["'`])((?:(?!\1)[^\\\r\n]|\\[^\r\n]){8,150})\1/y;
const bare = /[^\s"'`,;#<>()[\]{}&|\\]{8,151}(?=[\s"',;#<&]|$)/y;

/** How random a value must be, by what its name promises: the shortest length, and bits per character. */
const demands: Readonly<Record<SecretKind, { readonly length: number; readonly entropy: number }>> = {
  password: { length: 8, entropy: 2.7 },
  token: { length: 16, entropy: 3.2 },
};

/** A value that only its name gives away: `API_SECRET = "..."`, `"password": "..."`. */
export const secretAssignment: SpotRule = {
  kind: 'spot',
  id: 'secret-assignment',
  title: 'Value of a secret-looking name',
  category: 'secret',
  severity: 'high',
  anchors: [
    ...['secret', 'token', 'pass', 'pwd', 'credential', 'auth', 'apikey', 'api_key', 'api-key', 'accesskey'],
    ...['access_key', 'access-key', 'privatekey', 'private_key', 'encryption_key', 'encryptionkey', 'signing_key'],
    ...['signingkey', 'master_key', 'masterkey', 'account_key', 'accountkey', 'storage_key', 'app_key'],
  ],
  match(anchor, { text, file }) {
    if (file.isGenerated) return null;
    const key = keyAround(text, anchor);
    const value = key === null ? null : valueAfter(text, key.end, file);
    if (key === null || value === null) return null;
    const kind = secretKindOf(text.slice(key.start, key.end));
    const secret = text.slice(value.start, value.end);
    if (kind === null || !isSecretValue(secret, kind)) return null;
    const isHashed = canBeHashed(secret);
    return {
      span: value,
      severity: severityOf(secret, file),
      preview: isHashed ? maskedPreview('', secret.length) : hiddenValue,
      identifiedBy: isHashed ? 'text' : 'place',
    };
  },
};

/** The whole name that the anchor stands in; `null` when it is too long to be one. */
function keyAround(text: string, anchor: Span): Span | null {
  let end = anchor.end;
  while (end - anchor.end < keyAfter && keyChar.test(text.charAt(end))) end++;
  if (!/["'`\]\s:=>]/.test(text.charAt(end))) return null;
  let start = anchor.start;
  while (anchor.start - start < keyBefore && start > 0 && keyChar.test(text.charAt(start - 1))) start--;
  return { start, end };
}

function valueAfter(text: string, keyEnd: number, file: FileFacts): Span | null {
  operator.lastIndex = keyEnd;
  const between = operator.exec(text);
  if (between === null) return null;
  const start = keyEnd + between[0].length;
  quoted.lastIndex = start;
  const inQuotes = quoted.exec(text)?.[2];
  if (inQuotes !== undefined) return { start: start + 1, end: start + 1 + inQuotes.length };
  if (!between[0].includes('>') && !bareValueFiles.test(file.extension)) return null;
  bare.lastIndex = start;
  const word = bare.exec(text)?.[0];
  return word === undefined || word.length > longestValue ? null : { start, end: start + word.length };
}

function isSecretValue(value: string, kind: SecretKind): boolean {
  const { length, entropy } = demands[kind];
  const isMixed = /\p{L}/u.test(value) && /[^\p{L}\s]/u.test(value);
  return (
    value.length >= length &&
    isMixed &&
    !/\s/.test(value) &&
    entropyOf(value) >= entropy &&
    !looksMadeUp(value) &&
    !isPlaceholder(value) &&
    !readsLikeCode(value)
  );
}

function severityOf(value: string, file: FileFacts): Severity {
  if (file.isIllustration) return 'low';
  return value.length >= 16 && entropyOf(value) >= 3.5 ? 'high' : 'medium';
}
