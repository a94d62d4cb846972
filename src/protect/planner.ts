import { FileError, type Environment, type ReadableFiles } from '../model/edges';
import { gitRootOf } from './git-root';
import {
  scopes,
  type Extra,
  type FileEdit,
  type Plan,
  type PlanNote,
  type Refusal,
  type RuleWish,
  type Scope,
  type Wish,
  type WishedPath,
  type WishPlan,
} from './plan';
import { wishesAdded } from './rule-edit';
import { isInside, rulesFor } from './rules';
import { createLister, type Lister } from './spelling/existing-matches';
import { EditError } from './text/edit-error';
import { applyInsertions } from './text/insertion';
import { readText } from './text/text-file';
import { extraWriterFor, offerFor, withoutScope, writersFor } from './writers';
import { pathsOf, type Place, type Writer } from './writers/writer';

export interface PlanContext {
  readonly files: ReadableFiles;
  readonly environment: Environment;
  /** Absolute path of the workspace root, in which the agents' sessions start. */
  readonly startDirectory: string;
  /** True for a path that needs no rule because existing ones cover it; nothing is covered when left out. */
  readonly covered?: (agent: string, path: string) => boolean;
  /** Whether a commit holds something under a path (relative to the root); unknown when left out. */
  readonly isCommitted?: (path: string) => boolean | 'unknown';
}

/**
 * The edits that make every wished path unreadable for every wished agent, each by the narrowest rule that its
 * configuration can spell. What cannot be spelled or edited is refused; the rest of the wish is planned nevertheless.
 */
export function planProtection(wish: Wish, context: PlanContext): WishPlan {
  const list = createLister(context.files);
  const chosen = chooseWriters(wish);
  const plans = chosen.writers.map((writer) => planWriter(writer, wish, context, list));
  const claims = plans.flatMap((plan) => plan.claims);
  const edited = [...new Set(claims.map(({ file }) => file))].map((file) => planFile(file, claims, context, list));
  const edits = edited.flatMap((plan) => plan.edits);
  const refusals = [chosen, ...plans, ...edited].flatMap((plan) => plan.refusals);
  return { edits, refusals: withoutRepeats(refusals), notes: withoutRepeats(notesOn(edits, plans)) };
}

/**
 * Whether a rule for a path stands already in a place that is written on request, in a file of any scope; `impossible`
 * where none can be written.
 */
export function extraState(
  extra: Extra,
  agent: string,
  wished: WishedPath,
  context: PlanContext,
): 'stands' | 'absent' | 'impossible' {
  const plans = scopes.map((scope) => {
    const wish: Wish = { paths: [wished], agents: [agent], scope, extras: [extra] };
    const writer = extraWriterFor(agent, extra);
    if (writer === undefined) return null;
    const { claims } = planWriter(writer, wish, context, createLister(context.files));
    const stands = claims.every((claim) => stand(claim, context));
    return claims.length === 0 ? null : stands;
  });
  if (plans.includes(true)) return 'stands';
  return plans.includes(false) ? 'absent' : 'impossible';
}

/** What has to be switched on for a place that is written on request; `null` where nothing has to be. */
export function extraNeeds(extra: Extra, agent: string, context: PlanContext): string | null {
  const writer = extraWriterFor(agent, extra);
  if (writer === undefined) return null;
  try {
    return writer.needs?.(placeFor(writer, 'project', context)) ?? null;
  } catch (error) {
    return refusalOf(error, '.').reason;
  }
}

/** A file that cannot be edited says nothing. */
function stand({ writer, file, rules }: Claim, { files }: PlanContext): boolean {
  try {
    const wanted = rules.map(({ rule }) => rule);
    return writer.format.absent(readText(files, file), wanted).length === 0;
  } catch (error) {
    refusalOf(error, file);
    return false;
  }
}

/** Rules that one writer puts into one file. */
interface Claim {
  readonly writer: Writer;
  readonly file: string;
  readonly rules: readonly RuleWish[];
}

interface WriterPlan {
  readonly claims: readonly Claim[];
  readonly refusals: readonly Refusal[];
  readonly notes: readonly PlanNote[];
}

interface Chosen {
  readonly writers: readonly Writer[];
  readonly refusals: readonly Refusal[];
}

/** Each agent's writers for the scope, then those that were asked for by name. */
function chooseWriters({ agents, scope, extras = [] }: Wish): Chosen {
  const ids = [...new Set(agents)];
  const own = ids.map((agent) => ownWriters(agent, scope, extras));
  const further = extras.map((extra): Chosen => {
    const writers = [...new Set(ids.flatMap((agent) => extraWriterFor(agent, extra) ?? []))];
    const reason = `Sightline knows no place for "${extra}" of this agent`;
    return { writers, refusals: writers.length > 0 ? [] : ids.map((agent) => ({ agent, path: '.', reason })) };
  });
  const all = [...own, ...further];
  return { writers: all.flatMap(({ writers }) => writers), refusals: all.flatMap(({ refusals }) => refusals) };
}

