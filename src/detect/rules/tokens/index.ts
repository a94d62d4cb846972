import { tokenRule } from '../token-rule';
import { awsTokens } from './aws';
import { azureTokens } from './azure';
import { businessTokens } from './business';
import { cloudTokens } from './cloud';
import { continuousIntegrationTokens } from './continuous-integration';
import { databaseTokens } from './databases';
import { furtherTokens } from './further';
import { googleTokens } from './google';
import { identityTokens } from './identity';
import { infrastructureTokens } from './infrastructure';
import { mailTokens } from './mail';
import { messagingTokens } from './messaging';
import { modelTokens } from './models';
import { observabilityTokens } from './observability';
import { packageTokens } from './packages';
import { paymentTokens } from './payment';
import { sourceHostingTokens } from './source-hosting';
import { walletTokens } from './wallets';

/** Tokens that their text gives away, one row a format; within a table the more specific prefix stands first. */
export const tokenRules = [
  ...sourceHostingTokens,
  ...continuousIntegrationTokens,
  ...awsTokens,
  ...googleTokens,
  ...azureTokens,
  ...cloudTokens,
  ...databaseTokens,
  ...infrastructureTokens,
  ...packageTokens,
  ...observabilityTokens,
  ...messagingTokens,
  ...mailTokens,
  ...paymentTokens,
  ...businessTokens,
  ...identityTokens,
  ...walletTokens,
  ...modelTokens,
  ...furtherTokens,
].map(tokenRule);
