import * as vscode from 'vscode';
import type { AgentOffer, Scope } from '../protect';
import type { AgentNames } from './change-summary';
import type { ExposureStore } from './exposure-store';
import { pickOne } from './pick-one';
import { pickSeveral } from './pick-several';
import { evidenceWord } from './words';

/** Ids of the agents from which something is to be hidden; `only`: those to choose from, those in use when `null`. */
export async function pickAgents(
  store: ExposureStore,
  what: string,
  only: readonly string[] | null,
): Promise<readonly string[] | undefined> {
  const known = only === null ? store.agentsInUse : store.agents.filter(({ id }) => only.includes(id));
  const inUse = new Set(store.agentsInUse.map(({ id }) => id));
  const items = known.map(({ id, name, checked }) => ({
    id,
    label: name,
    picked: inUse.has(id),
    detail: vscode.l10n.t('Rules {0}, {1}', evidenceWord(checked.how), checked.date),
  }));
  const picked = await pickSeveral(items, {
    title: vscode.l10n.t('Hide {0} from which AI tools?', what),
    placeholder: vscode.l10n.t('The changes are shown before anything is written'),
    ignoreFocusOut: true,
  });
  return picked?.map(({ id }) => id);
}

/** Whose settings are written. Asked only where one of the agents has a choice; the project's come first. */
export async function pickScope(offers: readonly AgentOffer[], names: AgentNames): Promise<Scope | undefined> {
  const offered = (scope: Scope): readonly AgentOffer[] => offers.filter(({ scopes }) => scopes.includes(scope));
  if (!offers.some(({ scopes }) => scopes.length > 1)) return 'project';
  const texts = {
    project: [
      vscode.l10n.t('$(organization) In the project'),
      vscode.l10n.t('Files of the workspace: once they are committed they guard everybody who works on it.'),
    ],
    local: [
      vscode.l10n.t('$(device-desktop) On this machine'),
      vscode.l10n.t('Files of this workspace that are not committed.'),
    ],
    user: [vscode.l10n.t('$(home) In your home folder'), vscode.l10n.t('Your own settings, outside the workspace.')],
  } as const;
  const items = (['project', 'local', 'user'] as const)
    .filter((scope) => offered(scope).length > 0)
    .map((scope) => ({ scope, label: texts[scope][0], detail: texts[scope][1], description: without(scope) }));
  return (await pickOne(items, { title: vscode.l10n.t('Where shall the rules stand?') }))?.scope;

  /** Names those that get no rule there. */
  function without(scope: Scope): string {
    const left = offers.filter(({ scopes }) => !scopes.includes(scope)).map(({ agent }) => names.get(agent) ?? agent);
    return left.length === 0 ? '' : vscode.l10n.t('not for {0}', left.join(', '));
  }
}
