import * as path from 'node:path';
import type { DetectionSettings } from '../model/detection';
import { FileError, type Environment, type ReadableFiles } from '../model/edges';
import type { ConfidentialMark, ScanError } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { Hider } from '../model/suppression';
import { allowedBy, policyFileName, type Policy } from '../policy';
import { baselineFileName, type ListedEntry } from '../policy/baseline';
import { detectionBy, type DetectionChoice } from './detection';
import type { FileRecords } from './file-records';
import { mapFinding } from './policy-map';
import { PolicyFile } from './policy-file';
import { readTermsFile, type TermsOnDisk } from './terms-file';
import { SuppressionFiles, suppressionFileNames } from './suppression-files';

/** Names of the files in the workspace root that hide findings. */
export const teamFileNames = [policyFileName, ...suppressionFileNames];

/** What was looked at, as far as it decides which entries of a baseline are about nothing. */
export interface Looked {
  readonly records: FileRecords;
  /** What the scan started from, relative to the root. */
  readonly from: readonly string[];
  /** Asked with paths relative to the root. */
  readonly excluded: (file: string) => boolean;
}

export interface TeamFilesOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Pick<Environment, 'home'>;
}

/** The files of one workspace root by which the team says what matters and what it accepts. */
export class TeamFiles {
  private readonly policyFile: PolicyFile;
  private readonly suppressions: SuppressionFiles;
  /** As it was read for the first time since the policy was. */
  private termsOnDisk: TermsOnDisk | null = null;

  constructor(private readonly options: TeamFilesOptions) {
    this.policyFile = new PolicyFile(options);
    this.suppressions = new SuppressionFiles(options);
    this.load();
  }

  get policy(): Policy {
    return this.policyFile.current;
  }

  get confidential(): readonly ConfidentialMark[] {
    return this.policyFile.confidential;
  }

  /** Absolute. */
  get paths(): readonly string[] {
    const terms = this.termsOnDisk === null ? [] : [this.termsOnDisk.path];
    return [this.policyFile.path, ...this.suppressions.paths, ...terms];
  }

  get errors(): readonly ScanError[] {
    return [...this.policyFile.errors, ...(this.termsOnDisk?.errors ?? []), ...this.suppressions.errors];
  }

  /** Reads the files again; true when the policy leaves out other files than before. */
  load(): boolean {
    this.termsOnDisk = null;
    this.suppressions.load();
    return this.policyFile.load();
  }

  excludes(file: string): boolean {
    return this.policyFile.excludes(file);
  }

  /** Where the workspace is not trusted, the path that its policy names is not followed, so it adds no terms. */
  detection(choice: DetectionChoice): DetectionSettings {
    const detection = detectionBy(this.policy, this.suppressions, choice);
    const listed = choice.trusted ? this.listedTerms() : null;
    if (listed === null) return detection;
    return {
      ...detection,
      terms: [...detection.terms, ...listed.terms],
      policyFiles: [...detection.policyFiles, ...(listed.inside === null ? [] : [listed.inside])],
    };
  }

  /** The finding of a file of the team that names what is confidential; see {@link mapFinding}. */
  mapFinding(file: string): Finding | null {
    return mapFinding(file, this.policy, this.termsOnDisk);
  }

  private listedTerms(): TermsOnDisk | null {
    const { termsFile } = this.policy;
    if (termsFile === null) return null;
    const { root, files, environment } = this.options;
    return (this.termsOnDisk ??= readTermsFile(termsFile, { root, files, home: environment.home }));
  }

  /** What hides findings, for those that something does. `findings`: all of one file; `file`: relative to the root. */
  hidden(file: string, findings: readonly Finding[]): ReadonlyMap<Finding, Hider> {
    if (findings.length === 0) return new Map();
    const allowed = findings.filter(({ ruleId }) => allowedBy(this.policy, file, ruleId) !== null);
    const byPolicy = allowed.map((finding) => [finding, policyFileName] as const);
    return new Map<Finding, Hider>([...this.suppressions.hidden(file, findings), ...byPolicy]);
  }

  /** Entries of the baseline that are about nothing any more; only of what was looked at. */
  staleEntries(looked: Looked): readonly ListedEntry[] {
    return this.suppressions.staleEntries((file) => this.knownFindings(file, looked));
  }

  /** The same as a remark for people. */
  staleRemarks(looked: Looked): readonly ScanError[] {
    const stale = this.staleEntries(looked);
    if (stale.length === 0) return [];
    const lines = stale.map(({ line }) => line).sort((a, b) => a - b);
    const message = `lines ${lines.join(', ')}: about no finding any more; sightline baseline takes them out`;
    return [{ path: baselineFileName, message: lines.length === 1 ? message.replace('lines', 'line') : message }];
  }

  /** Findings of a file before any is hidden, none for one that is gone; `null` for one that nothing is known of. */
  private knownFindings(file: string, { records, from, excluded }: Looked): readonly Finding[] | null {
    const scanned = records.get(file)?.scanned;
    if (scanned !== undefined) return scanned.coverage === 'unreadable' ? null : scanned.findings;
    const isAskedFor = from.some((start) => start === '' || file === start || file.startsWith(`${start}/`));
    return isAskedFor && !excluded(file) && this.isGone(file) ? [] : null;
  }

  private isGone(file: string): boolean {
    try {
      this.options.files.stat(path.join(this.options.root, file));
      return false;
    } catch (error) {
      if (error instanceof FileError) return error.code === 'not-found';
      throw error;
    }
  }
}
