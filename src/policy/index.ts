export { markConfidential, unmarkConfidential, type Marking } from './mark';
export { parsePolicy } from './parse';
export { parseTermsFile, type ListedTerms } from './terms-file';
export { unknownRules } from './own-rules';
export { emptyPolicy, levels, policyFileName, type Allowance, type Level, type Policy } from './policy';
export { allowedBy, confidentialEntry, excluded } from './query';
export { placedMessage, type PolicyProblem } from './values';
