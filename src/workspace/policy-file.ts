import * as path from 'node:path';
import type { ReadableFiles } from '../model/edges';
import { FileError } from '../model/edges';
import type { ConfidentialMark, ScanError } from '../model/exposure';
import { emptyPolicy, excluded, parsePolicy, placedMessage, policyFileName, type Policy } from '../policy';
import { reasonOf } from './walk';

/** The team's policy of one workspace root, as it stands on disk. */
export class PolicyFile {
  readonly path: string;
  private policy: Policy = emptyPolicy;
  private problems: readonly ScanError[] = [];

  constructor(private readonly options: { readonly root: string; readonly files: ReadableFiles }) {
    this.path = path.join(options.root, policyFileName);
  }

  get current(): Policy {
    return this.policy;
  }

  get errors(): readonly ScanError[] {
    return this.problems;
  }

  get confidential(): readonly ConfidentialMark[] {
    return this.policy.confidential.map(({ path: marked, reason, level }) => ({ path: marked, reason, level }));
  }

  excludes(relative: string): boolean {
    return excluded(this.policy, relative);
  }

  /** Reads the policy again; true when it leaves out other files than before. */
  load(): boolean {
    const before = JSON.stringify(this.policy.scan);
    const { policy, errors } = this.read();
    this.policy = policy;
    this.problems = errors;
    return JSON.stringify(policy.scan) !== before;
  }

  private read(): { policy: Policy; errors: ScanError[] } {
    try {
      const text = new TextDecoder().decode(this.options.files.readFile(this.path));
      const { policy, problems } = parsePolicy(text);
      const errors = problems.map((problem) => ({ path: policyFileName, message: placedMessage(problem) }));
      return { policy, errors };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.code === 'not-found') return { policy: emptyPolicy, errors: [] };
      return { policy: emptyPolicy, errors: [{ path: policyFileName, message: reasonOf(error) }] };
    }
  }
}
