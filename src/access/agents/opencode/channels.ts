import type { ChannelAccess, DecidingRule } from '../../../model/access';
import type { AccessTarget } from '../../agent';
import type { ChannelRule, DecidedRule } from '../../channel-rules';
import { channel, historyForms } from '../../channels';
import type { ConfigReader } from '../../config-reader';
import { LastMatch, type PermissionAction, type PermissionRule } from '../../matchers/wildcard-map';
import { letterCaseNote } from '../../letter-case';
import { joinedNames, noNames, type Names } from '../../matchers/names';
import { committedIn, lastKept } from '../../target-place';
import type { InnerAgent, InnerAgents } from './agent-rules';
import type { ProjectPlace } from './project-place';

/** What one of the inner agents may do, ready to be asked. */
interface Judge {
  readonly name: string;
  readonly read: LastMatch;
  readonly external: LastMatch;
  readonly bash: LastMatch;
  /** For queries that the model chooses. */
  readonly grep: PermissionRule | null;
  /** Whether the session's own agent may start this one; `null` for itself. */
  readonly task: PermissionRule | null;
}

/** An answer, with the agent that gives it when it is not the session's own. */
interface Answer {
  readonly rule: PermissionRule;
  readonly by: Judge;
}

const fallback: PermissionRule = {
  permission: '*',
  pattern: '*',
  action: 'ask',
  source: { file: null, line: null, text: 'built in: what no rule allows is asked for' },
};

const permissiveness: readonly PermissionAction[] = ['deny', 'ask', 'allow'];

function moreOpen(one: PermissionRule, other: PermissionRule): boolean {
  return permissiveness.indexOf(one.action) > permissiveness.indexOf(other.action);
}

/** Of two that must both allow the one that holds back more; the first of equals. */
function stricter(one: PermissionRule, other: PermissionRule): PermissionRule {
  return moreOpen(one, other) ? other : one;
}

function judgesOf([first, ...others]: InnerAgents, ignoreCase: boolean): readonly [Judge, ...Judge[]] {
  const judge = ({ name, rules }: InnerAgent, task: PermissionRule | null): Judge => {
    const of = (permission: string): LastMatch => LastMatch.of(rules, permission, ignoreCase);
    return {
      name,
      read: of('read'),
      external: of('external_directory'),
      bash: of('bash'),
      grep: of('grep').mostPermissive(),
      task,
    };
  };
  const task = LastMatch.of(first.rules, 'task', ignoreCase);
  const reached = others.map((agent) => judge(agent, task.find(agent.name) ?? fallback));
  return [judge(first, null), ...reached.filter((each) => each.task?.action !== 'deny')];
}

/** A program may take back what a rule allows for a path. */
export interface Harden {
  /** Names that it speaks of. */
  readonly names: Names;
  /** Gives the same object for equal answers. */
  readonly harden: (rule: PermissionRule, path: string) => PermissionRule;
}

const unhardened: Harden = { names: noNames, harden: (rule) => rule };

export interface PermissionChannels {
  /** By whichever agent asks least. */
  readonly read: ChannelRule;
  /** By the session's own agent. */
  readonly ownRead: ChannelRule;
  readonly search: ChannelRule;
  readonly shell: ChannelRule;
}

/** The channels of a program of the OpenCode family that its permissions decide. */
export function permissionChannels(
  reader: ConfigReader,
  agents: InnerAgents,
  place: (target: AccessTarget) => ProjectPlace,
  hardening: Harden = unhardened,
): PermissionChannels {
  const { platform } = reader.context.environment;
  // The program folds letters itself on Windows; on macOS only the file system does.
  const tellsCase = platform === 'darwin';
  const judges = judgesOf(agents, platform === 'win32');
  const readAnswer = lastKept((target) => best(judges, (judge) => readRule(judge, place(target), hardening)));
  const names = joinedNames(hardening.names, ...judges.flatMap((judge) => [judge.read.names, judge.external.names]));
  const isHeldBack = (target: AccessTarget): boolean => readAnswer(target).rule.action !== 'allow';
  const read = remembered(({ rule, by }) => (tellsCase && namesLetters(rule) ? inDoubt(rule) : accessOf(rule, by)));
  const search = remembered(({ rule, by }) => accessOf(rule, by));
  const inside = search(best(judges, ({ grep }) => grep ?? fallback));
  return {
    read: { names, decide: (target) => read(readAnswer(target)) },
    ownRead: {
      names,
      decide: (target) => read({ rule: readRule(judges[0], place(target), hardening), by: judges[0] }),
    },
    search: {
      names,
      decide: (target) => {
        const at = place(target);
        const access = at.outside === null ? inside : search(best(judges, (judge) => searchRule(judge, at)));
        return access.access === 'open' && isHeldBack(target) ? searchBeside : access;
      },
    },
    shell: shellOf(reader, judges, place, Object.assign(isHeldBack, { names })),
  };
}

