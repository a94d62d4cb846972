import {
  OutdatedPlanError,
  summaryOf,
  type ChangeRecord,
  type Outcome,
  type Plan,
  type Unprotection,
} from '../protect';
import type { ChosenWish, PreparedPlan } from '../workspace/protection-planner';
import type { FolderSession } from './folder-session';
import type { Folders } from './folders';
import type {
  ChangeDone,
  ChangeList,
  FixRequest,
  ListedChange,
  ProtectionPlan,
  RedoDone,
  Requests,
  UndoDone,
} from './protocol';

const nothingWritten = 'Sightline has written nothing here that could be taken back.';
const nothingUndone = 'Nothing was taken back here that could be done again.';

/** A plan that is shown, until it is written or the next is made. */
interface PendingPlan {
  readonly id: number;
  readonly plan: PreparedPlan;
  readonly session: FolderSession;
  /** Judges again what the plan's wish came to. */
  readonly outcome: () => readonly Outcome[];
}

/** All writes that the editor asks for: plans, their application, marks and undo. Refuses what waits for trust. */
export class ProtectionDesk {
  private pending: PendingPlan | null = null;
  private plans = 0;

  constructor(private readonly folders: Folders) {}

  /** Completes or takes back what an earlier run left half done in the folders that are open; they must be trusted. */
  recover(): readonly string[] {
    return this.folders.all.flatMap(({ writer }) => writer.recover());
  }

  async plan(folder: string, wish: ChosenWish): Promise<ProtectionPlan> {
    const session = this.folders.get(folder);
    if (wish.choice.kind !== 'paths' && !session.isScanned) await session.scan();
    await session.prepare();
    const plan = session.planner.plan(wish);
    return this.keep(session, plan, () => session.planner.outcome(plan.chosen, wish.agents));
  }

  /** Takes out rules that Sightline wrote, to be shown and applied like any other plan. */
  async planUnprotection(folder: string, wanted: Unprotection): Promise<ProtectionPlan> {
    const session = this.folders.get(folder);
    await session.prepare();
    return this.keep(session, bare(session.writer.planUnprotection(wanted)));
  }

  /** The repair of a dead rule, to be shown and applied like any other plan. */
  async planFix({ folder, problem }: FixRequest): Promise<ProtectionPlan> {
    const session = this.folders.get(folder);
    await session.prepare();
    return this.keep(session, bare(await session.planFix(problem)));
  }

  async apply(planId: number): Promise<ChangeDone> {
    const { pending } = this;
    if (pending?.id !== planId || !this.folders.all.includes(pending.session)) {
      throw new OutdatedPlanError('This preview is no longer current.');
    }
    const { plan, session, outcome } = pending;
    assertTrusted(session);
    const { id, edits } = session.writer.apply(plan);
    this.pending = null;
    const files = edits.map(({ file }) => file);
    await session.refresh(files);
    return { changeId: id, files, outcome: outcome() };
  }

  async mark({ folder, ...marking }: Requests['sightline/mark']['params']): Promise<null> {
    const session = this.writable(folder);
    await session.refresh([session.writer.mark(marking)]);
    return null;
  }

  async unmark({ folder, path }: Requests['sightline/unmark']['params']): Promise<null> {
    const session = this.writable(folder);
    await session.refresh([session.writer.unmark(path)]);
    return null;
  }

  /** Ends the alarm for a path that is meant to be readable. */
  async acceptDrift({ folder, path, agent }: Requests['sightline/acceptDrift']['params']): Promise<null> {
    await this.writable(folder).acceptDrift({ path, agent });
    return null;
  }

  /** `null`: the last change made in any folder that is open. */
  async undo(changeId: string | null): Promise<UndoDone> {
    const { session, record } = chosen(this.written, changeId, nothingWritten);
    assertTrusted(session);
    const files = session.writer.undo(record.id).flatMap((change) => change.files);
    await this.refreshAll(files);
    return { files };
  }

  /** `null`: the change that was taken back last in any folder that is open. */
  async redo(changeId: string | null): Promise<RedoDone> {
    const { session, record } = chosen(this.undone, changeId, nothingUndone);
    assertTrusted(session);
    const redone = session.writer.redo(record.id);
    const files = redone.flatMap((change) => change.files);
    await this.refreshAll(files);
    return { changeId: redone[0]?.id ?? record.id, files };
  }

  changes(): ChangeList {
    return { changes: this.written.toReversed().map(listed), undone: this.undone.toReversed().map(listed) };
  }

  /** What can be taken back, the oldest first. */
  private get written(): readonly FolderChange[] {
    const changes = this.folders.all.flatMap((session) => within(session, session.writer.changes()));
    return changes.sort((left, right) => (left.record.id < right.record.id ? -1 : 1));
  }

  /** What can be done again, the change that was taken back last at the end. */
  private get undone(): readonly FolderChange[] {
    const changes = this.folders.all.flatMap((session) => within(session, session.writer.undone()));
    return changes.sort(({ record: { undone: left = 0 } }, { record: { undone: right = 0 } }) => left - right);
  }

  /** Settings of the user count in every folder. */
  private async refreshAll(files: readonly { readonly file: string }[]): Promise<void> {
    await Promise.all(this.folders.all.map((open) => open.refresh(files.map(({ file }) => file))));
  }

  /** Remembers a plan until the next one is made. */
  private keep(session: FolderSession, plan: PreparedPlan, outcome: PendingPlan['outcome'] = () => []): ProtectionPlan {
    this.pending = { id: ++this.plans, plan, session, outcome };
    return { id: this.pending.id, now: outcome(), ...plan };
  }

  private writable(folder: string): FolderSession {
    const session = this.folders.get(folder);
    assertTrusted(session);
    return session;
  }
}

/** A plan that fulfils no wish. */
function bare(plan: Plan): PreparedPlan {
  return { ...plan, notes: [], chosen: [], offers: [], outcome: [] };
}

function assertTrusted(session: FolderSession): void {
  if (!session.isTrusted) throw new Error('Nothing is written before the workspace is trusted.');
}

interface FolderChange {
  readonly session: FolderSession;
  readonly record: ChangeRecord;
}

function within(session: FolderSession, changes: readonly ChangeRecord[]): readonly FolderChange[] {
  return changes.map((record) => ({ session, record }));
}

function listed({ session, record }: FolderChange): ListedChange {
  return { folder: session.folder, ...summaryOf(record) };
}

/** `null`: the last one. */
function chosen(changes: readonly FolderChange[], id: string | null, ifNone: string): FolderChange {
  const found = id === null ? changes.at(-1) : changes.find(({ record }) => record.id === id);
  if (found === undefined) throw new Error(ifNone);
  return found;
}
