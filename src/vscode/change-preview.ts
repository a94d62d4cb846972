import * as vscode from 'vscode';
import type { FileEdit } from '../protect';
import { contextKeys, previewScheme } from './ids';
import type { VirtualDocuments } from './virtual-documents';

/** A change as it is shown before it is written. */
export interface ShownChange {
  /** Names the tab. */
  readonly title: string;
  /** Markdown, the first thing that is read: what holds now, and what would hold then. */
  readonly summary: Comparison;
  readonly edits: readonly FileEdit[];
}

export interface Comparison {
  readonly now: string;
  readonly then: string;
}

/** Asked for when the user confirms; a sentence refuses, and the preview stays. */
export type Objection = () => string | null;

interface OpenPreview {
  /** Address of the summary, which no other preview has. */
  readonly summary: string;
  readonly objection: Objection;
  /** Whether the tab was there already: the editor tells of it only after it has opened it. */
  seen: boolean;
  settle(confirmed: boolean): void;
}

/**
 * The one preview: a diff of all files that begins with a summary, confirmed by {@link confirm}, which its editor title and a
 * key offer, and given up when its tab is closed.
 */
export class ChangePreview implements vscode.Disposable {
  private current: OpenPreview | null = null;
  private readonly subscriptions = vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(() => {
      this.follow();
    }),
    vscode.window.tabGroups.onDidChangeTabGroups(() => {
      this.follow();
    }),
  );

  constructor(private readonly documents: VirtualDocuments) {
    // A window opens again what it showed last, but not what the documents said.
    void vscode.window.tabGroups.close(previewTabs(null));
  }

  /** Shows a change and resolves to whether the user wants it written; its tab is closed then. One shown before is given up. */
  async ask({ title, summary, edits }: ShownChange, objection: Objection): Promise<boolean> {
    await this.giveUp();
    const page = `/${vscode.l10n.t('What this change does')}.md`;
    const [now, then] = [this.documents.add(page, summary.now), this.documents.add(page, summary.then)];
    const files = edits.map(({ file, before, after }) => {
      const uri = vscode.Uri.file(file);
      return [uri, this.documents.add(uri.path, before ?? ''), this.documents.add(uri.path, after ?? '')];
    });
    const answer = new Promise<boolean>((settle) => {
      this.current = { summary: then.toString(), objection, seen: false, settle };
    });
    await vscode.commands.executeCommand('vscode.changes', title, [[then, now, then], ...files]);
    // Else the next file that the user looks at would take its place.
    await vscode.commands.executeCommand('workbench.action.keepEditor');
    this.follow();
    return answer;
  }

  /** The user has read what is shown and wants it written. */
  async confirm(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    const refusal = current.objection();
    if (refusal !== null) throw new Error(refusal);
    await this.end(current, true);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async giveUp(): Promise<void> {
    if (this.current !== null) await this.end(this.current, false);
  }

  private async end(preview: OpenPreview, confirmed: boolean): Promise<void> {
    this.current = null;
    preview.settle(confirmed);
    await vscode.window.tabGroups.close(previewTabs(preview.summary));
    this.follow();
  }

  private follow(): void {
    const { current } = this;
    const tabs = current === null ? [] : previewTabs(current.summary);
    const isActive = tabs.some((tab) => tab.isActive && tab.group.isActive);
    void vscode.commands.executeCommand('setContext', contextKeys.previewShown, isActive);
    if (current === null) return;
    if (tabs.length > 0) current.seen = true;
    else if (current.seen) void this.end(current, false);
  }
}

interface MultiDiffInput {
  readonly textDiffs: readonly { readonly modified?: vscode.Uri }[];
}

/** Tabs of the preview with this summary, of any preview for `null`. Multi-file diffs have no public input type yet, so they are known by their shape. */
function previewTabs(summary: string | null): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => {
    if (typeof input !== 'object' || input === null || !('textDiffs' in input)) return false;
    return (input as MultiDiffInput).textDiffs.some(
      ({ modified }) => modified?.scheme === previewScheme && (summary === null || modified.toString() === summary),
    );
  });
}
