/**
 * Texts in which runs of chance letters are written as `{A36}`: kind of letters and their number. So no token-shaped
 * text stands in the repository; `{u1}` is a UUID.
 */
const alphabets: Readonly<Record<string, string>> = {
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  W: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  B: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  U: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  l: 'abcdefghijklmnopqrstuvwxyz0123456789',
  h: '0123456789abcdef',
  Y: '0123456789ABCDEF',
  d: '123456789',
  T: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  t: 'abcdefghijklmnopqrstuvwxyz234567',
  q: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
  w: 'abcdefghijklmnopqrstuvwxyz',
  x: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
};
const hole = /\{([A-Za-z])(\d{1,3})\}/g;

/** Fills the holes of a template; the same seed gives the same text. */
export function fill(template: string, seed: number): string {
  const random = generator(seed);
  return template.replace(hole, (_, kind: string, count: string) =>
    kind === 'u' ? uuid(random) : letters(alphabets[kind] ?? kind, Number(count), random),
  );
}

/** The text before the first hole: what a vendor calls the prefix. */
export function prefixOf(template: string): string {
  return template.slice(0, template.search(hole));
}

/** Each run of chance letters gets this text instead of the letters. */
export function fillWith(template: string, piece: (count: number) => string): string {
  return template.replace(hole, (_, kind: string, count: string) => piece(kind === 'u' ? 36 : Number(count)));
}

function letters(alphabet: string, count: number, random: () => number): string {
  return Array.from({ length: count }, () => alphabet.charAt(random() % alphabet.length)).join('');
}

function uuid(random: () => number): string {
  const hex = (count: number): string => letters('0123456789abcdef', count, random);
  return [hex(8), hex(4), `4${hex(3)}`, `a${hex(3)}`, hex(12)].join('-');
}

/** Numbers that follow from the seed: xorshift, after Marsaglia, "Xorshift RNGs", 2003. */
function generator(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state >>> 5;
  };
}
