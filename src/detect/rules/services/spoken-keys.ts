import type { KeyNearName } from './near-name';
import { patternOf } from './shape';

/** Keys that are recognised near the name of their service, also where no name says secret. */
export const spokenKeys: readonly KeyNearName[] = [
  {
    id: 'vault-legacy-token',
    name: 'HashiCorp Vault',
    credential: 'token of the older form',
    words: ['vault'],
    shape: patternOf('s.{A24}'),
    source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    severity: 'critical',
    names: /token|login|secret|key/i,
  },
  {
    id: 'facebook-token',
    name: 'Facebook',
    credential: 'access token',
    words: ['facebook', 'fb_', 'instagram', 'whatsapp', 'meta_', 'access_token', 'accesstoken'],
    shape: 'EAA[A-Za-z0-9]{80,400}',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  },
  {
    id: 'okta-token',
    name: 'Okta',
    credential: 'API token',
    words: ['okta', 'ssws'],
    shape: '00[\\w-]{40}',
    source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    severity: 'critical',
    names: /ssws|token|key|auth|secret/i,
  },
  {
    id: 'airtable-token',
    name: 'Airtable',
    credential: 'personal access token',
    words: ['airtable'],
    shape: patternOf('pat{A14}.{h64}'),
    source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    names: /token|key|pat|auth|secret/i,
  },
  {
    id: 'twilio-api-key',
    name: 'Twilio',
    credential: 'API key',
    words: ['twilio'],
    shape: patternOf('SK{h32}'),
    source: 'https://www.twilio.com/docs/iam/api-keys',
    severity: 'medium',
    names: /key|sid|client|secret|token|twilio/i,
  },
  {
    id: 'discord-bot-token',
    name: 'Discord',
    credential: 'bot token',
    words: ['discord', 'bot_token', 'bottoken', '.login(', '.run('],
    shape: '[MNO][\\w-]{22,27}\\.[\\w-]{6,7}\\.[\\w-]{27,40}',
    source: 'https://discord.com/developers/docs/reference#authentication',
    severity: 'critical',
    names: /token|login|run|key|auth|secret|bot/i,
    isValid: (token) =>
      /^\d{17,20}$/.test(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('latin1')),
  },
];