/** Outside the project the folder is asked for first; only when that is allowed the rules for the file are looked at. */
function readRule(
  { read, external }: Judge,
  { path, realPath, outside }: ProjectPlace,
  { harden }: Harden,
): PermissionRule {
  const folder = outside === null ? null : (external.find(outside) ?? fallback);
  if (folder !== null && folder.action !== 'allow') return folder;
  const own = harden(read.find(path) ?? fallback, path);
  return realPath === path ? own : stricter(own, harden(read.find(realPath) ?? fallback, realPath));
}

/** Outside the project; here the query is asked for first. */
function searchRule({ grep, external }: Judge, { outside }: ProjectPlace): PermissionRule {
  const query = grep ?? fallback;
  return query.action === 'allow' && outside !== null ? (external.find(outside) ?? fallback) : query;
}

/** The most open of all agents that can be reached; the session's own where it is as open as any. */
function best(judges: readonly [Judge, ...Judge[]], ask: (judge: Judge) => PermissionRule): Answer {
  const [first, ...others] = judges;
  let found: Answer = { rule: ask(first), by: first };
  for (const judge of others) {
    if (found.rule.action === 'allow') break;
    const own = ask(judge);
    const rule = judge.task === null ? own : stricter(own, judge.task);
    if (moreOpen(rule, found.rule)) found = { rule, by: judge };
  }
  return found;
}

const accesses = { allow: 'open', ask: 'asks', deny: 'blocked' } as const;
const searchBeside = channel('open', { note: 'Rules for reading do not bind the search.' });
const reloadNote = 'Permissions are read when the program starts.';

function accessOf({ action, source }: PermissionRule, { name, task }: Judge): ChannelAccess {
  if (task === null) return channel(accesses[action], { rule: source, note: action === 'allow' ? null : reloadNote });
  const how = action === 'allow' ? 'without being asked' : 'once it is allowed to';
  const note = `The inner agent "${name}", which the session can start as a task, gets at it ${how}.`;
  return channel(accesses[action], { rule: source, forms: [`task: ${name}`], note });
}

/** A rule that holds back by a pattern which another spelling of the same name may not fit. */
function namesLetters({ action, pattern }: PermissionRule): boolean {
  return action !== 'allow' && /\p{L}/u.test(pattern);
}

function inDoubt({ source }: PermissionRule): ChannelAccess {
  return channel('unknown', { rule: source, note: letterCaseNote });
}

/** Keeps one result for each rule and agent, so that equal answers give the same object. */
function remembered(make: (answer: Answer) => ChannelAccess): (answer: Answer) => ChannelAccess {
  const known = new Map<PermissionRule, Map<Judge, ChannelAccess>>();
  return (answer) => {
    const byJudge = known.get(answer.rule) ?? new Map<Judge, ChannelAccess>();
    known.set(answer.rule, byJudge);
    const access = byJudge.get(answer.by) ?? make(answer);
    byJudge.set(answer.by, access);
    return access;
  };
}

/** Commands that run without any permission, and print the file in the shell's own message of an error. */
const unaskedForms = ['cd "$(<file)"'];
const unaskedNote =
  'Only commands with a program of their own are checked: cd "$(<file)" runs without a permission, and the shell names the content in its error.';

/** As long as an agent has the shell tool at all, one command or another gives everything out. */
function shellOf(
  reader: ConfigReader,
  judges: readonly [Judge, ...Judge[]],
  place: (target: AccessTarget) => ProjectPlace,
  isHeldBack: ((target: AccessTarget) => boolean) & { readonly names: Names },
): ChannelRule {
  const removed = (judge: Judge): DecidingRule | null => removedBy(judge.bash);
  const [first] = judges;
  if (judges.every((judge) => removed(judge) !== null))
    return { always: channel('blocked', { rule: removed(first), note: reloadNote }) };
  const cat = first.bash.startingWith('cat ');
  const committed = committedIn(reader.context);
  const plain = channel('open');
  const known = new Map<string, ChannelAccess>();
  const decide: DecidedRule['decide'] = (target) => {
    const isAllowed = (cat.find(`cat ${place(target).path}`) ?? fallback).action === 'allow';
    if (isAllowed && !isHeldBack(target)) return plain;
    const history = isAllowed ? historyForms(committed(target)) : [];
    const readers = place(target).outside === null ? ['cat', 'grep -r'] : ['head', 'grep -r'];
    const forms = [...(isAllowed ? readers : unaskedForms), ...history];
    const key = forms.join('\n');
    const access = known.get(key) ?? channel('open', { forms, note: isAllowed ? null : unaskedNote });
    known.set(key, access);
    return access;
  };
  return { names: joinedNames(isHeldBack.names, cat.names), decide };
}

/** The rule that takes the tool away: the last one, when it denies everything. */
function removedBy(bash: LastMatch): DecidingRule | null {
  const rule = bash.last;
  return rule?.pattern === '*' && rule.action === 'deny' ? rule.source : null;
}
