import type { EvalCase } from './cases';
import { marked } from './cases';
import { fill } from './template';
import { discordToken, wifKey } from './key-material';

/** A name of the service as people write it, and what its keys look like. */
const services: Readonly<Record<string, readonly (readonly [word: string, template: string])[]>> = {
  'cloudflare-legacy-key': [
    ['cloudflare', '{W40}'],
    ['cloudflare', '{h37}'],
  ],
  'heroku-legacy-key': [['heroku', '{u1}']],
  'railway-token': [['railway', '{u1}']],
  'linode-token': [['linode', '{h64}']],
  'hetzner-token': [
    ['hcloud', '{A64}'],
    ['hetzner', '{A64}'],
  ],
  'vultr-key': [['vultr', '{U36}']],
  'scaleway-secret-key': [['scaleway', '{u1}']],
  'fastly-token': [['fastly', '{W32}']],
  'jenkins-token': [['jenkins', '11{h32}']],
  'gitea-token': [
    ['gitea', '{h40}'],
    ['forgejo', '{h40}'],
  ],
  'github-client-secret': [['github', '{h40}']],
  'snyk-token': [['snyk', '{u1}']],
  'codecov-token': [['codecov', '{u1}']],
  'datadog-key': [
    ['datadog', '{h32}'],
    ['datadog', '{h40}'],
  ],
  'pagerduty-key': [
    ['pagerduty', 'u+{A18}'],
    ['pagerduty', '{A20}'],
  ],
  'opsgenie-key': [['opsgenie', '{u1}']],
  'rollbar-token': [['rollbar', '{h32}']],
  'splunk-token': [['splunk', '{u1}']],
  'consul-token': [
    ['consul', '{u1}'],
    ['nomad', '{u1}'],
  ],
  'algolia-key': [['algolia', '{h32}']],
  'twilio-auth-token': [['twilio', '{h32}']],
  'vonage-secret': [
    ['vonage', '{A16}'],
    ['nexmo', '{A16}'],
  ],
  'postmark-token': [['postmark', '{u1}']],
  'mailjet-key': [['mailjet', '{h32}']],
  'mailgun-sending-key': [['mailgun', '{h32}-{h8}-{h8}']],
  'sparkpost-key': [['sparkpost', '{h40}']],
  'pusher-secret': [['pusher', '{h20}']],
  'sendbird-token': [['sendbird', '{h40}']],
  'line-channel-token': [['line_channel', '{B170}=']],
  'trello-token': [
    ['trello', '{h64}'],
    ['trello', 'ATTA{A72}'],
  ],
  'todoist-token': [['todoist', '{h40}']],
  'zendesk-token': [['zendesk', '{A40}']],
  'lokalise-token': [['lokalise', '{h40}']],
  'deepl-key': [
    ['deepl', '{u1}:fx'],
    ['deepl', '{u1}'],
  ],
  'mollie-key': [
    ['mollie', 'live_{A30}'],
    ['mollie', 'test_{A30}'],
  ],
  'gocardless-token': [['gocardless', 'live_{W40}']],
  'lob-key': [
    ['lob', 'live_{h35}'],
    ['lob', 'test_{h35}'],
  ],
  'auth0-client-secret': [['auth0', '{W64}']],
  'facebook-app-secret': [['facebook', '{h32}']],
  'spotify-client-secret': [['spotify', '{h32}']],
  'twitch-secret': [['twitch', '{l30}']],
  'discord-client-secret': [['discord', '{W32}']],
  'recaptcha-secret': [['recaptcha', '6L{W38}']],
  'hcaptcha-secret': [
    ['hcaptcha', '0x{h40}'],
    ['hcaptcha', 'ES_{h32}'],
  ],
  'openweather-key': [
    ['openweather', '{h32}'],
    ['openweathermap', '{h32}'],
  ],
  'vault-legacy-token': [['vault', 's.{A24}']],
  'infisical-token': [['infisical', 'st.{h24}.{h32}.{h32}']],
  'facebook-token': [
    ['facebook', 'EAA{A180}'],
    ['whatsapp', 'EAAG{A180}'],
  ],
  'okta-token': [['okta', '00{W40}']],
  'airtable-token': [['airtable', 'pat{A14}.{h64}']],
  'twilio-api-key': [['twilio', 'SK{h32}']],
  'cohere-key': [['cohere', '{A40}']],
  'mistral-key': [['mistral', '{A32}']],
  'azure-openai-key': [
    ['azure_openai', '{h32}'],
    ['openai.azure.com', '{h32}'],
  ],
  'assemblyai-key': [['assemblyai', '{h32}']],
  'deepgram-key': [['deepgram', '{h40}']],
  'elevenlabs-key': [
    ['elevenlabs', 'sk_{h48}'],
    ['eleven_labs', '{h32}'],
  ],
  'wandb-key': [
    ['wandb', '{h40}'],
    ['wandb', '{W86}'],
  ],
  'clarifai-token': [['clarifai', '{h32}']],
  'exa-key': [['exa_api', '{u1}']],
  'ethereum-private-key': [
    ['wallet', '0x{h64}'],
    ['deployer', '0x{h64}'],
  ],
};

