import type { FileFacts } from '../file-facts';
import { hiddenValue, maskedPreview } from '../masking';
import { canBeHashed } from '../measures';
import { isPlaceholder } from '../placeholders';
import type { FileRule, Match, Span } from '../rule';
import { secretKindOf } from '../secret-names';

/** A kind of file whose format says which parts are credentials. */
interface CredentialFile {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  /** Public description of the format. */
  readonly source: string;
  /** Tested against the path in lower case. */
  readonly path: RegExp;
  /** Global and multi-line; the named group `value` is the credential, `key` its name where the name decides. */
  readonly value: RegExp;
  /** Also counts entries whose name does not say secret: any real value makes the file worth guarding. */
  readonly anyEntry?: boolean;
}

const credentialFiles: readonly CredentialFile[] = [
  {
    id: 'env-file',
    title: 'Environment file with values',
    explanation: 'Settings of one machine, mostly with passwords; keep it out of git and hide it from AI tools.',
    source: 'https://www.dotenv.org/docs/security/env',
    path: /(?:^|\/)(?:\.env(?:[._-][^/]*)?|\.envrc|[^/]+\.env|\.dev\.vars)(?<!(?:^|[./_-])(?:example|sample|template|dist|defaults|schema|tpl|tmpl|vault)(?:\.env)?)$/,
    value:
      /^[ \t]{0,20}(?:export[ \t]{1,9})?(?<key>[A-Za-z_][\w.-]{0,100})[ \t]{0,9}=[ \t]{0,9}(?:"(?<value>[^"\r\n]{1,4000})"|'(?<single>[^'\r\n]{1,4000})'|(?<bare>[^\s"'#][^\r\n]{0,4000}?)(?=[ \t]{1,9}#|[ \t]{0,9}(?:[\r\n]|$)))/gm,
    anyEntry: true,
  },
  {
    id: 'npmrc',
    title: 'npm settings with credentials',
    explanation:
      'Publishes and installs as its owner; revoke the token with `npm token` and write ${NPM_TOKEN} in its place.',
    source: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
    path: /(?:^|\/)\.(?:npmrc|yarnrc)$/,
    value: /(?:^|:)_(?:authToken|auth|password)[ \t]{0,9}=[ \t]{0,9}"?(?<value>[^\s"]{1,2000})/gim,
  },
  {
    id: 'netrc',
    title: 'netrc file with passwords',
    explanation: 'Passwords of the hosts that curl, git and others sign in to; keep it in the home folder only.',
    source: 'https://everything.curl.dev/usingcurl/netrc.html',
    path: /(?:^|\/)[._]netrc$/,
    value: /(?:^|\s)password\s{1,9}"?(?<value>[^\s"]{1,500})/gm,
  },
  {
    id: 'pgpass',
    title: 'PostgreSQL password file',
    explanation: 'Passwords of databases in plain text; keep it in the home folder only.',
    source: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
    path: /(?:^|\/)(?:\.pgpass|pgpass\.conf)$/,
    value: /^(?!#)(?:(?:[^:\\\r\n]|\\.){0,200}:){4}(?<value>[^\r\n]{1,500})$/gm,
  },
  {
    id: 'git-credentials',
    title: 'Stored git credentials',
    explanation: 'Signs in to the git host as its owner; revoke the token and use a credential helper that encrypts.',
    source: 'https://git-scm.com/docs/git-credential-store',
    path: /(?:^|\/)(?:\.git-credentials|\.git\/config|\.config\/git\/credentials)$/,
    value: /:\/\/[^\s:/@]{0,200}:(?<value>[^\s/@]{1,500})@/g,
  },
];

/** One finding for the file as a whole. */
export const credentialFileRules: readonly FileRule[] = credentialFiles.map((kind) => ({
  kind: 'file',
  id: kind.id,
  title: kind.title,
  explanation: kind.explanation,
  source: kind.source,
  category: 'secret',
  severity: 'high',
  anchors: [],
  wants: (file) => kind.path.test(file.lowerPath),
  judge({ text }) {
    const isHeld = entriesOf(kind, text).some((entry) => isSecretEntry(entry) || (kind.anyEntry && isRealEntry(entry)));
    return isHeld ? [{ span: null, severity: 'high', preview: kind.title, identifiedBy: 'place' }] : [];
  },
}));

/** The place of each credential in these files, even of a short one: the format vouches for it. */
export const credentialValue: FileRule = {
  kind: 'file',
  id: 'credential-value',
  title: 'Credential in a file made for credentials',
  category: 'secret',
  severity: 'high',
  explanation: 'One credential in a file whose format is made for them; change it if the file was shared.',
  source: 'https://www.dotenv.org/docs/security/env',
  anchors: [],
  wants: (file) => kindsOf(file).length > 0,
  judge: ({ text, file }) =>
    kindsOf(file).flatMap((kind) =>
      entriesOf(kind, text)
        .filter(isSecretEntry)
        .map(({ span, value }) => matchOf(span, value)),
    ),
};

interface Entry {
  /** The empty text where the format has no names. */
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

function kindsOf(file: FileFacts): readonly CredentialFile[] {
  return credentialFiles.filter((kind) => kind.path.test(file.lowerPath));
}

function entriesOf(kind: CredentialFile, text: string): readonly Entry[] {
  return [...text.matchAll(kind.value)].map((found) => {
    const { key = '', value, single, bare } = found.groups ?? {};
    const held = value ?? single ?? bare ?? '';
    const start = found.index + found[0].lastIndexOf(held);
    return { key, value: held, span: { start, end: start + held.length } };
  });
}

function isSecretEntry({ key, value }: Entry): boolean {
  const isNamed = key === '' || secretKindOf(key) !== null || /(?:^|_)(?:key|salt|pin|dsn)$/i.test(key);
  return isNamed && !isPlaceholder(value) && value.toLowerCase() !== key.toLowerCase();
}

/** Settings that say nothing about anybody: switches, numbers, environments, local addresses. */
const everydayValue =
  /^(?:\d{1,5}|\d+(?:\.\d+)+|dev(?:elopment)?|prod(?:uction)?|staging|debug|info|warn(?:ing)?|error|verbose|trace|(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::\d+)?\/?|utf-?8|[a-z]{2}[-_][a-z]{2}(?:\.utf-?8)?)$/i;

function isRealEntry({ value }: Entry): boolean {
  return !everydayValue.test(value) && !isPlaceholder(value);
}

function matchOf(span: Span, value: string): Match {
  const isHashed = canBeHashed(value);
  return {
    span,
    severity: 'high',
    preview: isHashed ? maskedPreview('', value.length) : hiddenValue,
    identifiedBy: isHashed ? 'text' : 'place',
  };
}
