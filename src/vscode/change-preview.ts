import * as vscode from 'vscode';
import type { FileEdit } from '../protect';
import { previewScheme } from './ids';
import type { VirtualDocuments } from './virtual-documents';

/** Shows configuration files as they will be, beside how they are, in one multi-file diff; nothing is written. */
export async function showPreview(
  documents: VirtualDocuments,
  edits: readonly FileEdit[],
  title: string,
): Promise<void> {
  const changes = edits.map(({ file, before, after }) => {
    const uri = vscode.Uri.file(file);
    return [uri, documents.add(uri.path, before ?? ''), documents.add(uri.path, after ?? '')];
  });
  await vscode.commands.executeCommand('vscode.changes', title, changes);
}

/** Closes the diff that {@link showPreview} opened under a title. */
export async function closePreview(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter((tab) => isPreview(tab, title)));
}

interface MultiDiffInput {
  readonly textDiffs: readonly { readonly modified?: vscode.Uri }[];
}

/** Multi-file diffs have no public input type yet: recognised by their shape, else by the title. */
function isPreview({ input, label }: vscode.Tab, title: string): boolean {
  if (typeof input === 'object' && input !== null && 'textDiffs' in input) {
    return (input as MultiDiffInput).textDiffs.some(({ modified }) => modified?.scheme === previewScheme);
  }
  return input === undefined && label.startsWith(title);
}
