import * as path from 'node:path';
import { FileError, type ReadableFiles } from '../model/edges';
import type { ScanError } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { Hider, SecretList } from '../model/suppression';
import { BaselineIndex, baselineFileName, parseBaseline, type ListedEntry } from '../policy/baseline';
import type { PolicyProblem } from '../policy';
import {
  detectSecretsName,
  gitleaksConfigName,
  gitleaksIgnoreName,
  parseDetectSecrets,
  parseGitleaksConfig,
  parseGitleaksIgnore,
  type IgnoredPlace,
} from '../policy/other-tools';
import { reasonOf } from './walk';

/** Their names in the workspace root. */
export const suppressionFileNames = [baselineFileName, gitleaksIgnoreName, gitleaksConfigName, detectSecretsName];

/** The files of one workspace root, besides its policy, that hide findings, as they stand on disk. */
export class SuppressionFiles {
  /** Absolute. */
  readonly paths: readonly string[];
  private baseline: BaselineIndex | null = null;
  private salt: Uint8Array | null = null;
  private places: readonly IgnoredPlace[] = [];
  private lists: readonly SecretList[] = [];
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

  /** What other tools were told to pass over, as far as the text of a secret decides it. */
  get secretLists(): readonly SecretList[] {
    return this.lists;
  }

  /** Reads the files again. */
  load(): void {
    const problems: ScanError[] = [];
    const baseline = this.read(baselineFileName, parseBaseline, problems)?.baseline ?? null;
    this.salt = baseline?.salt ?? null;
    this.baseline = baseline === null ? null : new BaselineIndex(baseline);
    this.places = this.read(gitleaksIgnoreName, parseGitleaksIgnore, problems)?.places ?? [];
    this.lists = [
      ...(this.read(gitleaksConfigName, parseGitleaksConfig, problems)?.lists ?? []),
      ...(this.read(detectSecretsName, parseDetectSecrets, problems)?.lists ?? []),
    ];
    this.problems = problems;
  }

  /** What hides findings, for those that something does. `findings`: all of one file; `file`: relative to the root. */
  hidden(file: string, findings: readonly Finding[]): ReadonlyMap<Finding, Hider> {
    const accepted = this.baseline?.match(file, findings) ?? new Map<Finding, ListedEntry>();
    const ignored = new Set(this.places.filter(({ path: at }) => at === file).map(({ place }) => place));
    const pairs = findings.map((finding) => {
      if (accepted.has(finding)) return [finding, baselineFileName] as const;
      return [finding, finding.hiddenBy ?? (isIgnored(finding, ignored) ? gitleaksIgnoreName : null)] as const;
    });
    return new Map(pairs.filter((pair): pair is [Finding, Hider] => pair[1] !== null));
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

/** Gitleaks looks for secrets alone, and names the line on which one begins. */
function isIgnored({ category, range }: Finding, lines: ReadonlySet<number>): boolean {
  return category === 'secret' && range !== null && lines.has(range.startLine);
}

function placed({ range, message }: PolicyProblem): string {
  return `line ${range.startLine}, column ${range.startColumn}: ${message}`;
}
