import { policyFileName, type PolicyProblem } from '../policy';
import { printable } from '../report/printable';

/** A problem of the policy, or of another file of the team, with its place, on one line. */
export function problemLine({ range, severity, message }: PolicyProblem, file: string = policyFileName): string {
  return `${file}:${range.startLine}:${range.startColumn}: ${severity}: ${printable(message)}`;
}
