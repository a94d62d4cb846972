import type { EvalCase } from './cases';
import { marked } from './cases';
import { address, jsonWebToken, pemBlock } from './key-material';
import { fill } from './template';

type Row = readonly [name: string, path: string, text: string];

const secretManifest = (entry: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ntype: Opaque\n${entry}\n`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const later = Date.UTC(2030, 0) / 1000;

/** Secrets in the middle of other text; `[[` and `]]` enclose what must be found. */
const rows: Readonly<Record<string, { readonly found: readonly Row[]; readonly quiet: readonly Row[] }>> = {
  'private-key': {
    found: [
      ['code', 'src/key.ts', `const key = \`[[${pemBlock('RSA ', 1)}]]\`;`],
      ['JSON', 'a.json', `{"cert": "[[${pemBlock('', 2, '\\n')}]]"}`],
      ['YAML', 'a.yaml', `tls:\n  key: |\n    [[${pemBlock('EC ', 3, '\n    ')}]]\n`],
      ['notebook', 'a.ipynb', `{"cells":[{"source":["key = '[[${pemBlock('', 4, '\\n')}]]'\\n"]}]}`],
      ['Windows line ends', 'a.txt', `note\r\n[[${pemBlock('OPENSSH ', 5, '\r\n')}]]\r\n`],
      ['environment', 'run.sh', `export TLS_KEY="[[${pemBlock('', 6, '\\n')}]]"`],
    ],
    quiet: [
      [
        'documentation',
        'README.md',
        `Paste the text that begins with ${pemBlock('RSA ', 1).split('\n')[0] ?? ''} here.`,
      ],
      ['dots', 'a.ts', `const a = \`${pemBlock('', 1).replace(/\n[^-]+\n/, '\n...\n')}\`;`],
      ['public key', 'a.ts', `const a = \`${pemBlock('', 1).replaceAll('PRIVATE', 'PUBLIC')}\`;`],
    ],
  },
  'json-web-token': {
    found: [
      ['code', 'a.ts', `const t = "[[${jsonWebToken({ sub: 'u1', exp: later }, 1)}]]";`],
      [
        'header',
        'a.sh',
        `curl -H "Authorization: Bearer [[${jsonWebToken({ role: 'service_role', exp: later }, 2)}]]" https://a.internal`,
      ],
    ],
    quiet: [
      ['header alone', 'a.ts', `const t = "${jsonWebToken({ a: 1 }, 3).split('.')[0] ?? ''}";`],
      ['not JSON', 'a.ts', `const t = "${fill('eyJ{A40}.eyJ{A40}.{A40}', 4)}";`],
      [
        'a data address',
        'a.ts',
        `const map = 'data:application/json;base64,${Buffer.from('{"version":3,"sources":[]}').toString('base64')}';`,
      ],
    ],
  },
  'database-url': {
    found: [
      [
        'code',
        'a.ts',
        `connect("${address('postgres', 'shop', `[[${fill('{A14}', 11)}]]`, 'db.shop.internal:5432/x')}")`,
      ],
      ['YAML', 'a.yaml', `url: ${address('mongodb+srv', 'shop', `[[${fill('{A14}', 12)}]]`, 'c0.shop.internal/x')}\n`],
      [
        'Compose',
        'compose.yaml',
        `    - CACHE=${address('redis', '', `[[${fill('{A14}', 13)}]]`, 'cache.internal:6379/0')}\n`,
      ],
      [
        'properties',
        'a.properties',
        `broker=${address('amqps', 'shop', `[[${fill('{A14}', 14)}]]`, 'mq.internal/v')}\n`,
      ],
    ],
    quiet: [
      ['variable', 'a.ts', address('postgres', 'shop', '${DB_PASSWORD}', 'db.internal')],
      ['placeholder', 'a.md', address('mysql', 'user', 'password', 'localhost/db')],
      ['no password', 'a.ts', 'postgres://db.shop.internal:5432/x'],
    ],
  },
  'url-password': {
    found: [
      ['web', 'a.sh', `git clone ${address('https', 'me', `[[${fill('{A20}', 21)}]]`, 'git.shop.internal/a.git')}`],
      ['FTP', 'a.py', `url = "${address('ftp', 'me', `[[${fill('{A10}', 22)}]]`, 'files.shop.internal/')}"`],
    ],
    quiet: [
      ['port', 'a.ts', 'fetch("http://localhost:8080/@scope/name")'],
      ['package', 'package-lock.json', '"resolved": "https://npm.example.com/@a/b/-/b-1.0.0.tgz"'],
      ['placeholder', 'README.md', address('https', 'user', 'pass', 'example.com')],
    ],
  },
  'kubernetes-secret': {
    found: [
      ['data', 'k8s/a.yaml', secretManifest(`data:\n  db: c2hvcA==\n  smtp: [[${base64(fill('{A14}', 61))}]]`)],
      ['plain', 'k8s/a.yml', secretManifest(`stringData:\n  smtp: "[[${fill('{A10}4x', 62)}]]"`)],
      [
        'second document',
        'a.yaml',
        `kind: Pod\n---\n${secretManifest(`data:\n  smtp: [[${base64(fill('{A16}', 63))}]]`)}`,
      ],
    ],
    quiet: [
      ['words', 'a.yaml', secretManifest(`data:\n  smtp: ${base64('value-1\r\n')}`)],
      ['user name', 'a.yaml', secretManifest(`data:\n  username: ${base64(fill('{A14}', 64))}`)],
      ['template', 'a.yaml', secretManifest('data:\n  smtp: {{ .Values.smtp | b64enc }}')],
      ['other kind', 'a.yaml', `kind: ConfigMap\ndata:\n  smtp: ${base64(fill('{A14}', 65))}\n`],
      [
        'encrypted',
        'a.yaml',
        `${secretManifest(`data:\n  smtp: ${base64(fill('{A14}', 66))}`)}sops:\n  version: 3.8.1\n`,
      ],
    ],
  },
  'aws-secret-key': {
    found: [
      ['its name', 'a.ts', `const aws_secret_access_key = "[[${fill('{B40}', 31)}]]";`],
      ['SDK', 'a.js', `secretAccessKey: '[[${fill('{B40}', 32)}]]'`],
      ['INI', 'credentials.ini', `aws_secret_access_key = [[${fill('{B40}', 33)}]]\n`],
    ],
    quiet: [
      ['commit', 'a.ts', `const aws_secret_ref = "${fill('{h40}', 34)}";`],
      ['variable', 'a.sh', 'export AWS_SECRET_ACCESS_KEY=$(vault read -field=key aws)'],
      ['documentation', 'README.md', `aws_secret_access_key = ${'EXAMPLE'.repeat(6).slice(0, 40)}`],
    ],
  },
};

export const placeCases: readonly EvalCase[] = Object.entries(rows).flatMap(([rule, { found, quiet }]) => [
  ...found.map(([name, path, text]) => ({ rule, name, path, ...marked(text) })),
  ...quiet.map(([name, path, text]) => ({ rule, name, path, text, secret: null })),
]);
