import * as path from 'node:path';
import { FileError, type ReadableFiles } from '../model/edges';
import type { ScanError } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { Hider } from '../model/suppression';
import { BaselineIndex, baselineFileName, parseBaseline, type ListedEntry } from '../policy/baseline';
import type { PolicyProblem } from '../policy';
import { reasonOf } from './walk';

/** Their names in the workspace root. */
export const suppressionFileNames = [baselineFileName];

/** The files of one workspace root, besides its policy, that hide findings, as they stand on disk. */
export class SuppressionFiles {
  /** Absolute. */
  readonly paths: readonly string[];
  private baseline: BaselineIndex | null = null;
  private salt: Uint8Array | null = null;
  private problems: readonly ScanError[] = [];

  constructor(private readonly options: { readonly root: string; readonly files: ReadableFiles }) {
    this.paths = suppressionFileNames.map((name) => path.join(options.root, name));
  }

  /** What could not be read, or is wrong, with its place. */
  get errors(): readonly ScanError[] {
    return this.problems;
  }

  /** Key of the fingerprints that the team shares, in hexadecimal digits; `null` where there is no baseline. */
  get sharedSalt(): string | null {
    return this.salt === null ? null : Buffer.from(this.salt).toString('hex');
  }

  /** Reads the files again. */
  load(): void {
    const problems: ScanError[] = [];
    const baseline = this.read(baselineFileName, parseBaseline, problems)?.baseline ?? null;
    this.salt = baseline?.salt ?? null;
    this.baseline = baseline === null ? null : new BaselineIndex(baseline);
    this.problems = problems;
  }

  /** What hides findings, for those that something does. `findings`: all of one file; `file`: relative to the root. */
  hidden(file: string, findings: readonly Finding[]): ReadonlyMap<Finding, Hider> {
    const accepted = this.baseline?.match(file, findings) ?? new Map<Finding, ListedEntry>();
    return new Map([...accepted.keys()].map((finding) => [finding, baselineFileName]));
  }

  /** Entries of the baseline that are about none of the findings in the files that are asked for, which `null` leaves out. */
  staleEntries(findingsIn: (file: string) => readonly Finding[] | null): readonly ListedEntry[] {
    const { baseline } = this;
    if (baseline === null) return [];
    return [...baseline.paths].flatMap((file) => {
      const findings = findingsIn(file);
      if (findings === null) return [];
      const matched = new Set(baseline.match(file, findings).values());
      return baseline.entriesFor(file).filter((entry) => !matched.has(entry));
    });
  }

  /** `null` for a file that is not there, and for one that cannot be read, which is told. */
  private read<Read extends { readonly problems: readonly PolicyProblem[] }>(
    name: string,
    parse: (text: string) => Read,
    errors: ScanError[],
  ): Read | null {
    try {
      const bytes = this.options.files.readFile(path.join(this.options.root, name));
      const read = parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      const told = read.problems.filter(({ severity }) => severity !== 'info');
      errors.push(...told.map((problem) => ({ path: name, message: placed(problem) })));
      return read;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (error.code !== 'not-found') errors.push({ path: name, message: reasonOf(error) });
      return null;
    }
  }
}

function placed({ range, message }: PolicyProblem): string {
  return `line ${range.startLine}, column ${range.startColumn}: ${message}`;
}
