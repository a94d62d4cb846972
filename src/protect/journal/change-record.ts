import type { RuleWish } from '../plan';
import type { Insertion } from '../text/insertion';

/**
 * One confirmed plan as the journal keeps it: what was inserted, where, what a repair took out there, and hashes of the
 * files. Never the rest of a file's text, which may hold secrets.
 */
export interface ChangeRecord {
  readonly schemaVersion: 1;
  /** Sorts by time. */
  readonly id: string;
  /** ISO date and time. */
  readonly time: string;
  /** Absolute path of the workspace root for which the change was made. */
  readonly root: string;
  /** `pending`: being written; `done`: written; `undoing`: being taken back; `undone`: taken back, can be redone. */
  readonly state: 'pending' | 'done' | 'undoing' | 'undone';
  readonly edits: readonly RecordedEdit[];
  /** Folders that the change creates, the outermost first. */
  readonly directories: readonly string[];
  /** Of changes that were taken back the one with the highest number was the last. */
  readonly undone?: number;
  /** Id of the change that this one writes again, in its place. */
  readonly redoes?: string;
}

export interface RecordedEdit {
  readonly agent: string;
  /** Id of the writer whose rules these are; left out where a rule is repaired, and by older versions. */
  readonly writer?: string | undefined;
  /** Absolute path. */
  readonly file: string;
  /** SHA-256; `null` for a file that the change creates. */
  readonly beforeHash: string | null;
  /** `null` for a file that the change removes. */
  readonly afterHash: string | null;
  /** Set where an earlier change that was undone made the file: it goes when nothing is left in it. */
  readonly isOwnFile?: boolean;
  readonly insertions: readonly Insertion[];
  readonly rules: readonly string[];
  readonly removedRules: readonly string[];
  /** None in a record of the first version, which did not keep them. */
  readonly wishes: readonly RuleWish[];
}

/** The record in a journal file's text; `null` when it is not one. */
export function parseRecord(text: string): ChangeRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? { ...value, edits: value.edits.map(completed) } : null;
  } catch {
    return null;
  }
}

/** What the first version wrote of an edit. */
type WrittenEdit = Omit<RecordedEdit, 'removedRules' | 'wishes'> & Partial<RecordedEdit>;

function completed(edit: WrittenEdit): RecordedEdit {
  return { ...edit, removedRules: edit.removedRules ?? [], wishes: edit.wishes ?? [] };
}

function isRecord(value: unknown): value is Omit<ChangeRecord, 'edits'> & { readonly edits: readonly WrittenEdit[] } {
  return (
    has(value, { schemaVersion: 'number', id: 'string', time: 'string', root: 'string', state: 'string' }) &&
    value['schemaVersion'] === 1 &&
    ['pending', 'done', 'undoing', 'undone'].includes(value['state'] as string) &&
    isOptional(value['undone'], 'number') &&
    isOptional(value['redoes'], 'string') &&
    isListOf(value['directories'], isString) &&
    isListOf(value['edits'], isEdit)
  );
}

function isEdit(value: unknown): boolean {
  return (
    has(value, { agent: 'string', file: 'string' }) &&
    isOptional(value['writer'], 'string') &&
    isOptional(value['isOwnFile'], 'boolean') &&
    [value['beforeHash'], value['afterHash']].every((hash) => hash === null || isString(hash)) &&
    isListOf(value['rules'], isString) &&
    isListOf(value['removedRules'] ?? [], isString) &&
    isListOf(value['wishes'] ?? [], isWish) &&
    isListOf(value['insertions'], isInsertion)
  );
}

function isWish(value: unknown): boolean {
  return has(value, { rule: 'string', agent: 'string', path: 'string', isDirectory: 'boolean' });
}

function isInsertion(value: unknown): boolean {
  return has(value, { offset: 'number', text: 'string' }) && isOptional(value['removed'], 'string');
}

function has(value: unknown, types: Readonly<Record<string, string>>): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(types).every(([name, type]) => typeof fields[name] === type);
}

function isOptional(value: unknown, type: 'number' | 'string' | 'boolean'): boolean {
  return value === undefined || typeof value === type;
}

function isListOf(value: unknown, test: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
