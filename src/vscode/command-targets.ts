import * as vscode from 'vscode';
import type { WishedPath } from '../protect';
import type { TreeNode } from './exposure-groups';
import type { FolderModel } from './exposure-model';
import { relativePath, uriOf, type ExposureStore } from './exposure-store';
import type { Row } from './tree-rows';

/** A file or folder that a command was called on. */
export interface Target {
  readonly folder: FolderModel;
  readonly uri: vscode.Uri;
  /** POSIX, relative to the folder; '' for the folder itself. */
  readonly path: string;
  readonly isDirectory: boolean;
}

/**
 * What a command was called on: all that is selected in the Explorer or the tree, an address from a hover link,
 * else the file in the active editor. Paths outside the open folders are left out.
 */
export async function targetsOf(store: ExposureStore, clicked: unknown, selected: unknown): Promise<readonly Target[]> {
  const arguments_ = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [clicked];
  const uris = arguments_.flatMap(urisOf);
  const active = vscode.window.activeTextEditor?.document.uri;
  const chosen = uris.length === 0 && clicked === undefined && active !== undefined ? [active] : uris;
  const unique = [...new Map(chosen.map((uri) => [uri.toString(), uri])).values()];
  const targets = await Promise.all(unique.map((uri) => toTarget(store, uri)));
  return targets.filter((target) => target !== null);
}

/** The wished paths of each workspace folder, whose settings are its own. */
export function pathsByFolder(targets: readonly Target[]): readonly (readonly [FolderModel, readonly WishedPath[]])[] {
  const folders = [...new Set(targets.map(({ folder }) => folder))];
  return folders.map((folder) => {
    const paths = targets.filter((target) => target.folder === folder);
    return [folder, paths.map(({ path, isDirectory }) => ({ path, isDirectory }))];
  });
}

/** A few words for paths: the path itself, of several their number. */
export function whatIs(paths: readonly { readonly path: string }[]): string {
  return paths.length === 1 ? (paths[0]?.path ?? '') : vscode.l10n.t('{0} paths', paths.length);
}

function urisOf(argument: unknown): readonly vscode.Uri[] {
  if (argument instanceof vscode.Uri) return [argument];
  if (typeof argument === 'string') return [vscode.Uri.parse(argument)];
  return isRow(argument) ? urisOfNode(argument.node) : [];
}

function urisOfNode(node: TreeNode): readonly vscode.Uri[] {
  switch (node.kind) {
    case 'file':
      return [uriOf(node.folder, node.file.path)];
    case 'branch':
      return [uriOf(node.folder, node.path)];
    case 'mark':
      return [uriOf(node.folder, node.mark.path)];
    case 'drift':
      return [uriOf(node.folder, node.drift.path)];
    case 'driftChange':
      return node.paths.flatMap(urisOfNode);
    case 'finding':
      return urisOfNode(node.parent);
    case 'group':
      return node.files.flatMap(urisOfNode);
    default:
      return [];
  }
}

/** True for a row of the view *Exposure*. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'node' in value;
}

async function toTarget(store: ExposureStore, uri: vscode.Uri): Promise<Target | null> {
  const folder = store.folderOf(uri);
  if (folder === undefined) return null;
  return { folder, uri, path: relativePath(folder, uri), isDirectory: await isDirectory(uri) };
}

async function isDirectory(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // A path that is gone meanwhile is protected as a file: a rule for it does no harm.
    return false;
  }
}
