import { FileError, type WritableFiles } from '../../model/edges';
import type { Plan, FileEdit } from '../plan';
import { encodeText, readText } from '../text/text-file';
import { pathsOf } from '../writers/writer';
import { ChangeError, OutdatedPlanError } from './change-error';
import type { ChangeRecord, RecordedEdit } from './change-record';
import { ensureDirectory, missingDirectories, removeEmptyDirectories } from './directories';
import { forgetChange, listChanges, listUndone, newChangeId, saveChange, type JournalPlace } from './journal';
import { hashOf, planRestore } from './take-back';
import { writeSteps } from './undo';

/** A journal for the changes of one workspace root. */
export type ChangePlace = JournalPlace & { readonly root: string };

/**
 * Writes the edits of a plan, all or none, and returns the record by which they can be undone. What was undone before can
 * not be redone any more. `redoes`: id of the undone change that the plan writes again; others then stay.
 * @throws ChangeError when there is nothing to write; OutdatedPlanError when a file is not as it was when the plan was made.
 * @throws FileError when a file cannot be written: what was written before it was taken back.
 */
export function applyPlan(plan: Pick<Plan, 'edits'>, place: ChangePlace, redoes?: string): ChangeRecord {
  if (plan.edits.length === 0) throw new ChangeError('there is nothing to write');
  for (const edit of plan.edits) checkUnchanged(edit, place);
  const record = newRecord(plan, place, redoes);
  saveChange(place, record);
  try {
    for (const edit of plan.edits) writeEdit(edit, place);
  } catch (error) {
    rollBack(record, place);
    throw error;
  }
  return finishChange(record, place);
}

/** Marks a change whose files are all written as done. */
export function finishChange(record: ChangeRecord, place: JournalPlace): ChangeRecord {
  const { redoes, ...rest } = record;
  const done: ChangeRecord = { ...rest, state: 'done' };
  const past = listUndone({ ...place, root: record.root }).filter(({ id }) => redoes === undefined || id === redoes);
  saveChange(place, done);
  for (const { id } of past) forgetChange(place, id);
  return done;
}

function newRecord({ edits }: Pick<Plan, 'edits'>, place: ChangePlace, redoes: string | undefined): ChangeRecord {
  const paths = pathsOf(place.environment.platform);
  const written = edits.filter(({ after }) => after !== null);
  const directories = written.flatMap(({ file }) => missingDirectories(place, paths.dirname(file)));
  return {
    schemaVersion: 1,
    id: newChangeId(place),
    time: new Date(place.environment.now()).toISOString(),
    root: place.root,
    state: 'pending',
    edits: edits.map(recordEdit),
    directories: [...new Set(directories)],
    ...(redoes === undefined ? {} : { redoes }),
  };
}

function recordEdit(edit: FileEdit): RecordedEdit {
  const { agent, writer, file, before, after, insertions, rules, removedRules, wishes } = edit;
  return {
    agent,
    writer,
    file,
    beforeHash: hashOf(before),
    afterHash: hashOf(after),
    insertions,
    rules,
    removedRules,
    wishes,
  };
}

function checkUnchanged({ file, before }: FileEdit, { files }: ChangePlace): void {
  if (readText(files, file) !== before) throw new OutdatedPlanError(`${file} has changed since the preview`);
}

function writeEdit(edit: FileEdit, place: ChangePlace): void {
  const { file, after } = edit;
  checkUnchanged(edit, place);
  if (after === null) {
    place.files.removeFile(file);
    removeEmptyDirectories(place.files, ownFoldersAbove(file, place));
    return;
  }
  ensureDirectory(place, pathsOf(place.environment.platform).dirname(file));
  place.files.writeFile(file, encodeText(after));
}

/** Folders that Sightline made for this file, the outermost first. */
function ownFoldersAbove(file: string, place: ChangePlace): readonly string[] {
  const { sep } = pathsOf(place.environment.platform);
  const made = listChanges(place).flatMap(({ directories }) => directories);
  return [...new Set(made)]
    .filter((directory) => file.startsWith(directory + sep))
    .sort((left, right) => left.length - right.length);
}

/**
 * Takes back what was written. A file that another program has changed meanwhile is left, and where writing fails again
 * the record stays pending for the next start: the caller is told of the first failure.
 */
function rollBack(record: ChangeRecord, place: ChangePlace): void {
  try {
    const written = record.edits.filter(({ file, afterHash }) => isAs(place.files, file, afterHash));
    writeSteps(
      record,
      written.map((edit) => planRestore(edit, place.files)),
      place,
    );
    forgetChange(place, record.id);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

function isAs(files: WritableFiles, file: string, hash: string | null): boolean {
  return hashOf(readText(files, file)) === hash;
}
