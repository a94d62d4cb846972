import { FileError } from '../../model/edges';
import type { AccessContext } from '../agent';
import { exists, lookAt } from '../config-reader';
import { parseLenient, parseStrict, type Node } from '../json-tree';
import { displayPath, expandPath } from '../paths';

/** A configuration file that could be read. */
export interface ConfigText {
  /** Absolute. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** Units of the byte order mark: 0 or 1. */
  readonly mark: number;
}

/** A JSON file that parses. */
export interface JsonFile extends ConfigText {
  readonly root: Node;
}

const byteOrderMark = '\uFEFF';

/** What lint rules look at: files of the workspace and of the user, each read once however many rules ask. */
export class LintContext {
  private readonly read = new Map<string, ConfigText | null>();
  private readonly known = new Map<object, unknown>();

  constructor(readonly access: AccessContext) {}

  /** Absolute paths of the files that were looked for. */
  get watched(): readonly string[] {
    return [...this.read.keys()];
  }

  /** Absolute path of `name`, `~/name` or an absolute path; relative ones start at the start directory. */
  resolve(written: string): string {
    return expandPath(this.access.environment, this.access.startDirectory, written);
  }

  /** The file, `null` when it cannot be read as text; takes what {@link resolve} takes. */
  file(written: string): ConfigText | null {
    const path = this.resolve(written);
    const known = this.read.get(path);
    if (known !== undefined) return known;
    const found = this.load(path);
    this.read.set(path, found);
    return found;
  }

  /** Several files, without those that cannot be read. */
  files(written: readonly string[]): readonly ConfigText[] {
    return written.flatMap((each) => this.file(each) ?? []);
  }

  /** A file as its agent parses it; `null` when it does not. */
  json(written: string, reading: 'strict' | 'lenient'): JsonFile | null {
    const file = this.file(written);
    if (file === null) return null;
    const { root } = reading === 'strict' ? parseStrict(file.text) : parseLenient(file.text);
    return root === null ? null : { ...file, root };
  }

  /** Whether something stands at a path; takes what {@link resolve} takes. */
  exists(written: string): boolean {
    return exists(this.access, this.resolve(written));
  }

  /** Whether a folder stands at a path; takes what {@link resolve} takes. */
  isFolder(written: string): boolean {
    return lookAt(this.access, this.resolve(written))?.kind === 'directory';
  }

  display(path: string): string {
    return displayPath(this.access.environment, this.access.startDirectory, path);
  }

  /** What `make` gives for this context, made once: rules of one table share what they look at. */
  once<Result>(make: (context: LintContext) => Result): Result {
    if (!this.known.has(make)) this.known.set(make, make(this));
    return this.known.get(make) as Result;
  }

  private load(path: string): ConfigText | null {
    try {
      const bytes = this.access.files.readFile(path);
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      const mark = text.startsWith(byteOrderMark) ? 1 : 0;
      return { path, text: text.slice(mark), mark };
    } catch (error) {
      // The loaders report what cannot be read; a text that is not UTF-8 is a TypeError.
      if (error instanceof FileError || error instanceof TypeError) return null;
      throw error;
    }
  }
}
