import * as vscode from 'vscode';
import type { Layout } from './exposure-groups';
import { countVerdicts } from './exposure-model';
import type { ExposureStore } from './exposure-store';
import { contextKeys, views } from './ids';
import { itemOf } from './tree-items';
import { TreeRows, type Row } from './tree-rows';

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
    const item = itemOf(node, { layout: this.layout, namesFolder: this.store.folders.length > 1 });
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
