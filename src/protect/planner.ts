import { FileError, type Environment, type ReadableFiles } from '../model/edges';
import type { FileEdit, Plan, Refusal, RuleWish, Wish, WishedPath } from './plan';
import { createLister, existingMatches, type Lister, type MatchOptions } from './spelling/existing-matches';
import { spell } from './spelling/spell';
import { EditError } from './text/edit-error';
import { applyInsertions } from './text/insertion';
import { readText } from './text/text-file';
import { gitRootOf } from './git-root';
import { reasonWithout, writersFor } from './writers';
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
  const claims = plans.flatMap((plan) => plan.claims);
  const edited = [...new Set(claims.map(({ file }) => file))].map((file) => planFile(file, claims, context, list));
  return {
    edits: edited.flatMap(({ edits }) => edits),
    refusals: [...plans, ...edited].flatMap(({ refusals }) => refusals),
  };
}

/** Rules that one agent needs in one file. */
interface Claim {
  readonly writer: Writer;
  readonly file: string;
  readonly rules: readonly RuleWish[];
}

interface AgentPlan {
  readonly claims: readonly Claim[];
  readonly refusals: readonly Refusal[];
}

function planAgent(agent: string, wish: Wish, context: PlanContext, list: Lister): AgentPlan {
  const writers = writersFor(agent);
  const [first] = writers;
  if (first === undefined) return refuse(agent, '.', reasonWithout(agent) ?? `no rules can be written for ${agent}`);
  if (!first.scopes.includes(wish.scope)) {
    return refuse(
      agent,
      '.',
      `${agent} has no file for the scope "${wish.scope}", only for: ${first.scopes.join(', ')}`,
    );
  }
  const plans = writers.map((writer) => planWriter(writer, wish, context, list));
  return {
    claims: plans.flatMap(({ claims }) => claims),
    refusals: withoutRepeats(plans.flatMap(({ refusals }) => refusals)),
  };
}

/** An agent with several files would say the same of each. */
function withoutRepeats(refusals: readonly Refusal[]): readonly Refusal[] {
  return refusals.filter(
    ({ path, reason }, index) =>
      refusals.findIndex((other) => other.path === path && other.reason === reason) === index,
  );
}

function planWriter(writer: Writer, wish: Wish, context: PlanContext, list: Lister): AgentPlan {
  const { files, environment, startDirectory: root } = context;
  const place: Place = { scope: wish.scope, root, gitRoot: gitRootOf(files, environment, root), environment, files };
  try {
    const wanted = wish.paths.filter(({ path }) => context.covered?.(writer.agent, path) !== true);
    if (wanted.length === 0) return { claims: [], refusals: [] };
    const obstacle = writer.obstacle?.(place) ?? null;
    if (obstacle !== null) return refuse(writer.agent, '.', obstacle);
    const { rules, refusals } = rulesFor(writer, wanted, wish, place, list);
    return { claims: rules.length === 0 ? [] : [{ writer, file: writer.file(place), rules }], refusals };
  } catch (error) {
    const { path, reason } = refusalOf(error, '.');
    return refuse(writer.agent, path, reason);
  }
}

/** What an error of reading or editing a file means for the plan. `file`: absolute, unless the error names another. */
function refusalOf(error: unknown, file: string): Omit<Refusal, 'agent'> {
  if (error instanceof EditError) return { path: error.file ?? file, reason: error.message };
  if (error instanceof FileError) return { path: file === '.' ? error.path : file, reason: error.message };
  throw error;
}

function refuse(agent: string, path: string, reason: string): AgentPlan {
  return { claims: [], refusals: [{ agent, path, reason }] };
}

interface Rules {
  readonly rules: readonly RuleWish[];
  readonly refusals: readonly Refusal[];
}

/** Folders come first, so that a path below a folder that got its rule needs none of its own. */
function rulesFor(writer: Writer, wanted: readonly WishedPath[], wish: Wish, place: Place, list: Lister): Rules {
  const rules: RuleWish[] = [];
  const refusals: Refusal[] = [];
  const folders: string[] = [];
  for (const wished of wanted.toSorted(foldersFirst)) {
    if (folders.some((folder) => wished.path.startsWith(`${folder}/`))) continue;
    const result = ruleFor(writer, wished, wish, place, list);
    if ('reason' in result) refusals.push({ agent: writer.agent, path: wished.path, reason: result.reason });
    else {
      rules.push({ ...wished, rule: result.rule, agent: writer.agent });
      if (wished.isDirectory) folders.push(wished.path);
    }
  }
  return { rules, refusals };
}

