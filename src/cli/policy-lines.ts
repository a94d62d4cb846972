import { policyFileName, type PolicyProblem } from '../policy';
import { printable } from '../report/printable';

/** A problem of the policy with its place, on one line. */
export function problemLine({ range, severity, message }: PolicyProblem): string {
  return `${policyFileName}:${range.startLine}:${range.startColumn}: ${severity}: ${printable(message)}`;
}
