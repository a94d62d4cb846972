/** What one marker silences. */
export interface Silence {
  readonly rules: 'all' | ReadonlySet<string>;
  /** What is wrong with it, without a word of the text; `null` when nothing is. */
  readonly problem: string | null;
}

const unknownRule = 'sightline:allow names a rule that is not known';
const noRules: ReadonlySet<string> = new Set();
const longestList = 2000;

const list = /\(([^()\r\n]{0,2000})\)/y;
const word = /(?:[:=][ \t]{0,20}|[ \t]{1,20})([a-z\d][\w-]{0,80})(?![\w-])/iy;
const another = /[ \t]{0,20},[ \t]{0,20}([a-z\d][\w-]{0,80})(?![\w-])/iy;

/**
 * Reads what stands behind the words `sightline:allow`: `(rule, rule) reason`, `rule, rule reason`, a reason alone or nothing.
 * In brackets every word is a rule. Without them a word is a rule only when there is one of that name, and a slip of one
 * letter in such a name silences nothing: it would silence every rule otherwise.
 * `null` when the words are part of a longer one. `known`: ids in lower case.
 */
export function readMarker(text: string, end: number, known: ReadonlySet<string>): Silence | null {
  if (/[\w-]/.test(text.charAt(end))) return null;
  if (text.charAt(end) === '(') return readList(text, end, known);
  const first = wordAt(word, text, end);
  if (first === null) return { rules: 'all', problem: null };
  if (!known.has(first.id)) return unknownWord(first.id, known, noRules) ?? { rules: 'all', problem: null };
  const rules = new Set([first.id]);
  for (let place = first.end; place - end < longestList;) {
    const next = wordAt(another, text, place);
    if (next === null) break;
    if (!known.has(next.id)) return unknownWord(next.id, known, rules) ?? { rules, problem: null };
    rules.add(next.id);
    place = next.end;
  }
  return { rules, problem: null };
}

function readList(text: string, start: number, known: ReadonlySet<string>): Silence {
  list.lastIndex = start;
  const inner = list.exec(text)?.[1];
  const ids = inner?.split(',').map((id) => id.trim().toLowerCase()) ?? [];
  if (ids.every((id) => id === ''))
    return { rules: noRules, problem: 'sightline:allow( names no rule, or is not closed' };
  if (ids.includes('*')) return { rules: 'all', problem: null };
  const rules = new Set(ids.filter((id) => known.has(id)));
  return { rules, problem: ids.every((id) => rules.has(id)) ? null : unknownRule };
}

function wordAt(pattern: RegExp, text: string, start: number): { readonly id: string; readonly end: number } | null {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : { id: found.toLowerCase(), end: pattern.lastIndex };
}

/** A word that is nearly the name of a rule; `null` for the first word of a reason. */
function unknownWord(id: string, known: ReadonlySet<string>, rules: ReadonlySet<string>): Silence | null {
  if (id.length < 5) return null;
  for (const candidate of known) if (isOneSlipFrom(id, candidate)) return { rules, problem: unknownRule };
  return null;
}

/** True when one letter added, left out, changed or swapped with its neighbour turns one word into the other. */
function isOneSlipFrom(one: string, other: string): boolean {
  const growth = other.length - one.length;
  if (growth < -1 || growth > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  if (growth === 1) return one.slice(same) === other.slice(same + 1);
  if (growth === -1) return one.slice(same + 1) === other.slice(same);
  const isSwapped = one[same] === other[same + 1] && one[same + 1] === other[same];
  return one.slice(same + 1) === other.slice(same + 1) || (isSwapped && one.slice(same + 2) === other.slice(same + 2));
}
