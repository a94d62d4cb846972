import type { ConformanceCase } from './case';
import { shorterTexts } from './shorter-text';

/** Whether a smaller case still shows the same difference. */
export type Oracle = (one: ConformanceCase) => Promise<boolean>;

/** The case with all left out that the difference does not need; the oracle is asked once for every try. */
export async function shrink(one: ConformanceCase, oracle: Oracle): Promise<ConformanceCase> {
  let current = one;
  const accept = async (candidate: ConformanceCase): Promise<boolean> => {
    const isAccepted = await oracle(candidate);
    if (isAccepted) current = candidate;
    return isAccepted;
  };
  for (const plain of plainer) await accept({ ...current, ...plain });
  for (const part of ['files', 'homeFiles', 'links', 'variables'] as const) {
    await reduce(Object.entries(current[part]), (kept) => accept({ ...current, [part]: Object.fromEntries(kept) }));
  }
  const asked = new Set(one.probes.map(({ path }) => path));
  const removable = current.tree.filter((name) => !asked.has(name));
  await reduce(removable, (kept) => {
    const tree = current.tree.filter((name) => asked.has(name) || kept.includes(name));
    return accept({ ...current, tree, committed: current.committed.filter((name) => tree.includes(name)) });
  });
  for (const part of ['files', 'homeFiles'] as const) {
    for (const name of Object.keys(current[part])) {
      await shorten(
        () => current[part][name] ?? '',
        (text) => accept({ ...current, [part]: { ...current[part], [name]: text } }),
      );
    }
  }
  return current;
}

/** What most differences do not need. */
const plainer: readonly Partial<ConformanceCase>[] = [
  { committed: [] },
  { git: false, committed: [] },
  { workspace: 'ws' },
];

/** Leaves out halves, quarters and at last single items as long as the rest is accepted. */
async function reduce<Item>(
  items: readonly Item[],
  accept: (kept: readonly Item[]) => Promise<boolean>,
): Promise<void> {
  let kept = items;
  for (let size = kept.length; size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < kept.length;) {
      const rest = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (await accept(rest)) kept = rest;
      else start += size;
    }
  }
}

/** Takes the first shorter text that is accepted, and starts again with that. */
async function shorten(current: () => string, accept: (text: string) => Promise<boolean>): Promise<void> {
  let isShorter = true;
  while (isShorter) {
    isShorter = false;
    for (const text of shorterTexts(current())) {
      isShorter = await accept(text);
      if (isShorter) break;
    }
  }
}
