import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { GitFacts } from '../access/agent';
import type { AgentVerdict } from '../model/access';
import { allowMarker } from '../detect';
import type { DetectionSettings } from '../model/detection';
import type { Drift, DriftPlace } from '../model/drift';
import type { Environment, ReadableFiles } from '../model/edges';
import type { Exposure } from '../model/exposure';
import { isExposed } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { Problem, ProblemPlace } from '../model/problem';
import { addCounts, countBy, sumOf, type Hider } from '../model/suppression';
import { policyFileName } from '../policy';
import type { Plan } from '../protect';
import { planBaseline, type BaselinePlan, type BaselineWish } from './baseline-plan';
import type { ContentScanner } from './content-scanner';
import { settingRemarks, type DetectionChoice } from './detection';
import type { DriftWatch } from './drift-watch';
import { createExcluder, type Excluder } from './exclude';
import type { FileRecord } from './file-records';
import { fixTargets } from './fix-targets';
import { JoinedFiles, type Judged } from './joined-files';
import { OverlayFiles } from './overlay-files';
import { planRuleFix } from './rule-fix';
import { judgeSensitivity } from './sensitivity';
import { SerialQueue } from './serial-queue';
import { TeamFiles, type Looked } from './team-files';
import { isInside } from './walk';
import { WorkspaceAccess, type AccessSettings, type View } from './workspace-access';
import { WorkspaceFiles, type Progress, type ScanRules } from './workspace-files';

export interface IndexSettings extends AccessSettings, DetectionChoice {
  /** Globs relative to the root that a scan leaves out. */
  readonly exclude: readonly string[];
  /** Bytes up to which the whole content of a file is judged; the policy may raise it. */
  readonly maxFileSize: number;
  /** In a workspace that is not trusted the policy's `allow`, `scan` and `rules` are not applied, and no other file hides a finding. */
  readonly trusted: boolean;
}

export interface IndexOptions {
  /** Real path of the workspace root; also the start directory of the agents. */
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Environment;
  readonly scanner: ContentScanner;
  readonly settings: IndexSettings;
  /** `null`: what is guarded is not remembered, and no drift is told. */
  readonly drifts: DriftWatch | null;
  /** Asks git what was ever committed; may take seconds. */
  readGit(directory: string): Promise<GitFacts>;
}

/** No policy makes a scan hold more than this much of one file in memory. */
const mostFileSize = 256 * 1024 * 1024;

/**
 * The exposure of one workspace root: what is sensitive, joined with who can read it. Content is judged once and kept;
 * a change of configuration or policy only joins again. Pieces of work run one after the other.
 */
export class ExposureIndex {
  private readonly queue = new SerialQueue();
  private readonly gitQueue = new SerialQueue();
  private readonly workspaceFiles: WorkspaceFiles;
  private readonly access: WorkspaceAccess;
  private readonly team: TeamFiles;
  private settings: IndexSettings;
  private detectedBy: DetectionSettings;
  private excluded: Excluder;
  private readonly joined = new JoinedFiles();
  private drifts: readonly Drift[] = [];
  private durationMs = 0;

  constructor(private readonly options: IndexOptions) {
    this.workspaceFiles = new WorkspaceFiles(options);
    this.access = new WorkspaceAccess(options);
    this.team = new TeamFiles(options);
    this.settings = options.settings;
    this.excluded = createExcluder(options.settings.exclude);
    this.detectedBy = this.team.detection(options.settings);
    options.scanner.use(this.detectedBy);
  }

  get root(): string {
    return this.options.root;
  }

  /** What decides which rules look at files; the same object until that changes. */
  get detection(): DetectionSettings {
    return this.detectedBy;
  }

  /** What remembers the guards; `null` where nothing does. */
  get driftWatch(): DriftWatch | null {
    return this.options.drifts;
  }

  /** Absolute paths, inside and outside the workspace, whose change asks for a {@link refresh} with them. */
  get watched(): readonly string[] {
    const { drifts } = this.options;
    const remembered = drifts === null ? [] : [drifts.file];
    return [...this.access.watched, ...this.team.paths, ...remembered];
  }

  /** Walks the workspace, or the given paths of it (relative to the root), and judges every file. */
  scan(from: readonly string[] = [''], progress?: Progress): Promise<void> {
    return this.queue.run(async () => {
      const started = performance.now();
      this.team.load();
      this.chooseRules();
      await this.workspaceFiles.scan(from, this.rules, progress);
      this.configure();
      this.durationMs = Math.round(performance.now() - started);
    });
  }

  /** Stops the scan that runs, if any: it rejects with `ScanStopped`, and what was known before stays. */
  stopScan(): void {
    this.workspaceFiles.stop();
  }

  /** Finds out what git's history can give out; unknown before. Other work goes on while git is asked. */
  async readHistory(): Promise<void> {
    const git = await this.gitQueue.run(() => this.options.readGit(this.root));
    await this.queue.run(() => {
      this.access.useGit(git);
      this.configure();
      return Promise.resolve();
    });
  }

