import * as path from 'node:path';
import { FileError, type ReadableFiles } from '../model/edges';
import type { ScanError } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { Hider, SecretList } from '../model/suppression';
import { BaselineIndex, baselineFileName, parseBaseline, type Baseline, type ListedEntry } from '../policy/baseline';
import { placedMessage, type PolicyProblem } from '../policy';
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

/** Something wrong in one of the files, or without effect. */
export interface SuppressionProblem extends PolicyProblem {
  readonly file: Hider;
}

export interface ListedSuppressions {
  /** `null` where there is none, or a damaged one. */
  readonly baseline: Baseline | null;
  /** Of `.gitleaksignore`. */
  readonly places: readonly IgnoredPlace[];
  readonly lists: readonly SecretList[];
}

/** The files of one workspace root, besides its policy, that hide findings, as they stand on disk. */
export class SuppressionFiles {
  /** Absolute. */
  readonly paths: readonly string[];
  private baseline: BaselineIndex | null = null;
  private read: ListedSuppressions = { baseline: null, places: [], lists: [] };
  private problems: readonly SuppressionProblem[] = [];
  private unreadable: readonly ScanError[] = [];

  constructor(private readonly options: { readonly root: string; readonly files: ReadableFiles }) {
    this.paths = suppressionFileNames.map((name) => path.join(options.root, name));
  }

  /** What could not be read, or is wrong, with its place. */
  get errors(): readonly ScanError[] {
    const told = this.problems.filter(({ severity }) => severity !== 'info');
    return [
      ...this.unreadable,
      ...told.map(({ file, ...problem }) => ({ path: file, message: placedMessage(problem) })),
    ];
  }

  /** What is wrong or has no effect. */
  get remarks(): readonly SuppressionProblem[] {
    return this.problems;
  }

  /** What the files say. */
  get listed(): ListedSuppressions {
    return this.read;
  }

  /** Key of the fingerprints that the team shares, in hexadecimal digits; `null` where there is no baseline. */
  get sharedSalt(): string | null {
    const { baseline } = this.read;
    return baseline === null ? null : Buffer.from(baseline.salt).toString('hex');
  }

  /** What other tools were told to pass over, as far as the text of a secret decides it. */
  get secretLists(): readonly SecretList[] {
    return this.read.lists;
  }

  /** Reads the files again. */
  load(): void {
    const [problems, unreadable]: [SuppressionProblem[], ScanError[]] = [[], []];
    const parse = <Read extends { readonly problems: readonly PolicyProblem[] }>(
      file: Hider,
      parser: (text: string) => Read,
    ): Read | null => {
      const text = this.textOf(file, unreadable);
      if (text === null) return null;
      const read = parser(text);
      problems.push(...read.problems.map((problem) => ({ file, ...problem })));
      return read;
    };
    this.read = {
      baseline: parse(baselineFileName, parseBaseline)?.baseline ?? null,
      places: parse(gitleaksIgnoreName, parseGitleaksIgnore)?.places ?? [],
      lists: [
        ...(parse(gitleaksConfigName, parseGitleaksConfig)?.lists ?? []),
        ...(parse(detectSecretsName, parseDetectSecrets)?.lists ?? []),
      ],
    };
    this.baseline = this.read.baseline === null ? null : new BaselineIndex(this.read.baseline);
    [this.problems, this.unreadable] = [problems, unreadable];
  }

  /** What hides findings, for those that something does. `findings`: all of one file; `file`: relative to the root. */
  hidden(file: string, findings: readonly Finding[]): ReadonlyMap<Finding, Hider> {
    const accepted = this.baseline?.match(file, findings) ?? new Map<Finding, ListedEntry>();
    const ignored = new Set(this.read.places.filter(({ path: at }) => at === file).map(({ place }) => place));
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
  private textOf(name: string, errors: ScanError[]): string | null {
    try {
      const bytes = this.options.files.readFile(path.join(this.options.root, name));
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
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
