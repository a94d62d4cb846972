import * as path from 'node:path';
import * as vscode from 'vscode';
import type { BranchNode } from './branches';
import type { FileNode, FindingNode, Layout, MarkNode, TreeNode } from './exposure-groups';
import { countVerdicts } from './exposure-model';
import { uriOf, type ExposureStore } from './exposure-store';
import { commands, contextKeys, treeContext, views } from './ids';
import { TreeRows, type Row } from './tree-rows';
import { elsewhereNote, groupTitle, verdictWord } from './words';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const layoutKey = 'exposure.layout';

/** The view *Exposure*: sensitive files by who can read them. */
export class ExposureTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.emitter.event;
  private readonly rows: TreeRows;
  private readonly view: vscode.TreeView<Row>;
  private readonly subscription: vscode.Disposable;

  /** `memento`: what the user chose for this workspace is kept there. */
  constructor(
    private readonly store: ExposureStore,
    private readonly memento: vscode.Memento,
  ) {
    this.rows = new TreeRows(this.layout);
    void vscode.commands.executeCommand('setContext', contextKeys.treeLayout, this.layout);
    this.view = vscode.window.createTreeView(views.exposure, {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.subscription = store.onDidChange(() => {
      const redrawn = this.rows.update(store.folders);
      if (redrawn.length > 0) this.emitter.fire(redrawn === 'all' ? undefined : [...redrawn]);
      this.describe();
    });
  }

  getChildren(row?: Row): Row[] {
    return [...this.rows.children(row)];
  }

  getTreeItem({ id, node }: Row): vscode.TreeItem {
    const item = this.itemOf(node);
    item.id = id;
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.view.dispose();
    this.emitter.dispose();
  }

  /** Lays out the files of each group in their folders, or one below the other. */
  async layOut(layout: Layout): Promise<void> {
    await this.memento.update(layoutKey, layout);
    await vscode.commands.executeCommand('setContext', contextKeys.treeLayout, layout);
    this.rows.layOut(layout);
    this.emitter.fire(undefined);
  }

  private get layout(): Layout {
    return this.memento.get<Layout>(layoutKey) === 'tree' ? 'tree' : 'list';
  }

  private get namesFolder(): boolean {
    return this.store.folders.length > 1;
  }

  private itemOf(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'chooseAgents':
        return chooseAgentsItem();
      case 'group':
        return groupItem(node.group, node.files.length);
      case 'marks':
        return iconItem(vscode.l10n.t('Confidential'), 'lock', Collapsed, String(node.marks.length));
      case 'errors':
        return errorsItem(node.count);
      case 'branch':
        return branchItem(node, this.namesFolder);
      case 'file':
        return fileItem(node, this.layout === 'list', this.namesFolder);
      case 'mark':
        return markItem(node);
      case 'finding':
        return findingItem(node);
    }
  }

  private describe(): void {
    const exposed = countVerdicts(this.store.files).readable;
    if (exposed !== (this.view.badge?.value ?? 0)) {
      const tooltip = vscode.l10n.t('{0} files exposed to AI tools', exposed);
      this.view.badge = exposed === 0 ? undefined : { value: exposed, tooltip };
    }
    const message = this.emptyMessage();
    if (message !== this.view.message) this.view.message = message;
  }

  /** Says that there is nothing to show; empty where there is something, or before the first scan. */
  private emptyMessage(): string {
    const scanned = this.store.folders.some(({ summary }) => summary !== null);
    if (!scanned || this.rows.children().length > 0) return '';
    const files = this.store.folders.reduce((sum, { summary }) => sum + (summary?.scannedFiles ?? 0), 0);
    return vscode.l10n.t('{0} files scanned, nothing sensitive found.', files);
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
  item.command = openCommand(uriOf(parent.folder, parent.file.path), range);
  return item;
}

function openCommand(uri: vscode.Uri, range: { startLine: number; startColumn: number } | null): vscode.Command {
  const position = new vscode.Position((range?.startLine ?? 1) - 1, (range?.startColumn ?? 1) - 1);
  const options = range === null ? {} : { selection: new vscode.Range(position, position) };
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}
