import { displayPath, nativePaths } from '../access/paths';
import type { Environment } from '../model/edges';
import type { LogState } from '../model/disclosure';
import { entriesOf } from './folders';
import type { HistoryContext } from './reader';

interface Unreadable {
  readonly agent: string;
  /** The folder below the home folder, by its names, that shows that there are logs. */
  readonly folder: readonly string[];
  readonly reason: string;
}

/** Agents that keep their logs in a form that nobody else can read. */
const table: readonly Unreadable[] = [
  {
    agent: 'devin-desktop',
    folder: ['.codeium', 'windsurf', 'cascade'],
    reason: 'The conversations are encrypted; what was sent cannot be told from them.',
  },
  {
    agent: 'antigravity',
    folder: ['.gemini', 'antigravity', 'conversations'],
    reason: 'The conversations are encrypted; what was sent cannot be told from them.',
  },
];

/** The logs on this machine that cannot be read, each with the reason. */
export function unreadableLogs({ files, environment, root }: HistoryContext): readonly LogState[] {
  return table.flatMap(({ agent, folder, reason }) => {
    const place = placeOf(environment, folder);
    const count = entriesOf(files, place).length;
    if (count === 0) return [];
    const places = [displayPath(environment, root, place)];
    return [{ agent, oldest: null, sessions: 0, unparsed: 0, places, bytes: 0, unreadable: reason }];
  });
}

function placeOf({ platform, home }: Environment, folder: readonly string[]): string {
  return nativePaths(platform).join(home, ...folder);
}
