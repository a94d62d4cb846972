import { pathsOf } from '../writers/writer';
import { ChangeError } from './change-error';
import type { ChangeRecord } from './change-record';
import { removeEmptyDirectories } from './directories';
import { listChanges, nextUndone, saveChange, type JournalPlace } from './journal';
import { liftOut, type LiftedOut } from './lift-out';
import { Ownership } from './ownership';
import { makesFile, planTakeBack, writeTakeBack, type Concerns, type TakeBack, type TakenBack } from './take-back';

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
  const changes = listChanges(place);
  const concerns = concernsOf(record, changes);
  const later = changes.filter(({ id, state }) => id > record.id && state === 'done');
  const plans = record.edits.map((edit): LiftedOut => {
    const lifted = liftOut(edit, later, place.files);
    return lifted ?? { step: planTakeBack(edit, place.files, concerns), later: new Map() };
  });
  const steps = plans.map(({ step }) => step);
  saveChange(place, { ...record, state: 'undoing' });
  writeSteps(record, steps, place);
  for (const change of later) moveDown(change, record, plans, place);
  saveChange(place, { ...record, state: 'undone', undone: nextUndone(place) });
  return { id: record.id, files: steps.map(({ result }) => result) };
}

/**
 * The record of a later change as it stands without the one below: what that one made and still is in use is now its own,
 * edits as well as folders that hold its files.
 */
function moveDown(change: ChangeRecord, undone: ChangeRecord, plans: readonly LiftedOut[], place: JournalPlace): void {
  const moved = plans.flatMap(({ later }) => later.get(change.id) ?? []);
  const made = undone.edits.filter(makesFile).map(({ file }) => file);
  const edits = change.edits
    .map((edit) => moved.find(({ file }) => file === edit.file) ?? edit)
    .map((edit) => (made.includes(edit.file) ? { ...edit, isOwnFile: true } : edit));
  const { sep } = pathsOf(place.environment.platform);
  const inUse = undone.directories.filter((folder) => edits.some(({ file }) => file.startsWith(folder + sep)));
  if (moved.length === 0 && inUse.length === 0 && !edits.some(({ file }) => made.includes(file))) return;
  saveChange(place, { ...change, edits, directories: [...new Set([...inUse, ...change.directories])] });
}

/**
 * A rule that the change wrote is its own until a later one wrote or took out the same; one that it took out comes back
 * only for a change that is in force without it.
 */
function concernsOf({ id, edits }: ChangeRecord, changes: readonly ChangeRecord[]): Concerns {
  const now = new Ownership(changes);
  const without = new Ownership(changes.filter((change) => change.id !== id));
  return (file, rule) => {
    const takesOut = edits.some((edit) => edit.file === file && edit.removedRules.includes(rule));
    return takesOut ? without.ownerOf(file, rule) !== undefined : now.ownerOf(file, rule) === id;
  };
}

/** Writes the steps, then removes the folders that the change created. */
export function writeSteps(record: ChangeRecord, steps: readonly TakeBack[], place: JournalPlace): void {
  for (const step of steps) writeTakeBack(step, place);
  removeEmptyDirectories(place.files, record.directories);
}
