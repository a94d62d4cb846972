import type { Span } from './rule';

/** True when the word is not a piece of a longer one: `ssn` in `userSsn`, `SSN_1` and `ssn=` is whole, in `className` not. */
export function isWholeWord(text: string, { start, end }: Span): boolean {
  return !isSameCase(text.charAt(start - 1), text.charAt(start)) && !isSameCase(text.charAt(end - 1), text.charAt(end));
}

function isSameCase(a: string, b: string): boolean {
  return /^(?:\p{Ll}{2}|\p{Lu}{2})$/u.test(a + b);
}
