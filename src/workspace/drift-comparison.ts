import type { Access, DecidingRule } from '../model/access';
import type { Guard, GuardedPath, GuardedPaths, Viewer } from './guarded-paths';
import { followMoves } from './moved-paths';

/** What an agent's main way to a path gives, and the rule that decides it. */
export interface PathAccess {
  readonly agent: string;
  readonly access: Access;
  readonly rule: DecidingRule | null;
}

/** A path that is worth a guard: a sensitive file, or one that Sightline was asked to protect. It exists. */
export interface Subject {
  /** POSIX, relative to the root. */
  readonly path: string;
  readonly isDirectory: boolean;
  readonly fingerprints: readonly string[];
  /** An entry for each agent looked at. */
  readonly access: readonly PathAccess[];
}

/** The workspace as it is now, as far as it was looked at. */
export interface Look {
  readonly viewer: Viewer;
  /** ISO date and time. */
  readonly time: string;
  readonly subjects: readonly Subject[];
  /** Ids of the agents looked at. */
  readonly agents: readonly string[];
  /** The whole workspace was looked at, not some paths of it. */
  readonly isWhole: boolean;
  /** Whether a path of the memory was within what was looked at. */
  covers(path: string): boolean;
  /** Whether something stands at the path. */
  exists(path: string): boolean;
  /** Whether the rule still stands in its file. */
  stands(rule: DecidingRule): boolean;
}

/** A guard that holds no longer. */
export interface LostGuard {
  readonly path: string;
  readonly isDirectory: boolean;
  readonly agent: string;
  readonly guard: Guard;
  readonly current: PathAccess;
}

export interface Comparison {
  /** What is to be remembered; the same object when nothing changed. */
  readonly after: GuardedPaths;
  /** Sorted by path; without those that the user accepted and those that Sightline itself takes back just now. */
  readonly lost: readonly LostGuard[];
}

/** A path that was not seen for longer than this is forgotten. */
const longestUnseenMs = 90 * 24 * 60 * 60 * 1000;
/** Sightline's own taking back lasts a moment: a mark that is older was left behind by a process that was killed. */
const longestTakingBackMs = 60_000;

/** Puts what is remembered beside what is there now. */
export function compare(before: GuardedPaths, look: Look): Comparison {
  const { paths, moved } = followMoves(before.paths, look);
  const newAgents = agentsNewTo(before, look);
  const subjects = new Map(look.subjects.map((subject) => [subject.path, subject]));
  const after = new Map<string, GuardedPath>();
  const lost: LostGuard[] = [];
  for (const path of new Set([...paths.keys(), ...subjects.keys()])) {
    const known = paths.get(path);
    const subject = subjects.get(path);
    if (subject === undefined) {
      const entry = known === undefined ? null : unseen(path, known, look);
      if (entry !== null) after.set(path, entry);
      continue;
    }
    const judged = judge(subject, known, { look, movedFrom: moved.get(path) ?? null, newAgents });
    if (judged !== null) after.set(path, judged);
    for (const current of subject.access) {
      const guard = judged?.guards.get(current.agent);
      if (guard !== undefined && isAlarm(current, guard, look))
        lost.push({ path, isDirectory: subject.isDirectory, agent: current.agent, guard, current });
    }
  }
  const seen = withSeen(before, look);
  const isSame = seen === before.seen && isSameMap(before.paths, after);
  lost.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
  return { after: isSame ? before : { seen, paths: after }, lost };
}

/** `null`: to be forgotten. */
function unseen(path: string, entry: GuardedPath, look: Look): GuardedPath | null {
  if (entry.unseen === null) return look.covers(path) ? { ...entry, unseen: look.time } : entry;
  return Date.parse(look.time) - Date.parse(entry.unseen) > longestUnseenMs ? null : entry;
}

interface Circumstances {
  readonly look: Look;
  readonly movedFrom: string | null;
  readonly newAgents: ReadonlySet<string>;
}

/** What is to be remembered of a path; the same object as before when nothing changed, `null` for nothing. */
function judge(subject: Subject, known: GuardedPath | undefined, circumstances: Circumstances): GuardedPath | null {
  const before = known?.guards ?? new Map<string, Guard>();
  const after = new Map(before);
  for (const current of subject.access) {
    const guard = next(current, before.get(current.agent), circumstances);
    if (guard !== null) after.set(current.agent, guard);
  }
  for (const guard of addedAgents(subject, before, circumstances)) after.set(...guard);
  if (after.size === 0) return null;
  const { isDirectory, fingerprints } = subject;
  const isSame =
    known?.unseen === null &&
    known.isDirectory === isDirectory &&
    known.fingerprints.join() === fingerprints.join() &&
    isSameMap(before, after);
  return isSame ? known : { isDirectory, fingerprints, unseen: null, guards: after };
}

