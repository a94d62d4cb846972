export { detectSecretsName, parseDetectSecrets } from './detect-secrets';
export { gitleaksConfigName, parseGitleaksConfig } from './gitleaks-config';
export { gitleaksIgnoreName, parseGitleaksIgnore, type IgnoredPlace } from './gitleaks-ignore';
