import type { ListDecision } from './list-decision';

/**
 * The gitignore library `ignore` as agents carry it: its releases before brackets could be negated. Where it differs from
 * git and from the newer release used elsewhere here, what it does decides: `[!a]` is `!` or `a`, `\?` matches nothing, a
 * pattern that does not compile makes every question fail.
 * Source: https://github.com/kaelzhang/node-ignore (MIT), release 7.0.3; observed inside Gemini CLI 0.61.0 on Linux, 2026-11-22.
 */

/** A pattern of a list and where it comes from. */
export interface OlderRule<Source> {
  /** As it is written. */
  readonly pattern: string;
  readonly isException: boolean;
  readonly source: Source;
  /** @throws {SyntaxError} for a pattern that does not compile */
  matches(path: string): boolean;
}

/** `null` for what the library takes for no pattern: blank, a comment, a lone backslash at the end. */
export function olderRule<Source>(pattern: string, source: Source, ignoreCase = true): OlderRule<Source> | null {
  const isNone = /^\s*$/.test(pattern) || /(?:[^\\]|^)\\$/.test(pattern) || pattern.startsWith('#');
  if (isNone) return null;
  const isException = pattern.startsWith('!');
  const body = (isException ? pattern.slice(1) : pattern).replace(/^\\!/, '!').replace(/^\\#/, '#');
  let compiled: RegExp | null = null;
  return { pattern, isException, source, matches: (path) => (compiled ??= compile(body, ignoreCase)).test(path) };
}

/** A first name of dots alone, however many: so release 7.0.3. */
const dotsOutside = /^\.*\/|^\.+$/;
/** The next releases: `.../x` lies in the folder. */
export const twoDotsOutside = /^\.{0,2}\/|^\.{1,2}$/;

/** Rules in their order; the last that speaks decides, unless a folder above is ignored. */
export class OlderIgnore<Source> {
  private readonly known = new Map<string, ListDecision<Source>>();

  /** `outside`: paths that the program takes for some outside. */
  constructor(
    private readonly rules: readonly OlderRule<Source>[],
    private readonly outside = dotsOutside,
  ) {}

  /**
   * `path`: POSIX, relative, with a slash at the end for a folder.
   *
   * @throws {RangeError} for a path that the program takes for one outside
   * @throws {SyntaxError} when a pattern that had to be looked at does not compile
   */
  decide(path: string): ListDecision<Source> {
    if (this.outside.test(path)) throw new RangeError(`"${path}" is no relative path.`);
    return this.withFolders(path);
  }

  private withFolders(path: string): ListDecision<Source> {
    const known = this.known.get(path);
    if (known !== undefined) return known;
    const folder = path.split('/').filter(Boolean).slice(0, -1).join('/');
    const above = folder === '' ? null : this.withFolders(`${folder}/`);
    const decision = above !== null && above.ignoredBy !== null ? above : this.alone(path);
    if (path.endsWith('/')) this.known.set(path, decision);
    return decision;
  }

  /** A rule is looked at only when it could change the answer. */
  private alone(path: string): ListDecision<Source> {
    let ignoredBy: Source | null = null;
    let liftedBy: Source | null = null;
    for (const rule of this.rules) {
      const isIgnored: boolean = ignoredBy !== null;
      if (rule.isException !== isIgnored || !rule.matches(path)) continue;
      ignoredBy = rule.isException ? null : rule.source;
      liftedBy = rule.isException ? rule.source : null;
    }
    return { ignoredBy, liftedBy };
  }
}

/** What a pattern becomes on its way to a regular expression, step by step; the order matters. */
const steps: readonly (readonly [RegExp, (...match: readonly string[]) => string])[] = [
  [/^\uFEFF/, () => ''],
  // Blanks at the end go, but for an escaped one.
  [/((?:\\\\)*?)(\\?\s+)$/, (_, slashes = '', blanks = '') => slashes + (blanks.startsWith('\\') ? ' ' : '')],
  [/(\\+?)\s/g, (_, slashes = '') => `${slashes.slice(0, slashes.length - (slashes.length % 2))} `],
  [/[\\$.|*+(){^]/g, (character = '') => `\\${character}`],
  [/(?!\\)\?/g, () => '[^/]'],
  [/^\//, () => '^'],
  [/\//g, () => '\\/'],
  [/^\^*\\\*\\\*\\\//, () => '^(?:.*\\/)?'],
];

/** The steps behind the one that asks whether the pattern names a place or any depth. */
const laterSteps: typeof steps = [
  [/(^|[^\\]+)(\\\*)+(?=.+)/g, (_, before = '') => `${before}[^\\/]*`],
  [/\\\\\\(?=[$.|*+(){^])/g, () => '\\'],
  [/\\\\/g, () => '\\'],
  [/(\\)?\[([^\]/]*?)(\\*)($|\])/g, bracket],
  [/(?:[^*])$/, (last = '') => (last === '/' ? `${last}$` : `${last}(?=$|\\/$)`)],
  [/(^|\\\/)?\\\*$/, (_, slash: string | undefined) => `${slash ? `${slash}[^/]+` : '[^/]*'}(?=$|\\/$)`],
];

function compile(pattern: string, ignoreCase: boolean): RegExp {
  const begun = applied(steps, pattern);
  const anchor = /\/(?!$)/.test(pattern) ? '^' : '(?:^|\\/)';
  const anchored = /^(?=[^^])/.test(begun) ? anchor + begun : begun;
  return new RegExp(applied(laterSteps, doubleStars(anchored)), ignoreCase ? 'i' : '');
}

function applied(all: typeof steps, pattern: string): string {
  return all.reduce((text, [from, to]) => text.replace(from, (...match: readonly string[]) => to(...match)), pattern);
}

/** In the middle any number of folders, at the end whatever is below. */
function doubleStars(pattern: string): string {
  return pattern.replace(/\\\/\\\*\\\*(?=\\\/|$)/g, (_, index: number, whole: string) =>
    index + 6 < whole.length ? '(?:\\/[^\\/]+)*' : '\\/.+',
  );
}

function bracket(_: string, escape: string | undefined, inner = '', slashes = '', close = ''): string {
  if (escape === '\\') return `\\[${inner}${slashes.slice(0, slashes.length - (slashes.length % 2))}${close}`;
  return close === ']' && slashes.length % 2 === 0 ? `[${withoutReversed(inner)}${slashes}]` : '[]';
}

function withoutReversed(range: string): string {
  return range.replace(/([0-z])-([0-z])/g, (all, from: string, to: string) => (from <= to ? all : ''));
}
