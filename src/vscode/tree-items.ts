import * as path from 'node:path';
import * as vscode from 'vscode';
import type { BranchNode } from './branches';
import { driftChangeItem, driftItem } from './drift-items';
import type { FileNode, FindingNode, Layout, MarkNode, TreeNode } from './exposure-groups';
import { uriOf } from './exposure-store';
import { commands, treeContext } from './ids';
import { elsewhereNote, groupTitle, verdictWord } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

export interface ItemOptions {
  readonly layout: Layout;
  /** Whether rows say of which folder of the workspace they are. */
  readonly namesFolder: boolean;
}

/** How a row of the view *Exposure* looks and what it does. */
export function itemOf(node: TreeNode, { layout, namesFolder }: ItemOptions): vscode.TreeItem {
  switch (node.kind) {
    case 'chooseAgents':
      return chooseAgentsItem();
    case 'drifts':
      return driftsItem(node.changes.flatMap(({ paths }) => paths).length);
    case 'driftChange':
      return driftChangeItem(node);
    case 'drift':
      return driftItem(node);
    case 'group':
      return groupItem(node.group, node.files.length);
    case 'marks':
      return marksItem(node.marks.length);
    case 'errors':
      return errorsItem(node.count);
    case 'branch':
      return branchItem(node, namesFolder);
    case 'file':
      return fileItem(node, layout === 'list', namesFolder);
    case 'mark':
      return markItem(node);
    case 'finding':
      return findingItem(node);
  }
}

function iconItem(
  label: string,
  icon: string,
  state: vscode.TreeItemCollapsibleState,
  description: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.description = description;
  return item;
}

type Group = Extract<TreeNode, { kind: 'group' }>['group'];

const groupIcons: Readonly<Record<Group, string>> = {
  readable: 'eye',
  partial: 'shield',
  asks: 'question',
  unknown: 'circle-large-outline',
  blocked: 'eye-closed',
  sensitive: 'file',
};

function groupItem(group: Group, count: number): vscode.TreeItem {
  const title = group === 'sensitive' ? vscode.l10n.t('Sensitive') : groupTitle(group);
  const isOpen = group === 'readable' || group === 'sensitive';
  const item = iconItem(title, groupIcons[group], isOpen ? Expanded : Collapsed, String(count));
  if (group === 'readable') item.contextValue = treeContext.exposedGroup;
  return item;
}

function driftsItem(count: number): vscode.TreeItem {
  const item = iconItem(vscode.l10n.t('No longer guarded'), 'warning', Expanded, String(count));
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return item;
}

function marksItem(count: number): vscode.TreeItem {
  const item = iconItem(vscode.l10n.t('Confidential'), 'lock', Collapsed, String(count));
  item.contextValue = treeContext.marks;
  return item;
}

function chooseAgentsItem(): vscode.TreeItem {
  const title = vscode.l10n.t('No AI tool found');
  const item = iconItem(title, 'info', None, vscode.l10n.t('choose which to look at'));
  item.command = { command: commands.chooseAgents, title };
  return item;
}

function errorsItem(count: number): vscode.TreeItem {
  const title = vscode.l10n.t('Not judged in full');
  const item = iconItem(title, 'warning', None, String(count));
  item.command = { command: commands.showErrors, title };
  return item;
}

function branchItem({ folder, path: inside, label, files }: BranchNode, namesFolder: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(label, Expanded);
  item.iconPath = vscode.ThemeIcon.Folder;
  item.resourceUri = uriOf(folder, inside);
  item.description = [String(files.length), namesFolder ? path.basename(folder.folder) : ''].join(' ').trim();
  item.contextValue = treeContext.branch;
  return item;
}

function fileItem(node: FileNode, namesDirectory: boolean, namesFolder: boolean): vscode.TreeItem {
  const { file, folder } = node;
  const uri = uriOf(folder, file.path);
  const item = new vscode.TreeItem(uri, Collapsed);
  const directory = path.posix.dirname(file.path);
  const parts = [namesFolder ? path.basename(folder.folder) : '', directory === '.' ? '' : directory];
  item.description = namesDirectory ? parts.filter((part) => part !== '').join('/') : '';
  item.tooltip = fileTooltip(node);
  item.contextValue = treeContext.file;
  item.command = openCommand(uri, file.findings.find(({ range }) => range !== null)?.range ?? null);
  return item;
}

function fileTooltip({ folder, file }: FileNode): string {
  const agents = new Map(folder.agents.map((agent) => [agent.id, agent]));
  const verdicts = file.access.map(({ agent: id, verdict }) => {
    const agent = agents.get(id);
    const elsewhere = agent !== undefined && verdict === 'blocked' ? elsewhereNote(agent) : '';
    return `${agent?.name ?? id}: ${verdictWord(verdict)}${elsewhere}`;
  });
  return [file.path, ...verdicts].join('\n');
}

function markItem({ folder, mark, exposed }: MarkNode): vscode.TreeItem {
  const item = new vscode.TreeItem(uriOf(folder, mark.path), None);
  item.iconPath = new vscode.ThemeIcon('lock');
  item.description = mark.reason;
  item.tooltip = vscode.l10n.t('{0}: {1}. {2} of its files are exposed.', mark.level, mark.reason, exposed);
  item.contextValue = treeContext.mark;
  return item;
}

function findingItem({ parent, finding }: FindingNode): vscode.TreeItem {
  const { ruleId, preview, range, severity } = finding;
  const item = iconItem(ruleId, 'key', None, range === null ? preview : `${preview} (${range.startLine})`);
  item.tooltip = vscode.l10n.t('{0}, {1}', ruleId, severity);
  item.contextValue = treeContext.finding;
  item.command = openCommand(uriOf(parent.folder, parent.file.path), range);
  return item;
}

function openCommand(uri: vscode.Uri, range: { startLine: number; startColumn: number } | null): vscode.Command {
  const position = new vscode.Position((range?.startLine ?? 1) - 1, (range?.startColumn ?? 1) - 1);
  const options = range === null ? {} : { selection: new vscode.Range(position, position) };
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}
