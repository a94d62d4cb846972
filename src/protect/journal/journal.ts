import { FileError, type Environment, type WritableFiles } from '../../model/edges';
import { encodeText } from '../text/text-file';
import { pathsOf } from '../writers/writer';
import { ensureDirectory } from './directories';
import { parseRecord, type ChangeRecord } from './change-record';

/** Where changes are written down: one file a change, outside the workspace, readable by the user only. */
export interface JournalPlace {
  readonly files: WritableFiles;
  readonly environment: Environment;
  /** Absolute path; created when missing. */
  readonly journalDirectory: string;
  /** Only changes made for this workspace root; those of every root when left out. */
  readonly root?: string;
}

/** The changes that are in force, the oldest first. Files that are no records are left out and left alone. */
export function listChanges(place: JournalPlace): readonly ChangeRecord[] {
  return allRecords(place).filter(({ state }) => state !== 'undone');
}

/** The changes that were taken back and can be redone, the one that was taken back last at the end. */
export function listUndone(place: JournalPlace): readonly ChangeRecord[] {
  return allRecords(place)
    .filter(({ state }) => state === 'undone')
    .sort(({ undone: left = 0 }, { undone: right = 0 }) => left - right);
}

/** The number for the next change that is taken back, whatever its root. */
export function nextUndone({ files, environment, journalDirectory }: JournalPlace): number {
  const taken = listUndone({ files, environment, journalDirectory }).map(({ undone = 0 }) => undone);
  return Math.max(0, ...taken) + 1;
}

function allRecords(place: JournalPlace): readonly ChangeRecord[] {
  return namesIn(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readRecord(place, name))
    .filter((record) => record !== null)
    .filter((record) => place.root === undefined || record.root === place.root);
}

/** Writes a record, replacing the one with the same id. */
export function saveChange(place: JournalPlace, record: ChangeRecord): void {
  ensureDirectory(place, place.journalDirectory);
  place.files.writeFile(recordPath(place, record.id), encodeText(`${JSON.stringify(record)}\n`), 0o600);
}

export function forgetChange(place: JournalPlace, id: string): void {
  place.files.removeFile(recordPath(place, id));
}

/** Whether a process was killed while it wrote a record; one that is writing looks the same. */
export function hasLeftovers(place: JournalPlace): boolean {
  return namesIn(place).some((name) => !name.endsWith('.json'));
}

/** Removes what a process left that was killed while it wrote a record. */
export function removeJournalLeftovers(place: JournalPlace): void {
  if (namesIn(place).length > 0) place.files.removeLeftovers(recordPath(place, 'any'));
}

/** An id behind all others: the time, and a counter for changes within the same millisecond, or while the clock is set back. */
export function newChangeId(place: JournalPlace): string {
  const time = new Date(place.environment.now()).toISOString().replaceAll(/[-:.]/g, '');
  const last = /^(\d{8}T\d{9}Z)-(\d+)\.json$/.exec(namesIn(place).filter(isRecordName).sort().at(-1) ?? '');
  const [, lastTime = '', counter = ''] = last ?? [];
  if (lastTime < time) return `${time}-000`;
  return `${lastTime}-${String(Number(counter) + 1).padStart(3, '0')}`;
}

function isRecordName(name: string): boolean {
  return /^\d{8}T\d{9}Z-\d+\.json$/.test(name);
}

function recordPath({ environment, journalDirectory }: JournalPlace, id: string): string {
  return pathsOf(environment.platform).join(journalDirectory, `${id}.json`);
}

/** `null` also for one that another process has forgotten since it was listed: lists are read without the lock. */
function readRecord({ files, environment, journalDirectory }: JournalPlace, name: string): ChangeRecord | null {
  const file = pathsOf(environment.platform).join(journalDirectory, name);
  const bytes = ifThere(() => files.readFile(file));
  const record = bytes === null ? null : parseRecord(new TextDecoder().decode(bytes));
  return record?.id === name.replace(/\.json$/, '') ? record : null;
}

function namesIn({ files, journalDirectory }: JournalPlace): readonly string[] {
  return ifThere(() => files.readDirectory(journalDirectory))?.map(({ name }) => name) ?? [];
}

function ifThere<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileError && error.code === 'not-found') return null;
    throw error;
  }
}
