import { FileError } from '../model/edges';
import { emptyPolicy, parsePolicy, policyFileName, type Policy, type PolicyProblem } from '../policy';
import { printable } from '../report/printable';
import { nodeFiles } from '../workspace/node-files';

/** A problem of the policy, or of another file of the team, with its place, on one line. */
export function problemLine({ range, severity, message }: PolicyProblem, file: string = policyFileName): string {
  return `${file}:${range.startLine}:${range.startColumn}: ${severity}: ${printable(message)}`;
}

export interface ReadPolicy {
  readonly isThere: boolean;
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

/** The policy in a file (absolute), empty where there is none. Throws FileError for one that cannot be read. */
export function readPolicy(file: string): ReadPolicy {
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(nodeFiles.readFile(file));
    return { isThere: true, ...parsePolicy(text) };
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') {
      return { isThere: false, policy: emptyPolicy, problems: [] };
    }
    throw error;
  }
}
