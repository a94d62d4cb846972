import * as vscode from 'vscode';
import type { Drift } from '../model/drift';
import { describeDrift } from '../report/drift-text';
import { describeRule } from '../report/rule-text';
import type { DriftChangeNode, DriftNode } from './drift-groups';
import { uriOf } from './exposure-store';
import { treeContext } from './ids';
import { ruleUri } from './rule-place';
import { driftWord } from './words';

const { Expanded, None } = vscode.TreeItemCollapsibleState;

/** Says to whom something was laid open, when, and by what; a click opens the place. */
export function driftChangeItem({ folder, drift, paths }: DriftChangeNode): vscode.TreeItem {
  const agent = folder.agents.find(({ id }) => id === drift.agent)?.name ?? drift.agent;
  const item = new vscode.TreeItem(agent, Expanded);
  item.description = `${describeRule(drift.rule)}: ${driftWord(drift.cause)}, ${timeOf(drift)}`;
  item.tooltip = [`${agent}: ${describeDrift(drift)}`, ...paths.map((each) => each.drift.path)].join('\n');
  item.contextValue = treeContext.drift;
  const place = placeOf(drift);
  if (place !== null) {
    const position = new vscode.Position(place.line - 1, 0);
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [ruleUri(folder.folder, place.file), { selection: new vscode.Range(position, position) }],
    };
  }
  return item;
}

/** The path itself; a click opens it. */
export function driftItem({ folder, drift }: DriftNode): vscode.TreeItem {
  const uri = uriOf(folder, drift.path);
  const item = new vscode.TreeItem(uri, None);
  item.contextValue = treeContext.drift;
  if (drift.isDirectory) item.iconPath = vscode.ThemeIcon.Folder;
  else item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

/** The rule that decides now, else where the one stood that is gone; `null` where there is no such file. */
function placeOf({ cause, rule, now }: Drift): { readonly file: string; readonly line: number } | null {
  const stood = cause === 'settings-removed' ? null : rule;
  for (const each of [now, stood])
    if (each !== null && each.file !== null) return { file: each.file, line: each.line ?? 1 };
  return null;
}

/** The time of day, of another day the date. */
function timeOf({ changed }: Drift): string {
  const time = new Date(changed);
  const isToday = time.toDateString() === new Date().toDateString();
  return isToday ? time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) : time.toLocaleDateString();
}
