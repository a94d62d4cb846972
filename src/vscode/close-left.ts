import * as vscode from 'vscode';
import type { Advice, Extra, Outcome } from '../protect';
import type { AgentNames } from './change-summary';
import { pickOne } from './pick-one';

/** A further place to write to; `agents` where it is about some of them only. */
export interface ChosenExtra {
  readonly extra: Extra;
  readonly agents: readonly string[] | null;
}

interface AdviceItem extends vscode.QuickPickItem {
  readonly extra?: ChosenExtra;
  readonly url?: string;
}

/**
 * Lets the user choose among what closes the ways that are still open. A page is opened here; a further place to write to is
 * given back, to be planned and shown like any other change.
 */
export async function pickAdvice(outcomes: readonly Outcome[], names: AgentNames): Promise<ChosenExtra | undefined> {
  const items = [...byAdvice(outcomes).values()]
    .map(({ advice, agents }) => adviceItem([...agents], names, advice))
    .sort((left, right) => rank(left) - rank(right));
  const title = vscode.l10n.t('How to close what is left');
  const chosen = await pickOne([...items, gitignoreItem()], { title });
  if (chosen?.url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(chosen.url));
  return chosen?.extra;
}

/** What is said to several agents alike is said once. */
function byAdvice(outcomes: readonly Outcome[]): ReadonlyMap<string, { advice: Advice; agents: Set<string> }> {
  const found = new Map<string, { advice: Advice; agents: Set<string> }>();
  for (const { agent, advice } of outcomes) {
    for (const each of advice) {
      const key = JSON.stringify(each);
      const entry = found.get(key) ?? { advice: each, agents: new Set<string>() };
      entry.agents.add(agent);
      found.set(key, entry);
    }
  }
  return found;
}

function adviceItem(agents: readonly string[], names: AgentNames, { text, action }: Advice): AdviceItem {
  const name = agents.map((agent) => names.get(agent) ?? agent).join(', ');
  const detail = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  switch (action?.kind) {
    case 'extra':
      return {
        label: `$(add) ${name}`,
        description: extraWord(action.extra),
        detail,
        extra: { extra: action.extra, agents },
      };
    case 'link':
      return { label: `$(link-external) ${name}`, detail, url: action.url };
    default:
      return { label: `$(info) ${name}`, detail };
  }
}

function gitignoreItem(): AdviceItem {
  return {
    label: '$(add) .gitignore',
    detail: vscode.l10n.t('What git leaves out is not committed, and tools that go by its list do not see it.'),
    extra: { extra: 'gitignore', agents: null },
  };
}

/** What Sightline can do itself comes first, what is only said last. */
function rank({ extra, url }: AdviceItem): number {
  return extra !== undefined ? 0 : url !== undefined ? 1 : 2;
}

function extraWord(extra: Extra): string {
  return {
    sandbox: vscode.l10n.t('list of its sandbox'),
    notebooks: vscode.l10n.t('rule for notebooks'),
    gitignore: '.gitignore',
  }[extra];
}
