import * as vscode from 'vscode';
import type { Extra, Scope } from '../protect';
import type { ProtectionPlan } from '../server/protocol';
import type { Choice } from '../workspace/choice';
import { agentNames, openWays, planSummary, refusalText } from './change-summary';
import { pickAdvice } from './close-left';
import type { Toolbox } from './commands/toolbox';
import { offer } from './offer';
import { undo } from './commands/undo';
import type { FolderModel } from './exposure-model';
import { pickScope } from './pick-agents';
import { reviewChange, type Reviewed } from './review-change';

/** What is to be hidden in one folder of the workspace. */
export interface Hidden {
  readonly folder: FolderModel;
  /** A few words for it. */
  readonly what: string;
  readonly choice: Choice;
}

interface Wish {
  readonly agents: readonly string[];
  readonly scope: Scope;
  readonly extras: readonly Extra[];
}

/** Asks where, shows the change, writes it, and offers to close what stays open. */
export async function hide(tools: Toolbox, hidden: Hidden, agents: readonly string[]): Promise<void> {
  const { offers } = await requestPlan(tools, hidden, { agents, scope: 'project', extras: [] });
  const scope = await pickScope(offers, agentNames(hidden.folder.agents));
  if (scope !== undefined) await hideBy(tools, hidden, { agents, scope, extras: [] });
}

async function hideBy(tools: Toolbox, hidden: Hidden, wish: Wish): Promise<void> {
  const names = agentNames(hidden.folder.agents);
  const reviewed = await reviewChange(tools, {
    title: vscode.l10n.t('Hide {0} from AI tools', hidden.what),
    plan: () => requestPlan(tools, hidden, wish),
    summary: (plan) => planSummary(plan, names),
  });
  if (reviewed === null) return;
  const outcome = reviewed.done?.outcome ?? reviewed.plan.outcome;
  const left = openWays(outcome, names);
  const message = [resultOf(reviewed, hidden), left === '' ? '' : vscode.l10n.t('Still open: {0}.', left)];
  const { done } = reviewed;
  offer(message.join(' ').trim(), {
    ...(done === null ? {} : { [vscode.l10n.t('Undo')]: () => undo(tools.server, done.changeId) }),
    [vscode.l10n.t('Close What Is Left...')]: async () => {
      const extra = await pickAdvice(outcome, names);
      if (extra !== undefined)
        await hideBy(tools, hidden, { ...wish, agents: extra.agents ?? wish.agents, extras: [extra.extra] });
    },
  });
}

function requestPlan({ server }: Toolbox, { folder, choice }: Hidden, wish: Wish): Promise<ProtectionPlan> {
  return server.request('sightline/plan', { folder: folder.folder, wish: { choice, ...wish } });
}

function resultOf({ plan, done }: Reviewed, { folder }: Hidden): string {
  if (done !== null) {
    const rules = plan.edits.reduce((sum, edit) => sum + edit.rules.length, 0);
    const files = done.files.map((file) => vscode.workspace.asRelativePath(file)).join(', ');
    return vscode.l10n.t('Added {0} rules to {1}.', rules, files);
  }
  if (plan.refusals.length === 0) return vscode.l10n.t('The rules already stand there.');
  const names = agentNames(folder.agents);
  const reasons = plan.refusals.map((refusal) => refusalText(refusal, names)).join('; ');
  return vscode.l10n.t('Nothing was written. {0}', reasons);
}
