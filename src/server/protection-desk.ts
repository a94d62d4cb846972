import { OutdatedPlanError, type Plan, type Wish } from '../protect';
import type { FolderSession } from './folder-session';
import type { Folders } from './folders';
import type { ChangeDone, FixRequest, ProtectionPlan, Requests, UndoDone } from './protocol';

/** All writes that the editor asks for: plans, their application, marks and undo. Refuses what waits for trust. */
export class ProtectionDesk {
  private pending: { readonly id: number; readonly plan: Plan; readonly session: FolderSession } | null = null;
  private plans = 0;

  constructor(private readonly folders: Folders) {}

  /** Completes or takes back what an earlier run left half done in the folders that are open; they must be trusted. */
  recover(): readonly string[] {
    return this.folders.all.flatMap(({ writer }) => writer.recover());
  }

  async plan(folder: string, wish: Wish): Promise<ProtectionPlan> {
    const session = this.folders.get(folder);
    await session.prepare();
    return this.keep(session, session.writer.plan(wish));
  }

  /** The repair of a dead rule, to be shown and applied like any other plan. */
  async planFix({ folder, problem }: FixRequest): Promise<ProtectionPlan> {
    const session = this.folders.get(folder);
    await session.prepare();
    return this.keep(session, await session.planFix(problem));
  }

  async apply(planId: number): Promise<ChangeDone> {
    const { pending } = this;
    if (pending?.id !== planId || !this.folders.all.includes(pending.session)) {
      throw new OutdatedPlanError('This preview is no longer current.');
    }
    const { plan, session } = pending;
    assertTrusted(session);
    const { id, edits } = session.writer.apply(plan);
    this.pending = null;
    const files = edits.map(({ file }) => file);
    await session.refresh(files);
    return { changeId: id, files };
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

  /** `null`: the last change made in any folder that is open. */
  async undo(changeId: string | null): Promise<UndoDone> {
    const { session, id } = this.changeToUndo(changeId);
    assertTrusted(session);
    const files = session.writer.undo(id).flatMap((change) => change.files);
    await Promise.all(this.folders.all.map((open) => open.refresh(files.map(({ file }) => file))));
    return { files };
  }

  /** Remembers a plan until the next one is made. */
  private keep(session: FolderSession, plan: Plan): ProtectionPlan {
    this.pending = { id: ++this.plans, plan, session };
    return { id: this.pending.id, ...plan };
  }

  private changeToUndo(wanted: string | null): { readonly session: FolderSession; readonly id: string } {
    const changes = this.folders.all.flatMap((session) => session.writer.changes().map(({ id }) => ({ session, id })));
    const sorted = changes.sort((left, right) => (left.id < right.id ? -1 : 1));
    const found = wanted === null ? sorted.at(-1) : sorted.find(({ id }) => id === wanted);
    if (found === undefined) throw new Error('Sightline has written nothing here that could be taken back.');
    return found;
  }

  private writable(folder: string): FolderSession {
    const session = this.folders.get(folder);
    assertTrusted(session);
    return session;
  }
}

function assertTrusted(session: FolderSession): void {
  if (!session.isTrusted) throw new Error('Nothing is written before the workspace is trusted.');
}
