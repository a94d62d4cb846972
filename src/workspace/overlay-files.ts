import * as path from 'node:path';
import { FileError, type DirectoryEntry, type FileStat, type ReadableFiles } from '../model/edges';

/** Files as they would be with other content in some of them; `changed` by absolute path. Nothing is written. */
export class OverlayFiles implements ReadableFiles {
  constructor(
    private readonly files: ReadableFiles,
    private readonly changed: ReadonlyMap<string, Uint8Array>,
  ) {}

  readFile(file: string): Uint8Array {
    return this.contentOf(file) ?? this.files.readFile(file);
  }

  readDirectory(directory: string): readonly DirectoryEntry[] {
    const entries = this.entriesOf(directory);
    const names = new Set(entries.map(({ name }) => name));
    const added = this.addedIn(directory).filter(({ name }) => !names.has(name));
    return [...entries, ...added];
  }

  stat(file: string): FileStat {
    const content = this.contentOf(file);
    if (content !== null) return { kind: 'file', size: content.length, modifiedMs: 0 };
    return this.addedIn(file).length > 0 ? { kind: 'directory', size: 0, modifiedMs: 0 } : this.files.stat(file);
  }

  realPath(file: string): string {
    try {
      return this.files.realPath(file);
    } catch (error) {
      if (error instanceof FileError && this.changed.has(file)) return file;
      throw error;
    }
  }

  /** A link leads to the changed file too. */
  private contentOf(file: string): Uint8Array | null {
    return this.changed.get(file) ?? this.changed.get(this.real(file)) ?? null;
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
    return [...this.changed.keys()].flatMap((file) => {
      const inside = path.relative(directory, file);
      const [name = '', ...rest] = inside.split(path.sep);
      if (name === '' || name === '..' || path.isAbsolute(inside)) return [];
      return [{ name, kind: rest.length === 0 ? 'file' : 'directory' } as const];
    });
  }
}
