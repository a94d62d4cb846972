import { jsonList } from './json-list';
import { joinedFormats } from './joined-formats';
import type { RuleFormat } from './rule-format';

const sandboxPrefix = 'sandbox.filesystem.denyRead: ';
const ownKeys: ReadonlySet<string> = new Set(['permissions', 'deny', 'sandbox', 'filesystem', 'denyRead']);

/** A path of the sandbox's list as a rule, named with its list. */
export function sandboxRule(path: string): string {
  return sandboxPrefix + path;
}

/** The lists of a settings file of Claude Code: `permissions.deny`, and that of the sandbox. */
export const claudeSettings: RuleFormat = {
  ...joinedFormats(
    { prefix: '', format: jsonList(['permissions', 'deny']) },
    { prefix: sandboxPrefix, format: jsonList(['sandbox', 'filesystem', 'denyRead']) },
  ),
  isEmpty(text) {
    try {
      return isHollow(JSON.parse(text.replace(/^\uFEFF/, '')));
    } catch {
      return false;
    }
  },
};

/** Nothing but the lists, and nothing in them. */
function isHollow(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([key, inner]) => ownKeys.has(key) && isHollow(inner));
}
