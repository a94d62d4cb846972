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
    path: /(?:^|\/)(?:\.git-credentials|\.git\/(?:(?:modules|worktrees)\/.{1,400}\/)?config(?:\.worktree)?|\.config\/git\/(?:credentials|config)|\.gitconfig)$/,
    // A password in an address, or a token in the user's place, a header with a sign-in, and the sections in which tools keep a token of their own.
    value:
      /:\/\/(?:[^\s:/@]{0,200}:|(?=[\w-]{0,200}\d)(?=[\w-]{20,500}@))(?<value>[^\s/@]{1,500})@|^[ \t]{0,20}extraheader[ \t]{0,9}=[ \t]{0,9}"?(?:proxy-)?authorization:[ \t]{0,9}(?:basic|bearer|token)[ \t]{1,9}(?<single>[^\s"]{8,4000})|^[ \t]{0,20}(?:token|oauth-?token|smtp-?pass|pass|password)[ \t]{0,9}=[ \t]{0,9}"?(?<bare>[^\s"]{4,500})/gim,
  },
  {
    id: 'aws-credentials',
    title: 'AWS credentials file',
    explanation:
      'Signs requests to AWS as its users; keep it in the home folder and deactivate the keys if it was shared.',
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
    path: /(?:^|\/)\.aws\/credentials$/,
    value: /^[ \t]{0,20}aws_secret_access_key[ \t]{0,9}=[ \t]{0,9}(?<value>\S{1,200})/gim,
  },
  {
    id: 'docker-config',
    title: 'Docker settings with passwords',
    explanation: 'Users and passwords of image registries in base64; use a credential helper and change the passwords.',
    source: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
    path: /(?:^|\/)(?:\.docker\/config\.json|\.dockercfg|\.dockerconfigjson)$/,
    value: /"auth"\s{0,9}:\s{0,9}"(?<value>[^"\s]{1,2000})"/g,
  },
  {
    id: 'pypirc',
    title: 'Settings of Python package indexes with passwords',
    explanation: 'Publishes packages as its owner; keep it in the home folder, or use trusted publishing.',
    source: 'https://packaging.python.org/en/latest/specifications/pypirc/',
    path: /(?:^|\/)\.pypirc$/,
    value: /^[ \t]{0,20}password[ \t]{0,9}[=:][ \t]{0,9}(?<value>\S{1,1000})/gim,
  },
  {
    id: 'cargo-credentials',
    title: 'Cargo credentials file',
    explanation: 'Publishes crates as its owner; keep it in the home folder and revoke the token if it was shared.',
    source: 'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
    path: /(?:^|\/)\.cargo\/credentials(?:\.toml)?$/,
    value: /^[ \t]{0,20}(?:token|secret-key)[ \t]{0,9}=[ \t]{0,9}"(?<value>[^"\r\n]{1,1000})"/gm,
  },
  {
    id: 'gem-credentials',
    title: 'RubyGems credentials file',
    explanation: 'Publishes gems as its owner; keep it in the home folder and delete the key if it was shared.',
    source: 'https://guides.rubygems.org/api-key-scopes/',
    path: /(?:^|\/)\.gem\/credentials$/,
    value: /^:?[\w./:-]{1,200}:[ \t]{1,9}(?:Basic )?(?<value>\w{20,200})$/gm,
  },
  {
    id: 'rclone-config',
    title: 'Settings of rclone or s3cmd with keys',
    explanation:
      'Opens the cloud storage of its owner; keep it in the home folder and replace the keys if it was shared.',
    source: 'https://rclone.org/docs/#config-file',
    path: /(?:^|\/)(?:rclone\.conf|\.s3cfg|\.boto)$/,
    value:
      /^[ \t]{0,20}(?:pass|password2?|token|client_secret|secret_key|\w{0,20}secret_access_key)[ \t]{0,9}=[ \t]{0,9}(?<value>[^\r\n]{1,2000})$/gm,
  },
  {
    id: 'filezilla-sites',
    title: 'FileZilla sites with passwords',
    explanation: 'Passwords of servers, at best in base64; keep it out of the workspace and change the passwords.',
    source: 'https://wiki.filezilla-project.org/Password_storage',
    path: /(?:^|\/)(?:sitemanager|recentservers)\.xml$/,
    value: /<Pass(?: encoding="base64")?>(?<value>[^<\r\n]{1,500})<\/Pass>/g,
  },
  {
    id: 'htpasswd',
    title: 'Password file of a web server',
    explanation: 'Hashes that can be tried out without limit; keep it outside the workspace.',
    source: 'https://httpd.apache.org/docs/2.4/misc/password_encryptions.html',
    path: /(?:^|\/)\.htpasswd$/,
    value: /^[^:\s#]{1,200}:(?<value>\$[^\s:]{10,200}|\{SHA\}[^\s:]{20,40}|[./A-Za-z0-9]{13})$/gm,
  },
  {
    id: 'rails-master-key',
    title: 'Rails master key',
    explanation:
      'Decrypts the credentials of the application; keep it out of git and rotate the credentials if it was shared.',
    source: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    path: /(?:^|\/)config\/(?:master|credentials\/[\w-]{1,60})\.key$/,
    value: /^(?<value>[0-9a-f]{32})\s{0,4}$/g,
  },
  {
    id: 'agent-credentials',
    title: 'Sign-in of an AI coding tool',
    explanation: 'Acts as its owner towards the vendor; keep it in the home folder and sign in anew if it was shared.',
    source: 'https://docs.claude.com/en/docs/claude-code/iam',
    path: /(?:^|\/)(?:\.claude\/\.credentials\.json|\.codex\/auth\.json|\.gemini\/oauth_creds\.json)$/,
    value:
      /"(?:accessToken|refreshToken|access_token|refresh_token|id_token|OPENAI_API_KEY)"\s{0,9}:\s{0,9}"(?<value>[^"\s]{8,8000})"/g,
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