function foldersFirst(a: WishedPath, b: WishedPath): number {
  const kind = Number(b.isDirectory) - Number(a.isDirectory);
  return kind !== 0 || !a.isDirectory ? kind : a.path.length - b.path.length;
}

function ruleFor(
  writer: Writer,
  wished: WishedPath,
  wish: Wish,
  place: Place,
  list: Lister,
): { readonly rule: string } | { readonly reason: string } {
  const { path, isDirectory } = wished;
  if (!isInside(path)) return { reason: 'it is not the path of a file or folder inside the workspace' };
  const obstacle = writer.pathObstacle?.(wished, place) ?? null;
  if (obstacle !== null) return { reason: obstacle };
  const whole = spell(writer.subject(path, place), writer.dialect);
  if ('reason' in whole) return whole;
  const inside = spell(path, writer.dialect);
  if ('reason' in inside) return inside;
  const { paths, complete } = existingMatches(list, inside.segments, matchOptions(writer, place));
  const written = otherCase(path, writer, place, list);
  if (written !== undefined)
    return { reason: `it is ${JSON.stringify(written)} on disk, and letter case matters to the rule` };
  const stranger = paths.find((found) => !isWished(found, wish));
  if (stranger !== undefined)
    return { reason: `the rule would cover ${JSON.stringify(stranger)} as well, which it cannot tell apart` };
  if (!complete && inside.wildcards > 0)
    return { reason: 'it takes a wildcard, and not all folders could be read to see what else it matches' };
  if (whole.wildcards > inside.wildcards)
    return { reason: 'the path of the workspace has a character that the rule cannot spell' };
  return { rule: writer.rule(whole.pattern, isDirectory, place) };
}

function matchOptions({ dialect }: Writer, { root, environment }: Place): MatchOptions {
  const { join } = pathsOf(environment.platform);
  return { root, join: (...parts) => join(...parts), splitsAtBackslash: dialect.splitsAtBackslash };
}

/** How the path is written on disk where the file system takes it in any letter case, but the rule does not. */
function otherCase(path: string, writer: Writer, place: Place, list: Lister): string | undefined {
  if (writer.dialect.ignoresCase || place.environment.platform === 'linux') return undefined;
  const loose = spell(path, { ...writer.dialect, ignoresCase: true });
  if ('reason' in loose) return undefined;
  const { paths } = existingMatches(list, loose.segments, matchOptions(writer, place));
  return paths.includes(path) ? undefined : paths[0];
}

function isInside(path: string): boolean {
  return path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

function isWished(path: string, wish: Wish): boolean {
  return wish.paths.some(
    (wished) => wished.path === path || (wished.isDirectory && path.startsWith(`${wished.path}/`)),
  );
}

/** One edit of a file for all agents that read it, so that each can be made from the file as it is. */
function planFile(file: string, all: readonly Claim[], { files, environment }: PlanContext, list: Lister): Plan {
  const claims = all.filter((claim) => claim.file === file);
  const agents = claims.map(({ writer }) => writer.agent);
  const refuseAll = (path: string, reason: string): Plan => ({
    edits: [],
    refusals: agents.map((agent) => ({ agent, path, reason })),
  });
  try {
    const before = readText(files, file);
    if (before === null && isTaken(file, environment, list)) {
      return refuseAll(file, 'it is a link that leads nowhere');
    }
    return { edits: editOf(file, before, claims), refusals: [] };
  } catch (error) {
    const { path, reason } = refusalOf(error, file);
    return refuseAll(path, reason);
  }
}

function editOf(file: string, before: string | null, claims: readonly Claim[]): readonly FileEdit[] {
  const [first] = claims;
  if (first === undefined) return [];
  const { agent, format } = first.writer;
  const wanted = claims.flatMap((claim) => claim.rules);
  const rules = format.absent(before, [...new Set(wanted.map(({ rule }) => rule))]);
  if (rules.length === 0) return [];
  // A rule may be written more than once, or under another name, where the file has several places for it.
  const wishes = wanted.flatMap((wish) => format.absent(before, [wish.rule]).map((rule) => ({ ...wish, rule })));
  const insertions = format.insert(before, rules);
  const effects = claims.map(({ writer }) => ({ agent: writer.agent, effect: writer.effect.label }));
  const after = applyInsertions(before ?? '', insertions);
  return [{ agent, file, before, after, insertions, rules, removedRules: [], wishes, effects }];
}

function isTaken(file: string, { platform }: Environment, list: Lister): boolean {
  const paths = pathsOf(platform);
  const name = paths.basename(file);
  return list(paths.dirname(file))?.some((entry) => entry.name === name) === true;
}
