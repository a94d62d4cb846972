import * as path from 'node:path';
import { FileError, type DirectoryEntry, type FileStat, type ReadableFiles } from '../model/edges';

/**
 * Files as they would be with other content in some of them, or without some of them (`null`); `changed` by absolute path.
 * Nothing is written.
 */
export class OverlayFiles implements ReadableFiles {
  constructor(
    private readonly files: ReadableFiles,
    private readonly changed: ReadonlyMap<string, Uint8Array | null>,
  ) {}

  readFile(file: string): Uint8Array {
    return this.contentOf(file) ?? this.files.readFile(file);
  }

  readDirectory(directory: string): readonly DirectoryEntry[] {
    const entries = this.entriesOf(directory);
    const names = new Set(entries.map(({ name }) => name));
    const added = this.addedIn(directory).filter(({ name }) => !names.has(name));
    const gone = new Set(this.inside(directory).flatMap(([name, content]) => (content === null ? [name] : [])));
    return [...entries.filter(({ name }) => !gone.has(name)), ...added];
  }

  stat(file: string): FileStat {
    const content = this.contentOf(file);
    if (content !== null) return { kind: 'file', size: content.length, modifiedMs: 0 };
    return this.addedIn(file).length > 0 ? { kind: 'directory', size: 0, modifiedMs: 0 } : this.files.stat(file);
  }

  realPath(file: string): string {
    if (this.changed.get(file) === null) throw gone(file);
    try {
      return this.files.realPath(file);
    } catch (error) {
      if (error instanceof FileError && this.changed.get(file) instanceof Uint8Array) return file;
      throw error;
    }
  }

  /** A link leads to the changed file too; `null` for one that is as it was. */
  private contentOf(file: string): Uint8Array | null {
    const place = this.changed.has(file) ? file : this.real(file);
    const content = this.changed.get(place);
    if (content === null) throw gone(file);
    return content ?? null;
  }

  private real(file: string): string {
    try {
      return this.files.realPath(file);
    } catch (error) {
      if (error instanceof FileError) return file;
      throw error;
    }
  }

  private entriesOf(directory: string): readonly DirectoryEntry[] {
    try {
      return this.files.readDirectory(directory);
    } catch (error) {
      if (error instanceof FileError && error.code === 'not-found' && this.addedIn(directory).length > 0) return [];
      throw error;
    }
  }

  /** What the changed files put into a folder, with the folders above them. */
  private addedIn(directory: string): readonly DirectoryEntry[] {
    return this.inside(directory).flatMap(([inside, content]) => {
      const [name = '', ...rest] = inside.split(path.sep);
      return content === null ? [] : [{ name, kind: rest.length === 0 ? 'file' : 'directory' } as const];
    });
  }

  /** The changed files below a folder, relative to it. */
  private inside(directory: string): readonly (readonly [inside: string, content: Uint8Array | null])[] {
    const all = [...this.changed].map(([file, content]) => [path.relative(directory, file), content] as const);
    return all.filter(([inside]) => inside !== '' && inside.split(path.sep)[0] !== '..' && !path.isAbsolute(inside));
  }
}

function gone(file: string): FileError {
  return new FileError('not-found', file, `${file}: not-found`);
}
