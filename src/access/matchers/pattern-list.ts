import ignore, { type Ignore } from 'ignore';
import { InheritedDecisions } from './inherited-decisions';
import type { ListDecision } from './list-decision';
import { NameFilter } from './name-filter';

/** A gitignore pattern and where it comes from. */
export interface SourcedPattern<Source> {
  readonly pattern: string;
  readonly source: Source;
}

interface Single<Source> {
  readonly isException: boolean;
  readonly matcher: Ignore;
  readonly source: Source;
}

/** Ordered gitignore patterns that name the deciding one: the last that matches, or that of a parent folder. */
export class PatternList<Source> {
  private readonly matcher: Ignore;
  /** Each pattern by itself, exceptions without their `!`; empty when there is no exception to look for. */
  private readonly singles: readonly Single<Source>[];
  private readonly silent: ListDecision<Source> = { ignoredBy: null, liftedBy: null };
  private readonly decisions: InheritedDecisions<ListDecision<Source>>;

  constructor(
    private readonly patterns: readonly SourcedPattern<Source>[],
    ignorecase: boolean,
  ) {
    this.matcher = ignore({ ignorecase }).add(patterns.map(({ pattern }, index) => ({ pattern, mark: String(index) })));
    const names = new NameFilter(patterns.map(({ pattern }) => pattern));
    const isInherited = ({ ignoredBy }: ListDecision<Source>): boolean => ignoredBy !== null;
    const decide = (path: string, isDirectory: boolean): ListDecision<Source> => this.decideAlone(path, isDirectory);
    this.decisions = new InheritedDecisions({ decide, nothing: this.silent, isInherited }, names);
    const hasExceptions = patterns.some(({ pattern }) => pattern.startsWith('!'));
    this.singles = hasExceptions ? patterns.map((entry) => single(entry, ignorecase)) : [];
  }

  /** `path`: POSIX, relative to the folder of the patterns. */
  decide(path: string, isDirectory: boolean): ListDecision<Source> {
    return this.decisions.decide(path, isDirectory);
  }

  private decideAlone(path: string, isDirectory: boolean): ListDecision<Source> {
    const asked = askable(path, isDirectory);
    if (asked === null) return this.silent;
    const { rule } = this.matcher.test(asked);
    const deciding = rule?.mark === undefined ? undefined : this.patterns[Number(rule.mark)];
    if (deciding !== undefined) return { ignoredBy: deciding.source, liftedBy: null };
    const position = this.lastException(asked);
    const exception = this.singles[position];
    const earlier = this.singles.slice(0, Math.max(position, 0));
    const hasEffect = earlier.some(({ isException, matcher }) => !isException && matcher.ignores(asked));
    return exception !== undefined && hasEffect ? { ignoredBy: null, liftedBy: exception.source } : this.silent;
  }

  private lastException(asked: string): number {
    return this.singles.findLastIndex(({ isException, matcher }) => isException && matcher.ignores(asked));
  }
}

/** The path as the library takes it; `null` for the folder itself and what lies outside. */
function askable(path: string, isDirectory: boolean): string | null {
  if (path === '' || !ignore.isPathValid(path)) return null;
  return isDirectory ? `${path}/` : path;
}

function single<Source>({ pattern, source }: SourcedPattern<Source>, ignorecase: boolean): Single<Source> {
  const isException = pattern.startsWith('!');
  const matcher = ignore({ ignorecase }).add({ pattern: isException ? pattern.slice(1) : pattern });
  return { isException, matcher, source };
}
