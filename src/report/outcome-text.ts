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

/**
 * What agents get of paths, a line each: the channels that are closed and those that are not; then what closes these, each
 * piece of advice once with the agents that it is for. `command` gives the command line that does it, if one does.
 */
export function outcomeLines(
  outcomes: readonly Outcome[],
  command: (advice: Advice) => string | null,
): readonly string[] {
  const advised = outcomes.flatMap(({ agent, advice }) =>
    advice.map((each): readonly [string, string] => [adviceText(each, command), agent]),
  );
  return [
    ...outcomes.flatMap(accessLines),
    ...grouped(advised).map(([text, agents]) => `To close it, for ${agents}: ${text}`),
  ];
}

/** Texts, each once, with those whom it is for. */
export function grouped(
  texts: readonly (readonly [text: string, whom: string])[],
): readonly (readonly [string, string])[] {
  const whoms = new Map<string, Set<string>>();
  for (const [text, whom] of texts) whoms.set(text, (whoms.get(text) ?? new Set()).add(whom));
  return [...whoms].map(([text, all]) => [text, [...all].join(', ')]);
}

function accessLines({ agent, verdict, paths, closed, ways }: Outcome): readonly string[] {
  const what = `${agent}, ${printable(pathNames(paths))}`;
  const title = titles.find(([access]) => ways.some((way) => way.access === access))?.[1];
  const open = ways.map(
    ({ channel, access, forms }) => `${channel} ${access}${forms.length === 0 ? '' : ` (${forms.join(', ')})`}`,
  );
  return [
    ...(closed.length === 0 ? [] : [`Blocked now: ${what}: ${closed.join(', ')}`]),
    ...(title === undefined ? [] : [`${title}: ${what}: ${verdict}; ${printable(open.join(', '))}`]),
  ];
}

/** One piece of advice as a sentence without its full stop. */
export function adviceText({ channels, text, action }: Advice, command: (advice: Advice) => string | null): string {
  const does = action?.kind === 'link' ? action.url : command({ channels, text, action });
  const about = channels.length === 0 ? '' : `${channels.join(', ')}: `;
  return printable(`${about}${text}${does === null ? '' : ` (${does})`}`);
}

function pathNames(paths: readonly string[]): string {
  const named = paths.slice(0, mostNamed).join(', ');
  return paths.length > mostNamed ? `${named} and ${paths.length - mostNamed} more` : named;
}
