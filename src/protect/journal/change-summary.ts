import type { ChangeRecord } from './change-record';

/** A change of the journal in a few words, for a list to choose from. */
export interface ChangeSummary {
  readonly id: string;
  /** ISO date and time. */
  readonly time: string;
  /** `protect`: rules were added; `unprotect`: taken out; `repair`: a dead rule was mended. */
  readonly kind: 'protect' | 'unprotect' | 'repair';
  /** Paths that it is about, relative to the workspace root, a folder with a slash at the end; none where they were not kept. */
  readonly paths: readonly string[];
  readonly agents: readonly string[];
  /** Absolute paths of the files that it changed. */
  readonly files: readonly string[];
}

export function summaryOf({ id, time, edits }: ChangeRecord): ChangeSummary {
  const wishes = edits.flatMap((edit) => edit.wishes);
  const agents = wishes.length > 0 ? wishes.map(({ agent }) => agent) : edits.map(({ agent }) => agent);
  return {
    id,
    time,
    kind: edits.some(({ removedRules }) => removedRules.length > 0)
      ? 'unprotect'
      : edits.some(({ rules }) => rules.length > 0)
        ? 'protect'
        : 'repair',
    paths: [...new Set(wishes.map(({ path, isDirectory }) => (isDirectory ? `${path}/` : path)))],
    agents: [...new Set(agents)],
    files: edits.map(({ file }) => file),
  };
}
