import type { Span } from '../../rule';
import type { Table } from '../../structured/table';
import { columnKindOf } from './column-kinds';
import type { ColumnGroup, ColumnKind } from './column-kinds';

/** What the columns of a table say of people. */
export interface Holding {
  /** How many rows the table has. */
  readonly rows: number;
  readonly has: (group: ColumnGroup) => boolean;
  /** Somebody can be told from the rows: a name, a way to reach them, or a number of theirs. */
  readonly isOfPeople: boolean;
  /** No rows, and columns of which people are protected from. */
  readonly describes: boolean;
  readonly span: Span;
  /** Kinds of columns and number of rows; nothing of the file. */
  readonly preview: string;
}

/** Share of a column's values that must hold for the column to be what its name says. */
const fewestValid = 0.6;
const longestValue = 500;
const strong: readonly ColumnGroup[] = ['identity', 'card', 'account', 'health', 'special'];

/** Judges the columns of a table by names and values, without rows by names alone; `null` where none speaks of people. */
export function holdingOf({ columns, sample, rows: count, span }: Table): Holding | null {
  const isSchema = sample.length === 0;
  const named = columns.map((name) => columnKindOf(name));
  const kinds = named.filter(
    (kind, place): kind is ColumnKind => kind !== null && (isSchema || isHeld(kind, sample, place)),
  );
  if (kinds.length === 0) return null;
  const rows = count();
  const groups = new Set(kinds.map(({ group }) => group));
  const has = (group: ColumnGroup): boolean => !isSchema && groups.has(group);
  const names = [...new Set(kinds.map(({ name }) => name))];
  return {
    rows,
    has,
    isOfPeople: (['name', 'email', 'phone', 'identity'] as const).some(has),
    describes: isSchema && names.length >= 2 && strong.some((group) => groups.has(group)),
    span: span(),
    preview: isSchema
      ? `columns for ${names.join(', ')}`
      : `${names.join(', ')}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  };
}

function isHeld({ isValue, group }: ColumnKind, sample: Table['sample'], place: number): boolean {
  const values = sample.map((row) => row[place] ?? '').filter((value) => value !== '' && value !== 'NULL');
  const valid = values.filter((value) => value.length <= longestValue && isValue(value));
  // Many people share a diagnosis; a phone number that all share is made up.
  const isVaried = group === 'health' || group === 'special' || new Set(valid).size >= Math.min(3, valid.length / 4);
  // One value among many rows is chance: another list that happens to use the same name.
  const isFilled = valid.length > 0 && valid.length >= Math.min(3, sample.length / 2);
  return isFilled && valid.length >= fewestValid * values.length && isVaried;
}
