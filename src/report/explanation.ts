import type {
  Access,
  AgentState,
  AgentVerdict,
  Channel,
  ChannelAccess,
  CheckedElsewhere,
  DecidingRule,
  Verdict,
} from '../model/access';
import { channels } from '../model/access';
import { systemName } from '../access/elsewhere';
import { describeRule } from './rule-text';

/** Why an agent can or cannot get at one path, in sentences; every face shows the same. */
export interface Explanation {
  /** One sentence: the verdict. */
  readonly headline: string;
  readonly verdict: Verdict;
  /** Channels with the same access for the same reason, the most open first. */
  readonly reasons: readonly Reason[];
  /** What the verdict rests on, a sentence each. */
  readonly basis: readonly string[];
}

interface Reason {
  readonly access: Exclude<Access, 'none'>;
  /** Names of channels, such as `file tool, search`. */
  readonly ways: string;
  /** The rule with its place, forms that stay open, the note, without a stop at the end; may be empty. */
  readonly why: string;
}

const channelNames: Readonly<Record<Channel, string>> = {
  read: 'file tool',
  search: 'search',
  mention: '@ mention',
  editor: 'open file and selection',
  shell: 'shell commands',
  index: 'code index',
  mcp: 'MCP servers',
};

const accessOrder: readonly Reason['access'][] = ['open', 'asks', 'unknown', 'blocked'];

/** `path` as it shall be shown. */
export function explain(path: string, entry: AgentVerdict, agent: AgentState): Explanation {
  const reasons = reasonsOf(entry, agent);
  return {
    headline: `${headline(path === '.' ? './' : path, entry, agent)}.`,
    verdict: entry.verdict,
    reasons,
    basis: [...modeHint(reasons), `${checkedAgainst(agent)}.`],
  };
}

function reasonsOf({ channels: map }: AgentVerdict, agent: AgentState): readonly Reason[] {
  const groups = new Map<
    string,
    { readonly access: Reason['access']; readonly why: string; readonly names: string[] }
  >();
  for (const name of channels) {
    const { access } = map[name];
    if (access === 'none') continue;
    const why = whyOf(access, map[name], agent);
    const group = groups.get(`${access} ${why}`) ?? { access, why, names: [] };
    group.names.push(channelNames[name]);
    groups.set(`${access} ${why}`, group);
  }
  return [...groups.values()]
    .map(({ access, why, names }) => ({ access, ways: names.join(', '), why }))
    .sort((left, right) => accessOrder.indexOf(left.access) - accessOrder.indexOf(right.access));
}

/** How a rule comes into it. */
const ruleWords: Readonly<Record<Reason['access'], string>> = {
  open: 'Decided by',
  asks: 'Because of',
  unknown: 'It turns on',
  blocked: 'By',
};

/** What is said of a channel that is open for no other reason. */
const unheld = 'Nothing that was found holds it back';

/** Sentences, without the stop at the end. */
function whyOf(access: Reason['access'], { rule, forms, note }: ChannelAccess, agent: AgentState): string {
  const { checkedElsewhere } = agent;
  const differs = access === 'blocked' && checkedElsewhere !== null;
  const sentences = [
    rule === null ? '' : `${ruleWords[access]} ${ruleInWords(rule)}`,
    forms.length === 0 ? '' : `${access === 'open' ? 'Given out by' : 'Perhaps given out by'} ${listed(forms)}`,
    note?.replace(/\.$/, '') ?? '',
    differs ? `Blocked ${elsewhere(checkedElsewhere)}` : '',
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0 && access === 'open') return unheld;
  return sentences.join('. ');
}

function ruleInWords(rule: DecidingRule): string {
  const own = /^built in: (.*)$/s.exec(rule.text)?.[1];
  return rule.file === null && own !== undefined ? `its own built-in rule ${own}` : describeRule(rule);
}

/** `a, b and c`. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  const isClear = !items.some((item) => item.includes(' and '));
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${isClear ? '' : ','} and ${last}`;
}

/** `search gives it out`. */
function giving(ways: readonly string[], adverb = ''): string {
  const isOne = ways.length === 1 && !/(?:s|selection)$/.test(ways[0] ?? '');
  return `${listed(ways)} ${adverb}${isOne ? 'gives' : 'give'} it out`;
}

