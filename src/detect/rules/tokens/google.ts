import type { TokenFormat } from '../token-rule';

const oauthDocs = 'https://developers.google.com/identity/protocols/oauth2';

/** Google Cloud, Google APIs and Firebase. */
export const googleTokens: readonly TokenFormat[] = [
  {
    id: 'google-api-key',
    title: 'Google API key',
    severity: 'medium',
    explanation:
      'Calls Google services at the cost of the project; restrict it to addresses and services, or replace it in the console.',
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    anchors: ['aiza'],
    pattern: /(AIza)[\w-]{35}(?![\w-])/y,
  },
  {
    id: 'google-gemini-key',
    title: 'Google Gemini API key',
    severity: 'high',
    explanation: 'Calls Gemini models at the cost of the project; delete it in AI Studio under API keys.',
    source: 'https://ai.google.dev/gemini-api/docs/api-key',
    anchors: ['aq.ab'],
    pattern: /(AQ\.Ab)[\w-]{30,200}(?![\w-])/y,
  },
  {
    id: 'google-oauth-client-secret',
    title: 'Google OAuth client secret',
    severity: 'high',
    explanation: 'Signs in users in the name of the application; reset it in the console under Credentials.',
    source: oauthDocs,
    anchors: ['gocspx-'],
    pattern: /(GOCSPX-)[\w-]{28}(?![\w-])/y,
  },
  {
    id: 'google-oauth-access-token',
    title: 'Google access token',
    severity: 'high',
    explanation:
      'Acts as a Google account for about an hour; revoke the grant of the application and keep tokens out of files.',
    source: oauthDocs,
    anchors: ['ya29.'],
    pattern: /(?<![.-])(ya29\.)[\w.-]{30,1200}(?![\w-])/y,
  },
  {
    id: 'google-oauth-refresh-token',
    title: 'Google refresh token',
    severity: 'critical',
    explanation:
      'Gets new access tokens for a Google account until it is revoked; remove the application under Third-party access.',
    source: oauthDocs,
    anchors: ['1//0'],
    pattern: /(1\/\/0)[\w-]{40,200}(?![\w-])/y,
  },
  {
    id: 'google-oauth-client-id',
    title: 'Google OAuth client id',
    severity: 'low',
    explanation: 'Names an application and is no secret alone; make sure that its secret does not stand near it.',
    source: oauthDocs,
    anchors: ['.apps.googleusercontent.com'],
    lookBack: 60,
    pattern: /()\d{6,20}-[a-z0-9]{32}\.apps\.googleusercontent\.com(?!\w)/y,
  },
  {
    id: 'google-storage-hmac-id',
    title: 'Google Cloud Storage HMAC access id',
    severity: 'medium',
    explanation:
      'Names a key for the S3-like interface; if its secret is near, delete the key in the storage settings.',
    source: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    anchors: ['goog'],
    pattern: /(GOOG1?)(?=[A-Z]{0,60}\d)(?:[A-Z0-9]{56,57}|[A-Z0-9]{19,20})(?!\w)/y,
  },
  {
    id: 'firebase-messaging-key',
    title: 'Firebase messaging server key',
    severity: 'critical',
    explanation: 'Sends messages to every user of the app; delete it and move to the HTTP v1 interface.',
    source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
    anchors: [':apa91b'],
    offset: 11,
    pattern: /(AAAA)[\w-]{7}:APA91b[\w-]{120,180}(?![\w-])/y,
  },
];
