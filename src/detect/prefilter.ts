/** Occurrences of words: pairs of (end offset, word list), flat so that millions of them stay cheap. */
export type Hits = readonly number[];

/**
 * An Aho-Corasick automaton over bytes that finds many ASCII words in one pass, without regard to ASCII case.
 * Aho & Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
export interface Prefilter {
  scan(bytes: Uint8Array): Hits;
  /** Calls back with the index of each word and where it stands, in the order of their ends. */
  forEach(hits: Hits, visit: (word: number, start: number, end: number) => void): void;
}

interface Trie {
  readonly next: Map<number, number>[];
  readonly words: number[][];
}

/** Builds the automaton; words are lower-case ASCII and not empty. */
export function createPrefilter(words: readonly string[]): Prefilter {
  const { classes, width } = byteClasses(words);
  const automaton = compile(buildTrie(words, classes), width);
  return {
    scan: (bytes) => run(automaton.table, classes, automaton.firstAccepting, bytes),
    forEach: (hits, visit) => {
      for (let index = 0; index < hits.length; index += 2) {
        const end = hits[index] ?? 0;
        for (const word of automaton.wordsOf(hits[index + 1] ?? 0)) visit(word, end - (words[word] ?? '').length, end);
      }
    },
  };
}

/** The same hits at the offsets that they have in the text which valid UTF-8 bytes decode to, in UTF-16 units. */
export function toTextOffsets(hits: Hits, bytes: Uint8Array): Hits {
  const moved = [...hits];
  let shorter = 0;
  let read = 0;
  for (let index = 0; index < moved.length; index += 2) {
    const end = moved[index] ?? 0;
    for (; read < end; read++) {
      const byte = bytes[read] as number;
      if (byte >= 0x80 && byte < 0xc0) shorter++;
      else if (byte >= 0xf0) shorter--;
    }
    moved[index] = end - shorter;
  }
  return moved;
}

/** The hot loop: one table look-up a byte. Its arguments always have the same types, which keeps it compiled. */
function run(table: Uint32Array, classes: Uint8Array, firstAccepting: number, bytes: Uint8Array): Hits {
  const hits: number[] = [];
  const length = bytes.length;
  let state = 0;
  for (let index = 0; index < length; index++) {
    state = table[state + (classes[bytes[index] as number] as number)] as number;
    if (state >= firstAccepting) hits.push(index + 1, state);
  }
  return hits;
}

/** Class 0 holds every byte that stands in no word; the two cases of a letter share a class. */
function byteClasses(words: readonly string[]): { classes: Uint8Array; width: number } {
  const classes = new Uint8Array(256);
  let width = 1;
  for (const code of new Set(words.flatMap((word) => [...Buffer.from(word)]))) {
    classes[code] = width;
    if (code >= 97 && code <= 122) classes[code - 32] = width;
    width++;
  }
  return { classes, width };
}

function buildTrie(words: readonly string[], classes: Uint8Array): Trie {
  const trie: Trie = { next: [new Map<number, number>()], words: [[]] };
  words.forEach((word, wordIndex) => {
    let node = 0;
    for (const code of Buffer.from(word)) node = step(trie, node, classes[code] ?? 0);
    trie.words[node]?.push(wordIndex);
  });
  return trie;
}

function step(trie: Trie, node: number, byteClass: number): number {
  const known = trie.next[node]?.get(byteClass);
  if (known !== undefined) return known;
  const created = trie.next.push(new Map()) - 1;
  trie.words.push([]);
  trie.next[node]?.set(byteClass, created);
  return created;
}

/** Resolves failure links breadth first, then renumbers the nodes: accepting ones last, ids multiplied by the width. */
function compile(
  trie: Trie,
  width: number,
): { table: Uint32Array; firstAccepting: number; wordsOf: (state: number) => readonly number[] } {
  const nodes = trie.next.length;
  const goto = new Uint32Array(nodes * width);
  const words = trie.words.map((own) => [...own]);
  const fail = new Uint32Array(nodes);
  const queue = [0];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    const fallback = fail[node] ?? 0;
    const row = node * width;
    if (node !== 0) {
      words[node]?.push(...(words[fallback] ?? []));
      goto.copyWithin(row, fallback * width, (fallback + 1) * width); // complete: it is nearer to the root
    }
    for (const [byteClass, child] of trie.next[node] ?? []) {
      fail[child] = goto[row + byteClass] ?? 0;
      goto[row + byteClass] = child;
      queue.push(child);
    }
  }
  return renumber(goto, words, width);
}

function renumber(goto: Uint32Array, words: readonly (readonly number[])[], width: number) {
  const order = [...words.keys()].sort((a, b) => Number(isAccepting(words, a)) - Number(isAccepting(words, b)));
  const place = new Uint32Array(order.length);
  order.forEach((node, position) => (place[node] = position * width));
  const table = new Uint32Array(goto.length);
  order.forEach((node, position) => {
    for (let byteClass = 0; byteClass < width; byteClass++)
      table[position * width + byteClass] = place[goto[node * width + byteClass] ?? 0] ?? 0;
  });
  const firstAccepting = order.filter((node) => !isAccepting(words, node)).length * width;
  return { table, firstAccepting, wordsOf: (state: number) => words[order[state / width] ?? 0] ?? [] };
}

function isAccepting(words: readonly (readonly number[])[], node: number): boolean {
  return (words[node]?.length ?? 0) > 0;
}
