import * as path from 'node:path';
import type { AgentVerdict } from '../model/access';
import type { DetectionSettings } from '../model/detection';
import type { DriftPlace } from '../model/drift';
import type { Finding } from '../model/finding';
import type { ProblemPlace } from '../model/problem';
import type { Plan } from '../protect';
import { ScanStopped } from '../workspace/content-scanner';
import type { ExposureIndex, IndexSettings } from '../workspace/exposure-index';
import { nodeEnvironment } from '../workspace/node-environment';
import { nodeFiles } from '../workspace/node-files';
import { openWorkspace } from '../workspace/open-workspace';
import { ProtectionPlanner } from '../workspace/protection-planner';
import { isInside } from '../workspace/walk';
import { writeLock } from '../workspace/write-lock';
import type { Progress } from '../workspace/workspace-files';
import { WorkspaceWriter } from '../workspace/workspace-writer';
import { Batcher } from './batcher';
import { ExposureFeed } from './exposure-feed';
import { FileWatch } from './file-watch';
import type { AgentAdvice, ExposureChange, ScanStatus, ServerSettings } from './protocol';

/** Long enough to take the files of one checkout together, short enough to be seen at once. */
const quietMs = 80;

export interface FolderEvents {
  exposure(change: ExposureChange): void;
  status(status: ScanStatus): void;
}

export interface FolderOptions {
  /** Absolute path as the editor knows it. */
  readonly folder: string;
  readonly workerScript: string;
  readonly settings: ServerSettings;
  readonly events: FolderEvents;
}

/** One workspace folder: keeps its exposure index up to date and tells what changed. */
export class FolderSession {
  private readonly feed: ExposureFeed;
  private readonly watch: FileWatch;
  private readonly changes: Batcher<string>;
  private index: ExposureIndex;
  private settings: ServerSettings;
  private scanned = false;
  /** The first reading of git's history, for a folder that is asked about but never scanned. */
  private history: Promise<void> | null = null;

  constructor(private readonly options: FolderOptions) {
    this.settings = options.settings;
    this.feed = new ExposureFeed(options.folder);
    this.index = this.open();
    this.changes = new Batcher(quietMs, (paths) => void this.refresh(paths));
    this.watch = new FileWatch((file) => {
      this.changes.add(file);
    });
  }

  get folder(): string {
    return this.options.folder;
  }

  /** Real path of the folder: what paths given to the index start with. */
  get root(): string {
    return this.index.root;
  }

  /** Writes into this folder and the agents' settings for it; {@link refresh} must follow. */
  get writer(): WorkspaceWriter {
    const environment = nodeEnvironment();
    const edges = { files: nodeFiles, environment, lock: writeLock(environment) };
    const judge = (agents: readonly string[]) => this.index.judge(agents);
    return new WorkspaceWriter({ root: this.root, ...edges, drifts: this.index.driftWatch, judge });
  }

  /** Plans rules for this folder by what was known when {@link prepare} resolved. */
  get planner(): ProtectionPlanner {
    return new ProtectionPlanner({ index: this.index, files: nodeFiles, environment: nodeEnvironment() });
  }

  get isTrusted(): boolean {
    return this.settings.trusted;
  }

  get isScanned(): boolean {
    return this.scanned;
  }

  async scan(): Promise<void> {
    this.scanned = true;
    await this.report(async () => {
      const progress = this.countFiles();
      progress(0);
      await this.index.scan([''], progress);
    });
    await this.readHistory();
  }

  /** A path (absolute) was created, changed or deleted. Before the first scan nothing needs to be followed. */
  changed(absolutePath: string): void {
    if (this.scanned) this.changes.add(this.toReal(absolutePath));
  }

  /** The same, judged before the promise settles. */
  async refresh(paths: readonly string[]): Promise<void> {
    if (!this.scanned) return;
    await this.report(() => this.index.refresh(paths));
    if (this.index.touchesHistory(paths)) await this.readHistory();
  }

  async configure(settings: ServerSettings): Promise<void> {
    const before = this.settings;
    this.settings = settings;
    if (detectionKey(before) !== detectionKey(settings)) {
      this.index.dispose();
      this.index = this.open();
      this.history = null;
      if (this.scanned) await this.scan();
    } else if (this.scanned) {
      await this.report(() => this.index.reconfigure(indexSettings(settings), this.countFiles()));
    }
  }

