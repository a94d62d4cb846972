import type { FileFacts } from '../file-facts';
import type { Span, SpotRule } from '../rule';
import { secretKindOf } from '../secret-names';
import { isSecretValue, matchOfValue, severityOfValue } from './secret-value';

/** Settings and shell files, in which a value needs no quotes; elsewhere a bare word is code. */
const bareValueFiles =
  /^(?:|env|envrc|ini|cfg|conf|cnf|config|properties|toml|ya?ml|tfvars|sh|bash|zsh|fish|bat|cmd|http|rest|mk|txt|log|local|development|production|staging|dockerfile)$/;
const keyBefore = 60;
const keyAfter = 40;
const longestValue = 150;

const keyChar = /[\w$.-]/;
/** What may stand between a name and its value, after a closing quote: the forms of languages and of data files. */
const operators: readonly string[] = [
  String.raw`:[ \t]{0,3}&?[A-Za-z'][\w<>[\]|.?' ]{0,40}=[ \t]{0,3}(?=["'\x60])`, // a type before the value
  String.raw`\{ get; (?:private |protected )?(?:set|init); \} ?=(?=[ \t]{0,3}")`, // a property of C#
  String.raw`,?\s{1,60}["']?[Vv]alue["']?[ \t]{0,4}[:=]`, // <add key="" value="">, name: and value: in turn
  '=>|:=|={1,3}|:|>',
];
const operator = new RegExp(String.raw`(?:\\?["'\x60\]]){0,2}[ \t]{0,20}(?:${operators.join('|')})[ \t]{0,8}`, 'y');
/** Name and value as two arguments: only behind these calls. */
const setter =
  /\b(?:define|putenv|setenv|set|put|add|setItem|setProperty|setHeader|addHeader|header|append|setRequestHeader|environ\w{0,10})\(\s{0,3}["'`]$/;
const comma = /["'`]\s{0,3},\s{0,20}(?=["'`])/y;
/** `ENV NAME value` of a Dockerfile. */
const blank = /[ \t]{1,8}(?=\S)/y;
const quoted = /(["'`])((?![,;:)\]}])(?:(?!\1)[^\\\r\n]|\\[^\r\n]){8,150})\1/y;
const quotedInQuotes = /\\(["'])([^\\"'\r\n]{8,150})\\\1/y;
const bare = /[^\s"'`,;#<>()[\]{}&|\\=]{8,151}={0,2}(?=[\s"',;#<&]|$)/y;

/** A value that only its name gives away: `API_SECRET = "..."`, `"password": "..."`. */
export const secretAssignment: SpotRule = {
  kind: 'spot',
  id: 'secret-assignment',
  title: 'Value of a secret-looking name',
  category: 'secret',
  severity: 'high',
  explanation:
    'Whoever reads the file can use the value; move it to the environment or a secret store, and change it if it was shared.',
  source: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  anchors: [
    ...['secret', 'token', 'pass', 'pwd', 'credential', 'auth', 'apikey', 'api_key', 'api-key', 'accesskey'],
    ...['access_key', 'access-key', 'privatekey', 'private_key', 'encryption_key', 'encryptionkey', 'signing_key'],
    ...['signingkey', 'master_key', 'masterkey', 'account_key', 'accountkey', 'storage_key', 'app_key'],
    ...['logged_in_key', 'nonce_key', '_salt'],
  ],
  match(anchor, { text, file }) {
    if (file.isGenerated || file.isExample) return null;
    const key = keyAround(text, anchor);
    const value = key === null ? null : valueAfter(text, key, file);
    if (key === null || value === null) return null;
    const kind = secretKindOf(text.slice(key.start, key.end));
    const secret = text.slice(value.start, value.end);
    if (kind === null || !isSecretValue(secret, kind)) return null;
    return matchOfValue(value, secret, severityOfValue(secret, file));
  },
};

/** The whole name that the anchor stands in; `null` when it is too long to be one. */
function keyAround(text: string, anchor: Span): Span | null {
  let end = anchor.end;
  while (end - anchor.end < keyAfter && keyChar.test(text.charAt(end))) end++;
  if (!/["'`\]\s:=>\\]/.test(text.charAt(end))) return null;
  let start = anchor.start;
  while (anchor.start - start < keyBefore && start > 0 && keyChar.test(text.charAt(start - 1))) start--;
  return { start, end };
}

function valueAfter(text: string, key: Span, file: FileFacts): Span | null {
  const before = text.slice(Math.max(0, key.start - 40), key.start);
  const between = matchAt(operator, text, key.end) ?? rareOperator(text, key.end, before, file);
  if (between === null) return null;
  const start = key.end + between[0].length;
  const inQuotes = matchAt(quoted, text, start)?.[2];
  if (inQuotes !== undefined) return { start: start + 1, end: start + 1 + inQuotes.length };
  const inBoth = matchAt(quotedInQuotes, text, start)?.[2];
  if (inBoth !== undefined) return { start: start + 2, end: start + 2 + inBoth.length };
  // Among the parts of a connection string, a query or npm's settings a value stands bare in any language.
  const isPart = /(?:[;?&] ?|\/:)$/.test(before) && between[0] === '=';
  if (!isPart && !between[0].includes('>') && !bareValueFiles.test(file.extension)) return null;
  const word = matchAt(bare, text, start)?.[0];
  return word === undefined || word.length > longestValue ? null : { start, end: start + word.length };
}

function rareOperator(text: string, keyEnd: number, before: string, file: FileFacts): RegExpExecArray | null {
  if (setter.test(before)) return matchAt(comma, text, keyEnd);
  const isEnv =
    file.name.includes('dockerfile') && /^ENV[ \t]{1,9}$/im.test(before.slice(before.lastIndexOf('\n') + 1));
  return isEnv ? matchAt(blank, text, keyEnd) : null;
}

function matchAt(sticky: RegExp, text: string, start: number): RegExpExecArray | null {
  sticky.lastIndex = start;
  return sticky.exec(text);
}
