import { passwordOf } from '../basic-credentials';
import { isPlaceholder } from '../placeholders';
import type { SecretKind } from '../secret-names';

/** A way in which a command line or a request carries a credential. */
export interface CommandForm {
  /** Lower-case literals, at one of which the pattern begins. */
  readonly anchors: readonly string[];
  /** Sticky and bounded; the named group `value` is the credential, `user` whom it belongs to. */
  readonly pattern: RegExp;
  readonly kind: SecretKind;
  /** A check of the value instead of the usual one. */
  readonly isValid?: (value: string) => boolean;
  /** What must stand on the line before it. */
  readonly before?: RegExp;
  /** Set where the value stands before the anchor: holds the group `value`, and ends at the anchor. */
  readonly behind?: RegExp;
}

/** Options of programs, headers of requests. */
export const commandForms: readonly CommandForm[] = [
  {
    anchors: ['authorization'],
    pattern:
      /authorization\\?["'`\]]{0,2}\s{0,4}[:=,]\s{0,4}(?:["']value["']\s{0,4}:\s{0,4})?\\?["'`]?(?:bearer|token|key|api-?key|ssws|bot|splunk)\s{1,3}(?<value>[\w.~+/=:-]{16,2000})(?![\w(${])/iy,
    kind: 'token',
  },
  {
    anchors: ['authorization'],
    pattern:
      /authorization\\?["'`\]]{0,2}\s{0,4}[:=,]\s{0,4}(?:["']value["']\s{0,4}:\s{0,4})?\\?["'`]?basic\s{1,3}(?<value>[A-Za-z0-9+/]{12,400}={0,2})(?![\w+/=])/iy,
    kind: 'password',
    isValid: isUserAndPassword,
  },
  {
    anchors: ['bearer '],
    pattern: /bearer (?<value>[\w.~+/=-]{16,2000})(?=["'`\s\\]|$)/iy,
    kind: 'token',
  },
  {
    anchors: ['-u ', '--user ', '--user='],
    pattern: /-(?:u|-user)[ =]["']?(?<user>[\w.@+-]{1,60}):(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
    before: /\b(?:curl|https?|wget|xh)\b/,
  },
  {
    anchors: ['sshpass '],
    pattern: /sshpass\s{1,4}-p\s{0,4}["']?(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['mysql ', 'mysqldump ', 'mysqladmin ', 'mariadb '],
    pattern: /(?:mysql(?:dump|admin)?|mariadb) [^\r\n|;&]{0,120}?-p["']?(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['login '],
    pattern: /login [^\r\n|;&]{0,120}?(?:-p|--password)[ =]["']?(?<value>[^\s"'`\\]{8,150})/y,
    kind: 'password',
    before: /\b(?:docker|podman|buildah|skopeo|helm registry|oc|az|crane|oras) $/,
  },
  {
    anchors: ['--password ', '--passphrase ', '--db-password ', '--root-password '],
    pattern: /--[\w-]{4,30} ["']?(?<value>[^\s"'`\\-][^\s"'`\\]{7,150})/y,
    kind: 'password',
  },
  {
    anchors: ['token ', 'secret ', 'api-key ', 'secret-key ', 'access-key '].flatMap((name) => [
      `--${name}`,
      ...['auth', 'api', 'access', 'client'].map((owner) => `--${owner}-${name}`),
    ]),
    pattern: /--[\w-]{4,30} ["']?(?<value>[^\s"'`\\-][^\s"'`\\]{15,150})/y,
    kind: 'token',
  },
  {
    anchors: ['redis-cli '],
    pattern: /redis-cli [^\r\n|;&]{0,120}?(?:-a|--pass)[ =]["']?(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['ldapsearch ', 'ldapmodify ', 'ldapadd ', 'ldapdelete ', 'ldappasswd '],
    pattern: /ldap[a-z]{3,6} [^\r\n|;&]{0,200}? -w ?["']?(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['-passin ', '-passout ', '-pass pass:'],
    pattern: /-pass(?:in|out)? ["']?pass:(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['-storepass ', '-keypass ', '-srcstorepass ', '-deststorepass '],
    pattern: /-(?:src|dest)?(?:store|key)pass ["']?(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['smbclient ', 'rpcclient ', 'smbmount '],
    pattern: /(?:smbclient|rpcclient|smbmount) [^\r\n|;&]{0,150}?-U ["']?[\w.\\@-]{1,60}%(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['chpasswd'],
    pattern: /chpasswd ?<<< ?["']?[\w.-]{1,40}:(?<value>[^\s"'`\\]{6,150})/y,
    kind: 'password',
  },
  {
    anchors: ['machine '],
    pattern: /machine [\w.-]{1,100} login [^\s"']{1,100} password (?<value>[^\s"'`\\]{6,300})/y,
    kind: 'password',
  },
  {
    anchors: ['convertto-securestring '],
    pattern: /convertto-securestring (?:-string )?["'](?<value>[^\s"'`]{6,150})["'] [^\r\n]{0,60}-asplaintext/iy,
    kind: 'password',
  },
  {
    anchors: ['networkcredential'],
    pattern:
      /networkcredential(?:\]::new)?\(\s{0,9}["'][^"'\r\n]{1,100}["']\s{0,9},\s{0,9}["'](?<value>[^\s"'`]{6,150})["']/iy,
    kind: 'password',
  },
  {
    anchors: ['identified by ', 'identified with '],
    pattern:
      /identified (?:with ["'`]?\w{1,40}["'`]? )?(?:by|as) (?:password )?\\?["'](?<value>[^\s"'`\\]{6,150})\\?["']/iy,
    kind: 'password',
  },
  {
    anchors: ["password '", "password('"],
    pattern: /password[ (]'(?<value>[^\s"'`\\]{6,150})'/iy,
    kind: 'password',
    before: /\b(?:role|user|login|set|for|mapping)\b[^\r\n]{0,150}$/i,
  },
  {
    anchors: ['@tcp(', '@unix('],
    pattern: /@(?:tcp|unix)\(/y,
    kind: 'password',
    behind: /[\w.-]{1,60}:(?<value>[^\s"'`@/\\]{6,150})$/,
  },
  {
    anchors: ['jdbc:oracle:thin:', 'jdbc:oracle:oci:'],
    pattern: /jdbc:oracle:(?:thin|oci):[\w.$-]{1,60}\/(?<value>[^\s"'`@/\\]{6,150})@/y,
    kind: 'password',
  },
];

/** A user and a password, the password not one that everybody writes in examples. */
function isUserAndPassword(base64: string): boolean {
  const password = passwordOf(base64);
  return password !== null && password.length >= 6 && password !== 'open sesame' && !isPlaceholder(password);
}
