import type { TokenFormat } from '../token-rule';

/** Amazon Web Services and Amazon's shops. */
export const awsTokens: readonly TokenFormat[] = [
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    severity: 'medium',
    explanation:
      'Names an AWS account and its key, not the secret itself; if the secret is near, deactivate the key in IAM.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
    anchors: ['akia', 'asia', 'abia', 'acca', 'a3t'],
    pattern: /(AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}(?!\w)/y,
  },
  {
    id: 'aws-session-token',
    title: 'AWS session token',
    severity: 'high',
    explanation:
      'Part of temporary AWS credentials that hold for hours; let them expire and keep them in the environment only.',
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html',
    anchors: ['fwog', 'iqoj', 'fqog'],
    context: /session|token|security/i,
    pattern: /(FwoG|IQoJ|FQoG)[A-Za-z0-9+/]{100,2000}={0,2}(?![\w+/])/y,
  },
  {
    id: 'aws-bedrock-key',
    title: 'Amazon Bedrock API key',
    severity: 'critical',
    explanation: 'Calls models at the cost of the AWS account; delete it in the Bedrock console under API keys.',
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
    anchors: ['absk', 'bedrock-api-key-'],
    pattern: /(ABSK|bedrock-api-key-)[A-Za-z0-9+/]{109,2000}={0,2}(?![\w+/])/y,
  },
  {
    id: 'amazon-mws-token',
    title: 'Amazon seller authorisation token',
    severity: 'high',
    explanation: 'Opens a seller account to a developer; withdraw it in Seller Central under Manage your apps.',
    source: 'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
    anchors: ['amzn.mws.'],
    pattern: /(amzn\.mws\.)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?!\w)/y,
  },
  {
    id: 'amazon-oauth-client-secret',
    title: 'Login with Amazon client secret',
    severity: 'high',
    explanation: 'Acts as an application towards Amazon and its sellers; rotate it in the developer console.',
    source: 'https://developer-docs.amazon.com/sp-api/docs/rotating-your-application-client-secrets',
    anchors: ['amzn1.oa2-cs.v1.'],
    pattern: /(amzn1\.oa2-cs\.v1\.)[0-9a-f]{64}(?!\w)/y,
  },
  {
    id: 'aws-appsync-key',
    title: 'AWS AppSync API key',
    severity: 'medium',
    explanation:
      'Queries a GraphQL interface without signing in; delete the key in AppSync or put an authoriser before it.',
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    anchors: ['da2-'],
    pattern: /(da2-)[a-z0-9]{26}(?![\w-])/y,
  },
];
