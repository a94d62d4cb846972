import * as vscode from 'vscode';
import type { FileEdit } from '../protect';
import { previewScheme } from './ids';
import type { VirtualDocuments } from './virtual-documents';

/** Shows configuration files as they will be, beside how they are, in one multi-file diff; nothing is written. */
export async function showPreview(documents: VirtualDocuments, edits: readonly FileEdit[]): Promise<void> {
  const changes = edits.map(({ file, before, after }) => {
    const uri = vscode.Uri.file(file);
    return [uri, documents.add(uri.path, before ?? ''), documents.add(uri.path, after)];
  });
  await vscode.commands.executeCommand('vscode.changes', previewTitle(), changes);
}

/** Closes the diff that {@link showPreview} opened. */
export async function closePreview(): Promise<void> {
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isPreview));
}

interface MultiDiffInput {
  readonly textDiffs: readonly { readonly modified?: vscode.Uri }[];
}

/** Multi-file diffs have no public input type yet: recognised by their shape, else by the title that only this file gives. */
function isPreview({ input, label }: vscode.Tab): boolean {
  if (typeof input === 'object' && input !== null && 'textDiffs' in input) {
    return (input as MultiDiffInput).textDiffs.some(({ modified }) => modified?.scheme === previewScheme);
  }
  return input === undefined && label.startsWith(previewTitle());
}

function previewTitle(): string {
  return vscode.l10n.t('Hide from AI tools');
}
