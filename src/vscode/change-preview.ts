import * as vscode from 'vscode';
import type { FileEdit } from '../protect';
import { previewScheme } from './ids';

/** Shows configuration files as they will be, beside how they are; nothing is written. */
export class ChangePreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(previewScheme, this);
  private shown = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Opens all edits in one multi-file diff. */
  async show(title: string, edits: readonly FileEdit[]): Promise<void> {
    this.shown++;
    const changes = edits.map(({ file, before, after }) => [
      vscode.Uri.file(file),
      this.keep('before', file, before ?? ''),
      this.keep('after', file, after),
    ]);
    await vscode.commands.executeCommand('vscode.changes', title, changes);
  }

  /** Closes the diff and forgets its texts. */
  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isPreview);
    await vscode.window.tabGroups.close(tabs);
    this.texts.clear();
  }

  dispose(): void {
    this.registration.dispose();
    this.texts.clear();
  }

  /** A new address for each preview, as the editor keeps the text of an address that it has shown. */
  private keep(side: 'before' | 'after', file: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({
      scheme: previewScheme,
      authority: side,
      path: vscode.Uri.file(file).path,
      query: String(this.shown),
    });
    this.texts.set(uri.toString(), text);
    return uri;
  }
}

interface MultiDiffInput {
  readonly textDiffs: readonly { readonly modified?: vscode.Uri }[];
}

/** Multi-file diffs have no public input type yet: recognised by their shape, else by the title that only this class gives. */
function isPreview({ input, label }: vscode.Tab): boolean {
  if (typeof input === 'object' && input !== null && 'textDiffs' in input) {
    return (input as MultiDiffInput).textDiffs.some(({ modified }) => modified?.scheme === previewScheme);
  }
  return input === undefined && label.startsWith(previewTitle());
}

/** How every preview's tab is called. */
export function previewTitle(): string {
  return vscode.l10n.t('Hide from AI tools');
}
