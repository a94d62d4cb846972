import * as path from 'node:path';
import * as vscode from 'vscode';
import { outdatedPlanCode, type ChangeDone, type ProtectionPlan } from '../server/protocol';
import type { ChangePreview, Comparison } from './change-preview';
import type { ServerLink } from './server-link';

/** A change to be shown, and written if the user agrees. */
export interface Proposal {
  readonly title: string;
  /** Asks for the plan; again when its files changed while it was shown. */
  readonly plan: () => Promise<ProtectionPlan>;
  /** The page before the diff, without its heading. */
  readonly summary: (plan: ProtectionPlan) => Comparison;
}

/** `done` is `null` where there was nothing to write. */
export interface Reviewed {
  readonly plan: ProtectionPlan;
  readonly done: ChangeDone | null;
}

/** How long a word in the status bar stands. */
const messageMs = 5000;

interface Tools {
  readonly server: Pick<ServerLink, 'request'>;
  readonly preview: ChangePreview;
}

/**
 * Shows what is going to be written and writes exactly that, once the user has agreed. Where a file changed meanwhile, what
 * would be written now is shown instead. Resolves to `null` when the user gave up; fails when a file has unsaved changes.
 */
export async function reviewChange({ server, preview }: Tools, proposal: Proposal): Promise<Reviewed | null> {
  for (let news = ''; ;) {
    const plan = await proposal.plan();
    if (plan.edits.length === 0) return { plan, done: null };
    const objection = (): string | null => unsavedObjection(plan);
    const unsaved = objection();
    if (unsaved !== null) throw new Error(unsaved);
    const { now, then } = proposal.summary(plan);
    const heading = `# ${proposal.title}`;
    const summary = { now: pageOf([heading, now]), then: pageOf([heading, howTo(), news, then]) };
    const shown = { title: proposal.title, summary, edits: plan.edits };
    if (!(await preview.ask(shown, objection))) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing was written.'), messageMs);
      return null;
    }
    try {
      return { plan, done: await server.request('sightline/apply', { planId: plan.id }) };
    } catch (error) {
      if (!isOutdated(error)) throw error;
      news = vscode.l10n.t('{0}. Nothing was written; this is what would be written now.', shortened(error.message));
    }
  }
}

/** On one side only: the editor folds what is the same on both. */
function howTo(): string {
  return [
    vscode.l10n.t('Nothing is written yet.'),
    vscode.l10n.t('Write: check mark above or Ctrl+Enter'),
    vscode.l10n.t('Leave: close this tab'),
  ].join('\n');
}

function pageOf(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What stands in the editor but not on disk would be lost to a write, or overwrite it. */
function unsavedObjection({ edits }: ProtectionPlan): string | null {
  const unsaved = edits.find(({ file }) =>
    vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.fsPath === file),
  );
  return unsaved === undefined
    ? null
    : vscode.l10n.t('{0} has unsaved changes. Save or revert it first.', vscode.workspace.asRelativePath(unsaved.file));
}

/** Files of the workspace without the path of their folder. */
function shortened(message: string): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.reduce((text, { uri }) => text.replaceAll(`${uri.fsPath}${path.sep}`, ''), message);
}

function isOutdated(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === outdatedPlanCode;
}