/** What becomes of the guard for one agent; `null` where there was none and is none. */
function next(current: PathAccess, guard: Guard | undefined, { look, movedFrom }: Circumstances): Guard | null {
  if (isGuarded(current)) {
    const takingBack = guard === undefined || !isTakingBack(guard, look) ? null : guard.takingBack;
    const kept = { rule: current.rule, since: guard?.since ?? look.time, loss: null, takingBack };
    return guard !== undefined && isSameGuard(guard, kept) ? guard : kept;
  }
  if (guard === undefined) return null;
  if (guard.loss !== null || isTakingBack(guard, look) || !isLost(current, guard, look)) return guard;
  return { ...guard, loss: { noticed: look.time, movedFrom, isAgentNew: false, isAccepted: false } };
}

/** Blocked, or asked for, by a rule that somebody wrote: what a program does by itself cannot be taken away. */
export function isGuarded(current: PathAccess): current is PathAccess & { readonly rule: DecidingRule } {
  const { access, rule } = current;
  return (access === 'blocked' || access === 'asks') && rule !== null && rule.file !== null;
}

/** What is `unknown` counts only where the rule is gone: else nothing changed but what is known. */
function isLost({ access }: PathAccess, { rule }: Guard, look: Look): boolean {
  return access === 'open' || (access === 'unknown' && !look.stands(rule));
}

function isTakingBack({ takingBack }: Guard, { time }: Look): boolean {
  return takingBack !== null && Date.parse(time) - Date.parse(takingBack) <= longestTakingBackMs;
}

/** What was lost once stays written down until it is guarded again, so that what was accepted stays accepted. */
function isAlarm(current: PathAccess, guard: Guard, look: Look): boolean {
  return guard.loss?.isAccepted === false && !isTakingBack(guard, look) && isLost(current, guard, look);
}

/** Where nobody looked with these eyes before, an agent that is seen for the first time may have been there all along. */
function agentsNewTo({ seen }: GuardedPaths, { viewer, agents }: Look): ReadonlySet<string> {
  const known = new Set([...seen.values()].flat());
  return new Set(seen.has(viewer) ? agents.filter((agent) => !known.has(agent)) : []);
}

/** A path that was kept from every agent so far, and that a new one reads, is lost to it by the rule for the others. */
function addedAgents(
  { access }: Subject,
  before: ReadonlyMap<string, Guard>,
  { look, newAgents }: Circumstances,
): readonly (readonly [string, Guard])[] {
  const guard = [...before.values()].find(({ loss }) => loss?.isAccepted !== true);
  if (guard === undefined) return [];
  const wasKept = access.every(
    ({ agent, access: current }) => newAgents.has(agent) || current !== 'open' || before.has(agent),
  );
  if (!wasKept) return [];
  const loss = { noticed: look.time, movedFrom: null, isAgentNew: true, isAccepted: false };
  return access
    .filter(({ agent, access: current }) => newAgents.has(agent) && current === 'open' && !before.has(agent))
    .map(({ agent }) => [agent, { ...guard, loss, takingBack: null }] as const);
}

function withSeen({ seen }: GuardedPaths, { viewer, agents, isWhole }: Look): GuardedPaths['seen'] {
  const known = seen.get(viewer);
  const added = agents.filter((agent) => known?.includes(agent) !== true);
  if (!isWhole || (known !== undefined && added.length === 0)) return seen;
  return new Map(seen).set(viewer, [...(known ?? []), ...added].sort());
}

/** Whether two guards say the same. */
export function isSameGuard(left: Guard, right: Guard): boolean {
  return (
    left.since === right.since &&
    left.takingBack === right.takingBack &&
    left.loss === right.loss &&
    left.rule.file === right.rule.file &&
    left.rule.line === right.rule.line &&
    left.rule.text === right.rule.text
  );
}

function isSameMap<Value>(left: ReadonlyMap<string, Value>, right: ReadonlyMap<string, Value>): boolean {
  return left.size === right.size && [...right].every(([key, value]) => left.get(key) === value);
}
