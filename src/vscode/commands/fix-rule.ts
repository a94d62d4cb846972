import * as vscode from 'vscode';
import type { FixRequest } from '../../server/protocol';
import { agentNames, refusalText } from '../change-summary';
import { reviewChange } from '../review-change';
import { isProblemNode } from '../rules-tree';
import type { Toolbox } from './toolbox';
import { offerUndo } from './undo';

/** Repairs a dead rule: called with a {@link FixRequest} by a quick fix, or on an item of the *Rules* view. */
export async function fixRule(tools: Toolbox, clicked: unknown): Promise<void> {
  const { server, store } = tools;
  const request = requestOf(clicked);
  if (request === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Choose a rule in the view Rules first.'));
    return;
  }
  const reviewed = await reviewChange(tools, {
    title: vscode.l10n.t('Repair a rule'),
    plan: () => server.request('sightline/planFix', request),
    summary: () => ({ now: '', then: '' }),
  });
  if (reviewed === null) return;
  if (reviewed.done === null) {
    const names = agentNames(store.agents);
    const reasons = reviewed.plan.refusals.map((refusal) => refusalText(refusal, names)).join('; ');
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was written. {0}', reasons));
    return;
  }
  const files = reviewed.done.files.map((file) => vscode.workspace.asRelativePath(file)).join(', ');
  offerUndo(server, vscode.l10n.t('Repaired in {0}.', files), reviewed.done.changeId);
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
