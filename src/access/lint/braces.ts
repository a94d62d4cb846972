/** More names than this are no longer a list that somebody wants to read. */
const mostNames = 32;

/** The texts that `{a,b}` in a pattern stands for where braces are expanded; `null` for none, nested or too many. */
export function expandBraces(pattern: string): readonly string[] | null {
  let expanded: readonly string[] = [pattern];
  while (expanded.some((text) => braces.test(text)) && expanded.length <= mostNames) {
    expanded = expanded.flatMap(expandFirst);
  }
  const isPlain = expanded.every((text) => !/[{}]/.test(text));
  return expanded.length > 1 && expanded.length <= mostNames && isPlain ? expanded : null;
}

/** Braces with a list in them, not escaped. */
export const braces = /(?<!\\)\{([^{}]*,[^{}]*)\}/;

function expandFirst(text: string): readonly string[] {
  const match = braces.exec(text);
  if (match === null) return [text];
  const [whole, list = ''] = match;
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + whole.length)];
  return list.split(',').map((name) => before + name + after);
}

/** An extended glob such as `!(a|b)`. */
export const extendedGlob = /([@+!*?])\(([^()]*)\)/;

/** The patterns that `@(a|b)` stands for; `null` for any other extended glob. */
export function expandAlternatives(pattern: string): readonly string[] | null {
  const match = extendedGlob.exec(pattern);
  if (match?.[1] !== '@') return null;
  const [whole, , names = ''] = match;
  const expanded = names.split('|').map((name) => pattern.replace(whole, () => name));
  return expanded.some((text) => extendedGlob.test(text)) ? null : expanded;
}
