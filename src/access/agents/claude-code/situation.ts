import type { DecidingRule } from '../../../model/access';
import type { AccessContext, AccessTarget } from '../../agent';
import { joinedNames, namesIn, type Names } from '../../matchers/names';
import { below, rulePath } from '../../paths';
import { committedIn } from '../../target-place';
import type { Policy } from './policy';
import type { RuleBook } from './rules';

/** All that decides about one path. Paths with equal situations are judged alike. */
export interface Situation {
  /** The deny rule that covers the path or the place where its links lead. */
  readonly denied: DecidingRule | null;
  /** The deny rule that covers the place where its links lead, as the search tool takes it. */
  readonly searchDenied: DecidingRule | null;
  /** The exception that takes the path out of a deny rule. */
  readonly excepted: DecidingRule | null;
  /** The ask rule that covers the path or the place where its links lead. */
  readonly asked: DecidingRule | null;
  readonly realAsked: DecidingRule | null;
  /** The ask rule that covers a link, or the place where it leads. */
  readonly linkAsked: DecidingRule | null;
  /** The allow rule of a path outside the working folders; both ends of a link must be allowed. */
  readonly allowed: DecidingRule | null;
  readonly realAllowed: DecidingRule | null;
  /** The path holds what looks like a trick of Windows paths; see {@link isSuspicious}. */
  readonly suspicious: boolean;
  /** The path itself stands in a working folder. */
  readonly ownInside: boolean;
  /** The place where its links lead stands in a working folder. */
  readonly realInside: boolean;
  /** The deny rules leave a working folder that holds it, so that commands which go through folders reach it. */
  readonly isReachable: boolean;
  /** The search tool may leave it out of what it finds in folders. */
  readonly hidden: boolean;
  /** The ask rules leave a working folder that holds it. */
  readonly isSearchable: boolean;
  /** The sandbox rule that covers it. */
  readonly sandboxed: DecidingRule | null;
  readonly committed: boolean | 'unknown';
  /** Its path from the start directory begins with two dots and more, as one outside would. */
  readonly startsWithDots: boolean;
  /** The session starts in a folder that looks like a trick of Windows paths. */
  readonly suspiciousStart: boolean;
}

/** Finds out the situation of paths, without touching a file. */
export class Situations {
  private readonly committed: (target: AccessTarget) => boolean | 'unknown';
  /** Working folders that the deny rules, or the ask rules, leave. */
  private readonly undenied: ReadonlySet<string>;
  private readonly unasked: ReadonlySet<string>;
  private readonly suspiciousStart: boolean;

  constructor(
    private readonly context: AccessContext,
    private readonly policy: Policy,
  ) {
    this.committed = committedIn(context);
    this.undenied = leftBy(policy.deny, policy.folders.paths);
    this.unasked = leftBy(policy.ask, policy.folders.paths);
    this.suspiciousStart = isSuspicious(rulePath(context.environment.platform, context.startDirectory));
  }

  /** Names that decide. */
  get names(): Names {
    const { deny, ask, allow, sandbox } = this.policy;
    return joinedNames(suspiciousNames, deny.names, ask.names, allow.names, sandbox.names);
  }

  of(target: AccessTarget): Situation {
    const { deny, ask, allow, folders, sandbox } = this.policy;
    const { platform } = this.context.environment;
    const own = rulePath(platform, target.absolutePath);
    const asRead = withoutBlanks(own);
    const isLinked = target.realPath !== target.absolutePath;
    const real = isLinked ? rulePath(platform, target.realPath) : asRead;
    const holding = folders.holding(real);
    const realInside = holding.length > 0;
    const ownInside = isLinked ? folders.holding(own).length > 0 : realInside;
    const isInside = ownInside && realInside;
    const read = (book: RuleBook, path: string) => book.read(path, target.isDirectory);
    const [denyOwn, denyReal] = bothEnds(asRead, real, (path) => read(deny, path));
    const [askOwn, askReal] = bothEnds(asRead, real, (path) => read(ask, path));
    const [allowOwn, allowReal] = isInside ? [null, null] : bothEnds(own, real, (path) => read(allow, path).matched);
    return {
      denied: denyOwn.matched ?? denyReal.matched,
      searchDenied: denyReal.matched === null ? null : deny.search(real, target.isDirectory).matched,
      excepted: denyOwn.excepted ?? denyReal.excepted,
      asked: askOwn.matched ?? askReal.matched,
      realAsked: askReal.matched,
      linkAsked: isLinked ? (askOwn.matched ?? askReal.matched) : null,
      allowed: allowReal === null ? null : allowOwn,
      realAllowed: allowReal,
      suspicious: isSuspicious(asRead) || (isLinked && isSuspicious(real)),
      ownInside,
      realInside,
      isReachable: holding.some((folder) => this.undenied.has(folder)),
      hidden: askReal.matched !== null && deny.hides(real),
      isSearchable: holding.some((folder) => this.unasked.has(folder)),
      sandboxed: sandbox.covering(real),
      committed: this.committed(target),
      startsWithDots: this.fromStart(asRead).startsWith('..'),
      suspiciousStart: this.suspiciousStart,
    };
  }

  /** Empty outside. */
  private fromStart(path: string): string {
    const { environment, startDirectory } = this.context;
    const { platform } = environment;
    return below(platform, rulePath(platform, startDirectory), path) ?? '';
  }
}

function leftBy(book: RuleBook, folders: readonly string[]): ReadonlySet<string> {
  return new Set(folders.filter((folder) => book.read(folder, true).matched === null));
}

const ports = Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat();
/** Of the suspicious names those that look ordinary otherwise. */
const suspiciousNames = namesIn(['con', 'prn', 'aux', 'nul', ...ports].map((device) => `*.${device}`));

/** The answers for a path and for the place where its links lead; asked once when they are the same. */
function bothEnds<Answer>(own: string, real: string, ask: (path: string) => Answer): readonly [Answer, Answer] {
  const first = ask(own);
  return own === real ? [first, first] : [first, ask(real)];
}

/** The Read tool cuts blanks off the end of a path: observed with Claude Code 2.1.330 on Linux, 2026-11-22. */
function withoutBlanks(path: string): string {
  return path.endsWith(' ') ? path.replace(/ +$/, '') : path;
}

/**
 * Names that end with a dot or a blank, short names (`~1`) and endings like a device (`.con`): Claude Code prompts before it
 * reads such a path on any system. Observed with Claude Code 2.1.330 on Linux, 2026-11-22.
 */
function isSuspicious(path: string): boolean {
  return /[.\s](?:\/|$)|~\d|\.(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i.test(path);
}
