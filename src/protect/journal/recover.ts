import { FileError } from '../../model/edges';
import { EditError } from '../text/edit-error';
import { readText } from '../text/text-file';
import { finishChange } from './apply';
import { ChangeError } from './change-error';
import type { ChangeRecord, RecordedEdit } from './change-record';
import { forgetChange, hasLeftovers, listChanges, removeJournalLeftovers, type JournalPlace } from './journal';
import { hashOf, planRestore } from './take-back';
import { undoChange, writeSteps } from './undo';

/** What became of a change whose writing was interrupted. */
export interface RecoveredChange {
  readonly id: string;
  /**
   * `completed`: all its files had been written; `rolled back`: not all, so those that were are as before;
   * `undone`: its undo had begun; `left`: some file was edited since or cannot be read, see `files`.
   */
  readonly outcome: 'completed' | 'rolled back' | 'undone' | 'left';
  /** Absolute paths of the files that could not be brought to either state. */
  readonly files: readonly string[];
}

/** Whether {@link recoverChanges} has anything to do. */
export function needsRecovery(place: JournalPlace): boolean {
  return hasLeftovers(place) || listChanges(place).some(({ state }) => state !== 'done');
}

/**
 * Completes or rolls back every change that an earlier process left half-done. Run at start, before other changes, and
 * only while no other process can be writing.
 */
export function recoverChanges(place: JournalPlace): readonly RecoveredChange[] {
  removeJournalLeftovers(place);
  return listChanges(place)
    .filter(({ state }) => state !== 'done')
    .toReversed()
    .map((record) => recoverOne(record, place));
}

function recoverOne(record: ChangeRecord, place: JournalPlace): RecoveredChange {
  const { id } = record;
  try {
    for (const { file } of record.edits) place.files.removeLeftovers(file);
    if (record.state === 'undoing') return { id, outcome: finishUndo(record, place), files: [] };
    const unclear = record.edits.filter((edit) => stateOf(edit, place) === 'unclear').map(({ file }) => file);
    if (unclear.length > 0) return { id, outcome: 'left', files: unclear };
    return { id, outcome: finish(record, place), files: [] };
  } catch (error) {
    if (error instanceof FileError) return { id, outcome: 'left', files: [error.path] };
    if (error instanceof EditError && error.file !== null) return { id, outcome: 'left', files: [error.file] };
    if (error instanceof ChangeError) return { id, outcome: 'left', files: record.edits.map(({ file }) => file) };
    throw error;
  }
}

/** An undo takes its rules out of a file that was edited before it as well, so it can go on whatever stands there. */
function finishUndo(record: ChangeRecord, place: JournalPlace): 'undone' {
  undoChange(record.id, place);
  return 'undone';
}

function finish(record: ChangeRecord, place: JournalPlace): 'completed' | 'rolled back' {
  if (record.edits.every((edit) => stateOf(edit, place) === 'after')) {
    finishChange(record, place);
    return 'completed';
  }
  writeSteps(
    record,
    record.edits.map((edit) => planRestore(edit, place.files)),
    place,
  );
  forgetChange(place, record.id);
  return 'rolled back';
}

function stateOf(
  { file, beforeHash, afterHash }: RecordedEdit,
  { files }: JournalPlace,
): 'before' | 'after' | 'unclear' {
  try {
    const hash = hashOf(readText(files, file));
    if (hash === afterHash) return 'after';
    return hash === beforeHash ? 'before' : 'unclear';
  } catch (error) {
    if (!(error instanceof FileError || error instanceof EditError)) throw error;
    return 'unclear';
  }
}
