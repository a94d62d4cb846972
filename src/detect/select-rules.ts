import type { DetectorOptions } from './detector';
import type { Members, Rule, RuleInfo } from './rule';

/** The rules by name: those in whose name another one reports stand before it. */
export function namedRules(rules: readonly Rule[]): readonly RuleInfo[] {
  return rules.flatMap((rule): readonly RuleInfo[] => [...(membersOf(rule)?.all() ?? []), rule]);
}

/** Those of the rules that look at files under these options, in their order. */
export function selectRules(rules: readonly Rule[], { disabledRules, presets = [] }: DetectorOptions): readonly Rule[] {
  const disabled = new Set(disabledRules);
  const isUsed = (rule: RuleInfo): boolean =>
    !disabled.has(rule.id) && (rule.presets?.some((preset) => presets.includes(preset)) ?? true);
  return rules.flatMap((rule): readonly Rule[] => {
    const members = membersOf(rule);
    if (members !== undefined) return disabled.size === 0 ? [rule] : [members.limitedTo(isUsed)];
    return isUsed(rule) ? [rule] : [];
  });
}

function membersOf(rule: Rule): Members | undefined {
  return rule.kind === 'spot' ? rule.members : undefined;
}
