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
 * A path that does not exist or lies behind a link to a folder gives nothing, one that is left out gives what leaves it out.
 * `from`: relative to the root, '' for the root itself.
 */
export function* walk(options: WalkOptions, from = ''): Generator<WalkStep, void, undefined> {
  if (from === '') {
    yield* walkFolder(options, '');
    return;
  }
  const left = ancestors(from).find((above) => options.excluded(above));
  if (left !== undefined) {
    yield { kind: 'skipped', path: left };
    return;
  }
  const store = gitStore.exec(from)?.[1];
  for (const step of visitNamed(options, store ?? from)) {
    if (step.kind === 'folder') yield* walkFolder(options, step.path);
    else yield step;
  }
}

function* visitNamed(options: WalkOptions, relative: string): Generator<ListedStep, void, undefined> {
  const { files, root } = options;
  const parent = path.dirname(path.join(root, relative));
  let entry: DirectoryEntry | undefined;
  try {
    if (files.realPath(parent) !== parent) return;
    entry = files.readDirectory(parent).find(({ name }) => name === path.posix.basename(relative));
  } catch (error) {
    if (!isGone(error)) yield failure(relative, error);
    return;
  }
  if (entry !== undefined) yield* visit(options, relative, entry);
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
    for (const folder of folders.reverse()) pending.push(folder);
  }
}

/** A path inside git's folder; of that only the configuration is judged. */
const gitStore = /^((?:.*\/)?\.git)\//;

const noContent = 'a pipe, socket or device: not read';

type ListedStep = WalkStep | { readonly kind: 'folder'; readonly path: string };

function* listDirectory(options: WalkOptions, directory: string): Generator<ListedStep, void, undefined> {
  let entries: readonly DirectoryEntry[];
  try {
    entries = options.files.readDirectory(path.join(options.root, directory));
  } catch (error) {
    if (directory === '' || !isGone(error)) yield failure(directory, error);
    return;
  }
  for (const entry of entries) {
    const relative = directory === '' ? entry.name : `${directory}/${entry.name}`;
    if (options.excluded(relative)) yield { kind: 'skipped', path: relative };
    else yield* visit(options, relative, entry);
  }
}

function* visit(options: WalkOptions, relative: string, entry: DirectoryEntry): Generator<ListedStep, void, undefined> {
  const absolute = placeOf(options.root, relative);
  if (isMisnamed(options, absolute, entry)) {
    yield { kind: 'error', path: relative, message: 'the name is not valid UTF-8: not read' };
  } else if (entry.kind === 'directory' && entry.name === '.git') {
    yield* visitGitFolder(options, relative);
  } else if (entry.kind === 'directory') {
    yield { kind: 'folder', path: relative };
  } else if (entry.kind === 'file') {
    yield { kind: 'file', path: relative, realPath: absolute };
  } else if (entry.kind === 'symlink') {
    yield followLink(options, relative, absolute);
  } else {
    yield { kind: 'error', path: relative, message: noContent };
  }
}

/** Configuration of a repository: its own, and that of one work tree. */
const gitConfigs = ['config', 'config.worktree'];
/** Submodules in submodules are not followed deeper than this many folders. */
const deepestModule = 12;

/**
 * The object store is no text; the configuration may hold a password in a remote's address. That of submodules lies in
 * `modules`, by their names, which may hold slashes; that of work trees in `worktrees`
 * (https://git-scm.com/docs/gitrepository-layout).
 */
function* visitGitFolder(options: WalkOptions, folder: string, depth = 0): Generator<WalkStep, void, undefined> {
  if (options.excluded(folder)) {
    yield { kind: 'skipped', path: folder };
    return;
  }
  for (const name of gitConfigs) yield* visitGitConfig(options, `${folder}/${name}`);
  for (const tree of foldersIn(options, `${folder}/worktrees`))
    yield* visitGitConfig(options, `${tree}/config.worktree`);
  yield* visitModules(options, `${folder}/modules`, depth + 1);
}

function* visitModules(options: WalkOptions, folder: string, depth: number): Generator<WalkStep, void, undefined> {
  if (depth > deepestModule) return;
  for (const module of foldersIn(options, folder)) {
    // A folder without a HEAD is a part of the name.
    const isRepository = isThere(options, `${module}/HEAD`);
    yield* isRepository ? visitGitFolder(options, module, depth) : visitModules(options, module, depth + 1);
  }
}

function foldersIn({ root, files }: WalkOptions, folder: string): readonly string[] {
  try {
    const entries = files.readDirectory(path.join(root, folder));
    return entries.flatMap(({ name, kind }) => (kind === 'directory' ? [`${folder}/${name}`] : []));
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

function isThere({ root, files }: WalkOptions, file: string): boolean {
  try {
    files.stat(path.join(root, file));
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

function* visitGitConfig(options: WalkOptions, relative: string): Generator<WalkStep, void, undefined> {
  const absolute = path.join(options.root, relative);
  if (options.excluded(relative)) {
    yield { kind: 'skipped', path: relative };
    return;
  }
  try {
    const realPath = options.files.realPath(absolute);
    if (options.files.stat(realPath).kind === 'file') yield { kind: 'file', path: relative, realPath };
  } catch (error) {
    if (!isGone(error)) yield failure(relative, error);
  }
}

/** The absolute place of a walked path; what `path.join` gives, which takes longer than all else that a walk does for a file. */
export function placeOf(root: string, relative: string): string {
  if (path.sep !== '/' || root === '/') return path.join(root, relative);
  return `${root}/${relative}`;
}

/** A name that is no UTF-8 comes with replacement characters in it, and then names nothing. */
function isMisnamed({ files }: WalkOptions, absolute: string, { name, kind }: DirectoryEntry): boolean {
  if (!name.includes('\ufffd')) return false;
  try {
    if (kind === 'directory') files.readDirectory(absolute);
    else files.stat(absolute);
    return false;
  } catch (error) {
    return isGone(error);
  }
}

function followLink({ files, root }: WalkOptions, relative: string, absolute: string): WalkStep {
  try {
    const realPath = files.realPath(absolute);
    const { kind } = files.stat(realPath);
    if (kind === 'file') return { kind, path: relative, realPath };
    if (kind === 'other') return { kind: 'error', path: relative, message: noContent };
    if (isInside(root, realPath)) return { kind: 'skipped', path: relative };
    return { kind: 'error', path: relative, message: 'a link to a folder outside the workspace, not followed' };
  } catch (error) {
    return isGone(error)
      ? { kind: 'error', path: relative, message: 'a link that leads to nothing' }
      : failure(relative, error);
  }
}

/** True when `absolute` is `folder` or lies below it. */
export function isInside(folder: string, absolute: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}

function failure(relative: string, error: unknown): WalkError {
  if (!(error instanceof FileError)) throw error;
  return { kind: 'error', path: relative === '' ? '.' : relative, message: reasonOf(error) };
}

/** A file or folder that was deleted since it was seen is no error. */
function isGone(error: unknown): boolean {
  return error instanceof FileError && (error.code === 'not-found' || error.code === 'not-a-directory');
}

/** The reason alone, for lists that name the path in a field of its own. */
export function reasonOf(error: FileError): string {
  const prefix = `${error.path}: `;
  return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
}
