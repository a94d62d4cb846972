import * as vscode from 'vscode';
import type { ProtectionPlan } from '../server/protocol';
import { closePreview, showPreview } from './change-preview';
import type { VirtualDocuments } from './virtual-documents';

/** Shows a plan as a diff and asks whether to write it. Fails when one of its files has unsaved changes. */
export async function confirmChange(
  documents: VirtualDocuments,
  plan: ProtectionPlan,
  title: string,
): Promise<boolean> {
  assertSaved(plan);
  await showPreview(documents, plan.edits, title);
  const confirmed = await confirm(plan);
  await closePreview(title);
  return confirmed;
}

/** What a plan does not cover, and why. */
export function refusalText(refusals: ProtectionPlan['refusals']): string {
  return refusals.map(({ agent, path, reason }) => `${agent}, ${path}: ${reason}`).join('; ');
}

/** What stands in the editor but not on disk would be lost to a write, or overwrite it. */
function assertSaved({ edits }: ProtectionPlan): void {
  const unsaved = edits.find(({ file }) =>
    vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.fsPath === file),
  );
  if (unsaved === undefined) return;
  throw new Error(vscode.l10n.t('{0} has unsaved changes. Save or revert it first.', unsaved.file));
}

/** What the rules come to where that is less than the whole of what was wished. */
function weakerEffects(edits: ProtectionPlan['edits']): string {
  const weaker = edits.flatMap(({ effects }) => effects).filter(({ effect }) => effect !== 'blocked');
  const listed = weaker.map(({ agent, effect }) => `${agent}: ${effect}`).join(', ');
  return listed === '' ? '' : vscode.l10n.t('The rules come to no more than: {0}.', listed);
}

async function confirm({ edits, refusals }: ProtectionPlan): Promise<boolean> {
  const write: vscode.QuickPickItem = {
    label: `$(check) ${vscode.l10n.t('Write these changes')}`,
    description: edits.map(({ file }) => vscode.workspace.asRelativePath(file)).join(', '),
    detail: [
      weakerEffects(edits),
      refusals.length === 0 ? '' : vscode.l10n.t('Not covered: {0}', refusalText(refusals)),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
  const cancel: vscode.QuickPickItem = { label: `$(close) ${vscode.l10n.t('Cancel')}` };
  const options = { title: vscode.l10n.t('Write the changes shown?'), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick([write, cancel], options)) === write;
}
