import { ChangeError } from './change-error';
import type { ChangeRecord } from './change-record';
import { removeEmptyDirectories } from './directories';
import { forgetChange, listChanges, saveChange, type JournalPlace } from './journal';
import { planTakeBack, writeTakeBack, type TakeBack, type TakenBack } from './take-back';

/** One change taken back. */
export interface UndoneChange {
  readonly id: string;
  readonly files: readonly TakenBack[];
}

/**
 * Takes back a change: what Sightline inserted, where it is still there, and nothing else. `last` is the newest of the
 * place's root; `all` goes from the newest to the oldest. An undo that was interrupted can be run again.
 * @throws ChangeError when there is no such change; EditError or FileError when a file cannot be edited, the change then
 * stays in the journal.
 */
export function undoChange(which: string, place: JournalPlace): readonly UndoneChange[] {
  return chosen(which, listChanges(place)).map((record) => undoOne(record, place));
}

function chosen(which: string, changes: readonly ChangeRecord[]): readonly ChangeRecord[] {
  if (which === 'all') return changes.toReversed();
  const change = which === 'last' ? changes.at(-1) : changes.find(({ id }) => id === which);
  if (change === undefined) throw new ChangeError('there is no such change to undo');
  return [change];
}

/** All files are read before the first is written, so that one that cannot be edited stops the undo as a whole. */
function undoOne(record: ChangeRecord, place: JournalPlace): UndoneChange {
  const steps = record.edits.map((edit) => planTakeBack(edit, place.files));
  saveChange(place, { ...record, state: 'undoing' });
  finishTakingBack(record, steps, place);
  return { id: record.id, files: steps.map(({ result }) => result) };
}

/** Writes the steps, then removes the folders that the change created and the record. */
export function finishTakingBack(record: ChangeRecord, steps: readonly TakeBack[], place: JournalPlace): void {
  for (const step of steps) writeTakeBack(step, place.files);
  removeEmptyDirectories(place.files, record.directories);
  forgetChange(place, record.id);
}
