import * as path from 'node:path';
import type { AgentVerdict } from '../model/access';
import type { Environment, WritableFiles, WriteLock } from '../model/edges';
import { markConfidential, policyFileName, unmarkConfidential, type Marking } from '../policy';
import { baselineFileName } from '../policy/baseline';
import {
  applyPlan,
  ChangeError,
  EditError,
  encodeText,
  listChanges,
  listUndone,
  needsRecovery,
  planUnprotection,
  readText,
  recoverChanges,
  redoChange,
  undoChange,
  type ChangeRecord,
  type Plan,
  type RecoveredChange,
  type RedoneChange,
  type UndoneChange,
  type Unprotection,
} from '../protect';
import type { DriftWatch } from './drift-watch';
import { temporaryName } from './node-files';
import { journalDirectory } from './user-state';

export interface WriterOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: WritableFiles;
  readonly environment: Environment;
  /** Every write holds it. */
  readonly lock: WriteLock;
  /** What remembers the guards; `null` where nothing does. */
  readonly drifts: DriftWatch | null;
  /** Verdicts of these agents for paths (absolute), by the files as they are when it is called. */
  judge(agents: readonly string[]): (absolutePath: string) => readonly AgentVerdict[];
}

function describeRecovery({ id, outcome, files }: RecoveredChange): string {
  const left = files.length === 0 ? '' : `; look at ${files.join(', ')}`;
  return `The change ${id} was interrupted: ${outcome}${left}.`;
}

/** The product's own files in the root. */
const ownFiles = [policyFileName, baselineFileName];

/** Everything that Sightline writes into one workspace and the agents' settings for it. */
export class WorkspaceWriter {
  constructor(private readonly options: WriterOptions) {}

  /** Completes or takes back what an earlier run left half done; tells what became of it, a sentence for each change. */
  recover(): readonly string[] {
    // Only then: the lock makes a folder of its own.
    if (!needsRecovery(this.journal) && !this.hasLeftovers) return [];
    return this.telling(() => this.options.lock.exclusively(() => this.mend())).map(describeRecovery);
  }

  private mend(): readonly RecoveredChange[] {
    for (const name of ownFiles) this.options.files.removeLeftovers(path.join(this.options.root, name));
    return recoverChanges(this.journal);
  }

  /** Writes a plan, all of it or nothing. @throws ChangeError or FileError with a message to be shown as it is. */
  apply(plan: Plan): ChangeRecord {
    return this.write(() => applyPlan(plan, this.journal), plan.edits);
  }

  /** The edits that take out the rules that Sightline wrote for some paths; nothing is written. */
  planUnprotection(wanted: Unprotection): Plan {
    const { files, environment } = this.options;
    return planUnprotection(wanted, { files, environment, changes: this.changes() });
  }

  /** Changes that can be taken back, the oldest first. */
  changes(): readonly ChangeRecord[] {
    return listChanges(this.journal);
  }

  /**
   * `which`: an id, `last` or `all`. @throws ChangeError when there is no such change, or a file of it cannot be edited
   * (named with the place): this change is then left as it was, newer ones of `all` are taken back. FileError as in {@link apply}.
   */
  undo(which: string): readonly UndoneChange[] {
    return this.write(() => undoChange(which, this.journal));
  }

  /** Changes that can be redone, the one that was taken back last at the end. */
  undone(): readonly ChangeRecord[] {
    return listUndone(this.journal);
  }

  /**
   * Writes changes again that were taken back. `which`: an id, `last` or `all`. @throws ChangeError or FileError as {@link undo}.
   */
  redo(which: string): readonly RedoneChange[] {
    return this.write(() => redoChange(which, this.journal));
  }

  /**
   * @returns absolute path of the policy file.
   * @throws ChangeError for a path outside, and for a policy that cannot be edited, with the place.
   */
  mark(marking: Marking): string {
    return this.editFile(policyFileName, (text) => markConfidential(text, marking).text);
  }

  /** `marked`: relative to the root. @returns and throws as {@link mark}. */
  unmark(marked: string): string {
    return this.editFile(policyFileName, (text) => (text === null ? null : unmarkConfidential(text, marked).text));
  }

  /**
   * Changes the list of findings that the team accepts. `edit` gets its text, `null` when there is none, and gives the new one.
   * @returns and throws as {@link mark}.
   */
  editBaseline(edit: (text: string | null) => string): string {
    return this.editFile(baselineFileName, edit);
  }

  private write<Result>(work: () => Result, edits: Plan['edits'] = []): Result {
    return this.telling(() => this.locked(work), edits);
  }

  /** A change that another process has left half done meanwhile is mended first: it cannot be at it any more. */
  private locked<Result>(work: () => Result): Result {
    return this.options.lock.exclusively(() => {
      this.mend();
      return namingFile(work);
    });
  }

  /** Makes a change known to what remembers the guards: what Sightline itself takes back is no drift. */
  private telling<Result>(change: () => Result, edits: Plan['edits'] = []): Result {
    const { drifts } = this.options;
    if (drifts === null) return change();
    const recorded = [...this.changes(), ...this.undone()].flatMap((record) => record.edits);
    const files = new Set([...edits, ...recorded].map(({ file }) => file));
    return drifts.ownChange([...files], change, (agents) => this.options.judge(agents));
  }

  private get journal(): { files: WritableFiles; environment: Environment; journalDirectory: string; root: string } {
    const { root, files, environment } = this.options;
    return { files, environment, root, journalDirectory: journalDirectory(environment) };
  }

  /** Policy and baseline are written without the journal: each is one file, new or old. */
  private get hasLeftovers(): boolean {
    return this.options.files.readDirectory(this.options.root).some(({ name }) => temporaryName.test(name));
  }

  /** `edit` gets the text of a file in the root, `null` when there is none, and gives the new one, `null` for no file. */
  private editFile(name: string, edit: (text: string | null) => string | null): string {
    return this.locked(() => this.writeFile(name, edit));
  }

  private writeFile(name: string, edit: (text: string | null) => string | null): string {
    const { root, files } = this.options;
    const file = path.join(root, name);
    try {
      const before = readText(files, file);
      const after = edit(before);
      if (after === null && before !== null) files.removeFile(file);
      else if (after !== null && after !== before) files.writeFile(file, encodeText(after));
      return file;
    } catch (error) {
      if (error instanceof RangeError) throw new ChangeError(error.message);
      if (!(error instanceof EditError)) throw error;
      throw new ChangeError(`${name}, ${error.message}; nothing was changed`);
    }
  }
}

/** Says which file cannot be edited, and where; a message that can be shown as it is. */
function namingFile<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new ChangeError(`${error.file ?? 'a configuration file'}, ${error.message}; it was left as it is`);
  }
}
