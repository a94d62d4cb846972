import type { TokenFormat } from '../token-rule';

const bearerTokens = 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens';

/** Sign-in services and social networks. */
export const identityTokens: readonly TokenFormat[] = [
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
