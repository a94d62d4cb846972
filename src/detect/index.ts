import { ruleInfo, type RuleInfo } from './rule';
import { rules } from './rules';
import { namedRules } from './select-rules';

export { allowMarker } from './allowances';
export { createDetector } from './create-detector';
export { ExpressionError, linearExpression } from './rules/own/linear-expression';
export { compileOwnRule, findIn, type Budget } from './rules/own/own-rules';
export { confidentialFolder, policyMap, policyRules } from './rules/policy-rules';
export { requiredLiteral } from './rules/own/required-literal';
export { termRuleInfo } from './rules/terms/term-rules';
export { termObstacle } from './rules/terms/spelled-term';
export type { RuleInfo } from './rule';

/** What the detector knows, for people: the most specific rule first. Put together when it is asked for. */
export function ruleTable(): readonly RuleInfo[] {
  return namedRules(rules).map(ruleInfo);
}
