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

const basic = (user: string, seed: number): string => Buffer.from(`${user}:${fill('{A14}', seed)}`).toString('base64');

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
      ['variable', '.npmrc', '//npm.example.com/:_authToken=${NPM_TOKEN}\n'],
      ['registry', '.npmrc', 'registry=https://npm.shop.internal/\nsave-exact=true\n'],
      ['empty', '.npmrc', '//npm.example.com/:_authToken=\n'],
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
      [
        'submodule',
        '.git/modules/libs/a/config',
        `[remote "origin"]\n\turl = ${address('https', 'me', fill('{A24}', 73), 'git.x.internal/a.git')}\n`,
      ],
      [
        'token in the place of the user',
        '.git/config',
        `[remote "origin"]\n\turl = https://${fill('{A24}', 74)}@git.x.internal/a.git\n`,
      ],
      [
        'header with a sign-in',
        '.git/config',
        `[http "https://git.x.internal/"]\n\textraheader = AUTHORIZATION: basic ${fill('{A44}', 75)}\n`,
      ],
      ['token of a tool', '.gitconfig', `[github]\n\tuser = me\n\ttoken = ${fill('{h40}', 76)}\n`],
    ],
    quiet: [
      ['submodule without a password', '.git/modules/a/config', '[remote "origin"]\n\turl = ../../a.git\n'],
      ['long user', '.git/config', '[remote "origin"]\n\turl = ssh://deployment-of-the-shop@git.shop.internal/a.git\n'],
      ['header without a sign-in', '.git/config', '[http]\n\textraheader = X-Request-From: continuous-integration\n'],
      ['variable in a header', '.git/config', '[http]\n\textraheader = AUTHORIZATION: basic ${TOKEN}\n'],
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
  'aws-credentials': {
    found: [
      ['one profile', '.aws/credentials', `[default]\naws_secret_access_key = ${fill('{B40}', 91)}\n`],
      ['two profiles', '.aws/credentials', `[a]\naws_secret_access_key=${fill('{B40}', 92)}\n[b]\n`],
    ],
    quiet: [
      ['process', '.aws/credentials', '[default]\ncredential_process = /opt/sign-in\n'],
      ['empty', '.aws/credentials', '[default]\naws_secret_access_key =\n'],
      ['region', '.aws/config', '[default]\nregion = eu-central-1\n'],
    ],
  },
  'docker-config': {
    found: [
      ['settings', '.docker/config.json', `{"auths":{"a":{"auth":"${basic('ci', 93)}"}}}`],
      ['older form', '.dockercfg', `{"a": {"auth": "${basic('me', 94)}"}}`],
    ],
    quiet: [
      ['helper', '.docker/config.json', '{"credsStore":"desktop"}'],
      ['empty', '.docker/config.json', '{"auths":{"a":{}}}'],
      ['variable', '.docker/config.json', '{"auths":{"a":{"auth":"${REGISTRY_AUTH}"}}}'],
    ],
  },
  pypirc: {
    found: [
      ['password', '.pypirc', `[pypi]\nusername = me\npassword = ${fill('{A20}', 95)}\n`],
      ['colon', '.pypirc', `[pypi]\nusername: me\npassword: ${fill('{A24}', 96)}\n`],
    ],
    quiet: [
      ['no password', '.pypirc', '[distutils]\nindex-servers = pypi\n'],
      ['placeholder', '.pypirc', '[pypi]\npassword = <token>\n'],
      ['empty', '.pypirc', '[pypi]\npassword =\n'],
    ],
  },
  'cargo-credentials': {
    found: [
      ['TOML', '.cargo/credentials.toml', `[registry]\ntoken = "${fill('{A32}', 97)}"\n`],
      ['older name', '.cargo/credentials', `[registries.a]\ntoken = "${fill('{A32}', 98)}"\n`],
    ],
    quiet: [
      ['settings', '.cargo/config.toml', '[build]\njobs = 2\n'],
      ['empty', '.cargo/credentials.toml', '[registry]\n'],
      ['placeholder', '.cargo/credentials.toml', '[registry]\ntoken = "<token>"\n'],
    ],
  },
  'gem-credentials': {
    found: [
      ['key', '.gem/credentials', `---\n:rubygems_api_key: ${fill('{h48}', 99)}\n`],
      ['host', '.gem/credentials', `---\nhttps://gems.shop.internal: ${fill('{h32}', 100)}\n`],
    ],
    quiet: [
      ['empty', '.gem/credentials', '---\n'],
      ['comment', '.gem/credentials', '# see the guide\n'],
      ['variable', '.gem/credentials', '---\n:rubygems_api_key: ${KEY}\n'],
    ],
  },
  'rclone-config': {
    found: [
      ['rclone', 'rclone.conf', `[a]\ntype = s3\nsecret_access_key = ${fill('{B40}', 101)}\n`],
      ['s3cmd', '.s3cfg', `[default]\nsecret_key = ${fill('{B40}', 102)}\n`],
    ],
    quiet: [
      ['environment', 'rclone.conf', '[a]\ntype = s3\nenv_auth = true\n'],
      ['empty', '.s3cfg', '[default]\nsecret_key =\n'],
      ['placeholder', '.boto', '[Credentials]\ngs_secret_access_key = <your secret>\n'],
    ],
  },
  'filezilla-sites': {
    found: [
      ['plain', 'sitemanager.xml', `<Server><Host>a</Host><Pass>${fill('{A10}', 103)}</Pass></Server>`],
      ['base64', 'recentservers.xml', `<Server><Pass encoding="base64">${fill('{A16}', 104)}</Pass></Server>`],
    ],
    quiet: [
      ['no password', 'sitemanager.xml', '<Server><Host>a</Host><User>me</User></Server>'],
      ['empty', 'sitemanager.xml', '<Server><Pass></Pass></Server>'],
      ['key file', 'sitemanager.xml', '<Server><Keyfile>/home/me/a</Keyfile></Server>'],
    ],
  },
  htpasswd: {
    found: [
      ['MD5', '.htpasswd', `me:$apr1$${fill('{A8}', 105)}$${fill('{A22}', 106)}\n`],
      ['bcrypt', 'web/.htpasswd', `me:$2y$05$${fill('{A53}', 107)}\n`],
    ],
    quiet: [
      ['comment', '.htpasswd', '# user:hash\n'],
      ['no hash', '.htpasswd', 'me:\n'],
      ['empty', '.htpasswd', '\n'],
    ],
  },
  'rails-master-key': {
    found: [
      ['master', 'config/master.key', fill('{h32}', 108)],
      ['environment', 'config/credentials/production.key', `${fill('{h32}', 109)}\n`],
    ],
    quiet: [
      ['too short', 'config/master.key', fill('{h16}', 110)],
      ['a variable', 'config/master.key', '<%= ENV["RAILS_MASTER_KEY"] %>\n'],
      ['another folder', 'locale/master.key', fill('{h32}', 111)],
    ],
  },
  'agent-credentials': {
    found: [
      ['Claude Code', '.claude/.credentials.json', `{"claudeAiOauth":{"accessToken":"${fill('{W90}', 112)}"}}`],
      ['Codex', '.codex/auth.json', `{"tokens":{"refresh_token":"${fill('{W90}', 113)}"}}`],
    ],
    quiet: [
      ['signed out', '.claude/.credentials.json', '{}'],
      ['empty', '.codex/auth.json', '{"OPENAI_API_KEY": null, "tokens": {}}'],
      ['settings', '.gemini/oauth_creds.json', '{"token_type":"Bearer","expiry_date":1}'],
    ],
  },
};

export const fileCases: readonly EvalCase[] = Object.entries(rows).flatMap(([rule, { found, quiet }]) => [
  ...found.map(([name, path, text]) => ({ rule, name, path, text, secret: '' })),
  ...quiet.map(([name, path, text]) => ({ rule, name, path, text, secret: null })),
]);
