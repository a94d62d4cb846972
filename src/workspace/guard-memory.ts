import { createHash } from 'node:crypto';
import * as path from 'node:path';
import { FileError, type Environment, type WritableFiles, type WriteLock } from '../model/edges';
import { ChangeError } from '../protect';
import { guardText, parseGuards } from './guard-record';
import { nothingGuarded, type GuardedPaths } from './guarded-paths';
import { guardDirectory } from './user-state';

export interface GuardMemoryOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: WritableFiles;
  readonly environment: Environment;
  /** Every change to what is remembered holds it. */
  readonly lock: WriteLock;
  /** False: what is remembered is read, and nothing is written. */
  readonly remembers: boolean;
}

/** What a memory file was found to be; `usable` for one that does not exist yet, too. */
type Condition = 'usable' | 'damaged' | 'newer' | 'unreadable';

/**
 * What was guarded in one workspace root, in a file of the user's state folder (mode 0600). Several processes may use it
 * at once: each change is made to what stands in the file, whole or not at all.
 */
export class GuardMemory {
  /** Absolute path; the file need not exist. */
  readonly file: string;
  private stamp = '';
  private guarded = nothingGuarded;
  private condition: Condition = 'usable';
  private loss: string | null = null;
  private failure: string | null = null;

  constructor(private readonly options: GuardMemoryOptions) {
    const name = createHash('sha256').update(options.root).digest('hex').slice(0, 32);
    this.file = path.join(guardDirectory(options.environment), `${name}.json`);
  }

  /** Why nothing, or not all, is remembered, as a sentence; `null` when there is no reason. */
  get problem(): string | null {
    return this.loss ?? this.failure;
  }

  /** A damaged file waits for {@link update}, which sets it aside. */
  get isDamaged(): boolean {
    return this.condition === 'damaged';
  }

  /** What is remembered; nothing where the file is damaged or cannot be read, see {@link problem}. */
  read(): GuardedPaths {
    const stamp = this.stampOfFile();
    if (this.stamp !== stamp) this.load(stamp);
    return this.guarded;
  }

  /**
   * Changes what is remembered; `change` gets what stands in the file and gives the same object for no change.
   * False where nothing may or can be written, see {@link problem}, or others were at it all the time.
   */
  update(change: (guarded: GuardedPaths) => GuardedPaths): boolean {
    const { files, lock, remembers } = this.options;
    if (!remembers) return false;
    const known = this.read();
    if (!this.isDamaged && change(known) === known) return this.condition === 'usable';
    try {
      files.createDirectory(path.dirname(this.file));
      lock.exclusively(() => {
        this.change(change);
      });
      if (this.condition !== 'usable') return false;
      this.failure = null;
      return true;
    } catch (error) {
      if (error instanceof ChangeError) return false;
      if (!(error instanceof FileError)) throw error;
      this.failure = `What is guarded cannot be remembered: ${error.message}.`;
      return false;
    }
  }

  /** Under the lock. */
  private change(change: (guarded: GuardedPaths) => GuardedPaths): void {
    const before = this.read();
    if (this.isDamaged) this.setAside();
    const after = change(before);
    if (after === before || this.condition !== 'usable') return;
    const text = guardText(this.options.root, after);
    this.options.files.writeFile(this.file, new TextEncoder().encode(text), 0o600);
    this.stamp = this.stampOfFile();
    this.guarded = after;
  }

  /** Tells one content of the file from another. */
  private stampOfFile(): string {
    try {
      const { size, modifiedMs } = this.options.files.stat(this.file);
      return `${size} ${modifiedMs}`;
    } catch (error) {
      if (error instanceof FileError) return error.code;
      throw error;
    }
  }

  private load(stamp: string): void {
    this.stamp = stamp;
    this.guarded = nothingGuarded;
    this.condition = 'usable';
    if (stamp === 'not-found') return;
    try {
      this.take(parseGuards(new TextDecoder().decode(this.options.files.readFile(this.file)), this.options.root));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.condition = 'unreadable';
      this.failure = `What was guarded before is not known: ${error.message}.`;
    }
  }

  private take(found: ReturnType<typeof parseGuards>): void {
    if (found === null) {
      this.condition = 'damaged';
      this.loss = `What was guarded before is not known: ${this.file} is damaged.`;
    } else if (found === 'newer') {
      this.condition = 'newer';
      this.failure = `What was guarded before is not known: ${this.file} was written by a newer Sightline.`;
    } else {
      this.guarded = found;
      this.failure = null;
    }
  }

  /** Keeps a damaged file beside the place where the next one will stand. */
  private setAside(): void {
    const { files } = this.options;
    const aside = `${this.file}.damaged`;
    files.writeFile(aside, files.readFile(this.file), 0o600);
    files.removeFile(this.file);
    this.loss = `What was guarded before is not known: its file was damaged and set aside as ${aside}.`;
    this.condition = 'usable';
  }
}
