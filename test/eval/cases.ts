/** One text of the labelled set. Its name may be printed; its text never is. */
export interface EvalCase {
  /** The rule that it is made for. */
  readonly rule: string;
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** The part that must be found; the empty text: the rule must report, whatever the place; `null`: a near miss, nothing may be found. */
  readonly secret: string | null;
}

/** Puts the part between `[[` and `]]` forward as the secret of the text; all of it where there are none. */
export function marked(text: string): { readonly text: string; readonly secret: string } {
  const start = text.indexOf('[[');
  const end = text.indexOf(']]', start);
  if (start < 0 || end < 0) return { text, secret: text };
  return {
    text: text.slice(0, start) + text.slice(start + 2, end) + text.slice(end + 2),
    secret: text.slice(start + 2, end),
  };
}