  /** True when one of the paths (absolute) tells that git's history may have changed: time for {@link readHistory}. */
  touchesHistory(paths: readonly string[]): boolean {
    return paths.some((changed) => this.access.isGitState(changed));
  }

  /** Judges changed, new and deleted paths (absolute) again, and the configuration where one of them belongs to it. */
  refresh(paths: readonly string[]): Promise<void> {
    return this.queue.run(async () => {
      const inside = paths.filter((changed) => isInside(this.root, changed) && !this.access.isGitState(changed));
      await this.workspaceFiles.refresh(inside.map(this.relative), this.rules);
      if (paths.some((changed) => this.team.paths.includes(changed))) await this.reloadTeamFiles();
      if (paths.some((changed) => this.access.isConfiguration(changed))) this.configure(paths);
      else this.join();
    });
  }

  /**
   * Applies other settings; content is judged again only where other files are left out or other rules look at it. A scan
   * that they make worthless is stopped.
   */
  reconfigure(settings: IndexSettings, progress?: Progress): Promise<void> {
    const rules = this.team.detection(settings);
    if (scanKey(settings) !== scanKey(this.settings) || !isDeepStrictEqual(rules, this.detectedBy)) this.stopScan();
    return this.queue.run(async () => {
      const leavesOutOthers = scanKey(settings) !== scanKey(this.settings);
      this.settings = settings;
      this.excluded = createExcluder(settings.exclude);
      if (this.chooseRules() || leavesOutOthers) await this.workspaceFiles.scan([''], this.rules, progress);
      this.configure();
    });
  }

  /** Remembers that a path is meant to be readable by an agent; false when that could not be written. */
  acceptDrift(drift: DriftPlace): Promise<boolean> {
    return this.queue.run(() => {
      const isRemembered = this.options.drifts?.accept(drift) ?? false;
      this.drifts = this.lookForDrifts();
      return Promise.resolve(isRemembered);
    });
  }

  /** Resolves when the work that was asked for before is done. */
  settled(): Promise<void> {
    return this.queue.run(() => Promise.resolve());
  }

  /** Verdicts for any path (absolute), sensitive or not, existing or not. */
  explain(absolutePath: string): readonly AgentVerdict[] {
    return this.access.explain(absolutePath);
  }

  /** Verdicts of these agents, whether or not they are looked at; see {@link WorkspaceAccess.judge}. */
  judge(agents: readonly string[], view: View = {}): (absolutePath: string) => readonly AgentVerdict[] {
    return this.access.judge(agents, this.settings, view);
  }

  /** The files with other content in some (absolute); nothing is written. */
  overlaid(changed: ReadonlyMap<string, Uint8Array>): ReadableFiles {
    return new OverlayFiles(this.options.files, changed);
  }

  /** Whether a commit holds something under a path (absolute); unknown before {@link readHistory}. */
  isCommitted(absolutePath: string): boolean | 'unknown' {
    return this.access.isCommitted(absolutePath);
  }

  /**
   * The edits that repair a problem told of before, judged by the files as they are now; see {@link planRuleFix}.
   * A problem that is gone is a refusal.
   */
  planFix({ agent, code, file, range }: ProblemPlace): Promise<Plan> {
    return this.queue.run(() => {
      this.configure();
      const isWanted = (problem: Problem): boolean =>
        problem.code === code &&
        problem.file === file &&
        problem.range.startLine === range.startLine &&
        problem.range.startColumn === range.startColumn;
      const problem = this.access.problems.find(isWanted);
      const { root, files, environment } = this.options;
      const plan =
        problem === undefined
          ? { edits: [], refusals: [{ agent, path: file, reason: 'the problem is no longer there' }] }
          : planRuleFix(problem, {
              files,
              contextOn: (changed) => this.access.contextOn(changed, this.settings),
              targets: fixTargets({ root, files, environment, excluded: this.excluded }),
            });
      return Promise.resolve(plan);
    });
  }

  /** The findings without those that the policy or another file of the team allows. `findings`: all of `file`, relative to the root. */
  visibleFindings(file: string, findings: readonly Finding[]): readonly Finding[] {
    const hidden = this.hiddenIn(file, findings);
    return hidden.size === 0 ? findings : findings.filter((finding) => !hidden.has(finding));
  }

  /** What brings the baseline in line with what the last scan found; see {@link planBaseline}. */
  planBaseline(wish: BaselineWish): BaselinePlan {
    return planBaseline(wish, this.team, this.looked);
  }

  /** Every file that was looked at, relative to the root. */
  get paths(): ReadonlySet<string> {
    return new Set([...this.workspaceFiles.records.values()].map(({ path: file }) => file));
  }

