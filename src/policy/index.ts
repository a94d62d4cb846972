export { markConfidential, unmarkConfidential, type Marking } from './mark';
export { parsePolicy } from './parse';
export {
  emptyPolicy,
  levels,
  policyFileName,
  presets,
  termKinds,
  type Allowance,
  type ConfidentialEntry,
  type Level,
  type Policy,
  type Preset,
  type Term,
  type TermKind,
} from './policy';
export { allowedBy, confidentialEntry, excluded } from './query';
export type { PolicyProblem } from './values';