function ownWriters(agent: string, scope: Scope, extras: readonly Extra[]): Chosen {
  const refusal = (reason: string): Chosen => ({ writers: [], refusals: [{ agent, path: '.', reason }] });
  const offer = offerFor(agent);
  if (offer.without !== null) {
    const { reason, link } = offer.without;
    const isAsked = extras.some((extra) => offer.extras.includes(extra));
    return isAsked ? { writers: [], refusals: [] } : refusal(link === null ? reason : `${reason} (${link})`);
  }
  const writers = writersFor(agent).filter((writer) => writer.scopes.includes(scope));
  if (writers.length > 0) return { writers, refusals: [] };
  const why = withoutScope(agent, scope);
  const others = `there is no file for the scope "${scope}", only for: ${offer.scopes.join(', ')}`;
  return refusal(why === null ? others : `${others}; ${why}`);
}

/** An agent with several files would say the same of each. */
function withoutRepeats<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function planWriter(writer: Writer, wish: Wish, context: PlanContext, list: Lister): WriterPlan {
  const place = placeFor(writer, wish.scope, context);
  try {
    const isCovered = (wished: WishedPath): boolean =>
      writer.isCovered?.(wished, place) ?? context.covered?.(writer.agent, wished.path) === true;
    const concerned = wish.paths.filter((wished) => writer.concerns?.(wished) !== false);
    const wanted = concerned.filter((wished) => !isInside(wished.path) || !isCovered(wished));
    if (wanted.length === 0) return { claims: [], refusals: [], notes: [] };
    const obstacle = writer.obstacle?.(place) ?? null;
    if (obstacle !== null) return refuse(writer.agent, '.', obstacle);
    const { rules, refusals, notes } = rulesFor(writer, wanted, { wish, place, list });
    const needs = rules.length === 0 ? null : (writer.needs?.(place) ?? null);
    const needed: readonly PlanNote[] =
      needs === null ? [] : [{ agent: writer.agent, kind: 'needs', path: '.', text: needs }];
    const claims = rules.length === 0 ? [] : [{ writer, file: writer.file(place), rules }];
    return { claims, refusals, notes: [...needed, ...notes] };
  } catch (error) {
    const { path, reason } = refusalOf(error, '.');
    return refuse(writer.agent, path, reason);
  }
}

/** What git leaves out is the project's matter, whatever the scope of the other rules. */
function placeFor(writer: Writer, scope: Scope, context: PlanContext): Place {
  const { files, environment, startDirectory: root, isCommitted } = context;
  return {
    scope: writer.extra === 'gitignore' ? 'project' : scope,
    root,
    gitRoot: gitRootOf(files, environment, root),
    environment,
    files,
    isCommitted: isCommitted ?? (() => 'unknown'),
  };
}

/** What an error of reading or editing a file means for the plan. `file`: absolute, unless the error names another. */
function refusalOf(error: unknown, file: string): Omit<Refusal, 'agent'> {
  if (error instanceof EditError) return { path: error.file ?? file, reason: error.message };
  if (error instanceof FileError) return { path: file === '.' ? error.path : file, reason: error.message };
  throw error;
}

function refuse(agent: string, path: string, reason: string): WriterPlan {
  return { claims: [], refusals: [{ agent, path, reason }], notes: [] };
}

/** Notes of those writers whose rules are not all there already. */
function notesOn(edits: readonly FileEdit[], plans: readonly WriterPlan[]): readonly PlanNote[] {
  const added = new Map(edits.map(({ file, rules }) => [file, rules]));
  const isWritten = ({ file, rules }: Claim): boolean =>
    rules.some(({ rule }) => added.get(file)?.some((each) => each.endsWith(rule)) === true);
  return plans.flatMap(({ claims, notes }) => (claims.some(isWritten) ? notes : []));
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
  const { agent, id, format } = first.writer;
  const wanted = claims.flatMap((claim) => claim.rules);
  const rules = format.absent(before, [...new Set(wanted.map(({ rule }) => rule))]);
  if (rules.length === 0) return [];
  const wishes = wishesAdded(before, wanted, format);
  const insertions = format.insert(before, rules);
  const effects = claims.map(({ writer }) => ({ agent: writer.agent, effect: writer.effect.label }));
  const after = applyInsertions(before ?? '', insertions);
  return [{ agent, writer: id, file, before, after, insertions, rules, removedRules: [], wishes, effects }];
}

function isTaken(file: string, { platform }: Environment, list: Lister): boolean {
  const paths = pathsOf(platform);
  const name = paths.basename(file);
  return list(paths.dirname(file))?.some((entry) => entry.name === name) === true;
}
