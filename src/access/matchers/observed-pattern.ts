/** Escapes that were seen to work; behind any other character a backslash made a pattern match nothing. */
const workingEscapes = '[]*!{}#.()~ ';

/** The exception that lifts every pattern before it. */
export const liftsAll = '!*';

/**
 * A gitignore pattern as the library inside the agents reads it, spelled for the newer library used here.
 * The older one knows no negated brackets (`[!a]` is `!` or `a`), no POSIX classes, no `\?`, takes `***` for `*`, a `\*`
 * at the end for `*`, and the second star pair of a leading double-star pair for one folder.
 * `null`: the pattern matches nothing there, or nobody saw what it matches.
 * Source: observed with Claude Code 2.1.330 on Linux, 2026-11-22; https://github.com/kaelzhang/node-ignore.
 */
export function observedPattern(pattern: string): string | null {
  if (pattern.startsWith('!')) {
    if (reachesFurther(pattern.trimEnd())) return liftsAll;
    const body = observedPattern(pattern.slice(1));
    return body === null ? null : `!${body}`;
  }
  const trimmed = withoutBlanks(pattern);
  if (trimmed === null) return null;
  let rest = trimmed.replace(/^(\/?\*\*\/)\*\*(?=\/|$)|^\/\*\*$/, (_, first = '/') => `${String(first)}*`);
  let result = '';
  while (rest !== '') {
    const step = escapeAt(rest) ?? bracketAt(rest) ?? starsAt(rest) ?? plainAt(rest);
    if (step === null) return null;
    result += step.written;
    rest = rest.slice(step.length);
  }
  return result;
}

/** Exceptions that take in more there than their spelling says, such as a folder itself where all below it is named. */
function reachesFurther(exception: string): boolean {
  return exception === '!' || exception.includes('***') || exception.endsWith('**/');
}

/** True for a pattern that the older library may fail to compile; every question to a list that holds one then fails. */
export function mayBreak(pattern: string): boolean {
  const body = pattern.startsWith('!') ? pattern.slice(1) : pattern;
  return /\[|\\\/|\\\s*$/.test(body) && observedPattern(body) === null;
}

/** Blanks of any kind are cut off the end; a slash before them anchors the pattern all the same. */
function withoutBlanks(pattern: string): string | null {
  const cut = pattern.trimEnd();
  if (cut === pattern) return pattern;
  if (cut === '' || cut === '/' || cut.endsWith('\\')) return null;
  const isAnchored = (text: string): boolean => /\/./s.test(text);
  return isAnchored(pattern) && !isAnchored(cut) ? `/${cut}` : cut;
}

interface Step {
  readonly length: number;
  readonly written: string;
}

function escapeAt(rest: string): Step | null {
  if (rest === '\\*') return { length: 2, written: '*' };
  const next = rest[1];
  if (!rest.startsWith('\\') || next === undefined || !workingEscapes.includes(next)) return null;
  return { length: 2, written: rest.slice(0, 2) };
}

function bracketAt(rest: string): Step | null {
  const body = /^\[([^\\/[\]*?]+)\]/.exec(rest)?.[1];
  if (body === undefined || hasReversedRange(body)) return null;
  const literal = /^[!^]/.test(body) ? `\\${body}` : body;
  return { length: body.length + 2, written: `[${literal}]` };
}

function hasReversedRange(body: string): boolean {
  return [...body.matchAll(/(.)-(.)/g)].some(([, from = '', to = '']) => from > to);
}

function starsAt(rest: string): Step | null {
  const stars = /^\*+/.exec(rest)?.[0];
  if (stars === undefined) return null;
  return { length: stars.length, written: stars.length > 2 ? '*' : stars };
}

function plainAt(rest: string): Step | null {
  const [first = ''] = rest;
  return first === '\\' || first === '[' ? null : { length: first.length, written: first };
}
