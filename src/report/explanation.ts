import type { Access, AgentState, AgentVerdict, Channel, ChannelAccess, Verdict } from '../model/access';
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
  /** The rule with its place, forms that stay open, the note; may be empty. */
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
  const reasons = reasonsOf(entry);
  return {
    headline: headline(path, entry.verdict, agent.name, reasons),
    verdict: entry.verdict,
    reasons,
    basis: [...modeHint(reasons), ...basisOf(agent)],
  };
}

function reasonsOf({ channels: map }: AgentVerdict): readonly Reason[] {
  const groups = new Map<string, { readonly channel: ChannelAccess; readonly names: string[] }>();
  for (const name of channels) {
    const channel = map[name];
    if (channel.access === 'none') continue;
    const why = whyOf(channel);
    const group = groups.get(`${channel.access} ${why}`) ?? { channel, names: [] };
    group.names.push(channelNames[name]);
    groups.set(`${channel.access} ${why}`, group);
  }
  return [...groups.values()]
    .map(({ channel, names }) => ({
      access: channel.access as Reason['access'],
      ways: names.join(', '),
      why: whyOf(channel),
    }))
    .sort((left, right) => accessOrder.indexOf(left.access) - accessOrder.indexOf(right.access));
}

function whyOf({ access, rule, forms, note }: ChannelAccess): string {
  const given = access === 'open' ? 'Given out by' : 'Perhaps given out by';
  const parts = [
    rule === null ? '' : describeRule(rule),
    forms.length === 0 ? '' : `${given} ${forms.join(', ')}`,
    note?.replace(/\.$/, '') ?? '',
  ];
  return parts.filter((part) => part !== '').join('. ');
}

/** The ways that are left, those that ask first named as such. */
function stillOpen(reasons: readonly Reason[]): string {
  const open = reasons.filter(({ access }) => access === 'open').map(({ ways }) => ways);
  const asking = reasons.filter(({ access }) => access === 'asks').map(({ ways }) => `${ways} (asks first)`);
  return [...open, ...asking].join(', ');
}

function headline(path: string, verdict: Verdict, name: string, reasons: readonly Reason[]): string {
  const waysWith = (...accesses: readonly Access[]): string =>
    reasons
      .filter(({ access }) => accesses.includes(access))
      .map(({ ways }) => ways)
      .join(', ');
  const closed = waysWith('blocked');
  const sentences: Readonly<Record<Verdict, string>> = {
    readable: `${name} can read ${path}`,
    asks: `${name} asks you before it reads ${path}`,
    partial: `${name} still gets at ${path} by ${stillOpen(reasons)}${closed === '' ? '' : `; closed: ${closed}`}`,
    unknown: `Whether ${name} can read ${path} is not known: ${waysWith('unknown')}`,
    blocked: `${name} is kept from ${path} by configuration found on this machine`,
  };
  return `${sentences[verdict]}.`;
}

/** Verdicts hold for the mode that the settings give; a prompt is worth nothing in a session that skips prompts. */
function modeHint(reasons: readonly Reason[]): readonly string[] {
  const asking = reasons.filter(({ access }) => access === 'asks').map(({ ways }) => ways);
  return asking.length === 0 ? [] : [`A session that is started to skip prompts opens besides: ${asking.join(', ')}.`];
}

/** What an agent's verdicts were checked against, and how this machine differs. */
export function basisOf({ name, checked, checkedElsewhere }: AgentState): readonly string[] {
  const differs =
    checkedElsewhere === null
      ? []
      : [`"Blocked" means blocked on ${checkedElsewhere.checkedOn}; you run ${checkedElsewhere.here}.`];
  return [`${checkedAgainst(name, checked)}.`, ...differs];
}

function checkedAgainst(name: string, { how, program, os, date, sources, conformance }: AgentState['checked']): string {
  const version = program === null ? name : `${name} ${program}`;
  const [source] = sources;
  const place = source === undefined ? '' : `: ${source}`;
  if (how === 'conformance') {
    const figures = conformance === null ? '' : `, ${figuresOf(conformance)}`;
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
