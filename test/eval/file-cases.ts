import type { EvalCase } from './cases';
import { address, pemBlock } from './key-material';
import { fill } from './template';

type Row = readonly [name: string, path: string, text: string];

const account = (seed: number, key: string): string =>
  JSON.stringify(
    { type: 'service_account', project_id: 'shop', private_key: key, client_email: `a${seed}@x.test` },
    null,
    2,
  );

const kubeconfig = (credential: string): string =>
  `apiVersion: v1\nkind: Config\nclusters: []\nusers:\n- name: admin\n  user:\n    ${credential}\n`;

/** Files whose name or format says that they hold credentials; `found` and `quiet` by rule. */
const rows: Readonly<Record<string, { readonly found: readonly Row[]; readonly quiet: readonly Row[] }>> = {
  'private-key-file': {
    found: [
      ['PEM', 'keys/server.pem', pemBlock('RSA ', 1)],
      ['OpenSSH', '.ssh/id_ed25519', pemBlock('OPENSSH ', 2)],
      ['any name', 'secret.txt', pemBlock('', 3)],
    ],
    quiet: [
      ['certificate', 'keys/server.pem', pemBlock('', 1).replaceAll('PRIVATE KEY', 'CERTIFICATE')],
      ['public key', '.ssh/id_rsa.pub', `ssh-rsa ${fill('{B360}', 2)} me@host`],
      ['header alone', 'keys/server.pem', pemBlock('RSA ', 3).split('\n')[0] ?? ''],
    ],
  },
  'service-account': {
    found: [
      ['JSON', 'gcp.json', account(1, pemBlock('', 11))],
      ['JSON of another name', 'deploy/key.json', account(2, pemBlock('', 12))],
    ],
    quiet: [
      ['without a key', 'gcp.json', account(1, 'removed')],
      ['type alone', 'a.json', '{"type": "service_account"}'],
      ['a sentence', 'README.md', 'Set "type": "service_account" and "private_key": "..." in the file.'],
    ],
  },
  kubeconfig: {
    found: [
      ['client key', '.kube/config', kubeconfig(`client-key-data: ${fill('{B400}', 21)}`)],
      ['token', 'prod.kubeconfig', kubeconfig(`token: ${fill('{A60}', 22)}`)],
    ],
    quiet: [
      ['command', '.kube/config', kubeconfig('exec:\n      command: aws')],
      ['placeholder', 'config.yaml', kubeconfig('token: <token>')],
      ['another kind', 'app.yaml', 'apiVersion: v1\nkind: ConfigMap\ndata:\n  users: a\n'],
    ],
  },
  'env-file': {
    found: [
      ['key', '.env', `API_TOKEN=${fill('{A24}', 31)}\n`],
      ['production', '.env.production', `export DB_PASSWORD='${fill('{A16}', 32)}'\n`],
    ],
    quiet: [
      ['example', '.env.example', 'API_TOKEN=changeme\n'],
      ['everyday settings', '.env', 'PORT=3000\nNODE_ENV=development\nDEBUG=true\n'],
      ['references', '.env', 'API_TOKEN=${OTHER_TOKEN}\nDB_PASSWORD=\n'],
    ],
  },
  npmrc: {
    found: [
      ['token', '.npmrc', `//npm.shop.internal/:_authToken=${fill('{A40}', 41)}\n`],
      ['password', '.npmrc', `//npm.shop.internal/:_password="${fill('{A24}', 42)}"\n`],
    ],
    quiet: [
      ['variable', '.npmrc', '//registry.npmjs.org/:_authToken=${NPM_TOKEN}\n'],
      ['registry', '.npmrc', 'registry=https://npm.shop.internal/\nsave-exact=true\n'],
      ['empty', '.npmrc', '//registry.npmjs.org/:_authToken=\n'],
    ],
  },
  netrc: {
    found: [
      ['one line', '.netrc', `machine git.shop.internal login me password ${fill('{A16}', 51)}\n`],
      ['three lines', '_netrc', `machine a.internal\n  login me\n  password ${fill('{A12}', 52)}\n`],
    ],
    quiet: [
      ['no password', '.netrc', 'machine git.shop.internal login me\n'],
      ['placeholder', '.netrc', 'machine a login me password <password>\n'],
      ['comment', '.netrc', '# see the manual of curl\n'],
    ],
  },
  pgpass: {
    found: [
      ['a row', '.pgpass', `db.shop.internal:5432:shop:me:${fill('{A16}', 61)}\n`],
      ['Windows', 'pgpass.conf', `*:*:*:me:${fill('{A12}', 62)}\n`],
    ],
    quiet: [
      ['comment', '.pgpass', '#hostname:port:database:username:password\n'],
      ['too few fields', '.pgpass', 'db:5432:shop\n'],
      ['variable', '.pgpass', 'db:5432:shop:me:${DB_PASSWORD}\n'],
    ],
  },
  'git-credentials': {
    found: [
      ['store', '.git-credentials', `${address('https', 'me', fill('{A24}', 71), 'git.shop.internal')}\n`],
      [
        'remote',
        '.git/config',
        `[remote "origin"]\n\turl = ${address('https', 'me', fill('{A24}', 72), 'git.x.internal/a.git')}\n`,
      ],
    ],
    quiet: [
      ['remote without a password', '.git/config', '[remote "origin"]\n\turl = https://git.shop.internal/a.git\n'],
      ['SSH remote', '.git/config', '[remote "origin"]\n\turl = ssh://git@git.shop.internal:22/a.git\n'],
      ['variable', '.git-credentials', `${address('https', 'me', '${TOKEN}', 'git.shop.internal')}\n`],
    ],
  },
  'credential-value': {
    found: [
      ['environment', '.env', `SHOP_SECRET=${fill('{A24}', 81)}\n`],
      ['netrc', '.netrc', `machine a login me password ${fill('{A14}', 82)}\n`],
    ],
    quiet: [
      ['harmless names', '.env', 'LOG_LEVEL=debug\nPORT=3000\n'],
      ['references', '.env', 'API_TOKEN=${SHARED_TOKEN}\n'],
      ['placeholder', '.env.local', 'API_TOKEN=your-token-here\n'],
    ],
  },
};

export const fileCases: readonly EvalCase[] = Object.entries(rows).flatMap(([rule, { found, quiet }]) => [
  ...found.map(([name, path, text]) => ({ rule, name, path, text, secret: '' })),
  ...quiet.map(([name, path, text]) => ({ rule, name, path, text, secret: null })),
]);
