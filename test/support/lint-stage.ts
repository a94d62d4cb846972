import { agents } from '../../src/access';
import { lintAgents, lintRules } from '../../src/access/lint';
import type { ChannelMap } from '../../src/model/access';
import type { Problem } from '../../src/model/problem';
import { applyInsertions } from '../../src/protect/text/insertion';
import { asInsertions } from '../../src/protect/text/text-edits';
import { contextOn, fileAt, type ContextOptions } from './access-context';
import type { MemoryEntry } from './memory-files';

export type Tree = Readonly<Record<string, MemoryEntry>>;

export interface LintOptions extends ContextOptions {
  /** Ids of the agents that are linted; all that have rules when left out. */
  readonly agents?: readonly string[];
  readonly version?: string | null;
}

/** What the lint rules say of files in memory; start directory `/ws`, home `/home/me`. */
export function lint(tree: Tree, options: LintOptions = {}): readonly Problem[] {
  const ids = options.agents ?? [...new Set(lintRules.map(({ agent }) => agent))];
  return lintAgents(contextOn({ '/ws/': '', ...tree }, options), ids, () => options.version ?? null).problems;
}

/** The codes without their agent. */
export function codes(tree: Tree, options: LintOptions = {}): string[] {
  return lint(tree, options).map(({ code, agent }) => code.slice(agent.length + 1));
}

/** The files after the fix of a problem. */
export function afterFix(tree: Tree, { fix }: Problem): Tree {
  if (fix === null) throw new Error('the problem has no fix');
  const paths = [...new Set(fix.edits.map(({ path }) => path))];
  const changed = paths.map((path) => {
    const before = tree[path] ?? '';
    if (typeof before !== 'string') throw new Error(`${path} is no text`);
    const insertions = asInsertions(
      before,
      fix.edits.filter((edit) => edit.path === path),
    );
    if (insertions === null) throw new Error(`the edits do not fit ${path}`);
    return [path, applyInsertions(before, insertions)] as const;
  });
  return { ...tree, ...Object.fromEntries(changed) };
}

/** The one problem of a code. */
export function problemOf(tree: Tree, code: string, options: LintOptions = {}): Problem {
  const found = lint(tree, options).filter((problem) => problem.code.endsWith(`/${code}`));
  const [problem] = found;
  if (problem === undefined || found.length > 1) throw new Error(`${found.length} problems ${code}`);
  return problem;
}

/** What the real loader of an agent says of a path, by channel. */
export function accessOf(agent: string, tree: Tree, path: string, options: LintOptions = {}): ChannelMap {
  const found = agents.find(({ id }) => id === agent);
  if (found === undefined) throw new Error(`no agent ${agent}`);
  return found.load(contextOn({ '/ws/': '', ...tree }, options)).decide(fileAt(path));
}
