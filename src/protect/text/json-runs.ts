import type { Node } from 'jsonc-parser';
import type { Removal } from './insertion';

/**
 * Takes many children out of an array at once, in time linear in its text: each run of neighbours is one removal, with the
 * commas that belong to it. `null` where a comment stands in one of them or between them, which must stay.
 * `indices`: in order, each once.
 */
export function removeRuns(text: string, list: Node, indices: readonly number[]): readonly Removal[] | null {
  const children = list.children ?? [];
  const close = list.offset + list.length - 1;
  const runs = runsOf(indices);
  const removals = runs.map(([first, last]): Removal => {
    const before = children[first - 1];
    const behind = children[last + 1];
    if (before !== undefined) return between(endOf(before), endOf(children[last] ?? before));
    return behind === undefined
      ? between(list.offset + 1, close)
      : between(children[first]?.offset ?? behind.offset, behind.offset);
  });
  const isPlain = removals.every(({ offset, length }) => !hasComment(text.slice(offset, offset + length)));
  return isPlain ? removals : null;
}

function runsOf(indices: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [first: number, last: number][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

function between(start: number, end: number): Removal {
  return { offset: start, length: end - start };
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** Outside of texts a slash begins a comment. */
function hasComment(json: string): boolean {
  return json.replace(/"(?:[^"\\]|\\.)*"/g, '').includes('/');
}
