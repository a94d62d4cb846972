import type { TokenFormat } from '../token-rule';

const bearerTokens = 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens';

/** Sign-in services and social networks. */
export const identityTokens: readonly TokenFormat[] = [
  {
    id: 'okta-token',
    title: 'Okta API token',
    severity: 'critical',
    explanation: 'Acts as an administrator of the tenant; revoke it under Security > API > Tokens.',
    source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    anchors: ['00'],
    context: /okta|ssws/i,
    pattern: /(00)[\w-]{40}(?![\w-])/y,
    wordLike: true,
  },
  {
    id: 'stytch-secret',
    title: 'Stytch secret',
    severity: 'high',
    explanation: 'Signs in users of the project; delete it in the dashboard under API keys.',
    source: 'https://stytch.com/docs/workspace-management/project-management/project-overview',
    anchors: ['secret-live-', 'secret-test-'],
    pattern: /(secret-(?:live|test)-)[\w=-]{36}(?![\w=-])/y,
    judge: (prefix) => (prefix.includes('test') ? 'medium' : 'high'),
  },
  {
    id: 'ory-token',
    title: 'Ory token',
    severity: 'high',
    explanation: 'Manages the project or acts as a user; delete it in the console or end the session.',
    source: 'https://www.ory.com/docs/concepts/personal-access-token',
    anchors: ['ory_pat_', 'ory_at_', 'ory_rt_', 'ory_ac_', 'ory_apikey_', 'ory_st_'],
    pattern: /(ory_(?:pat|at|rt|ac|apikey|st)_)[\w.-]{32,120}(?![\w-])/y,
    wordLike: true,
  },
  {
    id: 'facebook-token',
    title: 'Facebook access token',
    severity: 'high',
    explanation: 'Acts as a person, page or app; end it in the app dashboard.',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    anchors: ['eaa'],
    pattern: /(EAA)(?=[A-Za-z]{0,60}\d)[A-Za-z0-9]{100,400}(?![\w+/=])/y,
  },
  {
    id: 'x-bearer-token',
    title: 'X (Twitter) bearer token',
    severity: 'high',
    explanation: 'Reads as the application; regenerate it in the developer portal.',
    source: bearerTokens,
    anchors: ['aaaaaaaaaaaaaaaaaaaaa'],
    pattern: /(A{20,24})[A-Za-z0-9%]{60,140}(?![\w+/=])/y,
    wordLike: true,
  },
];
