import ignore, { type Ignore } from 'ignore';
import { InheritedDecisions } from './inherited-decisions';
import { NameFilter } from './name-filter';

/** A gitignore pattern and where it comes from. */
export interface SourcedPattern<Source> {
  readonly pattern: string;
  readonly source: Source;
}

/** What a list says of a path: the pattern that holds it back, or the exception (`!`) that takes it out again. */
type ListDecision<Source> = { readonly ignoredBy: Source } | { readonly liftedBy: Source } | null;

interface Single<Source> {
  readonly isException: boolean;
  readonly matcher: Ignore;
  readonly source: Source;
}

interface ListOptions {
  readonly ignoreCase: boolean;
  /**
   * Whether a double star takes in names with a line end. In the older library it does not, so that there only the other
   * patterns count for them. Observed with Claude Code 2.1.330 on Linux, 2026-11-22.
   */
  readonly lineEnds: 'ordinary' | 'unclear';
}

/** Ordered gitignore patterns that name the deciding one: the last that matches, or that of a parent folder. */
export class PatternList<Source> {
  private readonly matcher: Ignore;
  /** Each pattern by itself, exceptions without their `!`; empty when there is no exception to look for. */
  private readonly singles: readonly Single<Source>[];

  /** The same without patterns that have a double star, for names with a line end; `null` where these are ordinary. */
  private readonly lineEndMatcher: Ignore | null;
  private readonly decisions: InheritedDecisions<ListDecision<Source>>;

  constructor(
    private readonly patterns: readonly SourcedPattern<Source>[],
    { ignoreCase: ignorecase, lineEnds }: ListOptions,
  ) {
    this.matcher = matcherOf(patterns, ignorecase, () => true);
    const names = new NameFilter(patterns.map(({ pattern }) => pattern));
    const isInherited = (decision: ListDecision<Source>): boolean => decision !== null && 'ignoredBy' in decision;
    const decide = (path: string, isDirectory: boolean): ListDecision<Source> => this.decideAlone(path, isDirectory);
    this.decisions = new InheritedDecisions({ decide, nothing: null, isInherited }, names);
    const isPlain = (pattern: string): boolean => pattern.startsWith('!') || !pattern.includes('**');
    this.lineEndMatcher = lineEnds === 'unclear' ? matcherOf(patterns, ignorecase, isPlain) : null;
    const hasExceptions = patterns.some(({ pattern }) => pattern.startsWith('!'));
    this.singles = hasExceptions ? patterns.map((entry) => single(entry, ignorecase)) : [];
  }

  /** `path`: POSIX, relative to the folder of the patterns. */
  decide(path: string, isDirectory: boolean): ListDecision<Source> {
    return this.decisions.decide(path, isDirectory);
  }

  private decideAlone(path: string, isDirectory: boolean): ListDecision<Source> {
    const asked = askable(path, isDirectory);
    if (asked === null) return null;
    const { rule } = this.matcherFor(asked).test(asked);
    const deciding = rule?.mark === undefined ? undefined : this.patterns[Number(rule.mark)];
    if (deciding !== undefined) return { ignoredBy: deciding.source };
    const position = this.lastException(asked);
    const exception = this.singles[position];
    const earlier = this.singles.slice(0, Math.max(position, 0));
    const hasEffect = earlier.some(({ isException, matcher }) => !isException && matcher.ignores(asked));
    return exception !== undefined && hasEffect ? { liftedBy: exception.source } : null;
  }

  private matcherFor(asked: string): Ignore {
    return this.lineEndMatcher !== null && /[\n\r\u2028\u2029]/.test(asked) ? this.lineEndMatcher : this.matcher;
  }

  private lastException(asked: string): number {
    return this.singles.findLastIndex(({ isException, matcher }) => isException && matcher.ignores(asked));
  }
}

function matcherOf(
  patterns: readonly SourcedPattern<unknown>[],
  ignorecase: boolean,
  isTaken: (pattern: string) => boolean,
): Ignore {
  const matcher = ignore({ ignorecase });
  patterns.forEach(({ pattern }, index) => {
    if (isTaken(pattern)) matcher.add({ pattern, mark: String(index) });
  });
  return matcher;
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
