import { hasBase36Crc32, hasCrc32Suffix } from '../../checksums';
import type { TokenFormat } from '../token-rule';

const gitlabPrefixes = 'https://docs.gitlab.com/security/tokens/#token-prefixes';
const atlassianTokens =
  'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';

/** Where repositories are kept. */
export const sourceHostingTokens: readonly TokenFormat[] = [
  {
    id: 'github-token',
    title: 'GitHub token',
    severity: 'high',
    explanation:
      'Acts as its owner on GitHub; revoke it under Settings > Developer settings and use a new one from the environment.',
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
    explanation: 'Acts as its owner on the repositories that it names; revoke it under Settings > Developer settings.',
    source:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
    anchors: ['github_pat_'],
    pattern: /(github_pat_)[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?!\w)/y,
  },
  {
    id: 'gitlab-access-token',
    title: 'GitLab access token',
    severity: 'critical',
    explanation:
      'Acts as a user, project or group on GitLab; revoke it on the page Access tokens and read a new one from the environment.',
    source: gitlabPrefixes,
    anchors: ['glpat-'],
    pattern: /(glpat-)(?:[\w-]{27,300}\.[0-9a-z]{2}\.?[0-9a-z]{7,9}(?!\w)|[\w-]{20,64}(?![\w-]))/y,
    judge: (prefix, body) => (!body.includes('.') || hasBase36Crc32(prefix + body) ? 'critical' : 'medium'),
  },
  {
    id: 'gitlab-deploy-token',
    title: 'GitLab deploy token',
    severity: 'high',
    explanation: 'Reads or writes a project and its registry; revoke it under Settings > Repository > Deploy tokens.',
    source: gitlabPrefixes,
    anchors: ['gldt-'],
    pattern: /(gldt-)[\w-]{20,64}(?![\w-])/y,
  },
  {
    id: 'gitlab-runner-token',
    title: 'GitLab runner token',
    severity: 'high',
    explanation: 'Registers a runner that is given jobs with their secrets; reset it under Settings > CI/CD > Runners.',
    source: gitlabPrefixes,
    anchors: ['glrt-', 'glrtr-', 'gr1348941'],
    pattern: /(glrtr?-(?:t\d_)?|GR1348941)[\w-]{20,64}(?:\.[0-9a-z]{2}\.?[0-9a-z]{7,9})?(?![\w-])/y,
  },
  {
    id: 'gitlab-ci-job-token',
    title: 'GitLab CI job token',
    severity: 'medium',
    explanation: 'Acts as a running job until it ends; do not write it to files or logs.',
    source: gitlabPrefixes,
    anchors: ['glcbt-'],
    pattern: /(glcbt-)[\w.-]{20,300}(?![\w-])/y,
  },
  {
    id: 'gitlab-trigger-token',
    title: 'GitLab pipeline trigger token',
    severity: 'high',
    explanation: 'Starts pipelines as its owner; revoke it under Settings > CI/CD > Pipeline trigger tokens.',
    source: gitlabPrefixes,
    anchors: ['glptt-'],
    pattern: /(glptt-)[\w-]{20,64}(?![\w-])/y,
  },
  {
    id: 'gitlab-feed-token',
    title: 'GitLab feed or mail token',
    severity: 'medium',
    explanation: 'Reads feeds or sends mail to issues as its owner; reset it on the page Access tokens.',
    source: gitlabPrefixes,
    anchors: ['glft-', 'glimt-'],
    pattern: /(glft-|glimt-)[\w-]{20,100}(?![\w-])/y,
  },
  {
    id: 'gitlab-agent-token',
    title: 'GitLab agent token',
    severity: 'high',
    explanation: 'Connects a Kubernetes cluster to GitLab; revoke it on the page of the agent.',
    source: gitlabPrefixes,
    anchors: ['glagent-'],
    pattern: /(glagent-)[\w-]{40,100}(?![\w-])/y,
  },
  {
    id: 'gitlab-oauth-secret',
    title: 'GitLab application secret',
    severity: 'high',
    explanation: 'Signs in users in the name of an application; renew it on the page of the application.',
    source: gitlabPrefixes,
    anchors: ['gloas-'],
    pattern: /(gloas-)[\w-]{40,100}(?![\w-])/y,
  },
  {
    id: 'gitlab-other-token',
    title: 'GitLab SCIM, feature-flag or workspace token',
    severity: 'high',
    explanation: 'Manages users, reads feature flags or opens a workspace; reset it on the page of that feature.',
    source: gitlabPrefixes,
    anchors: ['glsoat-', 'glffct-', 'glwt-'],
    pattern: /(glsoat-|glffct-|glwt-)[\w-]{20,100}(?![\w-])/y,
  },
  {
    id: 'bitbucket-app-password',
    title: 'Bitbucket app password',
    severity: 'critical',
    explanation: 'Acts as its owner on Bitbucket; revoke it under Personal settings > App passwords.',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    anchors: ['atbb'],
    pattern: /(ATBB)[A-Za-z0-9]{24,44}(?!\w)/y,
  },
  {
    id: 'atlassian-api-token',
    title: 'Atlassian API token',
    severity: 'critical',
    explanation:
      'Acts as its owner on Jira, Confluence and Bitbucket; revoke it under Account settings > Security > API tokens.',
    source: atlassianTokens,
    anchors: ['atatt3'],
    pattern: /(ATATT3)[\w=-]{150,260}(?![\w=-])/y,
  },
  {
    id: 'bitbucket-access-token',
    title: 'Bitbucket access token',
    severity: 'critical',
    explanation: 'Opens a repository, project or workspace on Bitbucket; revoke it on its page Access tokens.',
    source: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
    anchors: ['atctt3'],
    pattern: /(ATCTT3)[\w=-]{150,260}(?![\w=-])/y,
  },
  {
    id: 'azure-devops-token',
    title: 'Azure DevOps access token',
    severity: 'critical',
    explanation: 'Acts as its owner on Azure DevOps; revoke it under User settings > Personal access tokens.',
    source:
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    anchors: ['jqqj99'],
    offset: 52,
    pattern: /()[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}(?!\w)/y,
  },
  {
    id: 'sourcegraph-token',
    title: 'Sourcegraph access token',
    severity: 'high',
    explanation: 'Reads all code that its owner can search; revoke it under Settings > Access tokens.',
    source: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
    anchors: ['sgp_'],
    pattern: /(sgp_)(?:[A-Za-z0-9]{5,32}_)?[0-9a-f]{40}(?!\w)/y,
  },
];
