import { summaryOf, type ChangeRecord } from '../protect';
import { printable } from '../report/printable';

/** A line for each change: its id, time, what it did to which paths and for which agents, and the files. */
export function changeLines(changes: readonly ChangeRecord[]): string {
  return changes.map((change) => `${lineOf(change)}\n`).join('');
}

function lineOf(change: ChangeRecord): string {
  const { id, time, kind, paths, agents, files } = summaryOf(change);
  const what = [kind, ...paths].join(' ');
  return [id, time, what, agents.join(','), files.join(', ')].map(printable).join('  ');
}
