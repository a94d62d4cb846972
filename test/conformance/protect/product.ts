import { basename, dirname, join, relative } from 'node:path';
import type { ChannelMap } from '../../../src/model/access';
import type { Plan } from '../../../src/protect';
import { nodeFiles } from '../../../src/workspace/node-files';
import { journalDirectory } from '../../../src/workspace/user-state';
import { OverlayFiles } from '../../../src/workspace/overlay-files';
import { ProtectionPlanner } from '../../../src/workspace/protection-planner';
import { WorkspaceWriter } from '../../../src/workspace/workspace-writer';
import { freeLock } from '../../support/free-lock';
import { channelsFor, environmentOf, readAccess } from '../ask-sightline';
import type { ConformanceCase, Probe } from '../case';
import type { LaidOut } from '../lay-out';
import type { CaseWish, ProtectionCase } from './protection-case';

/** What became of one wish. */
export interface WishOutcome {
  readonly wish: CaseWish;
  /** Absolute paths as the rules name them, in the order of the wish. */
  readonly places: readonly string[];
  readonly plan: Plan;
}

/** Sightline on the case: the same pieces in the same order as behind its command line. */
export class Product {
  private readonly settings;

  constructor(
    private readonly agent: string,
    private readonly one: ConformanceCase,
    private readonly laidOut: LaidOut,
  ) {
    this.settings = { agents: [agent], editorExtensions: [] };
  }

  /** Absolute path of what it keeps for itself. */
  get ownFolder(): string {
    return dirname(journalDirectory(environmentOf(this.one, this.laidOut)));
  }

  /** What it says of each path, by the configuration as it stands now. */
  async verdicts(probes: readonly Probe[]): Promise<ReadonlyMap<string, ChannelMap>> {
    return channelsFor(await readAccess(this.agent, this.one, this.laidOut), probes, this.laidOut);
  }

  /** Plans the wish and writes the plan. @throws ChangeError or FileError as the writer does */
  async protect(wish: CaseWish): Promise<WishOutcome> {
    const { start } = this.laidOut;
    const access = await readAccess(this.agent, this.one, this.laidOut);
    const planner = new ProtectionPlanner({
      index: {
        root: start,
        judge: (agents, view) => access.judge(agents, this.settings, view ?? {}),
        snapshot: () => ({ files: [], confidential: [] }),
        isCommitted: (path) => access.isCommitted(path),
        overlaid: (changed) => new OverlayFiles(nodeFiles, changed),
      },
      files: nodeFiles,
      environment: environmentOf(this.one, this.laidOut),
    });
    const places = wish.paths.map((path) => placeOf(this.laidOut.place(path)));
    const paths = places.map((place) => ({
      path: relative(start, place),
      isDirectory: nodeFiles.stat(place).kind === 'directory',
    }));
    const plan = planner.plan({ choice: { kind: 'paths', paths }, agents: [this.agent], scope: wish.scope });
    if (plan.edits.length > 0) this.writer.apply(plan);
    return { wish, places, plan };
  }

  /** Takes every change back. @throws ChangeError or FileError as the writer does */
  undo(order: ProtectionCase['undo']): void {
    if (order === 'all') this.writer.undo('all');
    else for (const { id } of this.writer.changes()) this.writer.undo(id);
  }

  private get writer(): WorkspaceWriter {
    return new WorkspaceWriter({
      root: this.laidOut.start,
      files: nodeFiles,
      lock: freeLock,
      drifts: null,
      environment: environmentOf(this.one, this.laidOut),
      judge: () => () => [],
    });
  }
}

/** Folders as they really are, the last name as it is: so the command line takes its operands. */
function placeOf(absolute: string): string {
  return join(nodeFiles.realPath(dirname(absolute)), basename(absolute));
}
