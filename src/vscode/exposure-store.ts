import * as path from 'node:path';
import * as vscode from 'vscode';
import type { AgentState } from '../model/access';
import type { SensitiveFile } from '../model/exposure';
import type { ExposureChange, ScanStatus } from '../server/protocol';
import { FolderModel } from './exposure-model';

/** Which files look different now; `null` for all of them. */
export type StoreChange = readonly vscode.Uri[] | null;

/** Past this number of files the editor cuts a decoration event short, so the whole is announced instead. */
const mostFilesNamed = 250;

/** A sensitive file with the place where it stands. */
export interface StoredFile {
  readonly folder: FolderModel;
  readonly file: SensitiveFile;
  readonly uri: vscode.Uri;
}

/** The exposure of all workspace folders. Every view reads it and follows its one event. */
export class ExposureStore implements vscode.Disposable {
  private readonly byFolder = new Map<string, FolderModel>();
  private readonly emitter = new vscode.EventEmitter<StoreChange>();
  readonly onDidChange = this.emitter.event;

  get folders(): readonly FolderModel[] {
    return [...this.byFolder.values()];
  }

  get files(): readonly SensitiveFile[] {
    return this.folders.flatMap(({ files }) => files);
  }

  /** The agents looked at, over all folders. */
  get agentsInUse(): readonly AgentState[] {
    const states = this.folders.flatMap(({ agents }) => agents).filter(({ inUse }) => inUse);
    return [...new Map(states.map((state) => [state.id, state])).values()];
  }

  /** All agents that are known. */
  get agents(): readonly AgentState[] {
    return this.folders[0]?.agents ?? [];
  }

  get isScanning(): boolean {
    return this.folders.some(({ status }) => status.kind === 'scanning');
  }

  apply(change: ExposureChange): void {
    const model = this.folder(change.folder);
    const paths = model.apply(change);
    this.emitter.fire(paths.length > mostFilesNamed ? null : paths.map((file) => uriOf(model, file)));
  }

  setStatus(folder: string, status: ScanStatus): void {
    this.folder(folder).status = status;
    this.emitter.fire([]);
  }

  close(folder: string): void {
    this.byFolder.delete(folder);
    this.emitter.fire(null);
  }

  /** The folder that a document belongs to, the innermost where one lies in another. */
  folderOf(uri: vscode.Uri): FolderModel | undefined {
    if (uri.scheme !== 'file') return undefined;
    const candidates = this.folders.filter(({ folder }) => isBelow(folder, uri.fsPath));
    return candidates.sort((left, right) => right.folder.length - left.folder.length)[0];
  }

  find(uri: vscode.Uri): StoredFile | undefined {
    const folder = this.folderOf(uri);
    const file = folder?.file(relativePath(folder, uri));
    return folder === undefined || file === undefined ? undefined : { folder, file, uri };
  }

  dispose(): void {
    this.emitter.dispose();
  }

  private folder(folder: string): FolderModel {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const created = new FolderModel(folder);
    this.byFolder.set(folder, created);
    return created;
  }
}

export function uriOf({ folder }: FolderModel, relative: string): vscode.Uri {
  return vscode.Uri.file(path.join(folder, relative));
}

/** POSIX, relative to the folder; '' for the folder itself. */
export function relativePath({ folder }: FolderModel, uri: vscode.Uri): string {
  return path.relative(folder, uri.fsPath).split(path.sep).join('/');
}

function isBelow(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
}
