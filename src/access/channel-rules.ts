import type { Access, ChannelAccess, ChannelMap } from '../model/access';
import { channels } from '../model/access';
import type { AccessTarget, LoadedAgent } from './agent';
import { channel, historyForms, noChannel } from './channels';
import type { ConfigReader } from './config-reader';
import type { Guard, GuardAnswer } from './guards/guard';
import { children, descendant, parseLenient } from './json-tree';
import { joinedNames, type Names } from './matchers/names';
import { expandPath } from './paths';
import { committedIn } from './target-place';

/** What one channel says: the same for every path, or by path. `decide` gives the same object for equal answers. */
export type ChannelRule = { readonly always: ChannelAccess } | DecidedRule;

export interface DecidedRule {
  /** Names that the rule speaks of. */
  readonly names: Names;
  readonly decide: (target: AccessTarget) => ChannelAccess;
}

export type ChannelRules = Readonly<Record<keyof ChannelMap, ChannelRule>>;

/** The agent has no such channel. */
export const none: ChannelRule = { always: noChannel };

/** Nothing in the agent's configuration holds this channel back. */
export function open(note: string | null = null): ChannelRule {
  return { always: channel('open', { note }) };
}

/** What the channel does was not seen, or sources contradict each other; the note says which. */
export function unknown(note: string): ChannelRule {
  return { always: channel('unknown', { note }) };
}

interface GuardedOptions {
  /** Access of a path that the guard covers; `blocked` when left out. */
  readonly covered?: Extract<Access, 'blocked' | 'asks' | 'unknown'>;
  /** Why, for covered paths. */
  readonly note?: string;
  /** Why, for paths of which the guard cannot say whether it covers them. */
  readonly disputed?: string;
  /** Access of all other paths; `open` when left out. */
  readonly otherwise?: ChannelAccess;
}

const disputedNote = 'Whether this line covers the path depends on details of the program that nobody has seen.';

/** A channel that a guard decides. */
export function guarded(guard: Guard, options: GuardedOptions = {}): DecidedRule {
  const access = byAnswer((answer) => accessOf(answer, options));
  return { names: guard.names, decide: (target) => access(guard(target)) };
}

function accessOf(
  { state, rule }: GuardAnswer,
  { covered = 'blocked', note, disputed = disputedNote, otherwise }: GuardedOptions,
): ChannelAccess {
  if (state === 'covered') return channel(covered, { rule, note: note ?? null });
  if (state === 'asks') return channel('asks', { rule, note: note ?? null });
  if (state === 'disputed') return channel('unknown', { rule, note: disputed });
  return otherwise ?? channel('open', { rule });
}

/** Keeps one result for each answer of a guard, so that equal answers give the same object. */
export function byAnswer<Result>(make: (answer: GuardAnswer) => Result): (answer: GuardAnswer) => Result {
  const known = new Map<GuardAnswer, Result>();
  return (answer) => {
    const before = known.get(answer);
    if (before !== undefined) return before;
    const result = make(answer);
    known.set(answer, result);
    return result;
  };
}

interface ShellOptions {
  /** Commands that give out what the guard covers, the most telling first. */
  readonly forms?: readonly string[];
  readonly note?: string;
}

/** A shell that no rule of the agent holds back; for a path that the guard covers the forms are listed. */
export function openShell(
  reader: ConfigReader,
  guard: Guard,
  { forms = ['cat', 'grep -r'], note }: ShellOptions = {},
): DecidedRule {
  const committed = committedIn(reader.context);
  const plain = channel('open');
  const beside = [true, false, 'unknown' as const].map((state) =>
    channel('open', { forms: [...forms, ...historyForms(state)], note: note ?? null }),
  );
  return {
    names: guard.names,
    decide(target) {
      const { state } = guard(target);
      if (state === 'untouched' || state === 'lifted') return plain;
      return beside[[true, false, 'unknown'].indexOf(committed(target))] ?? plain;
    },
  };
}

/** `unknown` when one of the files configures an MCP server, or cannot be read as JSON; else the agent has none. */
export function mcpServers(
  reader: ConfigReader,
  files: readonly string[],
  keys: readonly string[] = ['mcpServers'],
): ChannelRule {
  const { environment, startDirectory } = reader.context;
  const found = files
    .map((file) => expandPath(environment, startDirectory, file))
    .filter((path) => configuresServer(reader, path, keys))
    .map((path) => reader.display(path));
  if (found.length === 0) return none;
  return unknown(`MCP servers are configured in ${found.join(', ')}; what they read was not checked.`);
}

function configuresServer(reader: ConfigReader, path: string, keys: readonly string[]): boolean {
  const text = reader.readText(path);
  if (text === null || text.trim() === '') return false;
  const { root } = parseLenient(text);
  return root === null || children(descendant(root, ...keys)).length > 0;
}

/** Joins the channels of one agent; paths with the same access by every channel get the same object. */
export function joinedChannels(rules: ChannelRules): Pick<LoadedAgent, 'decide' | 'names'> {
  const deciding = [...new Set(channels.map((name) => rules[name]))].filter((rule) => 'decide' in rule);
  const mapOf = (found: readonly ChannelAccess[]): ChannelMap => {
    const accessOfRule = (rule: ChannelRule) => ('always' in rule ? rule.always : found[deciding.indexOf(rule)]);
    return Object.fromEntries(channels.map((name) => [name, accessOfRule(rules[name])])) as unknown as ChannelMap;
  };
  const root: Branch = { next: new Map(), map: null };
  const decide = (target: AccessTarget): ChannelMap => {
    const found: ChannelAccess[] = [];
    let branch = root;
    for (const rule of deciding) {
      const access = rule.decide(target);
      found.push(access);
      branch = step(branch, access);
    }
    branch.map ??= mapOf(found);
    return branch.map;
  };
  return { decide, names: joinedNames(...deciding.map(({ names }) => names)) };
}

/** One level for each rule that decides by path, keyed by what it answered. */
interface Branch {
  readonly next: Map<ChannelAccess, Branch>;
  map: ChannelMap | null;
}

function step(branch: Branch, access: ChannelAccess): Branch {
  const known = branch.next.get(access);
  if (known !== undefined) return known;
  const fresh: Branch = { next: new Map(), map: null };
  branch.next.set(access, fresh);
  return fresh;
}
