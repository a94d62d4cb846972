import type * as Re2 from 're2js';

/** Why an expression is refused, in a sentence, and the part of it at fault; `null` for all of it. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly part: string | null,
  ) {
    super(message);
    this.name = 'ExpressionError';
  }
}

/** A regular expression that is matched in time linear in the text, whatever the expression and the text. */
export interface LinearExpression {
  /** Instructions of its program: no look at a character takes more steps. */
  readonly size: number;
  /** Number of its groups. */
  readonly groups: number;
  /** True when something in the text matches. */
  isIn(text: string): boolean;
  /**
   * The matches one after the other, each as pairs of start and end: of the whole, then of each group, -1 for one without a part.
   * Each step looks at the rest of the text once.
   */
  matches(text: string): Generator<readonly (readonly [start: number, end: number])[]>;
}

const longestExpression = 1_000;
const mostInstructions = 1_000;
/** Characters times counted repetitions, which RE2 unrolls before it can say how many instructions they come to. */
const mostToUnroll = 50_000;
const tooLarge = 'its repetitions make it too large';

/**
 * Compiles an expression in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax). `flags`: some of `i`, `m`, `s`.
 * @throws ExpressionError for one with an error, with what cannot be matched in linear time, or too large
 */
export function linearExpression(pattern: string, flags: string): LinearExpression {
  if (pattern.length > longestExpression) {
    throw new ExpressionError(`it is longer than ${longestExpression} characters`, null);
  }
  if (pattern.length * (1 + repetitionsIn(pattern)) > mostToUnroll) throw new ExpressionError(tooLarge, null);
  const compiled = compile(pattern, flags);
  const size = compiled.programSize();
  if (size > mostInstructions) throw new ExpressionError(tooLarge, null);
  if (compiled.test('')) throw new ExpressionError('it matches the empty text, and so everywhere', null);
  const groups = compiled.groupCount();
  return {
    size,
    groups,
    isIn: (text) => compiled.test(text),
    *matches(text) {
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        yield Array.from({ length: groups + 1 }, (_, group) => [matcher.start(group), matcher.end(group)] as const);
      }
    },
  };
}

/** Read when the first expression is compiled: most workspaces have none, and its tables cost a start some 15 ms. */
function engine(): typeof Re2 {
  return require('re2js') as typeof Re2;
}

function compile(pattern: string, flags: string): Re2.RE2JS {
  const { RE2JS, RE2JSException, RE2JSSyntaxException } = engine();
  const bits = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };
  const set = Object.entries(bits).filter(([flag]) => flags.includes(flag));
  try {
    return RE2JS.compile(
      pattern,
      set.reduce((sum, [, bit]) => sum | bit, 0),
    );
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) throw refusalOf(error.getDescription(), error.getPattern());
    if (error instanceof RE2JSException) throw new ExpressionError('it cannot be compiled', null);
    throw error;
  }
}

const lookAround = 'it looks ahead or behind, which cannot be matched in linear time';

/** What RE2 says of the syntax in our words: its description, the part it names, the sentence. */
const reasons: readonly (readonly [description: RegExp, part: RegExp, sentence: string])[] = [
  [/Perl syntax|named capture/, /^\(\?<?[=!]/, lookAround],
  [/invalid escape/, /^\\(?:[1-9]|k)/, 'it refers back to a group, which cannot be matched in linear time'],
  [/invalid escape/, /^/, 'RE2 has no such escape'],
  [/named capture/, /^/, 'the name of a group is wrong'],
  [/Perl syntax/, /^/, 'RE2 has no such group'],
  [/missing closing \)/, /^/, 'a group is not closed'],
  [/unexpected \)/, /^/, 'a group is closed that was not opened'],
  [/missing closing \]/, /^/, 'a class of characters is not closed'],
  [/character class/, /^/, 'RE2 has no such class of characters'],
  [/missing argument|nested repetition/, /^/, 'there is nothing to repeat'],
  [/repeat/, /^/, 'more than 1,000 repetitions, counted together where one holds another'],
  [/trailing backslash/, /^/, 'it ends with a backslash'],
];

function refusalOf(description: string, part: string | null): ExpressionError {
  const known = reasons.find(([about, at]) => about.test(description) && at.test(part ?? ''));
  return new ExpressionError(known?.[2] ?? description, part);
}

function repetitionsIn(pattern: string): number {
  const counted = pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g);
  return [...counted].reduce((sum, [, least, most]) => sum + Math.max(Number(least), Number(most ?? 0)), 0);
}
