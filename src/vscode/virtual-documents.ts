import * as vscode from 'vscode';
import { previewScheme } from './ids';

/** Read-only documents that exist in memory only: nobody is asked to save them. */
export class VirtualDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  );
  private count = 0;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** A new address each time, as the editor keeps the text of an address that it has shown. The path gives title and language. */
  add(path: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: previewScheme, path, query: String(++this.count) });
    this.texts.set(uri.toString(), text);
    return uri;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
