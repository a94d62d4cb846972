/** A shorter one stands in too many files to save anything. */
const shortest = 3;

const quantifier = /[*+?]\??|\{\d+(?:,\d*)?\}\??/y;
const escapedLetter = /[A-Za-z0-9]/;

/**
 * The longest piece of ASCII that stands in every match of an expression in the syntax of RE2, in lower case; `null` where none is
 * seen. Only what stands outside of groups and classes is looked at, and nothing of an expression with alternatives there.
 */
export function requiredLiteral(pattern: string): string | null {
  const runs: string[] = [];
  let run = '';
  const end = (): void => {
    runs.push(run);
    run = '';
  };
  for (let at = 0; at < pattern.length;) {
    if (pattern.charAt(at) === '|') return null;
    const { literal, next } = elementAt(pattern, at);
    quantifier.lastIndex = next;
    const repeated = quantifier.exec(pattern)?.[0] ?? '';
    const isOptional = /^(?:[*?]|\{0)/.test(repeated);
    if (literal === null || isOptional) end();
    else run += literal;
    if (repeated !== '') end();
    at = next + repeated.length;
  }
  end();
  const longest = runs.sort((a, b) => b.length - a.length)[0] ?? '';
  return longest.length >= shortest ? longest.toLowerCase() : null;
}

interface Element {
  /** The character it stands for, or `null` for what can be of several forms. */
  readonly literal: string | null;
  readonly next: number;
}

function elementAt(pattern: string, at: number): Element {
  const character = pattern.charAt(at);
  if (character === '(') return { literal: null, next: groupEnd(pattern, at) };
  if (character === '[') return { literal: null, next: classEnd(pattern, at) };
  if (character === '\\') return escapeAt(pattern, at);
  const isLiteral = /[ -~]/.test(character) && !/[.^$]/.test(character);
  return { literal: isLiteral ? character : null, next: at + 1 };
}

/** Of a quoted part (`\Q...\E`) and a class (`\pL`, `\p{Greek}`, `\x{e4}`) only the end is found. */
function escapeAt(pattern: string, at: number): Element {
  const character = pattern.charAt(at + 1);
  if (character === 'Q') {
    const close = pattern.indexOf('\\E', at);
    return { literal: null, next: close < 0 ? pattern.length : close + 2 };
  }
  if (!escapedLetter.test(character)) return { literal: /[ -~]/.test(character) ? character : null, next: at + 2 };
  const long = /\\(?:[pP]\{[^}]*\}|[pP].|x\{[^}]*\}|x..|[0-7]{1,3}|.)/sy;
  long.lastIndex = at;
  return { literal: null, next: at + (long.exec(pattern)?.[0].length ?? 2) };
}

function groupEnd(pattern: string, from: number): number {
  let depth = 0;
  for (let at = from; at < pattern.length;) {
    const character = pattern.charAt(at);
    if (character === '\\') at = escapeAt(pattern, at).next;
    else if (character === '[') at = classEnd(pattern, at);
    else {
      at++;
      if (character === '(') depth++;
      if (character === ')' && --depth === 0) return at;
    }
  }
  return pattern.length;
}

/** A `]` that comes first is one of the characters, and classes such as `[:alpha:]` hold one of their own. */
function classEnd(pattern: string, from: number): number {
  let at = from + 1;
  if (pattern.charAt(at) === '^') at++;
  if (pattern.charAt(at) === ']') at++;
  while (at < pattern.length && pattern.charAt(at) !== ']') {
    if (pattern.startsWith('[:', at)) {
      const close = pattern.indexOf(':]', at);
      at = close < 0 ? at + 1 : close + 2;
    } else at += pattern.charAt(at) === '\\' ? 2 : 1;
  }
  return at + 1;
}
