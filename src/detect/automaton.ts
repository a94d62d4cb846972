/**
 * An Aho-Corasick automaton as flat tables in shared memory, so that threads use one copy.
 * Aho & Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
export interface Automaton {
  /** What it finds: lower-case ASCII, not empty. */
  readonly words: readonly string[];
  /** Length of the longest word; 0 without words. */
  readonly longest: number;
  /** Class of each byte: 0 for one that stands in no word, one class for the two cases of a letter. */
  readonly classes: Uint8Array;
  /** How many classes there are: the distance between two states. */
  readonly width: number;
  /** The next state at state + class. A state is the offset of its row; the first one is 0, those that end words come last. */
  readonly next: Uint32Array;
  /** The first state that ends a word. */
  readonly firstAccepting: number;
  /** Where the list of words of each accepting state begins in {@link wordLists}, and where the last one ends. */
  readonly listStarts: Uint32Array;
  /** Indices of words, those of one state from the longest to the shortest. */
  readonly wordLists: Uint32Array;
}

/** Builds the automaton of some words; of equal ones each is found. Throws RangeError for an empty one. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const codes = words.map((word) => Buffer.from(word, 'latin1'));
  if (codes.some(({ length }) => length === 0)) throw new RangeError('An empty word stands everywhere.');
  const { classes, width } = byteClasses(codes);
  const trie = buildTrie(codes, classes, width);
  const lists = wordListsOf(trie);
  return {
    words,
    longest: codes.reduce((longest, { length }) => Math.max(longest, length), 0),
    classes,
    width,
    ...renumber(trie, width, lists),
  };
}

function byteClasses(codes: readonly Uint8Array[]): Pick<Automaton, 'classes' | 'width'> {
  const classes = new Uint8Array(new SharedArrayBuffer(256));
  let width = 1;
  for (const code of new Set(codes.flatMap((word) => [...word]))) {
    classes[code] = width;
    if (code >= 97 && code <= 122) classes[code - 32] = width;
    width++;
  }
  return { classes, width };
}

interface Trie {
  /** The next node at node * width + class. */
  readonly next: Uint32Array;
  /** Nodes from the root outwards, each behind the one that it falls back to. */
  readonly order: readonly number[];
  /** For each node the longest other node that its text ends with. */
  readonly fallback: Uint32Array;
  /** For each word the node at which it ends. */
  readonly ends: readonly number[];
}

function buildTrie(codes: readonly Uint8Array[], classes: Uint8Array, width: number): Trie {
  const most = codes.reduce((sum, { length }) => sum + length, 1);
  const next = new Uint32Array(most * width);
  let nodes = 1;
  const ends = codes.map((word) => {
    let node = 0;
    for (const code of word) {
      const edge = node * width + (classes[code] ?? 0);
      if (next[edge] === 0) next[edge] = nodes++;
      node = next[edge] ?? 0;
    }
    return node;
  });
  return { next, ends, ...completed(next, nodes, width) };
}

/** Resolves what follows where a text breaks off, breadth first: the rows nearer to the root are complete by then. */
function completed(next: Uint32Array, nodes: number, width: number): Pick<Trie, 'order' | 'fallback'> {
  const fallback = new Uint32Array(nodes);
  const order = [0];
  for (const node of order) {
    const row = node * width;
    const fallbackRow = (fallback[node] ?? 0) * width;
    for (let byteClass = 0; byteClass < width; byteClass++) {
      const child = next[row + byteClass] ?? 0;
      const other = node === 0 ? 0 : (next[fallbackRow + byteClass] ?? 0);
      if (child === 0) {
        next[row + byteClass] = other;
      } else {
        fallback[child] = other;
        order.push(child);
      }
    }
  }
  return { order, fallback };
}

/** Words that end at each node. */
function wordListsOf({ order, fallback, ends }: Trie): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = order.map(() => []);
  const own = new Map<number, number[]>();
  ends.forEach((node, word) => own.set(node, [...(own.get(node) ?? []), word]));
  for (const node of order) {
    const shorter = node === 0 ? [] : (lists[fallback[node] ?? 0] ?? []);
    const mine = own.get(node);
    lists[node] = mine === undefined ? shorter : [...mine, ...shorter];
  }
  return lists;
}

/** Puts the states that end a word last, and the others in the order of their depth: those that are used most lie together. */
function renumber({ next, order }: Trie, width: number, lists: readonly (readonly number[])[]) {
  const accepts = (node: number): boolean => (lists[node]?.length ?? 0) > 0;
  const accepting = order.filter(accepts);
  const sorted = [...order.filter((node) => !accepts(node)), ...accepting];
  const place = new Uint32Array(sorted.length);
  sorted.forEach((node, position) => (place[node] = position * width));
  const moved = new Uint32Array(new SharedArrayBuffer(sorted.length * width * 4));
  sorted.forEach((node, position) => {
    for (let byteClass = 0; byteClass < width; byteClass++)
      moved[position * width + byteClass] = place[next[node * width + byteClass] ?? 0] ?? 0;
  });
  return {
    next: moved,
    firstAccepting: (sorted.length - accepting.length) * width,
    ...flattened(accepting.map((node) => lists[node] ?? [])),
  };
}

function flattened(lists: readonly (readonly number[])[]): Pick<Automaton, 'listStarts' | 'wordLists'> {
  const listStarts = new Uint32Array(new SharedArrayBuffer((lists.length + 1) * 4));
  lists.forEach((list, index) => (listStarts[index + 1] = (listStarts[index] ?? 0) + list.length));
  const wordLists = new Uint32Array(new SharedArrayBuffer((listStarts[lists.length] ?? 0) * 4));
  wordLists.set(lists.flat());
  return { listStarts, wordLists };
}
