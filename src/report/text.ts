import type { AgentVerdict, ChannelAccess, DecidingRule, Verdict } from '../model/access';
import { channels } from '../model/access';
import type { Exposure, SensitiveFile } from '../model/exposure';
import { verdictOrder, worstVerdict } from '../model/exposure';
import { severityRank } from '../model/finding';
import type { Problem } from '../model/problem';
import type { Styles } from './style';
import { printable } from './printable';

/** How each verdict is called, and what it means. "Blocked" never says more than what configuration says. */
const verdictTitles: Readonly<Record<Verdict, string>> = {
  readable: 'Exposed',
  partial: 'Partly guarded',
  asks: 'Asks first',
  unknown: 'Unknown',
  blocked: 'Blocked by configuration found on this machine',
};

/** The exposure as text for a terminal: the most open group first, the most severe file first in each. */
export function textReport(exposure: Exposure, style: Styles): string {
  const looked = exposure.agents.filter(({ inUse }) => inUse);
  const names = new Map(looked.map(({ id, name }) => [id, name]));
  const sections = [
    headline(exposure, [...names.values()], style),
    ...verdictOrder.map((verdict) => group(exposure, verdict, names, style)),
    unjudged(exposure, style),
    problemSection(exposure.problems, style),
    errorSection(exposure, style),
    totals(exposure, style),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headline({ root }: Exposure, names: readonly string[], style: Styles): string {
  const agents =
    names.length === 0
      ? 'No AI coding tool was found in use; choose with --agents which to look at.'
      : `Agents looked at: ${names.join(', ')}`;
  return `${style.strong(`AI data exposure of ${printable(root)}`)}\n${agents}`;
}

function group(exposure: Exposure, verdict: Verdict, names: ReadonlyMap<string, string>, style: Styles): string {
  const files = exposure.files.filter((file) => worstVerdict(file) === verdict);
  if (files.length === 0) return '';
  const title = `${verdictTitles[verdict]} (${files.length})`;
  const heading = verdict === 'readable' ? style.alarm(title) : style.strong(title);
  return [heading, ...bySeverity(files).map((file) => fileLine(file, verdict, names, style))].join('\n');
}

function bySeverity(files: readonly SensitiveFile[]): SensitiveFile[] {
  return [...files].sort((left, right) => severityRank(right.severity) - severityRank(left.severity));
}

function fileLine(file: SensitiveFile, verdict: Verdict, names: ReadonlyMap<string, string>, style: Styles): string {
  const agents = file.access.filter((entry) => entry.verdict === verdict);
  const who = agents.map(({ agent }) => names.get(agent) ?? agent).join(', ');
  const rules = [...new Set(file.findings.map(({ ruleId }) => ruleId))].join(', ');
  return `  ${file.severity.padEnd(8)}  ${printable(file.path)}  ${style.faint(`${rules} - ${who}`)}`;
}

/** Sensitive files while no agent is looked at. */
function unjudged(exposure: Exposure, style: Styles): string {
  const files = exposure.files.filter((file) => worstVerdict(file) === null);
  if (files.length === 0) return '';
  const lines = bySeverity(files).map((file) => `  ${file.severity.padEnd(8)}  ${printable(file.path)}`);
  return [style.strong(`Sensitive (${files.length})`), ...lines].join('\n');
}

/** Dead rules and traps, one to a line, with the place first. */
export function problemSection(problems: readonly Problem[], style: Styles): string {
  if (problems.length === 0) return '';
  const lines = problems.map(({ file, range, severity, message, code }) => {
    const place = `${printable(file)}:${range.startLine}:${range.startColumn}`;
    return `  ${severity.padEnd(7)}  ${place}  ${printable(message)} ${style.faint(code)}`;
  });
  return [style.strong(`Dead rules and traps (${problems.length})`), ...lines].join('\n');
}

function errorSection({ errors }: Exposure, style: Styles): string {
  if (errors.length === 0) return '';
  const lines = errors.map(({ path, message }) => `  ${printable(path)}  ${printable(message)}`);
  return [style.strong(`Not judged in full (${errors.length})`), ...lines].join('\n');
}

function totals({ summary }: Exposure, style: Styles): string {
  const { scannedFiles, skippedFiles, partlyScannedFiles, sensitiveFiles, exposedFiles, durationMs } = summary;
  const hidden =
    summary.hiddenByPolicy === 0 ? '' : `, ${summary.hiddenByPolicy} findings and paths hidden by the policy`;
  const files = `${scannedFiles} files scanned, ${partlyScannedFiles} in part, ${skippedFiles} skipped`;
  const counts = `${sensitiveFiles} sensitive, ${exposedFiles} exposed`;
  return `${style.strong(counts)}${hidden} ${style.faint(`(${files}, ${durationMs} ms)`)}`;
}

/** Verdicts for one path, each with its channels and deciding rules. */
export function textVerdicts(path: string, verdicts: readonly AgentVerdict[], style: Styles): string {
  const entries = verdicts.map(({ agent, verdict, channels: map }) =>
    [`  ${agent}: ${style.strong(verdict)}`, ...channels.map((channel) => channelLine(channel, map[channel]))].join(
      '\n',
    ),
  );
  return `${style.strong(printable(path))}\n${entries.join('\n')}\n`;
}

function channelLine(channel: string, { access, rule, forms, note }: ChannelAccess): string {
  const details = [
    rule === null ? '' : describeRule(rule),
    forms.length === 0 ? '' : `still gives it out: ${forms.join(', ')}`,
    note ?? '',
  ].filter((part) => part !== '');
  return `    ${channel.padEnd(8)} ${access.padEnd(8)} ${printable(details.join('; '))}`.trimEnd();
}

/** The rule with its place, as `file:line text`; a built-in rule has no place. */
export function describeRule({ file, line, text }: DecidingRule): string {
  return file === null ? text : `${file}${line === null ? '' : `:${line}`} ${text}`;
}
