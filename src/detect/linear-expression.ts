import { RE2JS, RE2JSException } from 're2js';

/** A regular expression that is matched in time linear in the text, whoever wrote it. */
export interface LinearExpression {
  /** True when it matches anywhere in the text. */
  isIn(text: string): boolean;
}

/** An expression in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax); `null` when it is none. */
export function compileLinear(pattern: string): LinearExpression | null {
  try {
    const compiled = RE2JS.compile(pattern);
    return { isIn: (text) => compiled.matcher(text).find() };
  } catch (error) {
    if (error instanceof RE2JSException) return null;
    throw error;
  }
}
