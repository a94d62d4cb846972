import type { AgentState, AgentVerdict, Verdict } from './access';
import type { Drift } from './drift';
import type { Finding, Sensitivity, Severity } from './finding';
import type { Problem } from './problem';
import type { HiddenCounts } from './suppression';

/** A sensitive file with its findings and one verdict for each agent looked at. */
export interface SensitiveFile {
  /** POSIX, relative to the workspace root. */
  readonly path: string;
  readonly sensitivity: readonly Sensitivity[];
  /** The strongest severity among the findings. */
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly access: readonly AgentVerdict[];
}

/** Something that could not be judged in full, and why. */
export interface ScanError {
  readonly path: string;
  readonly message: string;
}

/** A path that the team's policy calls confidential. */
export interface ConfidentialMark {
  /** POSIX, relative to the workspace root, without a trailing slash. */
  readonly path: string;
  readonly reason: string;
  readonly level: 'confidential' | 'restricted';
}

export interface ScanSummary {
  readonly scannedFiles: number;
  readonly skippedFiles: number;
  readonly partlyScannedFiles: number;
  readonly scannedBytes: number;
  readonly sensitiveFiles: number;
  readonly exposedFiles: number;
  readonly durationMs: number;
  /** Findings that the team's files and markers hid, and files that its policy leaves out; nothing is hidden without being counted. */
  readonly hiddenByPolicy: number;
  /** The same by what hid them. */
  readonly hiddenBy: HiddenCounts;
}

/** The one model that every face renders: what is sensitive in one workspace root and who can read it. */
export interface Exposure {
  /** Absolute path of the workspace root. */
  readonly root: string;
  readonly agents: readonly AgentState[];
  readonly files: readonly SensitiveFile[];
  readonly confidential: readonly ConfidentialMark[];
  /** Paths that were guarded and are no longer, sorted by path; empty where nothing is remembered. */
  readonly drifts: readonly Drift[];
  readonly problems: readonly Problem[];
  readonly errors: readonly ScanError[];
  readonly summary: ScanSummary;
}

/** Order in which verdicts are grouped, the most open first. */
export const verdictOrder: readonly Verdict[] = ['readable', 'partial', 'asks', 'unknown', 'blocked'];

/**
 * The verdict that decides where a file is listed: the most open one over all agents looked at.
 * `null` when no agent is looked at.
 */
export function worstVerdict(file: Pick<SensitiveFile, 'access'>): Verdict | null {
  return verdictOrder.find((verdict) => file.access.some((entry) => entry.verdict === verdict)) ?? null;
}

/** True for an exposure: a sensitive file that at least one agent looked at can read. */
export function isExposed(file: Pick<SensitiveFile, 'access'>): boolean {
  return worstVerdict(file) === 'readable';
}
