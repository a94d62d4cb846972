import * as path from 'node:path';
import type { DirectoryEntry, ReadableFiles } from '../model/edges';
import { FileError } from '../model/edges';
import type { ScanError } from '../model/exposure';

/** A file of the workspace. */
export interface WalkedFile {
  readonly kind: 'file';
  /** POSIX, relative to the root. */
  readonly path: string;
  /** Where the path leads when links are followed. */
  readonly realPath: string;
}

export interface WalkError extends ScanError {
  readonly kind: 'error';
}

/** A path that is left out, by the settings or because another path leads to the same content. */
export interface WalkedSkip {
  readonly kind: 'skipped';
  readonly path: string;
}

export type WalkStep = WalkedFile | WalkError | WalkedSkip;

export interface WalkOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  /** Asked for every file and folder; `path` is relative to the root. */
  excluded(path: string): boolean;
}

/**
 * A path of the workspace and every file below it, in the order of names. Links to files count as files of their own;
 * links to folders are not followed: inside the workspace the content is listed at its real place, outside it is reported.
 * A path that does not exist, is left out or lies behind a link to a folder gives nothing.
 * `from`: relative to the root, '' for the root itself.
 */
export function* walk(options: WalkOptions, from = ''): Generator<WalkStep, void, undefined> {
  if (from === '') {
    yield* walkFolder(options, '');
    return;
  }
  const entry = findEntry(options, from);
  if (entry === undefined) return;
  for (const step of visit(options, from, entry)) {
    if (step.kind === 'folder') yield* walkFolder(options, step.path);
    else yield step;
  }
}

function findEntry({ files, root, excluded }: WalkOptions, relative: string): DirectoryEntry | undefined {
  if (ancestors(relative).some(excluded)) return undefined;
  const parent = path.dirname(path.join(root, relative));
  try {
    if (files.realPath(parent) !== parent) return undefined;
    return files.readDirectory(parent).find(({ name }) => name === path.posix.basename(relative));
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** The path itself and every folder above it, below the root. */
function ancestors(relative: string): string[] {
  const parts = relative.split('/');
  return parts.map((_, position) => parts.slice(0, position + 1).join('/'));
}

function* walkFolder(options: WalkOptions, from: string): Generator<WalkStep, void, undefined> {
  const pending = [from];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    const steps = listDirectory(options, directory);
    const folders: string[] = [];
    for (const step of steps) {
      if (step.kind === 'folder') folders.push(step.path);
      else yield step;
    }
    pending.push(...folders.reverse());
  }
}

type ListedStep = WalkStep | { readonly kind: 'folder'; readonly path: string };

function* listDirectory(options: WalkOptions, directory: string): Generator<ListedStep, void, undefined> {
  let entries: readonly DirectoryEntry[];
  try {
    entries = options.files.readDirectory(path.join(options.root, directory));
  } catch (error) {
    yield failure(directory, error);
    return;
  }
  for (const entry of entries) {
    const relative = directory === '' ? entry.name : `${directory}/${entry.name}`;
    if (options.excluded(relative)) yield { kind: 'skipped', path: relative };
    else yield* visit(options, relative, entry);
  }
}

function* visit(options: WalkOptions, relative: string, entry: DirectoryEntry): Generator<ListedStep, void, undefined> {
  const absolute = path.join(options.root, relative);
  if (relative === '.git' && entry.kind === 'directory') {
    // The object store is no text; the configuration may hold a password in a remote's address.
    yield { kind: 'file', path: '.git/config', realPath: path.join(absolute, 'config') };
  } else if (entry.kind === 'directory') {
    yield { kind: 'folder', path: relative };
  } else if (entry.kind === 'file') {
    yield { kind: 'file', path: relative, realPath: absolute };
  } else if (entry.kind === 'symlink') {
    yield followLink(options, relative, absolute);
  } else {
    yield { kind: 'skipped', path: relative };
  }
}

function followLink({ files, root }: WalkOptions, relative: string, absolute: string): WalkStep {
  try {
    const realPath = files.realPath(absolute);
    if (files.stat(realPath).kind === 'file') return { kind: 'file', path: relative, realPath };
    if (isInside(root, realPath)) return { kind: 'skipped', path: relative };
    return { kind: 'error', path: relative, message: 'a link to a folder outside the workspace, not followed' };
  } catch (error) {
    return failure(relative, error);
  }
}

/** True when `absolute` is `folder` or lies below it. */
export function isInside(folder: string, absolute: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

function failure(relative: string, error: unknown): WalkError {
  if (!(error instanceof FileError)) throw error;
  const message = error.code === 'not-found' ? 'a link that leads to nothing' : reasonOf(error);
  return { kind: 'error', path: relative === '' ? '.' : relative, message };
}

/** The reason alone, for lists that name the path in a field of its own. */
export function reasonOf(error: FileError): string {
  const prefix = `${error.path}: `;
  return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
}
