import { buildAutomaton, type Automaton } from './automaton';

/** Occurrences of words: pairs of (end offset, word list), ends ascending; flat so that millions of them stay cheap. */
export type Hits = readonly number[];

/** Finds many ASCII words in one pass over bytes, without regard to ASCII case. */
export interface Prefilter {
  /** What it runs on; another thread can be given it. */
  readonly automaton: Automaton;
  scan(bytes: Uint8Array): Hits;
  /** Calls back with the index of each word and where it stands, in the order of their ends, the longest of an end first. */
  /** The hits of which at least one word is wanted. */
  filter(hits: Hits, isWanted: (word: number, start: number, end: number) => boolean): Hits;
  forEach(hits: Hits, visit: (word: number, start: number, end: number) => void): void;
}

/** The highest bit of four bytes: set in all that are not ASCII. */
const notAscii = 0x80808080 | 0;
/** Below this many bytes one cursor is as fast as two. */
const smallest = 64;

/** `shared`: an automaton made elsewhere, used when it is one of the same words. Words are lower-case ASCII and not empty. */
export function createPrefilter(words: readonly string[], shared: Automaton | null = null): Prefilter {
  const automaton = shared !== null && isOf(shared, words) ? shared : buildAutomaton(words);
  const { listStarts, wordLists, firstAccepting, width } = automaton;
  const lengths = words.map(({ length }) => length);
  return {
    automaton,
    scan: (bytes) => (bytes.length < smallest ? scanFrom(automaton, bytes, 0, 0) : scanHalves(automaton, bytes)),
    filter: (hits, isWanted) => {
      const kept: number[] = [];
      for (let index = 0; index < hits.length; index += 2) {
        const end = hits[index] ?? 0;
        const state = hits[index + 1] ?? 0;
        const list = (state - firstAccepting) / width;
        const last = listStarts[list + 1] ?? 0;
        let isKept = false;
        for (let at = listStarts[list] ?? 0; at < last && !isKept; at++) {
          const word = wordLists[at] ?? 0;
          isKept = isWanted(word, end - (lengths[word] ?? 0), end);
        }
        if (isKept) kept.push(end, state);
      }
      return kept;
    },
    forEach: (hits, visit) => {
      for (let index = 0; index < hits.length; index += 2) {
        const end = hits[index] ?? 0;
        const list = ((hits[index + 1] ?? 0) - firstAccepting) / width;
        const last = listStarts[list + 1] ?? 0;
        for (let at = listStarts[list] ?? 0; at < last; at++) {
          const word = wordLists[at] ?? 0;
          visit(word, end - (lengths[word] ?? 0), end);
        }
      }
    },
  };
}

function isOf({ words: known }: Automaton, words: readonly string[]): boolean {
  return known.length === words.length && known.every((word, index) => word === words[index]);
}

/** The same hits at the offsets that they have in the text which valid UTF-8 bytes decode to, in UTF-16 units. */
export function toTextOffsets(hits: Hits, bytes: Uint8Array): Hits {
  const moved = [...hits];
  let shorter = 0;
  let read = 0;
  for (let index = 0; index < moved.length; index += 2) {
    const end = moved[index] ?? 0;
    shorter += unitsLess(bytes, read, end);
    read = end;
    moved[index] = end - shorter;
  }
  return moved;
}

/** How many units fewer than bytes a part has. Most text is ASCII even where not all of it is: four bytes of that are read at once. */
function unitsLess(bytes: Uint8Array, from: number, to: number): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let less = 0;
  for (let at = from; at < to;) {
    if (at + 4 <= to && (words.getInt32(at, true) & notAscii) === 0) {
      at += 4;
      continue;
    }
    const byte = bytes[at++] as number;
    if (byte >= 0x80 && byte < 0xc0) less++;
    else if (byte >= 0xf0) less--;
  }
  return less;
}

/**
 * Two cursors, one over each half, so that the processor does not wait for one look-up before it begins the next: nearly twice
 * as fast. The second starts early by a word less one byte, and what ends before its half is left to the first.
 */
function scanHalves({ next, classes, firstAccepting, longest }: Automaton, bytes: Uint8Array): Hits {
  const hits: number[] = [];
  const later: number[] = [];
  const middle = bytes.length >> 1;
  let second = Math.max(0, middle - Math.max(0, longest - 1));
  let state = 0;
  let secondState = 0;
  for (let first = 0; first < middle; first++, second++) {
    state = next[state + (classes[bytes[first] as number] as number)] as number;
    secondState = next[secondState + (classes[bytes[second] as number] as number)] as number;
    if (state >= firstAccepting) hits.push(first + 1, state);
    if (secondState >= firstAccepting && second >= middle) later.push(second + 1, secondState);
  }
  for (const entry of later) hits.push(entry);
  for (; second < bytes.length; second++) {
    secondState = next[secondState + (classes[bytes[second] as number] as number)] as number;
    if (secondState >= firstAccepting && second >= middle) hits.push(second + 1, secondState);
  }
  return hits;
}

function scanFrom({ next, classes, firstAccepting }: Automaton, bytes: Uint8Array, from: number, start: number): Hits {
  const hits: number[] = [];
  let state = start;
  for (let index = from; index < bytes.length; index++) {
    state = next[state + (classes[bytes[index] as number] as number)] as number;
    if (state >= firstAccepting) hits.push(index + 1, state);
  }
  return hits;
}