/** Channels with one kind of access, by name. */
function waysWith({ channels: map }: AgentVerdict, access: Access): readonly string[] {
  return channels.filter((name) => map[name].access === access).map((name) => channelNames[name]);
}

function headline(path: string, entry: AgentVerdict, { name, checkedElsewhere }: AgentState): string {
  const open = waysWith(entry, 'open');
  const differs = checkedElsewhere === null ? '' : `: blocked ${elsewhere(checkedElsewhere)}`;
  const sentences: Readonly<Record<Verdict, string>> = {
    readable: `${name} can read ${path}`,
    asks: `${name} asks you before it reads ${path}${open.length === 0 ? '' : `, but ${giving(open)} without asking`}`,
    partial: `${path} is only partly guarded from ${name}: ${stillOpen(entry)}`,
    unknown: inDoubt(path, entry, name),
    blocked: `${name} is kept from ${path} by configuration found on this machine${differs}`,
  };
  return sentences[entry.verdict];
}

/** The ways that are left; one that asks first is named as such. */
function stillOpen(entry: AgentVerdict): string {
  const [open, asking] = [waysWith(entry, 'open'), waysWith(entry, 'asks')];
  const parts = [
    open.length === 0 ? '' : giving(open, 'still '),
    asking.length === 0 ? '' : `you are asked first about ${listed(asking)}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** Either nobody knows of the way by which the agent reads files, or that one is closed and nobody knows of another. */
function inDoubt(path: string, entry: AgentVerdict, name: string): string {
  const primary = entry.channels.read.access === 'none' ? 'shell' : 'read';
  if (entry.channels[primary].access !== 'unknown') {
    const [closed, unclear] = [waysWith(entry, 'blocked'), waysWith(entry, 'unknown')];
    return `${name} is kept from ${path} by way of ${listed(closed)}; nobody can say whether ${giving(unclear)}`;
  }
  const open = waysWith(entry, 'open');
  const beside = open.length === 0 ? '' : `; ${giving(open)} in any case`;
  return `Nobody can say for sure whether the ${channelNames[primary]} of ${name} can read ${path}${beside}`;
}

/** Verdicts hold for the mode that the settings give; a prompt is worth nothing in a session that skips prompts. */
function modeHint(reasons: readonly Reason[]): readonly string[] {
  const asking = reasons.filter(({ access }) => access === 'asks').map(({ ways }) => ways);
  return asking.length === 0 ? [] : [`A session that is started to skip prompts opens besides: ${asking.join(', ')}.`];
}

/** What an agent's verdicts were checked against, and how this machine differs; a sentence each. */
export function basisOf(agent: AgentState): readonly string[] {
  const { checkedElsewhere } = agent;
  const differs = checkedElsewhere === null ? [] : [`"Blocked" means blocked ${elsewhere(checkedElsewhere)}.`];
  return [`${checkedAgainst(agent)}.`, ...differs];
}

function elsewhere({ checkedOn, here }: CheckedElsewhere): string {
  return `on ${checkedOn}, you run ${here}`;
}

function checkedAgainst({ name, checked }: AgentState): string {
  const { how, program, os, date, sources, conformance } = checked;
  const version = program === null ? name : `${name} ${program}`;
  const [source] = sources;
  const place = source === undefined ? '' : `: ${source}`;
  if (how === 'conformance') {
    const figures = conformance === null ? '' : `: ${figuresOf(conformance)}`;
    return `Checked against the real ${version} on ${systemName(os ?? 'an unnamed system')}, ${date}${figures}`;
  }
  if (how === 'source') return `Read in the source of ${version}, ${date}${place}`;
  if (how === 'docs') return `Known from the documentation of ${version}, ${date}; not tried${place}`;
  if (how === 'third-party') return `Known from third parties only, ${date}, so never called blocked${place}`;
  return `Nobody has verified how ${name} decides, ${date}${place}`;
}

function figuresOf({ cases, verdicts, agreement }: NonNullable<AgentState['checked']['conformance']>): string {
  const share = agreement === 1 ? 'all the same' : `${(agreement * 100).toFixed(2)} % the same`;
  return `${cases} workspaces, ${verdicts} answers, ${share}`;
}