type Write = (word: string, value: string) => string;

const places: readonly (readonly [name: string, path: string, write: Write])[] = [
  ['environment', 'run.sh', (word, value) => `export ${word.toUpperCase()}_SECRET_KEY=[[${value}]]\n`],
  ['name behind', 'run.sh', (word, value) => `SECRET_TOKEN_${word.toUpperCase()}="[[${value}]]"\n`],
  ['code', 'src/a.ts', (word, value) => `const secret = connect('${word}', { secretKey: '[[${value}]]' });`],
  ['next line', 'a.yaml', (word, value) => `${word}:\n  api_token: "[[${value}]]"\n`],
  ['JSON', 'a.json', (word, value) => `{"${word}": {"apiToken": "[[${value}]]"}}`],
];

const quietPlaces: readonly (readonly [name: string, path: string, write: Write])[] = [
  ['no name near', 'src/a.ts', (_, value) => `const value = "${value}";`],
  ['a digest', 'src/a.ts', (word, value) => `const ${word.replace(/\W/g, '')}TokenHash = { sha: "${value}" };`],
  ['an id', 'src/a.ts', (word, value) => `const ${word.replace(/\W/g, '')} = { tokenId: "${value}" };`],
  ['too long', 'src/a.ts', (word, value) => `${word}: { version: "${value}${value}0" }`],
  ['no word for a secret', 'src/a.ts', (word, value) => `${word}: { revision: "${value}" }`],
  ['placeholder', 'run.sh', (word, value) => `export ${word.toUpperCase()}_API_KEY=${'x'.repeat(value.length)}\n`],
  ['variable', 'run.sh', (word) => `export ${word.toUpperCase()}_API_KEY=\${OTHER_API_KEY_1}\n`],
];

const seedPhrase = (seed: number): string =>
  Array.from({ length: 12 }, (_, index) => fill('{w5}', seed * 20 + index)).join(' ');

/** Secrets whose form is not a run of letters. */
const others: readonly EvalCase[] = [
  ...[
    ['vault-legacy-token', 'VAULT_TOKEN=[[s.{A24}]]'],
    ['vault-legacy-token', 'vault login [[s.{A24}]]'],
    ['okta-token', 'Authorization: SSWS [[00{W40}]]'],
    ['twilio-api-key', 'twilio = Client("[[SK{h32}]]")'],
    ['facebook-token', 'get("https://graph.internal/me?access_token=[[EAA{A180}]]")'],
  ].map(([rule = '', template = ''], index) => ({
    rule,
    name: `own form ${index}`,
    path: 'run.sh',
    ...marked(fill(template, 900 + index)),
  })),
  ...['bot.login("[[?]]")', 'DISCORD_BOT_TOKEN=[[?]]\n', 'client.run("[[?]]")'].map((text, seed) => ({
    rule: 'discord-bot-token',
    name: `form ${seed}`,
    path: 'bot.py',
    ...marked(text.replace('?', discordToken(seed))),
  })),
  ...[
    'bot.login(process.env.TOKEN)',
    `bot.login("${fill('Mzz{W23}.G{W5}.{W38}', 5)}")`,
    `x = "${discordToken(9)}"`,
  ].map((text, index) => ({ rule: 'discord-bot-token', name: `near ${index}`, path: 'bot.py', text, secret: null })),
  ...[1, 2].map((seed) => ({
    rule: 'wallet-seed-phrase',
    name: `phrase ${seed}`,
    path: 'src/a.ts',
    ...marked(`const mnemonic = "[[${seedPhrase(seed)}]]";`),
  })),
  ...['const mnemonic = "";', 'const mnemonic = process.env.MNEMONIC;', `const text = "${seedPhrase(3)}";`].map(
    (text, index) => ({ rule: 'wallet-seed-phrase', name: `near ${index}`, path: 'src/a.ts', text, secret: null }),
  ),
  ...[1, 2].map((seed) => ({
    rule: 'bitcoin-private-key',
    name: `key ${seed}`,
    path: 'src/a.ts',
    ...marked(`importPrivkey("[[${wifKey(seed)}]]")`),
  })),
  ...[
    `const value = "${wifKey(3)}";`,
    'wif = decode(secretKey)',
    `const btcKey = "${wifKey(4).slice(1)}1".length;`,
  ].map((text, index) => ({
    rule: 'bitcoin-private-key',
    name: `near ${index}`,
    path: 'src/a.ts',
    text,
    secret: null,
  })),
];

export const serviceCases: readonly EvalCase[] = [
  ...Object.entries(services).flatMap(([rule, forms]) =>
    forms.flatMap(([word, template], form) => [
      ...places.flatMap(([name, path, write]) =>
        [1, 2].map((seed) => ({
          rule,
          name: `form ${form}, seed ${seed}, ${name}`,
          path,
          ...marked(write(word, fill(template, 700 + 10 * form + seed))),
        })),
      ),
      ...quietPlaces.map(([name, path, write]) => ({
        rule,
        name: `form ${form}, ${name}`,
        path,
        text: write(word, fill(template, 800 + form)),
        secret: null,
      })),
    ]),
  ),
  ...others,
];
