/** Numbers of patterns by the text of a name's beginning or end, for one length of it. */
interface Texts {
  readonly length: number;
  readonly numbers: Map<string, number>;
}

/** Finds out which of many patterns with stars a name fits, at a cost that hardly grows with their number. */
export class NameIndex {
  private readonly whole = new Map<string, number>();
  private readonly beginnings: Texts[] = [];
  private readonly endings: Texts[] = [];
  private readonly others: { readonly number: number; readonly fits: RegExp }[] = [];

  /** `patterns`: of names, in lower case; `*` is any text. */
  constructor(patterns: Iterable<string>) {
    let number = 0;
    for (const pattern of patterns) this.add(pattern, number++);
  }

  /** The numbers of the patterns that a name in lower case fits, in one text; empty when there is none. */
  find(name: string): string {
    // Asked for every name of a workspace, so that it makes no lists.
    let found = numbered(this.whole.get(name));
    for (const { length, numbers } of this.beginnings) found += numbered(numbers.get(name.slice(0, length)));
    for (const { length, numbers } of this.endings) found += numbered(numbers.get(name.slice(-length)));
    for (const { number, fits } of this.others) if (fits.test(name)) found += numbered(number);
    return found;
  }

  private add(pattern: string, number: number): void {
    const [, first, text, last] = /^(\*?)([^*]+)(\*?)$/.exec(pattern) ?? [];
    if (text === undefined || (first !== '' && last !== '')) this.others.push({ number, fits: expressionOf(pattern) });
    else if (first !== '') addTo(this.endings, text, number);
    else if (last !== '') addTo(this.beginnings, text, number);
    else this.whole.set(text, number);
  }
}

function numbered(number: number | undefined): string {
  return number === undefined ? '' : `${number} `;
}

function addTo(lists: Texts[], text: string, number: number): void {
  const known = lists.find(({ length }) => length === text.length);
  if (known === undefined) lists.push({ length: text.length, numbers: new Map([[text, number]]) });
  else known.numbers.set(text, number);
}

function expressionOf(pattern: string): RegExp {
  const source = pattern.replaceAll(/[.+?^$(){}|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`, 's');
}
