import type { AgentState, Verdict } from '../model/access';
import type { Drift } from '../model/drift';
import type { ConfidentialMark, ScanError, ScanSummary, SensitiveFile } from '../model/exposure';
import { worstVerdict } from '../model/exposure';
import type { Problem } from '../model/problem';
import type { ExposureChange, ScanStatus } from '../server/protocol';

/** The exposure of one workspace folder as the editor holds it; knows nothing of the editor, so that it is tested without one. */
export class FolderModel {
  private readonly byPath = new Map<string, SensitiveFile>();
  agents: readonly AgentState[] = [];
  confidential: readonly ConfidentialMark[] = [];
  drifts: readonly Drift[] = [];
  problems: readonly Problem[] = [];
  errors: readonly ScanError[] = [];
  summary: ScanSummary | null = null;
  status: ScanStatus = { kind: 'scanning', scannedFiles: 0 };

  /** `folder`: absolute path. */
  constructor(readonly folder: string) {}

  get files(): readonly SensitiveFile[] {
    return [...this.byPath.values()];
  }

  /** `path`: POSIX, relative to the folder. */
  file(path: string): SensitiveFile | undefined {
    return this.byPath.get(path);
  }

  /** Takes over a change; returns the paths whose entry is another one now. */
  apply({
    changed,
    removed,
    agents,
    confidential,
    drifts,
    problems,
    errors,
    summary,
  }: ExposureChange): readonly string[] {
    for (const path of removed) this.byPath.delete(path);
    for (const file of changed) this.byPath.set(file.path, file);
    this.agents = keepEqual(this.agents, agents);
    this.confidential = keepEqual(this.confidential, confidential);
    this.drifts = keepEqual(this.drifts, drifts);
    this.problems = keepEqual(this.problems, problems);
    this.errors = keepEqual(this.errors, errors);
    this.summary = summary;
    return [...removed, ...changed.map(({ path }) => path)];
  }
}

/** The list held already where the new one says the same, so that whoever shows it sees that nothing changed. */
function keepEqual<List extends readonly object[]>(held: List, next: List): List {
  return JSON.stringify(held) === JSON.stringify(next) ? held : next;
}

/** Number of files by their most open verdict; `readable` is the number of exposures. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(files: readonly SensitiveFile[]): VerdictCounts {
  const counts: Record<Verdict, number> = { readable: 0, partial: 0, asks: 0, unknown: 0, blocked: 0 };
  for (const file of files) {
    const verdict = worstVerdict(file);
    if (verdict !== null) counts[verdict]++;
  }
  return counts;
}

/** True for a file that holds a secret which some agent can read now: the one thing that is coloured. */
export function isExposedSecret(file: SensitiveFile): boolean {
  return file.sensitivity.includes('secret') && worstVerdict(file) === 'readable';
}
