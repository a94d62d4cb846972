import fc from 'fast-check';

/** A JSON value as it is spelled, without the gaps between its tokens. */
export type Spelled = string | { readonly items: readonly Spelled[] } | { readonly properties: readonly Property[] };
export type Property = readonly [key: string, value: Spelled];

export const lineEnds = ['\n', '\r\n', '\r'] as const;

const blanks = fc.constantFrom('', ' ', '\t', '  ', '\n', '\r\n', '\r', '\n\t', '\r\n    ', '\r  ', '\n\n  ');
const comments = fc.constantFrom(
  '/* b */',
  '/**/',
  '/* , */',
  '/* "x", ] } */',
  '/* a\n * b\r\n */',
  '// l\n',
  '// "y", ] }\r\n  ',
  '//\r',
  '// é日 \t\n\t',
  '\n  // own line\n  ',
);

/** What may stand between two tokens. */
const gaps = {
  strict: blanks,
  'with comments': fc.array(fc.oneof(blanks, comments), { maxLength: 3 }).map((parts) => parts.join('')),
};

export type JsonKind = keyof typeof gaps;

/** Gaps, and whether a list ends with a comma, each taken in turn for as many places as there are. */
export function layouts(kind: JsonKind): fc.Arbitrary<Layout> {
  return fc.record({
    gaps: fc.array(gaps[kind], { minLength: 1, maxLength: 9 }),
    trailing: fc.array(kind === 'strict' ? fc.constant(false) : fc.boolean(), { minLength: 1, maxLength: 3 }),
    mark: fc.constantFrom('', '\uFEFF'),
  });
}

export interface Layout {
  readonly gaps: readonly string[];
  readonly trailing: readonly boolean[];
  readonly mark: string;
}

/** The text of a value in that layout. */
export function write(value: Spelled, { gaps: some, trailing, mark }: Layout): string {
  let [gapCount, listCount] = [0, 0];
  const gap = (): string => some[gapCount++ % some.length]!;
  const list = (open: string, parts: readonly (() => string)[], close: string): string => {
    const hasComma = parts.length > 0 && trailing[listCount++ % trailing.length]!;
    const inner = parts.map((part) => gap() + part() + gap()).join(',');
    return open + inner + (hasComma ? `,${gap()}` : parts.length === 0 ? gap() : '') + close;
  };
  const text = (each: Spelled): string => {
    if (typeof each === 'string') return each;
    if ('items' in each) return list('[', each.items.map((item) => () => text(item)), ']'); // prettier-ignore
    return list('{', each.properties.map(([key, inner]) => () => key + gap() + ':' + gap() + text(inner)), '}'); // prettier-ignore
  };
  return mark + gap() + text(value) + gap();
}

const literals = fc.constantFrom(
  'null',
  'true',
  '-0',
  '1e5',
  '1.50',
  '12345678901234567890',
  '""',
  '"\\u0061"',
  '"é日😀"',
  '"\\ud800"',
  '"// no comment"',
  '"/* none */"',
  '"a,b]}"',
  '"\\"\\\\"',
  '"\\/\\t\u007f"',
);

const keys = fc.constantFrom(
  '"a"',
  '"b\\n"',
  '"é日"',
  '"deny"',
  '"\\u0064eny"',
  '"permissions"',
  '"sandbox"',
  '"filesystem"',
  '"read"',
  '"*"',
  '"//"',
  '""',
);

/** Any value. */
export const values: fc.Arbitrary<Spelled> = fc.letrec<{ value: Spelled }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    literals,
    fc.record({ items: fc.array(tie('value'), { maxLength: 3 }) }),
    fc.record({ properties: fc.array(fc.tuple(keys, tie('value')), { maxLength: 3 }) }),
  ),
})).value;

export const properties: fc.Arbitrary<Property[]> = fc.array(fc.tuple(keys, values), { maxLength: 3 });

/** Puts a property among others at a place of theirs; the others must not take its name after it. */
export function among(
  others: readonly Property[],
  property: Property | null,
  at: number,
): { readonly properties: readonly Property[] } {
  if (property === null) return { properties: others };
  const place = at % (others.length + 1);
  const name: unknown = JSON.parse(property[0]);
  const later = others.slice(place).filter(([key]) => JSON.parse(key) !== name);
  return { properties: [...others.slice(0, place), property, ...later] };
}

/**
 * A value without comments and trailing commas, read by other means than the product's: literals as they are spelled,
 * objects with their order and duplicates.
 */
export function read(text: string): unknown {
  const plain = tokens(text.replace(/^\uFEFF/, '')).filter((token) => !isBlank(token));
  const kept = plain.filter((token, at) => token !== ',' || !/^[\]}]$/.test(plain[at + 1] ?? ''));
  let at = 0;
  const value = (): unknown => {
    const token = kept[at++]!;
    if (token === '[') {
      const items: unknown[] = [];
      for (; kept[at] !== ']'; at += kept[at] === ',' ? 1 : 0) items.push(value());
      at += 1;
      return items;
    }
    if (token !== '{') {
      JSON.parse(token);
      return token;
    }
    const entries: [unknown, unknown][] = [];
    for (; kept[at] !== '}'; at += kept[at] === ',' ? 1 : 0) {
      const key: unknown = JSON.parse(kept[at]!);
      at += 2;
      entries.push([key, value()]);
    }
    at += 1;
    return { entries };
  };
  const result = value();
  if (at !== kept.length) throw new Error('there is more behind the value');
  return result;
}

/** The comments of a text, in their order. */
export function commentsOf(text: string): readonly string[] {
  return tokens(text.replace(/^\uFEFF/, '')).filter((token) => token.startsWith('/'));
}

function isBlank(token: string): boolean {
  return token.startsWith('/') || token.trim() === '';
}

function tokens(text: string): readonly string[] {
  const found = text.match(/\/\/[^\r\n]*|\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|[[\]{},:]|[ \t\r\n]+|[^\s[\]{},:"/]+/g) ?? [];
  if (found.join('') !== text) throw new Error('there is something that is no token');
  return found;
}
