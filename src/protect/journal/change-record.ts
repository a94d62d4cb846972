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
  /** `pending`: being written; `done`: written; `undoing`: being taken back. */
  readonly state: 'pending' | 'done' | 'undoing';
  readonly edits: readonly RecordedEdit[];
  /** Folders that the change creates, the outermost first. */
  readonly directories: readonly string[];
}

export interface RecordedEdit {
  readonly agent: string;
  /** Absolute path. */
  readonly file: string;
  /** SHA-256; `null` for a file that the change creates. */
  readonly beforeHash: string | null;
  readonly afterHash: string;
  readonly insertions: readonly Insertion[];
  readonly rules: readonly string[];
}

/** The record in a journal file's text; `null` when it is not one. */
export function parseRecord(text: string): ChangeRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is ChangeRecord {
  return (
    has(value, { schemaVersion: 'number', id: 'string', time: 'string', root: 'string', state: 'string' }) &&
    value['schemaVersion'] === 1 &&
    ['pending', 'done', 'undoing'].includes(value['state'] as string) &&
    isListOf(value['directories'], isString) &&
    isListOf(value['edits'], isEdit)
  );
}

function isEdit(value: unknown): boolean {
  return (
    has(value, { agent: 'string', file: 'string', afterHash: 'string' }) &&
    (value['beforeHash'] === null || isString(value['beforeHash'])) &&
    isListOf(value['rules'], isString) &&
    isListOf(value['insertions'], isInsertion)
  );
}

function isInsertion(value: unknown): boolean {
  if (!has(value, { offset: 'number', text: 'string' })) return false;
  return value['removed'] === undefined || isString(value['removed']);
}

function has(value: unknown, types: Readonly<Record<string, string>>): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(types).every(([name, type]) => typeof fields[name] === type);
}

function isListOf(value: unknown, test: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
