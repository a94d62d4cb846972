import * as secrets from './sample-secrets.mjs';

/** The folder that the user of the sample marks as confidential: papers and code of a client, no secret in them. */
const clientFiles = {
  'clients/northwind/brief.md': `# Northwind: demand forecast

Northwind wants to know two weeks ahead which of its 340 products will run out.
Delivery in spring; until then nobody outside the project hears of it.
`,
  'clients/northwind/contract.md': `# Services agreement

1. The contractor keeps the client's plans, prices and methods confidential.
2. Nothing of it may be handed to a third party, including providers of online services.
`,
  'clients/northwind/forecast.ts': `/** The client's own weighting: recent weeks count more, the season counts twice. */
export function forecast(weeks: readonly number[], season: number): number {
  const weighted = weeks.map((sold, age) => sold / (age + 1));
  const sum = weighted.reduce((total, value) => total + value, 0);
  return (sum / weeks.length) * season * 2;
}
`,
};

const ordinaryFiles = {
  'README.md': `# North Shop

A small web shop: catalogue, cart, payment. \`npm start\` serves it on port 3000.
`,
  'package.json': json({
    name: 'north-shop',
    private: true,
    version: '1.4.0',
    scripts: { start: 'node src/server.js', test: 'node --test' },
  }),
  '.gitignore': `node_modules/
.env
`,
  'src/cart.ts': `export interface Line {
  readonly product: string;
  readonly price: number;
  readonly count: number;
}

export function total(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.price * line.count, 0);
}
`,
  'src/server.ts': `import { createServer } from 'node:http';
import { total } from './cart';

createServer((_request, response) => {
  response.end(JSON.stringify({ total: total([]) }));
}).listen(3000);
`,
};

/** Protection as people write it: some of it works, some of it only looks as if it did. */
const ruleFiles = {
  // Claude Code does not read this file at all.
  '.claudeignore': `.env
config/keys/
data/
`,
  // The first rule works; a Write rule never stops reading; one slash starts at the project, not at the disk's root.
  '.claude/settings.json': json({
    permissions: { deny: ['Read(./.env)', 'Write(config/keys/**)', 'Read(/home/dev/shop/data/**)'] },
  }),
  '.cursorignore': `# keys stay here
config/keys/
`,
  // In gitignore syntax a pattern that starts with ./ matches nothing.
  '.geminiignore': `.env
./clients/
`,
  // A bare machine has no agent installed, so the sample says which to look at.
  '.vscode/settings.json': json({ 'sightline.agents': ['claude-code', 'cursor', 'gemini-cli'] }),
};

/**
 * Every file of the sample workspace.
 *
 * @returns {Readonly<Record<string, string>>} text by POSIX path relative to the workspace
 */
export function sampleFiles() {
  return { ...ordinaryFiles, ...clientFiles, ...ruleFiles, ...sensitiveFiles() };
}

function sensitiveFiles() {
  return {
    '.env': `PORT=3000
DATABASE_URL=${secrets.databaseUrl('shop')}
AWS_ACCESS_KEY_ID=${secrets.awsKeyId()}
AWS_SECRET_ACCESS_KEY=${secrets.awsSecret()}
SESSION_SECRET=${secrets.password('session')}
`,
    'config/keys/server.key': secrets.privateKey(),
    'config/service-account.json': json({
      type: 'service_account',
      project_id: 'north-shop-inventory',
      private_key_id: secrets.keyId(),
      private_key: secrets.privateKey(),
      client_email: 'inventory@north-shop-inventory.iam.gserviceaccount.com',
      client_id: '104729130363118734502',
    }),
    'data/customers.csv': customers(),
    'src/payments.ts': `import { total, type Line } from './cart';

const stripeKey = '${secrets.stripeKey()}';
const ledger = '${secrets.databaseUrl('ledger')}';

export function charge(lines: readonly Line[]): { amount: number; key: string; ledger: string } {
  return { amount: total(lines), key: stripeKey, ledger };
}
`,
  };
}

/** Forty invented people; their domains end in `.alt`, which nobody can own: https://www.rfc-editor.org/rfc/rfc9476 */
function customers() {
  const first = ['Mara', 'Jonas', 'Ines', 'Pavel', 'Aiko', 'Tomas', 'Lena', 'Omar'];
  const last = ['Lindqvist', 'Okafor', 'Brandt', 'Moreau', 'Tanaka'];
  const domains = ['bluefjord.alt', 'hazelmail.alt', 'quaypost.alt'];
  const people = last.flatMap((surname) => first.map((name) => ({ name, surname })));
  const rows = people.map(({ name, surname }, index) => {
    const mail = `${name}.${surname}@${domains[index % domains.length]}`.toLowerCase();
    return `${1001 + index},${name},${surname},${mail},${(index * 37) % 23}`;
  });
  return `${['id,first_name,last_name,email,orders', ...rows].join('\n')}\n`;
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
