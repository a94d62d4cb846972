import type { Severity } from '../../model/finding';
import { userAndPassword } from '../byte-gates';
import { hiddenValue, maskedPreview } from '../masking';
import { canBeHashed } from '../measures';
import { isPlaceholder } from '../placeholders';
import type { Match, Span, SpotRule, SpotSubject } from '../rule';

const databaseSchemes =
  /^(?:postgres(?:ql)?|mysqlx?|mariadb|mongodb|rediss?|amqps?|mssql|sqlserver|oracle|clickhouse|cockroachdb|neo4j|bolt|cassandra|db2|ldaps?|smtps?|nats|kafka|couchbases?|jdbc)(?:\+\w{1,20})?$/i;
const localHosts =
  /^(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|host\.docker\.internal|db|database|postgres|mysql|mongo|redis)(?:[:/?#]|$)/i;
const authority = /([^\s:/@"'`<>\\]{0,100}):([^\s/,"'`<>\\]{1,150})@([\w.\-[\]:]{1,120})/y;

/** Connection strings with a password, by the schemes of the databases and brokers. */
export const databaseUrl = urlRule(
  {
    id: 'database-url',
    title: 'Database address with a password',
    explanation:
      'Opens the database or broker to its reader; change the password and read the address from the environment.',
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS',
  },
  (scheme) => databaseSchemes.test(scheme),
);

/** Any other address with a password (web, git, FTP). */
export const urlPassword = urlRule(
  {
    id: 'url-password',
    title: 'Address with a password',
    explanation: 'Signs in to the host as the user in the address; change the password and take it out of the address.',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  },
  (scheme) => !databaseSchemes.test(scheme),
);

function urlRule(
  info: Pick<SpotRule, 'id' | 'title' | 'explanation' | 'source'>,
  accepts: (scheme: string) => boolean,
): SpotRule {
  return {
    kind: 'spot',
    ...info,
    category: 'secret',
    severity: 'high',
    anchors: ['://'],
    gate: userAndPassword(100, 150),
    match: (anchor, subject) =>
      accepts(schemeBefore(subject.text, anchor.start)) ? passwordAfter(anchor, subject) : null,
  };
}

function schemeBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 30 && /[A-Za-z0-9+.-]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

function passwordAfter(anchor: Span, { text, file }: SpotSubject): Match | null {
  authority.lastIndex = anchor.end;
  const found = authority.exec(text);
  if (found === null) return null;
  const [, user = '', password = '', host = ''] = found;
  const severity = severityOf(user, password, host);
  if (severity === null) return null;
  const start = anchor.end + user.length + 1;
  const isHashed = canBeHashed(password);
  return {
    span: { start, end: start + password.length },
    severity: file.isIllustration ? 'low' : severity,
    preview: isHashed ? maskedPreview('', password.length) : hiddenValue,
    identifiedBy: isHashed ? 'text' : 'place',
  };
}

function severityOf(user: string, password: string, host: string): Severity | null {
  if (isPlaceholder(password) || /^(?:p(?:ass)?w(?:or)?d|pass)$/i.test(password)) return null;
  if (/^example\.(?:com|org|net)|\.(?:example|test|invalid)$|^(?:host|hostname|server)\b/i.test(host)) return null;
  if (localHosts.test(host)) return user === password ? null : 'medium';
  return user === password ? 'low' : 'high';
}
