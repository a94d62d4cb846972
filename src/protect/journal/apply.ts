import { FileError, type ReadableFiles } from '../../model/edges';
import type { Plan, FileEdit } from '../plan';
import { encodeText, hashText, readText } from '../text/text-file';
import { pathsOf } from '../writers/writer';
import { ChangeError, OutdatedPlanError } from './change-error';
import type { ChangeRecord, RecordedEdit } from './change-record';
import { ensureDirectory, missingDirectories } from './directories';
import { newChangeId, saveChange, type JournalPlace } from './journal';
import { planTakeBack } from './take-back';
import { finishTakingBack } from './undo';

/** A journal for the changes of one workspace root. */
export type ChangePlace = JournalPlace & { readonly root: string };

/**
 * Writes the edits of a plan, all or none, and returns the record by which they can be undone.
 * @throws ChangeError when there is nothing to write; OutdatedPlanError when a file is not as it was when the plan was made.
 * @throws FileError when a file cannot be written: what was written before it was taken back.
 */
export function applyPlan(plan: Plan, place: ChangePlace): ChangeRecord {
  if (plan.edits.length === 0) throw new ChangeError('there is nothing to write');
  for (const edit of plan.edits) checkUnchanged(edit, place);
  const record = newRecord(plan, place);
  saveChange(place, record);
  try {
    for (const edit of plan.edits) writeEdit(edit, place);
  } catch (error) {
    rollBack(record, place);
    throw error;
  }
  const done: ChangeRecord = { ...record, state: 'done' };
  saveChange(place, done);
  return done;
}

function newRecord(plan: Plan, place: ChangePlace): ChangeRecord {
  const paths = pathsOf(place.environment.platform);
  const directories = plan.edits.flatMap(({ file }) => missingDirectories(place, paths.dirname(file)));
  return {
    schemaVersion: 1,
    id: newChangeId(place),
    time: new Date(place.environment.now()).toISOString(),
    root: place.root,
    state: 'pending',
    edits: plan.edits.map(recordEdit),
    directories: [...new Set(directories)],
  };
}

function recordEdit({ agent, file, before, after, insertions, rules }: FileEdit): RecordedEdit {
  const beforeHash = before === null ? null : hashText(before);
  return { agent, file, beforeHash, afterHash: hashText(after), insertions, rules };
}

function checkUnchanged({ file, before }: FileEdit, { files }: ChangePlace): void {
  if (readText(files, file) !== before) throw new OutdatedPlanError(`${file} has changed since the preview`);
}

function writeEdit(edit: FileEdit, place: ChangePlace): void {
  checkUnchanged(edit, place);
  ensureDirectory(place, pathsOf(place.environment.platform).dirname(edit.file));
  place.files.writeFile(edit.file, encodeText(edit.after));
}

/**
 * Takes back what was written. A file that another program has changed meanwhile is left, and where writing fails again
 * the record stays pending for the next start: the caller is told of the first failure.
 */
function rollBack(record: ChangeRecord, place: ChangePlace): void {
  try {
    const written = record.edits.filter(({ file, afterHash }) => hashOf(place.files, file) === afterHash);
    finishTakingBack(
      record,
      written.map((edit) => planTakeBack(edit, place.files)),
      place,
    );
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

function hashOf(files: ReadableFiles, file: string): string | null {
  const text = readText(files, file);
  return text === null ? null : hashText(text);
}
