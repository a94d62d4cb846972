import * as vscode from 'vscode';
import type { AgentState } from '../model/access';
import type { Refusal } from '../protect';
import type { anyAgent } from '../protect/unprotect';
import { printable } from '../report/printable';
import type { ProtectionPlan } from '../server/protocol';
import type { Comparison } from './change-preview';
import { effectWord } from './words';

/** Only the type is taken over: the planner itself has no place in the extension host. */
const allAgents: typeof anyAgent = '*';

/** Names of agents as people know them, by id. */
export type AgentNames = ReadonlyMap<string, string>;

export function agentNames(agents: readonly AgentState[]): AgentNames {
  return new Map(agents.map(({ id, name }) => [id, name]));
}

/** What the rules of a plan come to for each tool, and what they do not: the page before the diff. */
export function planSummary({ edits, refusals }: ProtectionPlan, names: AgentNames): Comparison {
  const effects = edits.flatMap(({ file, effects: reached }) =>
    reached.map(({ agent, effect }) => `${nameOf(names, agent)}: ${effectWord(effect)} (${shownFile(file)})`),
  );
  const then = [
    section(vscode.l10n.t('What the rules come to'), effects),
    section(
      vscode.l10n.t('Not covered'),
      refusals.map((refusal) => refusalText(refusal, names)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return { now: '', then };
}

/** The rules that are taken out of each file. */
export function removalSummary({ edits, refusals }: ProtectionPlan, names: AgentNames): Comparison {
  const rules = edits.flatMap(({ agent, file, removedRules }) =>
    removedRules.map((rule) => `${nameOf(names, agent)}: ${printable(rule)} (${shownFile(file)})`),
  );
  const left = refusals.map((refusal) => refusalText(refusal, names));
  return {
    now: section(vscode.l10n.t('Rules that Sightline wrote'), rules),
    then: section(vscode.l10n.t('Not taken out'), left),
  };
}

/** One sentence on a part of a wish that is not covered. */
export function refusalText({ agent, path, reason }: Refusal, names: AgentNames): string {
  const what = [agent === allAgents ? '' : nameOf(names, agent), path === '.' ? '' : shownFile(path)];
  return `${what.filter((part) => part !== '').join(', ')}: ${printable(reason)}`;
}

function nameOf(names: AgentNames, agent: string): string {
  return names.get(agent) ?? agent;
}

function shownFile(file: string): string {
  return printable(vscode.workspace.asRelativePath(file));
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`## ${title}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}
