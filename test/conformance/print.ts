import { channels } from '../../src/model/access';
import type { FormAnswer } from './ask-program';
import { tally, type Comparison, type Tally } from './compare';
import type { CaseResult } from './run-case';

/** One line for all channels together and one for each channel that was asked. */
export function summaryTable(agent: string, version: string, results: readonly CaseResult[]): string {
  const rows = results.flatMap((result) => result.rows);
  const asked = channels.filter((channel) => rows.some(({ probe }) => probe.channel === channel));
  const lines = [line('all', tally(rows)), ...asked.map((channel) => line(channel, tally(rows, channel)))];
  const head = columns('channel', 'compared', 'agreement', 'unknown', 'no answer');
  return [`\n${agent} ${version}, ${results.length} cases`, head, ...lines].join('\n');
}

function line(name: string, { compared, agreeing, unknown, unanswered }: Tally): string {
  return columns(
    name,
    String(compared),
    share(agreeing, compared - unknown),
    share(unknown, compared),
    String(unanswered),
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;
}

function columns(first: string, ...others: readonly string[]): string {
  return `  ${first.padEnd(10)}${others.map((text) => text.padStart(12)).join('')}`;
}

/** Why questions had no answer, the most frequent reasons first. */
export function unansweredText(results: readonly CaseResult[], most: number): string {
  const counts = new Map<string, number>();
  for (const { outcome, form } of results.flatMap(({ rows }) => rows)) {
    if (outcome !== 'no answer' && outcome !== 'silent') continue;
    const reason = reasonOf(form);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, most);
  return frequent.map(([reason, count]) => `  no answer ${count}: ${JSON.stringify(reason)}`).join('\n');
}

function reasonOf(form: FormAnswer | null): string {
  if (form === null) return '(cannot be asked)';
  return form.isSilent ? '(nothing came back)' : form.message.replace(/\S*\/\S*/g, '...').slice(0, 70);
}

export function differenceText(number: number, { probe, program, form, sightline }: Comparison): string {
  const rule = sightline?.rule ?? null;
  const because = rule === null ? (sightline?.note ?? 'no rule') : `${rule.file ?? ''}:${rule.line ?? ''} ${rule.text}`;
  const how = form === null ? '' : ` by ${form.form}`;
  return `case ${number}, ${probe.channel} of ${JSON.stringify(probe.path)}: Sightline says ${sightline?.access ?? 'none'} (${because}), the program ${program ?? 'nothing'}${how}`;
}

export function caseText({ one, rows }: CaseResult): string {
  const lines = rows.map(
    ({ probe, program, form, sightline, outcome }) =>
      `  ${outcome.padEnd(10)}${probe.channel.padEnd(9)}${JSON.stringify(probe.path)}: ${sightline?.access ?? 'none'} / ${program ?? 'nothing'}${form === null ? '' : ` by ${form.form}: ${firstLine(form.message)}`}`,
  );
  return [JSON.stringify({ ...one, probes: [] }, null, 2), ...lines].join('\n');
}

function firstLine(text: string): string {
  return JSON.stringify(text.slice(0, 200));
}
