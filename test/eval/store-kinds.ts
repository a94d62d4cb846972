import { binary } from './kind-case';
import type { KindCase } from './kind-case';
import { fill } from './template';

const password = (seed: number): string => fill('{A14}', seed);
const state = (resources: readonly object[]): string =>
  JSON.stringify({ version: 4, terraform_version: '1.9.0', serial: 3, resources });
const csv = (header: string, row: string): string => `${header}\n${row}\n`;
const sqlite = 'SQLite format 3\0\x10\0';
const table = '{"cells":[{"outputs":[{"output_type":"execute_result","data":{"text/html":["<div>\\n","<table>"]}}]}]}';

/** Stores of passwords, and databases. */
export const storeKinds: Readonly<Record<string, KindCase>> = {
  'terraform-state': {
    found: [
      ['terraform.tfstate', state([{ type: 'x' }])],
      ['old.json', state([{ type: 'y' }])],
    ],
    quiet: [
      ['terraform.tfstate', state([])],
      ['terraform.tfstate', ''],
      ['main.tf', 'terraform {\n  required_version = ">= 1.9"\n}\n'],
    ],
  },
  'key-store': {
    found: [
      ['release.p12', '\x30\x82\0\x01'],
      ['renamed.bin', '\xfe\xed\xfe\xed\0\0'],
      ['team.kdbx', '\x03\xd9\xa2\x9a\0'],
    ],
    quiet: [
      ['release.p12', ''],
      ['keystore.md', 'How to make a key store.\n'],
      ['keystore.ts', 'export const name = "release.jks";\n'],
    ],
  },
  'sql-dump': {
    found: [
      ['backup.sql', "-- MySQL dump 10.13\nINSERT INTO shops (id, name) VALUES (1, 'A');\n"],
      ['shop.dump', 'COPY public.shops (id) FROM stdin;\n1\n\\.\n'],
    ],
    quiet: [
      ['schema.sql', 'CREATE TABLE shops (id int);\n'],
      ['backup.sql', 'COPY public.shops (id) FROM stdin;\n\\.\n'],
      ['notes.txt', 'INSERT INTO shops (id) VALUES (1);\n'],
    ],
  },
  'password-store': {
    found: [
      ['team.psafe3', 'PWS3\x01\0'],
      ['renamed.bin', 'KWALLET\n\r\0\r\n\0\0'],
      ['login.keychain-db', 'kych\0\x01\0\0'],
    ],
    quiet: [
      ['team.psafe3', ''],
      ['debian-archive.keyring', '\x99\x02\0\0'],
      ['keychain.ts', 'export {};\n'],
    ],
  },
  'password-export': {
    found: [
      ['Chrome Passwords.csv', csv('name,url,username,password,note', `shop,https://shop.internal,me,${password(1)},`)],
      [
        'logins.csv',
        csv('"url","username","password","httpRealm","formActionOrigin","guid"', `"a","me","${password(2)}","","",""`),
      ],
      [
        'bitwarden.csv',
        csv(
          'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
          `,,login,a,,,0,a,me,${password(3)},`,
        ),
      ],
      ['lastpass.csv', csv('url,username,password,totp,extra,name,grouping,fav', `a,me,${password(4)},,,a,,0`)],
      [
        'onepassword.csv',
        csv('Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes', `a,a,me,${password(5)},,,,,`),
      ],
      [
        'keepassxc.csv',
        csv('"Group","Title","Username","Password","URL","Notes"', `"Root","a","me","${password(6)}","",""`),
      ],
    ],
    quiet: [
      ['empty.csv', 'name,url,username,password,note\n'],
      ['users.csv', csv('id,name,created', '1,a,2026')],
      ['columns.csv', csv('column,type,password_policy', 'a,b,c')],
    ],
  },
  'password-export-document': {
    found: [
      [
        'bitwarden.json',
        `{"encrypted": false, "items": [{"login": {"password": "${password(7)}"}, "passwordRevisionDate": null}]}`,
      ],
      [
        'keepass.xml',
        `<KeePassFile><Root><String><Key>Password</Key><Value ProtectInMemory="True">${password(8)}</Value></String></Root></KeePassFile>`,
      ],
    ],
    quiet: [
      ['bitwarden.json', '{"encrypted": true, "data": "2.a|b|c", "passwordRevisionDate": null}'],
      ['keepass.xml', '<KeePassFile><Root></Root></KeePassFile>'],
      ['model.ts', 'interface Login { passwordRevisionDate: string | null }\n'],
    ],
  },
  'onepassword-export': {
    found: [
      ['vault.1pux', 'PK\x03\x04\0'],
      ['old.1pif', '{"uuid":"a"}\n'],
    ],
    quiet: [
      ['vault.1pux', ''],
      ['import-1pux.ts', 'export {};\n'],
      ['vault.zip', 'PK\x03\x04\0'],
    ],
  },
  'password-document': {
    found: [
      ['docs/Passwords.xlsx', 'PK\x03\x04\0'],
      ['Kennwoerter 2026.docx', 'PK\x03\x04\0'],
    ],
    quiet: [
      ['budget.xlsx', 'PK\x03\x04\0'],
      ['passwords.ts', 'export {};\n'],
      ['Passwords.xlsx', ''],
    ],
  },
  'browser-profile': {
    found: [
      ['profile/cookies.sqlite', sqlite],
      ['Default/Login Data', sqlite],
    ],
    quiet: [
      ['cookies.sqlite', ''],
      ['history', 'the history of the town\n'],
      ['cookies', 'two cups of flour\n'],
    ],
  },
  'browser-logins': {
    found: [
      ['profile/logins.json', '{"logins":[{"encryptedPassword":"MDI"}]}'],
      ['logins-backup.json', '{"logins": [{"encryptedPassword": "MDI"}]}'],
    ],
    quiet: [
      ['logins.json', '{"logins":[]}'],
      ['logins.json', '{"users": 3}'],
      ['a.json', '{"logins":[{"encryptedPassword":"MDI"}]}'],
    ],
  },
  'cookie-jar': {
    found: [
      ['cookies.txt', `# Netscape HTTP Cookie File\nshop.internal\tTRUE\t/\tTRUE\t1900000000\tsid\t${password(9)}\n`],
      ['jar', `# HTTP Cookie File\n#HttpOnly_shop.internal\tFALSE\t/\tTRUE\t0\tsid\t${password(10)}\n`],
    ],
    quiet: [
      ['cookies.txt', '# Netscape HTTP Cookie File\n# none yet\n'],
      ['cookies.txt', 'flour\nsugar\n'],
      ['a.md', 'A jar begins with # Netscape HTTP Cookie File.\n'],
    ],
  },
  'sqlite-database': {
    found: [
      ['app.db', sqlite],
      ['renamed.bin', sqlite],
    ],
    quiet: [
      ['app.db', ''],
      ['.mypy_cache/cache.db', sqlite],
      ['sqlite.md', 'SQLite format 3 is the magic.\n'],
    ],
  },
  'database-file': {
    found: [
      ['shop.accdb', '\0\x01\0\0Standard ACE DB\0'],
      ['data.ibd', binary],
    ],
    quiet: [
      ['molecule.sdf', '  Mrv2014\n  1 0 0\n'],
      ['init.gdb', 'set print pretty on\n'],
      ['shop.accdb', ''],
    ],
  },
  'database-dump': {
    found: [
      ['shop.dump.bin', 'PGDMP\x01\x0e\0'],
      ['dump.rdb', 'REDIS0011\xfa\0'],
      ['users.bson', '\x0e\0\0\0\x10a\0\x01\0\0\0\0\0\0'],
    ],
    quiet: [
      ['a.bak', 'old notes\n'],
      ['dump.rdb', ''],
      ['a.bson', 'text\n'],
    ],
  },
  'compressed-dump': {
    found: [
      ['shop.sql.gz', '\x1f\x8b\x08\0'],
      ['backup/prod-backup-2026.zip', 'PK\x03\x04\0'],
    ],
    quiet: [
      ['assets.tar.gz', '\x1f\x8b\x08\0'],
      ['common.txt.gz', '\x1f\x8b\x08\0'],
      ['schema.sql.ts', 'export {};\n'],
    ],
  },
  'redis-append-only-file': {
    found: [
      ['appendonly.aof', '*2\r\n$6\r\nSELECT\r\n$1\r\n0\r\n'],
      ['a.aof', '*3\r\n$3\r\nSET\r\n'],
    ],
    quiet: [
      ['appendonly.aof', ''],
      ['a.aof', 'text\n'],
      ['a.txt', '*2\r\n$6\r\n'],
    ],
  },
  'statistics-data-set': {
    found: [
      ['survey.sav', '$FL2@(#) SPSS\0'],
      ['people.parquet', 'PAR1\x15\0'],
    ],
    quiet: [
      ['survey.sav', ''],
      ['par.txt', 'PAR2 files\n'],
      ['a.ts', "const ext = '.parquet';\n"],
    ],
  },
  'notebook-output': {
    found: [
      ['a.ipynb', table],
      ['work/b.ipynb', table.replace('[{"outputs"', '[ {"outputs"')],
    ],
    quiet: [
      ['a.ipynb', '{"cells":[{"outputs":[],"source":["<table>"]}]}'],
      ['b.ipynb', '{"cells":[{"outputs":[{"data":{"text/html":["<b>x</b>"]}}]}]}'],
      ['a.json', table],
    ],
  },
};
