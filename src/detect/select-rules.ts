import type { DetectorOptions } from './detector';
import type { Rule } from './rule';

/** Those of the rules that look at files under these options, in their order. */
export function selectRules(rules: readonly Rule[], { disabledRules, presets = [] }: DetectorOptions): readonly Rule[] {
  const disabled = new Set(disabledRules);
  return rules.filter(
    (rule) => !disabled.has(rule.id) && (rule.presets?.some((preset) => presets.includes(preset)) ?? true),
  );
}
