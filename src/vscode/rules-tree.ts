import * as vscode from 'vscode';
import type { Problem } from '../model/problem';
import type { FixRequest } from '../server/protocol';
import type { FolderModel } from './exposure-model';
import type { ExposureStore } from './exposure-store';
import { commands, contextKeys, treeContext, views } from './ids';
import { escapeMarkdown } from './markdown';
import { ruleUri } from './rule-place';

interface ProblemNode {
  readonly kind: 'problem';
  readonly folder: FolderModel;
  readonly problem: Problem;
}

/** True for an item of the *Rules* view. */
export function isProblemNode(value: unknown): value is ProblemNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'problem';
}

const icons = { error: 'error', warning: 'warning', info: 'info' } as const;

/** The view *Rules*: rules and files that look like protection and protect nothing. */
export class RulesTree implements vscode.TreeDataProvider<ProblemNode>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.emitter.event;
  private readonly view: vscode.TreeView<ProblemNode>;
  private readonly subscription: vscode.Disposable;
  private shown: readonly Problem[] = [];
  private scanned = false;

  constructor(private readonly store: ExposureStore) {
    this.view = vscode.window.createTreeView(views.rules, { treeDataProvider: this });
    this.subscription = store.onDidChange(() => {
      this.update();
    });
  }

  getChildren(node?: ProblemNode): ProblemNode[] {
    if (node !== undefined) return [];
    return this.store.folders.flatMap((folder) =>
      folder.problems.map((problem) => ({ kind: 'problem', folder, problem }) as const),
    );
  }

  getTreeItem({ folder, problem }: ProblemNode): vscode.TreeItem {
    const item = new vscode.TreeItem(`${problem.file}:${problem.range.startLine}`);
    item.description = problem.message;
    item.iconPath = new vscode.ThemeIcon(icons[problem.severity]);
    item.tooltip = tooltip(folder, problem);
    if (problem.fix !== null) item.contextValue = treeContext.fixableRule;
    const { startLine, startColumn, endLine, endColumn } = problem.range;
    const selection = new vscode.Range(startLine - 1, startColumn - 1, endLine - 1, endColumn - 1);
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [ruleUri(folder.folder, problem.file), { selection }],
    };
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.view.dispose();
    this.emitter.dispose();
  }

  /** A view that is drawn anew for nothing may lose rows that it is just asking for. */
  private update(): void {
    const problems = this.store.folders.flatMap((folder) => folder.problems);
    if (problems.length !== this.shown.length || problems.some((problem, index) => problem !== this.shown[index])) {
      this.shown = problems;
      this.emitter.fire(undefined);
    }
    const scanned = this.store.folders.some(({ summary }) => summary !== null);
    if (scanned === this.scanned) return;
    this.scanned = scanned;
    void vscode.commands.executeCommand('setContext', contextKeys.scanned, scanned);
  }
}

/** The whole sentence, where to read more, and the repair as a link. */
function tooltip(
  { folder }: FolderModel,
  { agent, code, file, range, message, link, fix }: Problem,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString(escapeMarkdown(message));
  text.isTrusted = { enabledCommands: [commands.fixRule] };
  text.appendMarkdown(`\n\n${code}`);
  if (link !== null) text.appendMarkdown(`\n\n[${vscode.l10n.t('Read more')}](${link})`);
  if (fix !== null) {
    const request: FixRequest = { folder, problem: { agent, code, file, range } };
    const argument = encodeURIComponent(JSON.stringify([request]));
    text.appendMarkdown(`\n\n[${escapeMarkdown(fix.title)}](command:${commands.fixRule}?${argument})`);
  }
  return text;
}
