import type { AgentVerdict, Channel } from '../../model/access';
import type { Extra, Scope, WishedPath } from '../plan';
import { extraState, type PlanContext } from '../planner';
import { effectsOn, offerFor } from '../writers';
import { shellAdvice } from './shell-advice';
import { waysIn } from './outcome';

/** What can be done about channels that are open. */
export interface Advice {
  /** The channels that it is about; none for a tool that belongs to no channel. */
  readonly channels: readonly Channel[];
  /** A sentence without its full stop. */
  readonly text: string;
  /** What does it; `null` where there is nothing but the text. */
  readonly action: AdviceAction | null;
}

export type AdviceAction =
  /** A plan of rules for the path, in one of these scopes. */
  | { readonly kind: 'rules'; readonly scopes: readonly Scope[] }
  /** A plan with a place that is written on request. */
  | { readonly kind: 'extra'; readonly extra: Extra }
  | { readonly kind: 'link'; readonly url: string };

export interface AdviceContext extends PlanContext {
  /** Whether a wished folder holds notebooks. */
  holdsNotebooks(folder: string): boolean;
  /** Rules were asked for already: what there is to say of them stands in the plan. */
  readonly isWished?: boolean;
}

/**
 * How to close what an agent still gets of a path, the strongest first. One implementation for all faces; pure, but for
 * what the agent's settings say of the places that are written on request.
 */
export function adviceFor(entry: AgentVerdict, wished: WishedPath, context: AdviceContext): readonly Advice[] {
  return [
    ...(context.isWished === true ? [] : ruleAdvice(entry)),
    ...notebookAdvice(entry, wished, context),
    ...commandAdvice(entry, wished, context),
    ...serverAdvice(entry),
  ];
}

/** Where no rule stands yet: that there can be one, or what there is instead. */
function ruleAdvice({ agent, channels }: AgentVerdict): readonly Advice[] {
  const { without, scopes } = offerFor(agent);
  const aims = scopes.flatMap((scope) => effectsOn(agent, scope).flatMap(({ channel, label }) => ({ channel, label })));
  const open = aims.filter(({ channel }) => channel !== null && channels[channel].access === 'open');
  if (without !== null) {
    const isOpen = channels.read.access === 'open' || channels.read.access === 'unknown';
    const action = without.link === null ? null : ({ kind: 'link', url: without.link } as const);
    return isOpen ? [{ channels: ['read'], text: without.reason, action }] : [];
  }
  if (open.length === 0) return [];
  const labels = [...new Set(open.map(({ label }) => label))].join(', ');
  return [
    {
      channels: [...new Set(open.flatMap(({ channel }) => channel ?? []))],
      text: `a rule in its configuration comes to: ${labels}`,
      action: { kind: 'rules', scopes },
    },
  ];
}

function notebookAdvice({ agent }: AgentVerdict, wished: WishedPath, context: AdviceContext): readonly Advice[] {
  if (!offerFor(agent).extras.includes('notebooks')) return [];
  const isNotebook = wished.isDirectory ? context.holdsNotebooks(wished.path) : /\.ipynb$/i.test(wished.path);
  if (!isNotebook || extraState('notebooks', agent, wished, context) !== 'absent') return [];
  const text = 'the tool that edits notebooks asks no Read rule; an Edit rule keeps it out';
  return [{ channels: [], text, action: { kind: 'extra', extra: 'notebooks' } }];
}

const rewriteHistory =
  'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository';

function commandAdvice(entry: AgentVerdict, wished: WishedPath, context: AdviceContext): readonly Advice[] {
  const shell = waysIn(entry).find(({ channel }) => channel === 'shell');
  // As long as the file tool is let in, or while a prompt stands before commands, they are not what is to be closed.
  if (shell === undefined || shell.access === 'asks' || entry.channels.read.access === 'open') return [];
  const isHistory = (form: string): boolean => form.startsWith('git history');
  const isOnlyHistory = shell.forms.length > 0 && shell.forms.every(isHistory);
  const history: Advice = {
    channels: ['shell'],
    text: "git's history holds the file and no rule closes it; take the file out of the history, and change what was secret in it",
    action: { kind: 'link', url: rewriteHistory },
  };
  return [
    ...(isOnlyHistory ? [] : shellAdvice(entry.agent, wished, context)),
    ...(shell.forms.includes('git history') ? [history] : []),
  ];
}

function serverAdvice({ channels: { mcp } }: AgentVerdict): readonly Advice[] {
  if (mcp.access !== 'unknown') return [];
  const text = 'MCP servers read by themselves and ask no rule; take out, or confine, those that have access to files';
  return [{ channels: ['mcp'], text, action: null }];
}
