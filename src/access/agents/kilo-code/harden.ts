import { namesIn } from '../../matchers/names';
import type { Harden } from '../opencode/channels';
import { wildcard, type PermissionAction, type PermissionRule } from '../../matchers/wildcard-map';

const guarded = ['*.env', '*.env.*'].map((pattern) => ({ pattern, test: wildcard(pattern, false) }));
const examples = '*.env.example';
const isExample = wildcard(examples, false);

const asks: ReadonlyMap<string, PermissionRule> = new Map(
  guarded.map(({ pattern }) => {
    const action: PermissionAction = 'ask';
    const source = { file: null, line: null, text: `built in: "${pattern}" asks unless a rule names such files` };
    return [pattern, { permission: 'read', pattern, action, source }];
  }),
);

/**
 * A rule that allows everything does not open environment files.
 * Source: observed with Kilo CLI 7.7.7 on Linux, 2026-11-22.
 */
export const environmentFiles: Harden = {
  names: namesIn([examples, ...guarded.map(({ pattern }) => pattern)]),
  harden,
};

function harden(rule: PermissionRule, path: string): PermissionRule {
  if (!path.includes('.env') || rule.action !== 'allow' || isExample(path)) return rule;
  if (rule.permission !== '*' && rule.pattern !== '*') return rule;
  const found = guarded.find(({ test }) => test(path));
  return found === undefined ? rule : (asks.get(found.pattern) ?? rule);
}
