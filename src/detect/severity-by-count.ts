import type { Severity } from '../model/finding';
import { severityRank } from '../model/finding';
import type { Reported } from './overlap';
import type { FileFacts } from './file-facts';

const several = 2;
const many = 5;

/**
 * Raises finds whose rule `growsWithCount` where one file holds several different values: a single number may be a
 * chance or an example, five of them are a list of people. Illustrations stay as they are.
 */
export function raisedByCount<Entry extends Reported>(
  reported: readonly Entry[],
  text: string,
  file: FileFacts,
): readonly Entry[] {
  const values = new Map<string, Set<string>>();
  if (file.isIllustration) return reported;
  for (const { rule, match } of reported) {
    if (rule.growsWithCount !== true || match.span === null) continue;
    const known = values.get(rule.id) ?? new Set();
    values.set(rule.id, known.add(text.slice(match.span.start, match.span.end)));
  }
  if (values.size === 0) return reported;
  return reported.map((entry) => {
    const count = values.get(entry.rule.id)?.size ?? 0;
    const reached = count >= many ? entry.rule.severity : count >= several ? 'medium' : entry.match.severity;
    return {
      ...entry,
      match: { ...entry.match, severity: between(entry.match.severity, reached, entry.rule.severity) },
    };
  });
}

/** The higher of the first two, never above the third. */
function between(own: Severity, reached: Severity, highest: Severity): Severity {
  const raised = severityRank(reached) > severityRank(own) ? reached : own;
  return severityRank(raised) > severityRank(highest) ? highest : raised;
}