  snapshot(): Exposure {
    const hiddenBy = addCounts(this.joined.hidden, { [policyFileName]: this.hiddenPaths() });
    const files = [...this.joined.sensitive.values()];
    const forgotten = this.options.drifts?.problem ?? null;
    return {
      root: this.root,
      agents: this.access.agents,
      files,
      confidential: this.team.confidential,
      drifts: this.drifts,
      problems: this.access.problems,
      errors: [
        ...this.team.errors,
        ...settingRemarks(this.settings, this.team.policy),
        ...(this.settings.trusted ? this.team.staleRemarks(this.looked) : []),
        ...(forgotten === null ? [] : [{ path: '.', message: forgotten }]),
        ...this.workspaceFiles.records.errors(),
      ],
      summary: {
        ...this.workspaceFiles.records.counts(),
        sensitiveFiles: files.length,
        exposedFiles: files.filter(isExposed).length,
        durationMs: this.durationMs,
        hiddenByPolicy: sumOf(hiddenBy),
        hiddenBy,
      },
    };
  }

  dispose(): void {
    this.stopScan();
    this.options.scanner.dispose();
  }

  private get looked(): Looked {
    return {
      records: this.workspaceFiles.records,
      from: this.workspaceFiles.scannedFrom,
      excluded: this.rules.excluded,
    };
  }

  private get rules(): ScanRules {
    const { trusted, maxFileSize } = this.settings;
    if (!trusted) return { excluded: this.excluded, maxFileSize };
    const own = Math.min(this.team.policy.scan.maxFileSize ?? 0, mostFileSize);
    return {
      excluded: (file) => this.excluded(file) || this.team.excludes(file),
      // A user's setting may be stricter than the policy, never laxer.
      maxFileSize: Math.max(own, maxFileSize),
    };
  }

  private readonly relative = (absolute: string): string =>
    path.relative(this.root, absolute).split(path.sep).join('/');

  /** Files and folders that are left out by the policy alone. */
  private hiddenPaths(): number {
    if (!this.settings.trusted || this.team.policy.scan.exclude.length === 0) return 0;
    const skipped = [...this.workspaceFiles.records.skippedPaths()];
    return skipped.filter((file) => this.team.excludes(file) && !this.excluded(file)).length;
  }

  private async reloadTeamFiles(): Promise<void> {
    this.joined.forget();
    const leavesOutOthers = this.team.load();
    if (this.chooseRules() || leavesOutOthers) await this.workspaceFiles.scan([''], this.rules);
  }

  /** Takes the rules that settings and policy ask for; true when they are others than before. */
  private chooseRules(): boolean {
    const detection = this.team.detection(this.settings);
    if (isDeepStrictEqual(detection, this.detectedBy)) return false;
    this.detectedBy = detection;
    this.options.scanner.use(detection);
    return true;
  }

  private configure(changed: readonly string[] | null = null): void {
    this.access.configure(this.settings, changed);
    this.options.drifts?.readJournal();
    this.joined.forget();
    this.join();
  }

  /** Brings findings, policy and verdicts together. */
  private join(): void {
    this.joined.join(this.workspaceFiles.records.values(), this.judgeRecord);
    this.drifts = this.lookForDrifts();
  }

  private lookForDrifts(): readonly Drift[] {
    const { agents, problems } = this.access;
    const looked = agents.filter(({ inUse }) => inUse).map(({ id }) => id);
    const explain = (absolutePath: string): readonly AgentVerdict[] => this.explain(absolutePath);
    const files = this.joined.sensitive.values();
    return (
      this.options.drifts?.look({
        files,
        agents: looked,
        problems,
        scanned: this.workspaceFiles.scannedFrom,
        explain,
      }) ?? []
    );
  }

  /** What the content holds, and what the file is to the team. */
  private findingsOf({ path: file, scanned }: FileRecord): readonly Finding[] {
    const map = this.team.mapFinding(file);
    if (map === null || this.detectedBy.disabledRules.includes(map.ruleId)) return scanned.findings;
    return [map, ...scanned.findings];
  }

  private hiddenIn(file: string, findings: readonly Finding[]): ReadonlyMap<Finding, Hider> {
    return this.settings.trusted ? this.team.hidden(file, findings) : new Map<Finding, Hider>();
  }

  private readonly judgeRecord = (record: FileRecord): Judged | null => {
    const { silenced } = record.scanned;
    const findings = this.findingsOf(record);
    // Nearly all files: they must cost nothing.
    if (findings.length === 0 && silenced === 0 && this.team.policy.confidential.length === 0) return null;
    const byFiles = this.hiddenIn(record.path, findings);
    const visible = findings.filter((finding) => !byFiles.has(finding));
    const hidden = addCounts(countBy(byFiles.values()), { [allowMarker]: silenced });
    const sensitivity = judgeSensitivity(record.path, visible, this.team.policy);
    if (sensitivity === null) return { file: null, hidden };
    const access = this.access.verdicts(path.join(this.root, record.path), record.realPath, false);
    return { file: { path: record.path, ...sensitivity, access }, hidden };
  };
}

/** Settings that decide which files are judged, and how much of them. */
function scanKey({ trusted, exclude, maxFileSize }: IndexSettings): string {
  return JSON.stringify([trusted, exclude, maxFileSize]);
}
