import * as vscode from 'vscode';
import { agentNames, refusalText, removalSummary } from '../change-summary';
import { pathsByFolder, targetsOf, whatIs } from '../command-targets';
import { reviewChange } from '../review-change';
import type { Toolbox } from './toolbox';
import { offerUndo } from './undo';

/** Takes out the rules that Sightline wrote for what was selected, and no others. */
export async function unprotect(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  const targets = await targetsOf(tools.store, clicked, selected);
  if (targets.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no file or folder to show.'));
    return;
  }
  for (const [folder, paths] of pathsByFolder(targets)) {
    const wanted = { paths: paths.map(({ path }) => path), agents: null };
    const names = agentNames(folder.agents);
    const reviewed = await reviewChange(tools, {
      title: vscode.l10n.t('Show {0} to AI tools again', whatIs(paths)),
      plan: () => tools.server.request('sightline/planUnprotect', { folder: folder.folder, wanted }),
      summary: (plan) => removalSummary(plan, names),
    });
    if (reviewed === null) return;
    const { plan, done } = reviewed;
    if (done === null) {
      const reasons = plan.refusals.map((refusal) => refusalText(refusal, names)).join('; ');
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was taken out. {0}', reasons));
      continue;
    }
    const rules = plan.edits.reduce((sum, { removedRules }) => sum + removedRules.length, 0);
    const files = done.files.map((file) => vscode.workspace.asRelativePath(file)).join(', ');
    offerUndo(tools.server, vscode.l10n.t('Took {0} rules out of {1}.', rules, files), done.changeId);
  }
}
