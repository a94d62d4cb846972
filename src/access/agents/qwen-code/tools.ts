import type { DecidingRule } from '../../../model/access';
import { canonicalTool } from './rules';
import type { ToolList } from './settings';

/** The setting that leaves a tool out; `null` when none does. Only the list of allowed tools knows other names for them. */
export function switchedOff(lists: readonly ToolList[], tool: string): DecidingRule | null {
  const off = lists.find(({ kind, names }) => kind === 'off' && names.some((name) => name.trim() === tool));
  if (off !== undefined) return off.rule;
  const only = lists.filter(({ kind }) => kind === 'only');
  const isNamed = only.some(({ names }) => names.some((name) => canonicalTool(name) === tool));
  return isNamed ? null : (only[0]?.rule ?? null);
}
