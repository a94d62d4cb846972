import { EditError } from '../text/edit-error';
import { hashText, readText } from '../text/text-file';
import { FileError } from '../../model/edges';
import type { ChangeRecord, RecordedEdit } from './change-record';
import { listChanges, saveChange, type JournalPlace } from './journal';
import { planTakeBack } from './take-back';
import { finishTakingBack, undoChange } from './undo';

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

/** Completes or rolls back every change that an earlier process left half-done. Run once at start, before other changes. */
export function recoverChanges(place: JournalPlace): readonly RecoveredChange[] {
  return listChanges(place)
    .filter(({ state }) => state !== 'done')
    .toReversed()
    .map((record) => recoverOne(record, place));
}

function recoverOne(record: ChangeRecord, place: JournalPlace): RecoveredChange {
  const { id } = record;
  const unclear = record.edits.filter((edit) => stateOf(edit, place) === 'unclear').map(({ file }) => file);
  if (unclear.length > 0) return { id, outcome: 'left', files: unclear };
  try {
    for (const { file } of record.edits) place.files.removeLeftovers(file);
    return { id, outcome: finish(record, place), files: [] };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { id, outcome: 'left', files: [error.path] };
  }
}

function finish(record: ChangeRecord, place: JournalPlace): RecoveredChange['outcome'] {
  if (record.state === 'undoing') {
    undoChange(record.id, place);
    return 'undone';
  }
  if (record.edits.every((edit) => stateOf(edit, place) === 'after')) {
    saveChange(place, { ...record, state: 'done' });
    return 'completed';
  }
  finishTakingBack(
    record,
    record.edits.map((edit) => planTakeBack(edit, place.files)),
    place,
  );
  return 'rolled back';
}

function stateOf(
  { file, beforeHash, afterHash }: RecordedEdit,
  { files }: JournalPlace,
): 'before' | 'after' | 'unclear' {
  try {
    const text = readText(files, file);
    const hash = text === null ? null : hashText(text);
    if (hash === afterHash) return 'after';
    return hash === beforeHash ? 'before' : 'unclear';
  } catch (error) {
    if (!(error instanceof FileError || error instanceof EditError)) throw error;
    return 'unclear';
  }
}
