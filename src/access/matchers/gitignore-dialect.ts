import { liftsAll, mayBreak, observedPattern } from './observed-pattern';
import { InheritedDecisions } from './inherited-decisions';
import { NameFilter } from './name-filter';
import { PatternList, type SourcedPattern } from './pattern-list';

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
  /** As the older library reads brackets and escapes; see {@link observedPattern}. */
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
  private readonly lists: readonly PatternList<IgnoreLine>[];
  private readonly decisions: InheritedDecisions<IgnoreDecision>;

  constructor(lines: readonly IgnoreLine[], readings: readonly Reading[]) {
    this.lists = readings.map((reading) => readAs(lines, reading));
    const patterns = readings.flatMap((reading) => sourced(lines, reading).map(({ pattern }) => pattern));
    const isInherited = ({ state }: IgnoreDecision): boolean => state === 'ignored';
    const decide = (path: string, isDirectory: boolean): IgnoreDecision => this.decideAlone(path, isDirectory);
    this.decisions = new InheritedDecisions({ decide, nothing: untouched, isInherited }, new NameFilter(patterns));
  }

  /** `path`: POSIX, relative to the start directory. */
  decide(path: string, isDirectory: boolean): IgnoreDecision {
    return this.decisions.decide(path, isDirectory);
  }

  private decideAlone(path: string, isDirectory: boolean): IgnoreDecision {
    const decisions = this.lists.map((list) => list.decide(path, isDirectory));
    const ignoring = decisions.flatMap((decision) =>
      decision !== null && 'ignoredBy' in decision ? [decision.ignoredBy] : [],
    );
    const lifting = decisions.flatMap((decision) =>
      decision !== null && 'liftedBy' in decision ? [decision.liftedBy] : [],
    );
    if (ignoring.length > 0) {
      const state = ignoring.length === decisions.length ? 'ignored' : 'disputed';
      return { state, line: ignoring[0] ?? null };
    }
    return lifting.length > 0 ? { state: 'lifted', line: lifting[0] ?? null } : untouched;
  }
}

function readAs(lines: readonly IgnoreLine[], reading: Reading): PatternList<IgnoreLine> {
  const { ignoreCase, older } = reading;
  return new PatternList(sourced(lines, reading), { ignoreCase, lineEnds: older ? 'unclear' : 'ordinary' });
}

/** The older library answers nothing when one pattern does not compile: seen with Gemini CLI 0.61.0, 2026-11-22. */
function sourced(lines: readonly IgnoreLine[], reading: Reading): readonly SourcedPattern<IgnoreLine>[] {
  if (reading.older && lines.some(({ pattern }) => mayBreak(pattern))) return [];
  return lines.flatMap((source) => {
    const pattern = reading.older ? olderPattern(source.pattern) : source.pattern;
    return pattern === null ? [] : [{ pattern, source }];
  });
}

/** An exception of unclear meaning may lift anything. */
function olderPattern(pattern: string): string | null {
  return observedPattern(pattern) ?? (pattern.startsWith('!') ? liftsAll : null);
}

/** The lines of an ignore file that hold a pattern. `file` as it is shown. */
export function ignoreLines(file: string, text: string): readonly IgnoreLine[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const isPattern = line.trim() !== '' && !line.startsWith('#');
    return isPattern ? [{ file, line: index + 1, text: line, pattern: line }] : [];
  });
}