  /** Resolves when {@link explain} can answer, whether or not the folder is ever scanned. */
  async prepare(): Promise<void> {
    if (this.scanned) return this.index.settled();
    await this.index.scan([]);
    if (this.isTrusted) this.history ??= this.index.readHistory();
    await this.history;
  }

  /** The repair of a problem in this folder's configuration; see `ExposureIndex.planFix`. */
  planFix(problem: ProblemPlace): Promise<Plan> {
    return this.index.planFix(problem);
  }

  /** Remembers that a path is meant to be readable by an agent. @throws Error, to be shown as it is, when that failed. */
  async acceptDrift(drift: DriftPlace): Promise<void> {
    const isRemembered = await this.index.acceptDrift(drift);
    await this.report(() => Promise.resolve());
    if (!isRemembered)
      throw new Error(this.index.driftWatch?.problem ?? 'It could not be remembered; please try again.');
  }

  /** Verdicts for any path below this folder (absolute), by what was known when {@link prepare} resolved. */
  explain(absolutePath: string): readonly AgentVerdict[] {
    return this.index.explain(this.toReal(absolutePath));
  }

  /** How to close what agents still get of a path (absolute), by what was known when {@link prepare} resolved. */
  advise(absolutePath: string): readonly AgentAdvice[] {
    const place = this.toReal(absolutePath);
    return this.index.explain(place).map((verdict) => ({
      agent: verdict.agent,
      advice: this.planner.advice(place, verdict),
    }));
  }

  /** What decides which rules look at this folder's documents; the same object until that changes. */
  get detection(): DetectionSettings {
    return this.index.detection;
  }

  /** Findings of a document without those that the policy allows. */
  visibleFindings(absolutePath: string, findings: readonly Finding[]): readonly Finding[] {
    return this.index.visibleFindings(this.relative(absolutePath), findings);
  }

  contains(absolutePath: string): boolean {
    return isInside(this.folder, absolutePath);
  }

  /** POSIX, relative to the folder. */
  relative(absolutePath: string): string {
    return path.relative(this.folder, absolutePath).split(path.sep).join('/');
  }

  dispose(): void {
    this.changes.dispose();
    this.watch.dispose();
    this.index.dispose();
  }

  private open(): ExposureIndex {
    const { folder, workerScript } = this.options;
    return openWorkspace({
      root: folder,
      workerScript,
      settings: indexSettings(this.settings),
      memory: { viewer: 'editor', remembers: this.settings.trusted },
      caches: true,
    });
  }

  /** Tells of a scan as it goes on. */
  private countFiles(): Progress {
    let scannedFiles = 0;
    return (files) => {
      scannedFiles += files;
      this.options.events.status({ kind: 'scanning', scannedFiles });
    };
  }

  /** Git follows what a repository's own configuration says, so it is asked in a trusted workspace only. */
  private async readHistory(): Promise<void> {
    if (this.isTrusted) await this.report(() => this.index.readHistory());
  }

  private async report(work: () => Promise<void>): Promise<void> {
    const { index } = this;
    try {
      await work();
      this.watch.watch(this.index.watched);
      this.options.events.exposure(this.feed.next(this.index.snapshot()));
      this.options.events.status({ kind: 'ready' });
    } catch (error) {
      // Other settings came in between: the work goes on by them.
      if (index !== this.index || error instanceof ScanStopped) return;
      this.options.events.status({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  private toReal(absolutePath: string): string {
    return this.contains(absolutePath) ? path.join(this.root, path.relative(this.folder, absolutePath)) : absolutePath;
  }
}

/** Settings with which the detector itself is built. */
function detectionKey({ disabledRules, trusted }: ServerSettings): string {
  return JSON.stringify([disabledRules, trusted]);
}

function indexSettings(settings: ServerSettings): IndexSettings {
  const { agents, exclude, maxFileSize, disabledRules, trusted, editorExtensions } = settings;
  return { agents, exclude, maxFileSize, disabledRules, trusted, editorExtensions };
}
