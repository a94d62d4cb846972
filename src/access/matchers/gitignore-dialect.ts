import { InheritedDecisions } from './inherited-decisions';
import type { ListDecision } from './list-decision';
import { NameFilter } from './name-filter';
import { namesInGitignore, type Names } from './names';
import { OlderIgnore, olderRule } from './older-ignore';
import { PatternList } from './pattern-list';

/** One line of an ignore file. */
export interface IgnoreLine {
  /** As it is shown; see `displayPath`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** The pattern that the text stands for, seen from the start directory. */
  readonly pattern: string;
}

/** One reading of the gitignore syntax; agents differ in the library and its version. */
export interface Reading {
  readonly ignoreCase: boolean;
  /** As the older release of the library reads brackets, escapes and stars; see {@link OlderIgnore}. */
  readonly older: boolean;
}

export interface IgnoreDecision {
  /** `disputed`: the readings disagree, so nobody can say. */
  readonly state: 'ignored' | 'disputed' | 'lifted' | 'untouched';
  readonly line: IgnoreLine | null;
}

const untouched: IgnoreDecision = { state: 'untouched', line: null };

/** The lines of ignore files in order of weight, the strongest last. */
export class IgnoreRules {
  private readonly lists: readonly ReadList[];
  private readonly decisions: InheritedDecisions<IgnoreDecision>;
  /** Names that the lines speak of. */
  readonly names: Names;

  constructor(lines: readonly IgnoreLine[], readings: readonly Reading[]) {
    this.lists = readings.map((reading) => readAs(lines, reading));
    const patterns = lines.map(({ pattern }) => pattern);
    this.names = namesInGitignore(patterns);
    const isInherited = ({ state }: IgnoreDecision): boolean => state === 'ignored';
    const decide = (path: string, isDirectory: boolean): IgnoreDecision => this.decideAlone(path, isDirectory);
    this.decisions = new InheritedDecisions({ decide, nothing: untouched, isInherited }, new NameFilter(patterns));
  }

  /** `path`: POSIX, relative to the start directory. */
  decide(path: string, isDirectory: boolean): IgnoreDecision {
    return this.decisions.decide(path, isDirectory);
  }

  private decideAlone(path: string, isDirectory: boolean): IgnoreDecision {
    const decisions = this.lists.map((list) => list(path, isDirectory));
    const ignoring = decisions.flatMap(({ ignoredBy }) => ignoredBy ?? []);
    const lifting = decisions.flatMap(({ liftedBy }) => liftedBy ?? []);
    if (ignoring.length > 0) {
      const state = ignoring.length === decisions.length ? 'ignored' : 'disputed';
      return { state, line: ignoring[0] ?? null };
    }
    return lifting.length > 0 ? { state: 'lifted', line: lifting[0] ?? null } : untouched;
  }
}

/** The lines in one reading. */
type ReadList = (path: string, isDirectory: boolean) => ListDecision<IgnoreLine>;

function readAs(lines: readonly IgnoreLine[], { ignoreCase, older }: Reading): ReadList {
  if (older) return readAsOlder(lines, ignoreCase);
  const list = new PatternList(
    lines.map((source) => ({ pattern: source.pattern, source })),
    ignoreCase,
  );
  return (path, isDirectory) => list.decide(path, isDirectory);
}

const silent: ListDecision<IgnoreLine> = { ignoredBy: null, liftedBy: null };

/** Where the library fails nobody knows what a program makes of it: nothing is held back. */
function readAsOlder(lines: readonly IgnoreLine[], ignoreCase: boolean): ReadList {
  const list = new OlderIgnore(lines.flatMap((line) => olderRule(line.pattern, line, ignoreCase) ?? []));
  return (path, isDirectory) => {
    if (path === '') return silent;
    try {
      return list.decide(isDirectory ? `${path}/` : path);
    } catch {
      return silent;
    }
  };
}

/** The lines of an ignore file that hold a pattern. `file` as it is shown. */
export function ignoreLines(file: string, text: string): readonly IgnoreLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const isPattern = line.trim() !== '' && !line.startsWith('#');
    return isPattern ? [{ file, line: index + 1, text: line, pattern: line }] : [];
  });
}
