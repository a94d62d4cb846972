import type { AccessContext, AccessTarget } from './agent';
import { isCommitted } from './channels';
import { realOrSame } from './config-reader';
import { below, rulePath } from './paths';

/** Where a path stands, seen from one folder; POSIX. */
export interface TargetPlace {
  /** The path as it is asked for; `''` for the folder itself, `null` outside it. */
  readonly own: string | null;
  /** The place where its links lead; the same as `own` where there is none. */
  readonly real: string | null;
}

/**
 * Tells where paths stand below a folder, which may itself be reached through links. Agents are asked about the same
 * path one after the other, so the last answer is kept for all that look from the same folder.
 */
export function placesIn(context: AccessContext, folder: string): (target: AccessTarget) => TargetPlace {
  const known = memory(context).places;
  const found = known.get(folder) ?? lastKept(locator(context, folder));
  known.set(folder, found);
  return found;
}

/** Whether some commit holds content of a path; asked once for all agents that look at the same path in a row. */
export function committedIn(context: AccessContext): (target: AccessTarget) => boolean | 'unknown' {
  return memory(context).committed;
}

function locator({ environment, ...context }: AccessContext, folder: string): (target: AccessTarget) => TargetPlace {
  const { platform } = environment;
  const spellings = [...new Set([folder, realOrSame({ environment, ...context }, folder)])].map((each) =>
    rulePath(platform, each),
  );
  const relative = (path: string): string | null => {
    const spelled = rulePath(platform, path);
    return spellings.map((each) => below(platform, each, spelled)).find((place) => place !== null) ?? null;
  };
  return ({ absolutePath, realPath }) => {
    const own = relative(absolutePath);
    return { own, real: realPath === absolutePath ? own : relative(realPath) };
  };
}

interface Memory {
  readonly places: Map<string, (target: AccessTarget) => TargetPlace>;
  readonly committed: (target: AccessTarget) => boolean | 'unknown';
}

const memories = new WeakMap<AccessContext, Memory>();

function memory(context: AccessContext): Memory {
  const known = memories.get(context) ?? {
    places: new Map(),
    committed: lastKept((target) => isCommitted(context.git, target)),
  };
  memories.set(context, known);
  return known;
}

/** Keeps the answer about the last target. */
export function lastKept<Answer>(ask: (target: AccessTarget) => Answer): (target: AccessTarget) => Answer {
  let last: { readonly target: AccessTarget; readonly answer: Answer } | null = null;
  return (target) => {
    if (last?.target !== target) last = { target, answer: ask(target) };
    return last.answer;
  };
}
