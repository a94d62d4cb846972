import * as vscode from 'vscode';
import type { AgentState } from '../../model/access';
import { channels } from '../../model/access';
import { worstVerdict } from '../../model/exposure';
import type { Outcome, WishedPath } from '../../protect';
import type { ProtectionPlan } from '../../server/protocol';
import { pathsByFolder, targetsOf, whatIs, type Target } from '../command-targets';
import { agentNames, planSummary, refusalText, type AgentNames } from '../change-summary';
import type { FolderModel } from '../exposure-model';
import { uriOf, type ExposureStore } from '../exposure-store';
import { pickSeveral } from '../pick-several';
import { reviewChange } from '../review-change';
import { channelWord, evidenceWord } from '../words';
import type { Toolbox } from './toolbox';
import { offerUndo } from './undo';

/** Agents whose list is a file of ignore patterns, and those whose list is a list of rules in their settings. */
const ignoreListAgents: readonly string[] = [
  ...[
    'cursor',
    'gemini-cli',
    'qwen-code',
    'roo-code',
    'gemini-code-assist',
    'aider',
    'augment',
    'jetbrains-ai',
    'junie',
  ],
  ...['devin-desktop', 'crush', 'docker-agent', 'trae', 'continue', 'kiro'],
];
const denyListAgents: readonly string[] = ['claude-code', 'cursor-cli', 'opencode', 'kilo-code', 'codex', 'zed'];

/** Hides what was selected from the agents that the user picks. */
export async function protect(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  await protectTargets(tools, await targetsOf(tools.store, clicked, selected), null);
}

/** Hides every exposed file. */
export function protectAllExposed(tools: Toolbox): Promise<void> {
  return protectTargets(tools, exposedTargets(tools.store), null);
}

export async function addToIgnoreList(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  await protectTargets(tools, await targetsOf(tools.store, clicked, selected), ignoreListAgents);
}

export async function addToDenyList(tools: Toolbox, clicked: unknown, selected: unknown): Promise<void> {
  await protectTargets(tools, await targetsOf(tools.store, clicked, selected), denyListAgents);
}

/** `only`: ids of the agents to choose from, those in use when `null`. */
async function protectTargets(
  tools: Toolbox,
  targets: readonly Target[],
  only: readonly string[] | null,
): Promise<void> {
  if (targets.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no file or folder to hide.'));
    return;
  }
  const agents = await pickAgents(tools.store, targets, only);
  if (agents === undefined || agents.length === 0) return;
  for (const [folder, paths] of pathsByFolder(targets)) await protectIn(tools, folder, paths, agents);
}

function exposedTargets(store: ExposureStore): Target[] {
  return store.folders.flatMap((folder) =>
    folder.files
      .filter((file) => worstVerdict(file) === 'readable')
      .map(({ path }) => ({ folder, uri: uriOf(folder, path), path, isDirectory: false })),
  );
}

interface AgentItem extends vscode.QuickPickItem {
  readonly agent: AgentState;
}

async function pickAgents(
  store: ExposureStore,
  targets: readonly Target[],
  only: readonly string[] | null,
): Promise<readonly string[] | undefined> {
  const known = only === null ? store.agentsInUse : store.agents.filter(({ id }) => only.includes(id));
  const inUse = new Set(store.agentsInUse.map(({ id }) => id));
  const items = known.map((agent): AgentItem => ({
    agent,
    label: agent.name,
    picked: inUse.has(agent.id),
    detail: vscode.l10n.t('Rules {0}, {1}', evidenceWord(agent.checked.how), agent.checked.date),
  }));
  const picked = await pickSeveral(items, {
    title: vscode.l10n.t('Hide {0} from which AI tools?', whatIs(targets)),
    placeholder: vscode.l10n.t('The changes are shown before anything is written'),
    ignoreFocusOut: true,
  });
  return picked?.map(({ agent }) => agent.id);
}

async function protectIn(
  tools: Toolbox,
  folder: FolderModel,
  paths: readonly WishedPath[],
  agents: readonly string[],
): Promise<void> {
  const { server } = tools;
  const wish = { choice: { kind: 'paths', paths }, agents, scope: 'project' } as const;
  const names = agentNames(folder.agents);
  const reviewed = await reviewChange(tools, {
    title: vscode.l10n.t('Hide {0} from AI tools', whatIs(paths)),
    plan: () => server.request('sightline/plan', { folder: folder.folder, wish }),
    summary: (plan) => planSummary(plan, names),
  });
  if (reviewed === null) return;
  const { plan, done } = reviewed;
  const left = stillOpen(folder, done?.outcome ?? plan.outcome);
  if (done === null) {
    void vscode.window.showInformationMessage(`${nothingToWrite(plan, names)} ${left}`);
    return;
  }
  const rules = plan.edits.reduce((sum, edit) => sum + edit.rules.length, 0);
  const files = done.files.map((file) => vscode.workspace.asRelativePath(file)).join(', ');
  offerUndo(server, `${vscode.l10n.t('Added {0} rules to {1}.', rules, files)} ${left}`, done.changeId);
}

/** The ways that the rules do not close, so that nobody takes "hidden" for more than it is. */
function stillOpen(folder: FolderModel, outcomes: readonly Outcome[]): string {
  const agents = [...new Set(outcomes.map(({ agent }) => agent))];
  const ways = agents.flatMap((agent) => {
    const left = outcomes.filter((outcome) => outcome.agent === agent).flatMap((outcome) => outcome.ways);
    const open = channels.filter((name) => left.some(({ channel, access }) => channel === name && access === 'open'));
    const name = folder.agents.find(({ id }) => id === agent)?.name ?? agent;
    return open.length === 0 ? [] : [`${name}: ${open.map(channelWord).join(', ')}`];
  });
  return ways.length === 0 ? '' : vscode.l10n.t('Still open: {0}.', ways.join('; '));
}

function nothingToWrite({ refusals }: ProtectionPlan, names: AgentNames): string {
  if (refusals.length === 0) return vscode.l10n.t('The rules already stand there.');
  const reasons = refusals.map((refusal) => refusalText(refusal, names)).join('; ');
  return vscode.l10n.t('Nothing was written. {0}', reasons);
}
