import { policyRules, ruleTable, type RuleInfo } from '../detect';
import type { Allowance, Policy } from '../policy';

/** A rule as it stands under a policy. */
export interface RuleRow extends RuleInfo {
  readonly from: 'built in' | 'policy';
  /** Why it looks at no file; `null` for one that does. */
  readonly off: string | null;
  /** Where the policy accepts what it finds. */
  readonly allowed: readonly Pick<Allowance, 'path' | 'reason' | 'line'>[];
}

/** All rules under a policy: the built-in ones, those for what the policy says, and the team's own. */
export function ruleRows(policy: Policy): readonly RuleRow[] {
  const builtIn = [...ruleTable(), ...policyRules].map((rule) => ({ ...rule, from: 'built in' as const }));
  const own = policy.rules.own.map(({ id, title, category, severity, explanation, link }) => ({
    ...{ id, title, category, severity, explanation },
    source: link ?? '',
    from: 'policy' as const,
  }));
  return [...builtIn, ...own].map((rule) => ({
    ...rule,
    off: whyOff(rule, policy),
    allowed: allowedOf(rule.id, policy),
  }));
}

function whyOff({ id, presets }: RuleInfo, policy: Policy): string | null {
  if (policy.rules.disabled.includes(id)) return 'switched off in the policy';
  const isAsked = presets?.some((preset) => policy.presets.includes(preset)) ?? true;
  return isAsked ? null : 'the policy switches on none of its presets';
}

function allowedOf(id: string, { allow }: Policy): RuleRow['allowed'] {
  const about = allow.filter(({ rules }) => rules.includes('*') || rules.includes(id));
  return about.map(({ path, reason, line }) => ({ path, reason, line }));
}
