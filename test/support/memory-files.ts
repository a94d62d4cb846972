import { posix, win32 } from 'node:path';
import {
  FileError,
  type DirectoryEntry,
  type FileErrorCode,
  type FileStat,
  type Platform,
  type WritableFiles,
} from '../../src/model/edges';

/** What stands at a path: text, a link (its target may be relative to the link's folder), or a failure on every touch. */
export type MemoryEntry = string | { readonly link: string } | { readonly error: FileErrorCode };

export interface MemoryFiles extends WritableFiles {
  /** Every regular file with its text (UTF-8, a BOM kept), by path. */
  snapshot(): Record<string, string>;
}

type Node =
  | { readonly kind: 'file'; content: Uint8Array; modifiedMs: number }
  | { readonly kind: 'directory' }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'error'; readonly code: FileErrorCode };

const longestLinkChain = 40;

/**
 * A file system in memory. Keys are absolute paths in the platform's notation; folders above them exist by themselves;
 * a key that ends with a separator is an empty folder. On `win32` lookup ignores case.
 * A file's modification time starts at 0 and is a running number after writes.
 */
export function memoryFiles(entries: Readonly<Record<string, MemoryEntry>>, platform: Platform = 'linux'): MemoryFiles {
  return new InMemory(entries, platform);
}

class InMemory implements MemoryFiles {
  private readonly nodes = new Map<string, { path: string; node: Node }>();
  private readonly paths: typeof posix;
  private readonly foldsCase: boolean;
  private writes = 0;

  constructor(entries: Readonly<Record<string, MemoryEntry>>, platform: Platform) {
    this.paths = platform === 'win32' ? win32 : posix;
    this.foldsCase = platform === 'win32';
    for (const [path, entry] of Object.entries(entries)) this.add(path, entry);
  }

  readFile(path: string): Uint8Array {
    const node = this.follow(path);
    if (node.kind === 'directory') throw failure('is-a-directory', path);
    return node.content.slice();
  }

  readDirectory(path: string): readonly DirectoryEntry[] {
    const folder = this.realPath(path);
    if (this.follow(folder).kind !== 'directory') throw failure('not-a-directory', path);
    const children = [...this.nodes.values()].filter(
      (entry) => entry.path !== folder && this.key(this.paths.dirname(entry.path)) === this.key(folder),
    );
    return children.map(({ path: child, node }) => ({ name: this.paths.basename(child), kind: entryKind(node) }));
  }

  stat(path: string): FileStat {
    const node = this.follow(path);
    if (node.kind === 'directory') return { kind: 'directory', size: 0, modifiedMs: 0 };
    return { kind: 'file', size: node.content.length, modifiedMs: node.modifiedMs };
  }

  realPath(path: string): string {
    return this.resolve(path, 0);
  }

  writeFile(path: string, content: Uint8Array): void {
    const target = this.exists(path) ? this.realPath(path) : this.newPath(path);
    if (this.exists(target) && this.follow(target).kind === 'directory') throw failure('is-a-directory', path);
    this.writes += 1;
    const node: Node = { kind: 'file', content: content.slice(), modifiedMs: this.writes };
    this.nodes.set(this.key(target), { path: target, node });
  }

  /** With the folders above it, as on a real file system. */
  createDirectory(path: string): void {
    if (!this.exists(this.paths.dirname(path))) this.createDirectory(this.paths.dirname(path));
    this.nodes.set(this.key(path), { path: this.newPath(path), node: { kind: 'directory' } });
  }

  removeFile(path: string): void {
    const entry = this.nodes.get(this.key(this.newPath(path)));
    if (entry === undefined) throw failure('not-found', path);
    if (entry.node.kind === 'directory') throw failure('is-a-directory', path);
    if (entry.node.kind === 'error') throw failure(entry.node.code, path);
    this.nodes.delete(this.key(entry.path));
  }

  /** Nothing is ever left beside a file in memory. */
  removeLeftovers(): void {}

  removeDirectory(path: string): void {
    if (this.readDirectory(path).length > 0) throw failure('other', path);
    this.nodes.delete(this.key(this.realPath(path)));
  }

  snapshot(): Record<string, string> {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return Object.fromEntries(
      [...this.nodes.values()].flatMap(({ path, node }) =>
        node.kind === 'file' ? [[path, decoder.decode(node.content)] as const] : [],
      ),
    );
  }

  private add(path: string, entry: MemoryEntry): void {
    const full = this.paths.resolve(path);
    this.addFolders(this.paths.dirname(full));
    const isFolder = /[\\/]$/.test(path);
    this.nodes.set(this.key(full), { path: full, node: isFolder ? { kind: 'directory' } : toNode(entry) });
  }

  private addFolders(path: string): void {
    if (this.nodes.has(this.key(path))) return;
    this.nodes.set(this.key(path), { path, node: { kind: 'directory' } });
    if (this.paths.dirname(path) !== path) this.addFolders(this.paths.dirname(path));
  }

  private key(path: string): string {
    const full = this.paths.resolve(path);
    return this.foldsCase ? full.toLowerCase() : full;
  }

  private exists(path: string): boolean {
    try {
      this.realPath(path);
      return true;
    } catch (error) {
      if (error instanceof FileError && error.code === 'not-found') return false;
      throw error;
    }
  }

  /** The path with links followed in its folder only; the folder must exist. */
  private newPath(path: string): string {
    const full = this.paths.resolve(path);
    const folder = this.realPath(this.paths.dirname(full));
    if (this.follow(folder).kind !== 'directory') throw failure('not-a-directory', path);
    return this.paths.join(folder, this.paths.basename(full));
  }

  private follow(path: string): Extract<Node, { kind: 'file' | 'directory' }> {
    const node = this.nodes.get(this.key(this.realPath(path)))?.node;
    if (node?.kind === 'file' || node?.kind === 'directory') return node;
    throw failure('not-found', path);
  }

  private resolve(path: string, links: number): string {
    if (links > longestLinkChain) throw failure('link-loop', path);
    const full = this.paths.resolve(path);
    const parent = this.paths.dirname(full);
    if (parent === full) return full;
    const folder = this.resolve(parent, links);
    const folderNode = this.nodes.get(this.key(folder))?.node;
    if (folderNode?.kind === 'file') throw failure('not-a-directory', path);
    const entry = this.nodes.get(this.key(this.paths.join(folder, this.paths.basename(full))));
    if (entry === undefined) throw failure('not-found', path);
    if (entry.node.kind === 'error') throw failure(entry.node.code, path);
    if (entry.node.kind !== 'link') return entry.path;
    return this.resolve(this.paths.resolve(folder, entry.node.target), links + 1);
  }
}

function toNode(entry: MemoryEntry): Node {
  if (typeof entry === 'string') return { kind: 'file', content: new TextEncoder().encode(entry), modifiedMs: 0 };
  return 'link' in entry ? { kind: 'link', target: entry.link } : { kind: 'error', code: entry.error };
}

function entryKind(node: Node): DirectoryEntry['kind'] {
  if (node.kind === 'link') return 'symlink';
  return node.kind === 'error' ? 'file' : node.kind;
}

function failure(code: FileErrorCode, path: string): FileError {
  return new FileError(code, path, `${path}: ${code}`);
}
