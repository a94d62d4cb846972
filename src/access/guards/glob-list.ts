import type { DecidingRule } from '../../model/access';
import { globPattern } from '../matchers/globset';
import { InheritedDecisions } from '../matchers/inherited-decisions';
import { NameFilter } from '../matchers/name-filter';
import { namesIn, type Names } from '../matchers/names';
import { answers, untouched, type GuardAnswer } from './guard';

/** A glob and where it is written. */
export interface Glob {
  readonly glob: string;
  readonly rule: DecidingRule;
}

/** What a list says of a path: POSIX, relative to the folder of the list. */
export interface PathJudge {
  /** Names that it speaks of. */
  readonly names: Names;
  decide(path: string): GuardAnswer;
}

interface Compiled {
  readonly rule: DecidingRule;
  /** What the glob names when its wildcards keep to one folder. */
  readonly narrow: RegExp;
  /** What it names when they cross slashes. */
  readonly wide: RegExp;
}

/**
 * Judges single paths by a list of globs. Whether `*` crosses slashes is not assumed: what only the wide reading names is
 * disputed. Globs that cannot be read name nothing.
 */
export function globList(globs: readonly Glob[], ignoreCase = false): PathJudge {
  const compiled = globs.flatMap((glob) => compile(glob, ignoreCase) ?? []);
  const answer = answers<Compiled>(({ rule }) => rule);
  const decide = (path: string): GuardAnswer => {
    const named = compiled.filter(({ wide }) => wide.test(path));
    const sure = named.find(({ narrow }) => narrow.test(path));
    return sure === undefined
      ? answer(named.length > 0 ? 'disputed' : 'untouched', named[0] ?? null)
      : answer('covered', sure);
  };
  return { names: namesIn(globs.map(({ glob }) => glob)), decide };
}

/** The same, where what a glob says of a folder it says of all below. */
export function globTree(globs: readonly Glob[], ignoreCase = false): PathJudge {
  return withFolders(
    globList(globs, ignoreCase),
    globs.map(({ glob }) => loosened(glob)),
  );
}

/**
 * What is said of a folder is said of all below it. `patterns`: of gitignore's kind, of which one names every path that
 * the judge has a word on, so that the others cost nothing.
 */
export function withFolders(judge: PathJudge, patterns: readonly string[]): PathJudge {
  const isInherited = (answer: GuardAnswer): boolean => answer !== untouched;
  const decider = { decide: (path: string) => judge.decide(path), nothing: untouched, isInherited };
  const tree = new InheritedDecisions(decider, new NameFilter(patterns));
  return { names: judge.names, decide: (path) => (path === '' ? untouched : tree.decide(path, false)) };
}

function compile({ glob, rule }: Glob, ignoreCase: boolean): Compiled | null {
  const pattern = glob.replace(/(?<=[^/])\/$/, '');
  const narrow = globPattern(pattern, { crossing: false, ignoreCase });
  const wide = globPattern(pattern, { crossing: true, ignoreCase });
  return narrow === null || wide === null ? null : { rule, narrow, wide };
}

/** A star that crosses slashes leaves of a name only what follows it; what it matches at the end, its folder matches too. */
function loosened(glob: string): string {
  if (/[?{}[\]\\!]/.test(glob)) return '*';
  return glob.replace(/[^/]*\*(?=[^/*])/g, '*');
}
