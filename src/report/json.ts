import type { AgentVerdict, ChannelAccess, ChannelMap, DecidingRule } from '../model/access';
import { channels } from '../model/access';
import type { Drift } from '../model/drift';
import type { Exposure, SensitiveFile } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { Problem } from '../model/problem';
import type { TextRange } from '../model/range';

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** The exposure as the machine-readable report, `schemaVersion` 1. */
export function jsonReport(exposure: Exposure, tool: Tool): object {
  const { root, agents, files, drifts, problems, errors, summary } = exposure;
  return {
    schemaVersion: 1,
    tool,
    root,
    agents: agents.map(({ id, name, inUse, evidence, checked }) => ({ id, name, inUse, evidence, checked })),
    files: files.map(fileEntry),
    drifts: drifts.map(driftEntry),
    problems: problems.map(problemEntry),
    errors,
    summary,
  };
}

/** The report of dead rules and traps alone. */
export function jsonProblems(problems: readonly Problem[]): object {
  return { schemaVersion: 1, problems: problems.map(problemEntry) };
}

/** Verdicts for one path, an entry for each agent. */
export function jsonVerdicts(path: string, verdicts: readonly AgentVerdict[]): object[] {
  return verdicts.map(({ agent, verdict, channels: map }) => ({ path, agent, verdict, channels: channelEntries(map) }));
}

function fileEntry({ path, sensitivity, severity, findings, access }: SensitiveFile): object {
  const verdicts = access.map(({ agent, verdict, channels: map }): [string, object] => [
    agent,
    { verdict, channels: channelEntries(map) },
  ]);
  return { path, sensitivity, severity, findings: findings.map(findingEntry), access: Object.fromEntries(verdicts) };
}

function findingEntry({ range, ...finding }: Finding): object {
  return { ...finding, ...rangeFields(range) };
}

/** Rules without their empty fields, as everywhere in the report. */
export function driftEntry({ rule, now, ...drift }: Drift): object {
  return { ...drift, rule: ruleEntry(rule), now: now === null ? null : ruleEntry(now) };
}

/** Of a fix only what it does: where and how is the product's own business. */
export function problemEntry({ range, fix, ...problem }: Problem): object {
  return { ...problem, fix: fix === null ? null : { title: fix.title }, ...rangeFields(range) };
}

/** A whole-file finding has no range fields at all. */
function rangeFields(range: TextRange | null): Partial<TextRange> {
  return range ?? {};
}

function channelEntries(map: ChannelMap): object {
  return Object.fromEntries(channels.map((channel) => [channel, channelEntry(map[channel])]));
}

function channelEntry({ access, rule, forms, note }: ChannelAccess): object {
  return {
    access,
    ...(rule === null ? {} : { rule: ruleEntry(rule) }),
    ...(forms.length === 0 ? {} : { forms }),
    ...(note === null ? {} : { note }),
  };
}

/** A rule without the line that it does not have. */
export function ruleEntry({ file, line, text }: DecidingRule): object {
  return line === null ? { file, text } : { file, line, text };
}
