import * as vscode from 'vscode';
import type { Finding } from '../model/finding';
import type { DocumentFindings } from '../server/protocol';

/** Findings of the open documents as they stand in the editor, saved or not. */
export class FindingStore implements vscode.Disposable {
  private readonly byUri = new Map<string, DocumentFindings>();
  private readonly emitter = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.emitter.event;
  private readonly subscription = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    this.byUri.delete(uri.toString());
  });

  set(findings: DocumentFindings): void {
    const uri = vscode.Uri.parse(findings.uri);
    this.byUri.set(uri.toString(), findings);
    this.emitter.fire(uri);
  }

  of(uri: vscode.Uri): readonly Finding[] {
    return this.byUri.get(uri.toString())?.findings ?? [];
  }

  /** The findings whose text holds the position. */
  at(uri: vscode.Uri, position: vscode.Position): readonly Finding[] {
    return this.of(uri).filter((finding) => toRange(finding)?.contains(position) === true);
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
  }
}

/** The finding's place in the editor's own terms; `null` for a finding about the whole file. */
export function toRange({ range }: Finding): vscode.Range | null {
  if (range === null) return null;
  return new vscode.Range(range.startLine - 1, range.startColumn - 1, range.endLine - 1, range.endColumn - 1);
}
