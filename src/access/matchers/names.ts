/**
 * Names that rules speak of, as patterns with `*` for any text, in lower case. A rule says nothing of a path in which
 * neither the file's name nor that of a folder fits one of its patterns, and the same of all files in one folder that fit
 * none.
 */
export interface Names {
  /** Fitting the pattern is all that the rule asks of a file, in whatever folder. */
  readonly simple: ReadonlySet<string>;
  /** The rule asks for more, such as a folder or what else stands in the name. */
  readonly partial: ReadonlySet<string>;
}

export const noNames: Names = { simple: new Set(), partial: new Set() };

const everyName = '*';

/** Any name may make a difference. */
export function isEveryName({ partial }: Names): boolean {
  return partial.has(everyName);
}

export function joinedNames(...all: readonly Names[]): Names {
  return {
    simple: new Set(all.flatMap(({ simple }) => [...simple])),
    partial: new Set(all.flatMap(({ partial }) => [...partial])),
  };
}

/**
 * The names that patterns speak of, whether their stars cross slashes or not and letter case matters or not: globs, wildcards
 * over a command line, plain paths. Errs towards too many. Patterns of stars and slashes alone speak of no name; they tell
 * paths apart by nothing but their depth.
 */
export function namesIn(patterns: readonly string[]): Names {
  const simple = new Set<string>();
  const partial = new Set<string>();
  for (const pattern of patterns) {
    const name = lastName(pattern)?.toLowerCase();
    if (name !== undefined) (simplePattern.test(pattern) ? simple : partial).add(name);
  }
  return { simple, partial };
}

/** The same for gitignore patterns, whose stars keep to one name: one without a slash says all about it. */
export function namesInGitignore(patterns: readonly string[]): Names {
  const isWhole = (pattern: string): boolean => wholeName.test(pattern);
  const whole = patterns.filter(isWhole).map((pattern) => pattern.replace(/^!?(?:\*\*\/)?/, '').toLowerCase());
  return joinedNames(
    { simple: new Set(whole), partial: new Set() },
    namesIn(patterns.filter((each) => !isWhole(each))),
  );
}

/** Text and single stars, at any depth. */
const wholeName = /^!?(?:\*\*\/)?(?!\.{1,2}$)(?:\*?[\w.@,+=~#%-])+\*?$/;
/** One run of text, with or without stars at its ends. */
const simplePattern = /^!?(?:\*\*\/)?\**(?!\.{1,2}$)[\w.@,+=~#%-]+\**$/;
/** What stands behind the last slash or blank but for stars and slashes at the end. */
const lastPart = /([^/ ]*?[^/* ][^/ ]*)[*/ ]*$/;

/** The last run of text in a pattern, which stands in a name whatever is before it; `undefined` when there is none. */
function lastName(pattern: string): string | undefined {
  const part = lastPart.exec(pattern.replace(/^!/, ''))?.[1];
  if (part === undefined) return undefined;
  const [, before = '', run = '', after = ''] = /^(.*?)([\w.@,+=~#%-]*)(\**)$/s.exec(part) ?? [];
  if (run === '' || part === '.' || part === '..') return everyName;
  const isLast = after === '' && !pattern.endsWith('*');
  return `${before === '' ? '' : '*'}${run}${isLast ? '' : '*'}`;
}
