import { FileError, type Environment, type ReadableFiles } from '../model/edges';
import type { FileEdit, Plan, Refusal, Wish, WishedPath } from './plan';
import { createLister, existingMatches, type Lister } from './spelling/existing-matches';
import { spell } from './spelling/spell';
import { EditError } from './text/edit-error';
import { applyInsertions } from './text/insertion';
import { readText } from './text/text-file';
import { writerFor } from './writers';
import { pathsOf, type Place, type Writer } from './writers/writer';

export interface PlanContext {
  readonly files: ReadableFiles;
  readonly environment: Environment;
  /** Absolute path of the workspace root, in which the agents' sessions start. */
  readonly startDirectory: string;
  /** True for a path that needs no rule because existing ones cover it; nothing is covered when left out. */
  readonly covered?: (agent: string, path: string) => boolean;
}

/**
 * The edits that make every wished path unreadable for every wished agent, each by the narrowest rule that its
 * configuration can spell. What cannot be spelled or edited is refused; the rest of the wish is planned nevertheless.
 */
export function planProtection(wish: Wish, context: PlanContext): Plan {
  const list = createLister(context.files);
  const plans = [...new Set(wish.agents)].map((agent) => planAgent(agent, wish, context, list));
  return { edits: plans.flatMap(({ edits }) => edits), refusals: plans.flatMap(({ refusals }) => refusals) };
}

function planAgent(agent: string, wish: Wish, context: PlanContext, list: Lister): Plan {
  const writer = writerFor(agent);
  if (writer === undefined) return refuse(agent, '.', `no rules can be written for ${agent}`);
  if (!writer.scopes.includes(wish.scope)) {
    return refuse(
      agent,
      '.',
      `${agent} has no file for the scope "${wish.scope}", only for: ${writer.scopes.join(', ')}`,
    );
  }
  const place: Place = { scope: wish.scope, root: context.startDirectory, environment: context.environment };
  const { rules, refusals } = rulesFor(writer, wish, context, place, list);
  const edit = planFile(writer, writer.file(place), rules, context, list);
  return {
    edits: edit !== null && 'after' in edit ? [edit] : [],
    refusals: edit !== null && 'reason' in edit ? [...refusals, edit] : refusals,
  };
}

function refuse(agent: string, path: string, reason: string): Plan {
  return { edits: [], refusals: [{ agent, path, reason }] };
}

interface Rules {
  readonly rules: readonly string[];
  readonly refusals: readonly Refusal[];
}

/** Folders come first, so that a path below a folder that got its rule needs none of its own. */
function rulesFor(writer: Writer, wish: Wish, context: PlanContext, place: Place, list: Lister): Rules {
  const rules: string[] = [];
  const refusals: Refusal[] = [];
  const folders: string[] = [];
  const wanted = wish.paths.filter(({ path }) => context.covered?.(writer.agent, path) !== true);
  for (const wished of wanted.toSorted(foldersFirst)) {
    if (folders.some((folder) => wished.path.startsWith(`${folder}/`))) continue;
    const result = ruleFor(writer, wished, wish, place, list);
    if ('reason' in result) refusals.push({ agent: writer.agent, path: wished.path, reason: result.reason });
    else {
      rules.push(result.rule);
      if (wished.isDirectory) folders.push(wished.path);
    }
  }
  return { rules: [...new Set(rules)], refusals };
}

function foldersFirst(a: WishedPath, b: WishedPath): number {
  const kind = Number(b.isDirectory) - Number(a.isDirectory);
  return kind !== 0 || !a.isDirectory ? kind : a.path.length - b.path.length;
}

function ruleFor(
  writer: Writer,
  { path, isDirectory }: WishedPath,
  wish: Wish,
  place: Place,
  list: Lister,
): { readonly rule: string } | { readonly reason: string } {
  if (!isInside(path)) return { reason: 'it is not the path of a file or folder inside the workspace' };
  const whole = spell(writer.subject(path, place), writer.dialect);
  if ('reason' in whole) return whole;
  const inside = spell(path, writer.dialect);
  if ('reason' in inside) return inside;
  const { paths, complete } = existingMatches(
    list,
    place.root,
    (...parts) => pathsOf(place.environment.platform).join(...parts),
    inside.segments,
  );
  const stranger = paths.find((found) => !isWished(found, wish));
  if (stranger !== undefined)
    return { reason: `the rule would cover ${JSON.stringify(stranger)} as well, which it cannot tell apart` };
  if (!complete && inside.wildcards > 0)
    return { reason: 'it takes a wildcard, and not all folders could be read to see what else it matches' };
  if (whole.wildcards > inside.wildcards)
    return { reason: 'the path of the workspace has a character that the rule cannot spell' };
  return { rule: writer.rule(whole.pattern, isDirectory, place) };
}

function isInside(path: string): boolean {
  return path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

function isWished(path: string, wish: Wish): boolean {
  return wish.paths.some(
    (wished) => wished.path === path || (wished.isDirectory && path.startsWith(`${wished.path}/`)),
  );
}

function planFile(
  writer: Writer,
  file: string,
  rules: readonly string[],
  { files, environment }: PlanContext,
  list: Lister,
): FileEdit | Refusal | null {
  const { agent, format } = writer;
  try {
    const before = readText(files, file);
    if (before === null && isTaken(file, environment, list)) {
      return { agent, path: file, reason: 'it is a link that leads nowhere' };
    }
    const added = rules.length === 0 ? [] : format.absent(before, rules);
    if (added.length === 0) return null;
    const insertions = format.insert(before, added);
    return { agent, file, before, after: applyInsertions(before ?? '', insertions), insertions, rules: added };
  } catch (error) {
    if (!(error instanceof EditError || error instanceof FileError)) throw error;
    return { agent, path: file, reason: error.message };
  }
}

function isTaken(file: string, { platform }: Environment, list: Lister): boolean {
  const paths = pathsOf(platform);
  const name = paths.basename(file);
  return list(paths.dirname(file))?.some((entry) => entry.name === name) === true;
}
