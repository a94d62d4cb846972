import type { Access } from '../model/access';
import type { Advice, Outcome } from '../protect';
import { printable } from './printable';

/** Paths named in one line; of more only the number. */
const mostNamed = 3;

/** What a line begins with: the most open access among the channels decides. */
const titles: readonly (readonly [Access, string])[] = [
  ['open', 'Still open'],
  ['asks', 'Asks first'],
  ['unknown', 'Unknown'],
];

/** What one agent gets of paths, a line each: the channels that are closed, those that are not, and what closes them. */
export function outcomeLines(outcome: Outcome, command: (advice: Advice) => string | null): readonly string[] {
  const { agent, verdict, closed, ways, advice } = outcome;
  const what = `${agent}, ${printable(pathNames(outcome.paths))}`;
  const title = titles.find(([access]) => ways.some((way) => way.access === access))?.[1];
  const open = ways.map(
    ({ channel, access, forms }) => `${channel} ${access}${forms.length === 0 ? '' : ` (${forms.join(', ')})`}`,
  );
  return [
    ...(closed.length === 0 ? [] : [`Blocked now: ${what}: ${closed.join(', ')}`]),
    ...(title === undefined ? [] : [`${title}: ${what}: ${verdict}; ${printable(open.join(', '))}`]),
    ...advice.map((each) => `  To close it: ${adviceText(each, command)}`),
  ];
}

/** One piece of advice as a sentence without its full stop; `command` gives the command line that does it, if one does. */
function adviceText(advice: Advice, command: (advice: Advice) => string | null): string {
  const { channels, text, action } = advice;
  const does = action?.kind === 'link' ? action.url : command(advice);
  const about = channels.length === 0 ? '' : `${channels.join(', ')}: `;
  return printable(`${about}${text}${does === null ? '' : ` (${does})`}`);
}

function pathNames(paths: readonly string[]): string {
  const named = paths.slice(0, mostNamed).join(', ');
  return paths.length > mostNamed ? `${named} and ${paths.length - mostNamed} more` : named;
}
