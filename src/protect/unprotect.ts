import { FileError, type Environment, type ReadableFiles } from '../model/edges';
import type { ChangeRecord } from './journal/change-record';
import { Ownership, type OwnedRule } from './journal/ownership';
import { formatFor } from './journal/take-back';
import type { FileEdit, Plan, Refusal, RuleWish } from './plan';
import { removalOf, type RemovedRules } from './rule-removal';
import { EditError, locating } from './text/edit-error';
import { readText } from './text/text-file';

/** What shall not be kept from agents any more, as far as Sightline's own rules go. */
export interface Unprotection {
  /** POSIX, relative to the workspace root; `''` for all of it. What lies below is meant too. */
  readonly paths: readonly string[];
  /** `null`: every agent. */
  readonly agents: readonly string[] | null;
}

export interface UnprotectionContext {
  readonly files: ReadableFiles;
  readonly environment: Environment;
  /** Those in force for this workspace root, the oldest first. */
  readonly changes: readonly ChangeRecord[];
}

/** Stands for the agent in a refusal that is about all of them. */
export const anyAgent = '*';

/**
 * The edits that take out the rules that Sightline wrote for these paths and what lies below them. Rules that somebody else
 * wrote stay, and so do those that another path or agent needs as well, which is refused, like a path below a folder that is
 * hidden as a whole. A file that Sightline made goes with its last rule. Nothing is written.
 */
export function planUnprotection(wanted: Unprotection, context: UnprotectionContext): Plan {
  const owned = new Ownership(context.changes).all;
  const covered = wanted.paths.flatMap((path) => belowHidden(path, wanted, owned, context));
  const isAsked = (wish: RuleWish): boolean =>
    isChosen(wish, wanted) &&
    wanted.paths.some((path) => isWithin(wish.path, path, context) && !isRefused(path, wish.agent, covered));
  const asked = owned.filter(({ wishes }) => wishes.some(isAsked));
  const free = asked.filter(({ wishes }) => wishes.every(isAsked));
  const files = [...new Set(free.map(({ file }) => file))];
  const plans = files.map((file) => planFile(file, free, context));
  return {
    edits: plans.flatMap(({ edits }) => edits),
    refusals: [
      ...covered,
      ...asked.flatMap((rule) => neededElsewhere(rule, isAsked)),
      ...wanted.paths.flatMap((path) => unwritten(path, wanted, owned, covered, context)),
      ...plans.flatMap(({ refusals }) => refusals),
    ],
  };
}

function isChosen({ agent }: RuleWish, { agents }: Unprotection): boolean {
  return agents === null || agents.includes(agent);
}

function isRefused(path: string, agent: string, refusals: readonly Refusal[]): boolean {
  return refusals.some((refusal) => refusal.path === path && refusal.agent === agent);
}

/** Whether a path is the folder or lies below it; letter case counts where file systems mostly tell it apart. */
function isWithin(path: string, folder: string, { environment }: UnprotectionContext): boolean {
  const [inner, outer] = environment.platform === 'linux' ? [path, folder] : [path.toLowerCase(), folder.toLowerCase()];
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`);
}

/** A rule for a folder cannot leave out one path in it. */
function belowHidden(
  path: string,
  wanted: Unprotection,
  owned: readonly OwnedRule[],
  context: UnprotectionContext,
): readonly Refusal[] {
  const folders = owned
    .flatMap(({ wishes }) => wishes)
    .filter((wish) => wish.isDirectory && isChosen(wish, wanted))
    .filter((wish) => isWithin(path, wish.path, context) && !isWithin(wish.path, path, context));
  return [...new Map(folders.map((wish) => [wish.agent, `${wish.path}/`]))].map(([agent, folder]) => ({
    agent,
    path,
    reason: `it lies in ${folder}, which is hidden as a whole; unprotect ${folder}, then protect again what shall stay hidden in it`,
  }));
}

function neededElsewhere({ file, wishes }: OwnedRule, isAsked: (wish: RuleWish) => boolean): readonly Refusal[] {
  const others = wishes.filter((wish) => !isAsked(wish));
  if (others.length === 0) return [];
  const needed = [...new Set(others.map(({ agent, path }) => `${path} (${agent})`))].join(', ');
  return wishes.filter(isAsked).map(({ agent, path }) => ({
    agent,
    path,
    reason: `its rule in ${file} is that of ${needed} as well, and stays; name them together`,
  }));
}

/** A path for which Sightline wrote nothing that it knows of. */
function unwritten(
  path: string,
  wanted: Unprotection,
  owned: readonly OwnedRule[],
  covered: readonly Refusal[],
  context: UnprotectionContext,
): readonly Refusal[] {
  const isKnown = owned.some(({ wishes }) =>
    wishes.some((wish) => isChosen(wish, wanted) && isWithin(wish.path, path, context)),
  );
  if (isKnown || covered.some((refusal) => refusal.path === path)) return [];
  const early = owned.find(({ wishes }) => wishes.length === 0);
  const reason =
    early === undefined
      ? 'Sightline wrote no rule for it that is in force; what others wrote stays'
      : `Sightline knows of no rule for it; the change ${early.changeId} does not say what its rules are for, and can be undone as a whole`;
  return (wanted.agents ?? [anyAgent]).map((agent) => ({ agent, path: path === '' ? '.' : path, reason }));
}

function planFile(file: string, free: readonly OwnedRule[], { files, changes }: UnprotectionContext): Plan {
  const own = free.filter((rule) => rule.file === file);
  const wishes = own.flatMap((rule) => rule.wishes);
  const refuse = (path: string, reason: string): Plan => ({
    edits: [],
    refusals: [...new Set(wishes.map(({ agent }) => agent))].map((agent) => ({ agent, path, reason })),
  });
  const { agent = '', writer } = own[0] ?? {};
  const format = formatFor({ agent, writer });
  if (format === undefined) return refuse(file, `no rules can be written for ${agent} any more`);
  try {
    const before = readText(files, file);
    if (before === null) return { edits: [], refusals: [] };
    const rules = own.map(({ rule }) => rule);
    const removal = locating(file, () => removalOf({ file, before, rules, format, changes }));
    if (removal === null) return { edits: [], refusals: [] };
    return { edits: [editOf({ agent, writer, file, before }, removal, wishes)], refusals: [] };
  } catch (error) {
    if (error instanceof EditError) return refuse(error.file ?? file, error.message);
    if (error instanceof FileError) return refuse(file, error.message);
    throw error;
  }
}

function editOf(
  place: Pick<FileEdit, 'agent' | 'writer' | 'file' | 'before'>,
  { after, insertions, removed }: RemovedRules,
  wishes: readonly RuleWish[],
): FileEdit {
  const served = wishes.filter(({ rule }) => removed.includes(rule));
  return { ...place, after, insertions, rules: [], removedRules: removed, wishes: served, effects: [] };
}
