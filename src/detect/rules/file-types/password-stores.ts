import { ascii } from './file-kind';
import type { FileKind } from './file-kind';

const oneMasterPassword = 'All passwords of a person behind one; keep it outside the workspace.';
const allPasswords =
  'Every password of a person or team in plain text; delete it, and change what it held if it was shared.';

const first = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1');

/** Headers of the exports: the columns in their order, quoted or not. */
const header = (...columns: readonly string[]): RegExp =>
  new RegExp(`^\\uFEFF?${columns.map((column) => `"?${column}"?`).join(',')}`, 'i');

const csvHeaders: readonly RegExp[] = [
  header('name', 'url', 'username', 'password'), // Chrome, Edge, Brave, Opera
  header('url', 'username', 'password', '(?:httprealm|totp|extra)'), // Firefox, LastPass
  header('url', 'username', 'password', 'extra', 'name', 'grouping'), // LastPass, older
  header('(?:folder|collections)', '(?:favorite|type)', '(?:type|name)'), // Bitwarden
  header('title', 'url', 'username', 'password'), // 1Password, Safari, iCloud
  header('title', '(?:website|urls?)', 'username', 'password'), // 1Password, older
  header('"?account', 'login name', 'password', 'web site'), // KeePass
  header('group', 'title', 'username', 'password'), // KeePassXC
  header('username', 'username2', 'username3', 'title', 'password'), // Dashlane
  header('name', 'url', '(?:email|note|additional_urls)', '(?:username|password|login)'), // Proton Pass, NordPass
];

function isPasswordCsv(bytes: Uint8Array): boolean {
  const line = first(bytes, 400).split(/[\r\n]/, 1)[0] ?? '';
  return /password/i.test(line) && csvHeaders.some((pattern) => pattern.test(line));
}

/** Password managers: their stores and what they export. */
export const passwordStores: readonly FileKind[] = [
  {
    id: 'password-store',
    title: 'Store of a password manager',
    severity: 'high',
    explanation: oneMasterPassword,
    source: 'https://support.1password.com/opvault-design/',
    marks: {
      extensions: [
        'psafe3',
        'opvault',
        'agilekeychain',
        'enpassdb',
        'keychain',
        'keychain-db',
        'kwl',
        'dashlane',
        'stickypass',
      ],
      magic: [ascii('PWS3'), ascii('KWALLET\n\r\0\r\n'), ascii('GnomeKeyring\n\r\0\n'), ascii('kych\0\x01')],
    },
  },
  {
    id: 'password-export',
    title: 'Exported passwords (CSV)',
    category: 'secret',
    severity: 'critical',
    explanation: allPasswords,
    source: 'https://support.google.com/chrome/answer/95606',
    marks: { extensions: ['csv'] },
    begins: isPasswordCsv,
    holds: [/^[^\r\n]+\r?\n[^\r\n]*[^\s,"]/],
  },
  {
    id: 'password-export-document',
    title: 'Exported passwords',
    category: 'secret',
    severity: 'critical',
    explanation: allPasswords,
    source: 'https://bitwarden.com/help/condition-bitwarden-import/',
    anchors: ['"passwordrevisiondate"', '***5642bee8-a5ff', '<keepassfile>', '"login_password"'],
    holds: [
      /"encrypted"\s{0,9}:\s{0,9}false|\*{3}5642bee8-a5ff-11dc-8314-0800200c9a66\*{3}|<KeePassFile>/,
      /"password"\s{0,9}:\s{0,9}"[^"]|"value"\s{0,9}:\s{0,9}"[^"]|<Key>Password<\/Key>\s{0,40}<Value(?: ProtectInMemory="True")?>[^<]/,
    ],
  },
  {
    id: 'onepassword-export',
    title: 'Exported 1Password vaults',
    category: 'secret',
    severity: 'critical',
    explanation: allPasswords,
    source: 'https://support.1password.com/1pux-format/',
    marks: { extensions: ['1pux', '1pif'] },
  },
  {
    id: 'password-document',
    title: 'Document named after passwords',
    severity: 'medium',
    explanation: 'By its name a list of passwords; move them to a password manager.',
    source: 'https://pages.nist.gov/800-63-4/sp800-63b.html',
    marks: { extensions: ['xls', 'xlsx', 'ods', 'doc', 'docx', 'odt', 'numbers', 'pages', 'one', 'rtf', 'kdb'] },
    path: /(?:^|[/_ .-])(?:pass(?:words?|wd|w(?:oe|ö)rter|wort)|kennw(?:oe|ö)rter|contrase(?:n|ñ)as?|mots?[_ -]de[_ -]passe|credentials|logins|zugangsdaten)[^/]{0,20}\.\w{2,7}$/,
  },
  {
    id: 'browser-profile',
    title: 'Sign-ins of a browser',
    severity: 'high',
    explanation: 'Cookies, passwords or history of a person; whoever has it may be signed in as that person.',
    source: 'https://support.mozilla.org/en-US/kb/profiles-where-firefox-stores-user-data',
    marks: {
      names: [
        'cookies.sqlite',
        'places.sqlite',
        'formhistory.sqlite',
        'signons.sqlite',
        'webappsstore.sqlite',
        'key3.db',
        'key4.db',
        'cookies',
        'login data',
        'login data for account',
        'web data',
        'history',
        'cookies.binarycookies',
      ],
    },
    begins: (bytes) =>
      first(bytes, 15) === 'SQLite format 3' || first(bytes, 4) === 'cook' || (bytes[2] === 0x15 && bytes[3] === 0x61),
  },
  {
    id: 'browser-logins',
    title: 'Saved passwords of Firefox',
    severity: 'high',
    explanation: 'Passwords of a person that the key beside it opens; keep the profile outside the workspace.',
    source: 'https://support.mozilla.org/en-US/kb/profiles-where-firefox-stores-user-data',
    marks: { names: ['logins.json', 'logins-backup.json'] },
    holds: [/"encryptedPassword"\s{0,9}:\s{0,9}"./],
  },
  {
    id: 'cookie-jar',
    title: 'Cookies of a browser or program',
    severity: 'high',
    explanation: 'Whoever has the cookies is signed in as their owner; sign out and delete the file.',
    source: 'https://curl.se/docs/http-cookies.html',
    marks: { magic: [ascii('# Netscape HTTP Cookie File'), ascii('# HTTP Cookie File')] },
    holds: [/^(?:#HttpOnly_)?[\w.-]+\t(?:TRUE|FALSE)\t[^\t\n]+\t(?:TRUE|FALSE)\t\d+\t[^\t\n]+\t[^\s]/m],
  },
];
