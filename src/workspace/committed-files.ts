import * as path from 'node:path';
import { FileError, type DirectoryEntry, type FileKind, type FileStat, type ReadableFiles } from '../model/edges';
import { readBlob, runGit } from './git-facts';

const indexMs = 30_000;
const longestLinkChain = 40;
const modes = { link: '120000', submodule: '160000' };

interface Entry {
  readonly mode: string;
  readonly id: string;
}

/** What is staged in the repository that a folder (absolute) lies in; `null` outside of one, and where git does not answer. */
export async function readCommittedFiles(directory: string, disk: ReadableFiles): Promise<CommittedFiles | null> {
  const found = await runGit(directory, ['rev-parse', '--show-toplevel'], indexMs);
  if (!found.ok) return null;
  const top = path.resolve(found.output.replace(/\n$/, ''));
  const listed = await runGit(top, ['ls-files', '--stage', '-z'], indexMs);
  return listed.ok ? new CommittedFiles(top, parseIndex(listed.output), disk) : null;
}

/** `mode id stage TAB path` for each; of a path in conflict our own side, which comes first but for the common one. */
function parseIndex(output: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of output.split('\0')) {
    const [, mode = '', id = '', stage, file = ''] = /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
    if (file !== '' && stage !== '1' && !entries.has(file)) entries.set(file, { mode, id });
  }
  return entries;
}

/**
 * The files as a colleague gets them: what git's index holds, and nothing else, no file of the user's or the machine's
 * either. Only where a path leads is asked of the disk for what git does not know.
 */
export class CommittedFiles implements ReadableFiles {
  private readonly folders: ReadonlyMap<string, ReadonlyMap<string, FileKind>>;
  private readonly blobs = new Map<string, Uint8Array>();

  /** `top`: absolute path of the work tree. */
  constructor(
    readonly top: string,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly disk: ReadableFiles,
  ) {
    this.folders = foldersOf(entries);
  }

  readFile(file: string): Uint8Array {
    const place = this.resolve(file, 0);
    if (place === null) throw failure('not-found', file);
    const entry = this.entries.get(place);
    if (entry === undefined || entry.mode === modes.submodule) throw failure('is-a-directory', file);
    return this.content(entry, file);
  }

  readDirectory(directory: string): readonly DirectoryEntry[] {
    const place = this.resolve(directory, 0);
    const names = place === null ? undefined : this.folders.get(place);
    if (names !== undefined) return [...names].map(([name, kind]) => ({ name, kind }));
    if (place !== null) throw failure('not-a-directory', directory);
    throw failure('not-found', directory);
  }

  stat(file: string): FileStat {
    const place = this.resolve(file, 0);
    if (place === null) throw failure('not-found', file);
    const entry = this.entries.get(place);
    if (entry === undefined || entry.mode === modes.submodule) return { kind: 'directory', size: 0, modifiedMs: 0 };
    return { kind: 'file', size: this.content(entry, file).length, modifiedMs: 0 };
  }

  realPath(file: string): string {
    const place = this.resolve(file, 0);
    return place === null ? this.disk.realPath(file) : path.join(this.top, place);
  }

  /** The path in the index, links followed; '' for the top, `null` for what is not there. The repository itself always is. */
  private resolve(file: string, links: number): string | null {
    const relative = path.relative(this.top, file).split(path.sep).join('/');
    if (relative === '.git') return relative;
    if (links > longestLinkChain || path.isAbsolute(relative) || relative.split('/')[0] === '..') return null;
    const names = relative === '' ? [] : relative.split('/');
    for (let count = 1; count <= names.length; count += 1) {
      const place = names.slice(0, count).join('/');
      const entry = this.entries.get(place);
      if (entry?.mode === modes.link) {
        const target = new TextDecoder().decode(this.content(entry, file));
        const folder = path.dirname(path.join(this.top, place));
        return this.resolve(path.join(path.resolve(folder, target), ...names.slice(count)), links + 1);
      }
      if (entry === undefined ? !this.folders.has(place) : count < names.length) return null;
    }
    return relative;
  }

  private content({ id }: Entry, file: string): Uint8Array {
    const known = this.blobs.get(id) ?? readBlob(this.top, id);
    if (known === null) throw failure('other', file);
    this.blobs.set(id, known);
    return known;
  }
}

function foldersOf(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, ReadonlyMap<string, FileKind>> {
  const folders = new Map<string, Map<string, FileKind>>([
    ['', new Map()],
    ['.git', new Map()],
  ]);
  for (const [file, { mode }] of entries) {
    let kind: FileKind = mode === modes.link ? 'symlink' : mode === modes.submodule ? 'directory' : 'file';
    for (let place = file; place !== ''; kind = 'directory') {
      const slash = place.lastIndexOf('/');
      const folder = place.slice(0, Math.max(0, slash));
      const names = folders.get(folder) ?? new Map<string, FileKind>();
      folders.set(folder, names.set(place.slice(slash + 1), kind));
      place = folder;
    }
  }
  return folders;
}

function failure(code: 'not-found' | 'not-a-directory' | 'is-a-directory' | 'other', file: string): FileError {
  return new FileError(code, file, `${file}: ${code === 'other' ? 'git does not give out what is staged' : code}`);
}
