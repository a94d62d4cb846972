import type { Verdict } from '../model/access';
import type { Drift } from '../model/drift';
import type { Exposure, SensitiveFile } from '../model/exposure';
import { verdictOrder, worstVerdict } from '../model/exposure';
import { severityRank } from '../model/finding';
import type { Problem } from '../model/problem';
import type { Styles } from './style';
import { printable } from './printable';
import { describeDrift } from './drift-text';

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
    headline(exposure, looked, style),
    driftSection(exposure.drifts, names, style),
    ...verdictOrder.map((verdict) => group(exposure, verdict, names, style)),
    unjudged(exposure, style),
    problemSection(exposure.problems, style),
    errorSection(exposure, style),
    totals(exposure, style),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headline({ root }: Exposure, looked: Exposure['agents'], style: Styles): string {
  const names = looked.map(({ name }) => name);
  const agents =
    names.length === 0
      ? 'No AI coding tool was found in use; choose with --agents which to look at.'
      : `Agents looked at: ${names.join(', ')}`;
  const elsewhere = looked.flatMap(({ name, checkedElsewhere }) =>
    checkedElsewhere === null
      ? []
      : [`${name}: "blocked" means blocked on ${checkedElsewhere.checkedOn}, you run ${checkedElsewhere.here}`],
  );
  return [style.strong(`AI data exposure of ${printable(root)}`), agents, ...elsewhere.map(printable)].join('\n');
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
  const who = listed(agents.map(({ agent }) => names.get(agent) ?? agent));
  const rules = [...new Set(file.findings.map(({ ruleId }) => ruleId))].join(', ');
  return `  ${file.severity.padEnd(8)}  ${printable(file.path)}  ${style.faint(`${rules} - ${who}`)}`;
}

/** The first few of many names. */
function listed(names: readonly string[]): string {
  const most = 4;
  const rest = names.length - most;
  return rest < 2 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${rest} more`;
}

/** What was guarded and is no longer, with what changed; paths that one change laid open stand together. */
function driftSection(drifts: readonly Drift[], names: ReadonlyMap<string, string>, style: Styles): string {
  if (drifts.length === 0) return '';
  const changes = new Map<string, Drift[]>();
  for (const drift of drifts) {
    const change = `${names.get(drift.agent) ?? drift.agent}: ${describeDrift(drift)}`;
    changes.set(change, [...(changes.get(change) ?? []), drift]);
  }
  const lines = [...changes].flatMap(([change, together]) => [
    ...together.map(({ path, isDirectory }) => `  ${printable(path)}${isDirectory ? '/' : ''}`),
    `    ${style.faint(printable(change))}`,
  ]);
  return [style.alarm(`No longer guarded (${drifts.length})`), ...lines].join('\n');
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
  const lines = problems.map(({ file, range, severity, message, code, fix }) => {
    const place = `${printable(file)}:${range.startLine}:${range.startColumn}`;
    const mark = fix === null ? '' : ` ${style.faint(`(fix: ${fix.title})`)}`;
    return `  ${severity.padEnd(7)}  ${place}  ${printable(message)} ${style.faint(code)}${mark}`;
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
  const by = Object.entries(summary.hiddenBy).map(([hider, count]) => `${count} by ${hider}`);
  const hidden =
    summary.hiddenByPolicy === 0 ? '' : `, ${summary.hiddenByPolicy} findings and paths hidden (${by.join(', ')})`;
  const files = `${scannedFiles} files scanned, ${partlyScannedFiles} in part, ${skippedFiles} skipped`;
  const counts = `${sensitiveFiles} sensitive, ${exposedFiles} exposed`;
  return `${style.strong(counts)}${hidden} ${style.faint(`(${files}, ${durationMs} ms)`)}`;
}
