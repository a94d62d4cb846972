import type { RuleInfo } from './rule';
import { rules } from './rules';

export { allowMarker } from './allowances';
export { createDetector } from './create-detector';
export { termObstacle } from './rules/terms/spelled-term';
export type { RuleInfo } from './rule';

/** What the detector knows, for people: the most specific rule first. */
export const ruleTable: readonly RuleInfo[] = rules.map(
  ({ id, title, category, severity, explanation, source, presets }) => ({
    id,
    title,
    category,
    severity,
    explanation,
    source,
    ...(presets === undefined ? {} : { presets }),
  }),
);
