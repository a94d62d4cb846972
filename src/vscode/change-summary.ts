import * as vscode from 'vscode';
import { channels, type AgentState } from '../model/access';
import type { Outcome, Refusal } from '../protect';
import type { anyAgent } from '../protect/unprotect';
import { printable } from '../report/printable';
import type { ProtectionPlan } from '../server/protocol';
import type { Comparison } from './change-preview';
import { accessWord, channelWord, effectWord, verdictWord } from './words';

/** Only the type is taken over: the planner itself has no place in the extension host. */
const allAgents: typeof anyAgent = '*';

/** Paths named in one line. */
const mostNamed = 3;

/** Names of agents as people know them, by id. */
export type AgentNames = ReadonlyMap<string, string>;

export function agentNames(agents: readonly AgentState[]): AgentNames {
  return new Map(agents.map(({ id, name }) => [id, name]));
}

/** What the tools get now and what they would get then, what is not covered, and what else is to be known. */
export function planSummary(plan: ProtectionPlan, names: AgentNames): Comparison {
  const { edits, refusals, notes, now, outcome, chosen } = plan;
  const title = vscode.l10n.t('What each tool gets of it');
  const reached = edits.flatMap(({ effects }) => effects);
  const effects = [...new Set(reached.map(({ effect }) => effect))].map((effect) => {
    const agents = reached.filter((each) => each.effect === effect).map(({ agent }) => nameOf(names, agent));
    return `${[...new Set(agents)].join(', ')}: ${effectWord(effect)}`;
  });
  const parts = [
    section(title, outcomeLines(outcome, chosen.length, names)),
    section(vscode.l10n.t('What the rules come to'), effects),
    section(
      vscode.l10n.t('Not covered'),
      refusals.map((refusal) => refusalText(refusal, names)),
    ),
    section(
      vscode.l10n.t('To be known'),
      notes.map(({ agent, path, text }) => refusalText({ agent, path, reason: text }, names)),
    ),
  ];
  return { now: section(title, outcomeLines(now, chosen.length, names)), then: join(parts) };
}

/** By which ways something is still given out, tools with the same ways together; empty where there is none. */
export function openWays(outcomes: readonly Outcome[], names: AgentNames): string {
  const byWays = new Map<string, string[]>();
  for (const agent of new Set(outcomes.map((outcome) => outcome.agent))) {
    const left = outcomes.filter((outcome) => outcome.agent === agent).flatMap(({ ways }) => ways);
    const open = channels.filter((name) => left.some(({ channel, access }) => channel === name && access === 'open'));
    const ways = open.map(channelWord).join(', ');
    if (ways !== '') byWays.set(ways, [...(byWays.get(ways) ?? []), nameOf(names, agent)]);
  }
  return [...byWays].map(([ways, agents]) => `${ways} (${agents.join(', ')})`).join('; ');
}

/** A line for each tool and verdict: the verdict, and the ways that are not closed. */
function outcomeLines(outcomes: readonly Outcome[], paths: number, names: AgentNames): readonly string[] {
  return outcomes.map(({ agent, verdict, paths: some, ways }) => {
    const what = some.length === paths ? '' : ` (${pathNames(some)})`;
    const by = (['open', 'asks', 'unknown'] as const).flatMap((access) => {
      const open = ways.filter((way) => way.access === access).map(({ channel }) => channelWord(channel));
      return open.length === 0 ? [] : [`${accessWord(access)}: ${open.join(', ')}`];
    });
    return `${nameOf(names, agent)}${what}: ${[verdictWord(verdict), ...by].join('; ')}`;
  });
}

function pathNames(paths: readonly string[]): string {
  const named = paths.slice(0, mostNamed).map(printable).join(', ');
  return paths.length > mostNamed ? vscode.l10n.t('{0} and {1} more', named, paths.length - mostNamed) : named;
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

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`## ${title}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}
