import * as vscode from 'vscode';
import type { AgentState } from '../model/access';
import type { Refusal } from '../protect';
import { printable } from '../report/printable';
import type { ProtectionPlan } from '../server/protocol';
import type { Comparison } from './change-preview';
import { effectWord } from './words';

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

/** One sentence on a part of a wish that is not covered. */
export function refusalText({ agent, path, reason }: Refusal, names: AgentNames): string {
  const where = path === '.' ? '' : `, ${shownFile(path)}`;
  return `${nameOf(names, agent)}${where}: ${printable(reason)}`;
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
