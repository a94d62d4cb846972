import * as vscode from 'vscode';
import type { FixRequest } from '../../server/protocol';
import { confirmChange, refusalText } from '../confirm-change';
import { isProblemNode } from '../rules-tree';
import type { Toolbox } from './toolbox';
import { offerUndo } from './undo';

/** Repairs a dead rule: called with a {@link FixRequest} by a quick fix, or on an item of the *Rules* view. */
export async function fixRule({ server, documents }: Toolbox, clicked: unknown): Promise<void> {
  const request = requestOf(clicked);
  if (request === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Choose a rule in the view Rules first.'));
    return;
  }
  const plan = await server.request('sightline/planFix', request);
  if (plan.edits.length === 0) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was written. {0}', refusalText(plan.refusals)));
    return;
  }
  if (!(await confirmChange(documents, plan, vscode.l10n.t('Repair a rule')))) return;
  const { changeId, files } = await server.request('sightline/apply', { planId: plan.id });
  const names = files.map((file) => vscode.workspace.asRelativePath(file)).join(', ');
  offerUndo(server, vscode.l10n.t('Repaired in {0}.', names), changeId);
}

function requestOf(clicked: unknown): FixRequest | null {
  if (isProblemNode(clicked)) {
    const { agent, code, file, range } = clicked.problem;
    return { folder: clicked.folder.folder, problem: { agent, code, file, range } };
  }
  return isFixRequest(clicked) ? clicked : null;
}

function isFixRequest(value: unknown): value is FixRequest {
  if (typeof value !== 'object' || value === null || !('folder' in value) || !('problem' in value)) return false;
  return typeof value.folder === 'string' && typeof value.problem === 'object' && value.problem !== null;
}
