import { retentionOf, type History } from '../history';
import type { Disclosure, Evidence, LogState, Way } from '../model/disclosure';
import { printable } from './printable';
import type { Styles } from './style';

/** How content came into the model's input, in words. */
const wayWords: Readonly<Record<Way, string>> = {
  read: 'file tool',
  search: 'search',
  mention: 'in the prompt',
  editor: 'from the editor',
  shell: 'output of a command',
  edit: 'written by the model',
  attachment: 'attached by the program',
  listing: 'names of files',
};

/** Said where the log does not hold the content. */
const doubts: Readonly<Record<Evidence, string | null>> = {
  content: null,
  path: 'the log names the path only',
  inferred: 'as its command says; the log does not show it',
};

export interface HistoryText {
  readonly history: History;
  /** Names of the agents by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly style: Styles;
}

/** What was sent, file by file, those with findings first; then what each vendor states, and where the logs lie. */
export function historyText({ history, names, style }: HistoryText): string {
  const { disclosures, logs } = history;
  const nameOf = (agent: string): string => names.get(agent) ?? agent;
  const sections = [
    style.strong(headline(disclosures, logs, nameOf)),
    ...byFile(disclosures.filter(({ way }) => way !== 'listing')).map(([file, own]) =>
      fileSection(file, own, nameOf, style),
    ),
    listingLine(disclosures.filter(({ way }) => way === 'listing')),
    ...agentsOf(disclosures).map((agent) => retentionLine(agent, nameOf)),
    logs.flatMap((log) => logLine(log, nameOf) ?? []).join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headline(
  disclosures: readonly Disclosure[],
  logs: readonly LogState[],
  nameOf: (id: string) => string,
): string {
  const found = logs.filter(({ sessions }) => sessions > 0);
  if (found.length === 0)
    return 'No log of a session in this workspace was found; that proves nothing of the time before.';
  const files = new Set(disclosures.filter(({ way }) => way !== 'listing').map(({ path }) => path)).size;
  const since = found.map(({ agent, oldest }) => `${nameOf(agent)} since ${dayOf(oldest ?? '')}`).join(', ');
  if (files === 0) return `No evidence that content of this workspace was sent (${since}).`;
  return `Sent already: content of ${files} ${files === 1 ? 'file' : 'files'} (${since})`;
}

/** Files with findings first, then by name. */
function byFile(disclosures: readonly Disclosure[]): readonly (readonly [string, readonly Disclosure[]])[] {
  const groups = new Map<string, Disclosure[]>();
  for (const each of disclosures) groups.set(each.path, [...(groups.get(each.path) ?? []), each]);
  const weight = (own: readonly Disclosure[]): number => (own.some(({ findings }) => findings.length > 0) ? 0 : 1);
  return [...groups].sort(
    ([one, left], [other, right]) => weight(left) - weight(right) || (one < other ? -1 : one > other ? 1 : 0),
  );
}

function fileSection(
  file: string,
  own: readonly Disclosure[],
  nameOf: (agent: string) => string,
  style: Styles,
): string {
  const findings = [...new Set(own.flatMap((each) => each.findings))];
  const what = findings.length === 0 ? '' : `  ${style.alarm(findings.join(', '))}`;
  return [`${printable(file)}${what}`, ...own.map((each) => `  ${disclosureLine(each, nameOf(each.agent))}`)].join(
    '\n',
  );
}

function disclosureLine({ time, way, lines, evidence, stillCurrent, lastSent }: Disclosure, name: string): string {
  const parts = [`${minuteOf(time)}  ${name}, ${wayWords[way]}`];
  if (lines !== null) parts.push(linesText(lines));
  const doubt = doubts[evidence];
  if (doubt !== null) parts.push(doubt);
  if (stillCurrent !== null) parts.push(stillCurrent ? 'unchanged since' : 'changed since');
  if (minuteOf(lastSent) !== minuteOf(time)) parts.push(`sent again until ${minuteOf(lastSent)}`);
  return parts.join(', ');
}

function listingLine(listings: readonly Disclosure[]): string {
  const folders = [...new Set(listings.map(({ path }) => path))].sort();
  return folders.length === 0 ? '' : `Names of files were sent of: ${folders.map(printable).join(', ')}`;
}

function linesText({ start, end, total }: NonNullable<Disclosure['lines']>): string {
  if (total !== null && start === 1 && end >= total) return 'the whole file';
  const range = start === end ? `line ${start}` : `lines ${start} to ${end}`;
  return total === null ? range : `${range} of ${total}`;
}

function agentsOf(disclosures: readonly Disclosure[]): readonly string[] {
  return [...new Set(disclosures.map(({ agent }) => agent))].sort();
}

function retentionLine(agent: string, nameOf: (agent: string) => string): string {
  const retention = retentionOf(agent);
  if (retention === null)
    return `${nameOf(agent)}: no statement of its vendor is known; see the terms of the model's provider.`;
  const { text, asOf, source } = retention;
  return `${nameOf(agent)}: ${text} Each turn of a session sends what was read before once more, so the time counts from the last one. As of ${asOf}: ${source}`;
}

function logLine(
  { agent, places, sessions, unparsed, unreadable, bytes }: LogState,
  nameOf: (id: string) => string,
): string | null {
  const where = places.map(printable).join(', ');
  if (unreadable !== null) return `Logs of ${nameOf(agent)} in ${where}: ${unreadable}`;
  if (sessions === 0) return null;
  const count = `${sessions} ${sessions === 1 ? 'session' : 'sessions'}, ${Math.max(1, Math.round(bytes / 1024))} KB`;
  const doubt = unparsed === 0 ? '' : `, ${unparsed} records not understood`;
  return `Logs of ${nameOf(agent)} in ${where}: ${count}${doubt}. They hold in clear what was read.`;
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}

function minuteOf(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
