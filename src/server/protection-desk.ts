import * as path from 'node:path';
import { FileError } from '../model/edges';
import { markConfidential, policyFileName, unmarkConfidential } from '../policy';
import { applyPlan, listChanges, planProtection, recoverChanges, undoChange, type Plan, type Wish } from '../protect';
import { nodeEnvironment } from '../workspace/node-environment';
import { nodeFiles } from '../workspace/node-files';
import { journalDirectory } from '../workspace/user-state';
import type { FolderSession } from './folder-session';
import type { Folders } from './folders';
import type { ChangeDone, ProtectionPlan, Requests, UndoDone } from './protocol';

/** All writes of the language server: plans, their application, marks and undo. Refuses what waits for trust. */
export class ProtectionDesk {
  private readonly environment = nodeEnvironment();
  private readonly journal = {
    files: nodeFiles,
    environment: this.environment,
    journalDirectory: journalDirectory(this.environment),
  };
  private pending: { readonly id: number; readonly plan: Plan; readonly session: FolderSession } | null = null;
  private plans = 0;

  constructor(private readonly folders: Folders) {}

  /** Completes or takes back what an earlier run left half done in the folders that are open. */
  recover(): void {
    for (const { root } of this.folders.all) recoverChanges({ ...this.journal, root });
  }

  async plan(folder: string, wish: Wish): Promise<ProtectionPlan> {
    const session = this.folders.get(folder);
    await session.prepare();
    const plan = planProtection(wish, {
      files: nodeFiles,
      environment: this.environment,
      startDirectory: session.root,
      covered: (agent, wished) => isCovered(session, agent, wished),
    });
    this.pending = { id: ++this.plans, plan, session };
    return { id: this.pending.id, ...plan };
  }

  async apply(planId: number): Promise<ChangeDone> {
    const { pending } = this;
    if (pending?.id !== planId) throw new Error('This preview is no longer current.');
    const { plan, session } = pending;
    assertTrusted(session);
    const record = applyPlan(plan, { ...this.journal, root: session.root });
    this.pending = null;
    const files = record.edits.map(({ file }) => file);
    await session.refresh(files);
    return { changeId: record.id, files };
  }

  async mark({ folder, path: marked, reason, level }: Requests['sightline/mark']['params']): Promise<null> {
    const { session, file, text } = this.policyOf(folder);
    await writePolicy(session, file, markConfidential(text, { path: marked, reason, level }).text);
    return null;
  }

  async unmark({ folder, path: marked }: Requests['sightline/unmark']['params']): Promise<null> {
    const { session, file, text } = this.policyOf(folder);
    if (text !== null) await writePolicy(session, file, unmarkConfidential(text, marked).text);
    return null;
  }

  /** `null`: the last change made in any folder that is open. */
  async undo(changeId: string | null): Promise<UndoDone> {
    const undone = undoChange(changeId ?? this.lastChange(), this.journal);
    const files = undone.flatMap((change) => change.files);
    await Promise.all(this.folders.all.map((session) => session.refresh(files.map(({ file }) => file))));
    return { files };
  }

  private lastChange(): string {
    const changes = this.folders.all.flatMap(({ root }) => listChanges({ ...this.journal, root }));
    const last = changes
      .map(({ id }) => id)
      .sort()
      .at(-1);
    if (last === undefined) throw new Error('Sightline has written nothing here that could be taken back.');
    return last;
  }

  private policyOf(folder: string): { session: FolderSession; file: string; text: string | null } {
    const session = this.folders.get(folder);
    assertTrusted(session);
    const file = path.join(session.root, policyFileName);
    return { session, file, text: readPolicy(file) };
  }
}

function assertTrusted(session: FolderSession): void {
  if (!session.isTrusted) throw new Error('Nothing is written before the workspace is trusted.');
}

/** A path whose read channel an existing rule blocks needs no rule of its own. */
function isCovered(session: FolderSession, agent: string, wished: string): boolean {
  const verdict = session.explain(path.join(session.folder, wished)).find((entry) => entry.agent === agent);
  return verdict?.channels.read.access === 'blocked';
}

function readPolicy(file: string): string | null {
  try {
    // The mark of the byte order is kept: it belongs to the text that is written back.
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(nodeFiles.readFile(file));
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return null;
    throw error;
  }
}

async function writePolicy(session: FolderSession, file: string, text: string | null): Promise<void> {
  if (text === null) nodeFiles.removeFile(file);
  else nodeFiles.writeFile(file, new TextEncoder().encode(text));
  await session.refresh([file]);
}
