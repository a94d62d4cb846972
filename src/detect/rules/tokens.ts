import { hasCrc32Suffix } from '../checksums';
import { tokenRule } from './token-rule';
import type { TokenFormat } from './token-rule';

/** Tokens that their text gives away. To add one, add an entry and a sample builder in the test beside this file. */
const formats: readonly TokenFormat[] = [
  {
    id: 'github-token',
    title: 'GitHub token',
    severity: 'high',
    source:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
    anchors: ['ghp_', 'gho_', 'ghu_', 'ghr_', 'ghs_'],
    pattern: /(gh[pours]_)(?:[A-Za-z0-9]{36,255}(?!\w)|(?<=ghs_)\d{1,12}_eyJ[\w.-]{30,1000})/y,
    judge: (_, body) => (body.includes('_eyJ') ? 'high' : hasCrc32Suffix(body) ? 'critical' : 'medium'),
  },
  {
    id: 'github-fine-grained-token',
    title: 'GitHub fine-grained token',
    severity: 'critical',
    source:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
    anchors: ['github_pat_'],
    pattern: /(github_pat_)[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?!\w)/y,
  },
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    severity: 'medium',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
    anchors: ['akia', 'asia', 'abia', 'acca'],
    pattern: /(AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?!\w)/y,
  },
  {
    id: 'stripe-key',
    title: 'Stripe secret key',
    severity: 'critical',
    source: 'https://docs.stripe.com/keys',
    anchors: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'sk_org_', 'whsec_'],
    pattern: /((?:sk|rk)_(?:live|test)_|sk_org_(?:live_|test_)?|whsec_)[A-Za-z0-9+/=]{24,250}(?!\w)/y,
    judge: (prefix) => (prefix.includes('test') ? 'medium' : 'critical'),
  },
  {
    id: 'slack-token',
    title: 'Slack token',
    severity: 'high',
    source: 'https://docs.slack.dev/authentication/tokens',
    anchors: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.', 'xapp-'],
    pattern: /(xox[abcdeoprs][-.]|xapp-)(?:xox[bp]-)?(?=[\w%-]{0,60}\d)[\w%-]{24,400}(?![\w-])/y,
  },
  {
    id: 'slack-webhook',
    title: 'Slack webhook URL',
    severity: 'high',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    anchors: ['hooks.slack.com/'],
    pattern:
      /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)[TE][A-Za-z0-9]{7,15}\/[A-Za-z0-9]{8,20}\/[A-Za-z0-9/]{20,80}(?!\w)/y,
  },
  {
    id: 'openai-key',
    title: 'OpenAI API key',
    severity: 'critical',
    source: 'https://platform.openai.com/docs/api-reference/authentication',
    anchors: ['t3blbkfj'],
    lookBack: 200,
    pattern: /(sk-(?:proj-|svcacct-|admin-|None-)?)[\w-]{16,200}?T3BlbkFJ[\w-]{16,200}(?![\w-])/y,
  },
  {
    id: 'anthropic-key',
    title: 'Anthropic API key',
    severity: 'critical',
    source: 'https://docs.claude.com/en/api/overview',
    anchors: ['sk-ant-'],
    pattern: /(sk-ant-(?:[a-z]{3,8}\d{2}-)?)[\w-]{40,300}(?![\w-])/y,
  },
];

export const tokenRules = formats.map(tokenRule);
