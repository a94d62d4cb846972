import { passwordOf } from '../basic-credentials';
import { isPlaceholder } from '../placeholders';
import type { Span, SpotRule } from '../rule';
import type { SecretKind } from '../secret-names';
import { isSecretValue, matchOfValue, severityOfValue } from './secret-value';

/** A way in which a command line or a request carries a credential. */
interface CommandForm {
  /** Lower-case literals, at one of which the pattern begins. */
  readonly anchors: readonly string[];
  /** Sticky and bounded; the named group `value` is the credential, `user` whom it belongs to. */
  readonly pattern: RegExp;
  readonly kind: SecretKind;
  /** A check of the value instead of the usual one. */
  readonly isValid?: (value: string) => boolean;
  /** What must stand on the line before it. */
  readonly before?: RegExp;
}

const forms: readonly CommandForm[] = [
  {
    anchors: ['authorization'],
    pattern:
      /authorization\\?["'`\]]{0,2}\s{0,4}[:=,]\s{0,4}\\?["'`]?(?:bearer|token|key|api-?key|ssws|bot|splunk)\s{1,3}(?<value>[\w.~+/=:-]{16,2000})(?![\w(${])/iy,
    kind: 'token',
  },
  {
    anchors: ['authorization'],
    pattern:
      /authorization\\?["'`\]]{0,2}\s{0,4}[:=,]\s{0,4}\\?["'`]?basic\s{1,3}(?<value>[A-Za-z0-9+/]{12,400}={0,2})(?![\w+/=])/iy,
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
];

/** Credentials in command lines and in the headers of requests, in scripts, CI files and documentation. */
export const commandCredential: SpotRule = {
  kind: 'spot',
  id: 'command-credential',
  title: 'Credential in a command or a request header',
  category: 'secret',
  severity: 'high',
  explanation:
    'Whoever reads the file can sign in; read the value from the environment or standard input, and change it if it was shared.',
  source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  anchors: [...new Set(forms.flatMap(({ anchors }) => anchors))],
  match(anchor, { text, file }) {
    if (file.isExample) return null;
    const word = text.slice(anchor.start, anchor.end).toLowerCase();
    for (const form of forms) {
      const span = form.anchors.includes(word) ? valueOf(form, text, anchor.start) : null;
      if (span === null) continue;
      const value = text.slice(span.start, span.end);
      if (form.isValid?.(value) ?? isSecretValue(value, form.kind))
        return matchOfValue(span, value, severityOfValue(value, file));
    }
    return null;
  },
};

function valueOf({ pattern, before }: CommandForm, text: string, start: number): Span | null {
  if (before?.test(lineBefore(text, start)) === false) return null;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  const { value, user } = found?.groups ?? {};
  if (found === null || value === undefined || value === user) return null;
  const end = start + found[0].length;
  return { start: end - value.length, end };
}

function lineBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 200), start);
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** A user and a password, the password not one that everybody writes in examples. */
function isUserAndPassword(base64: string): boolean {
  const password = passwordOf(base64);
  return password !== null && password.length >= 6 && password !== 'open sesame' && !isPlaceholder(password);
}
