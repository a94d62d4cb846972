import type { CheckFailure } from '../workspace/policy-check';
import { describeDrift } from './drift-text';
import { driftEntry, problemEntry, ruleEntry } from './json';
import { printable } from './printable';
import { describeRule } from './rule-text';
import { shellWord } from './shell-word';
import type { Styles } from './style';
import { offerFor } from '../protect';

/** What a check was about, for its last line and its report. */
export interface CheckScope {
  readonly failOn: string;
  /** Ids of the agents that must be blocked. */
  readonly agents: readonly string[];
  /** Whether the policy names them. */
  readonly isChosen: boolean;
}

/** One failure to a line with path, agent, reason and what to do, then what was judged. */
export function checkText(failures: readonly CheckFailure[], scope: CheckScope, style: Styles): string {
  const lines = failures.map((failure) => {
    const { place, agent, reason, remedy } = described(failure);
    return `${printable(place)}: ${agent}: ${printable(reason)} ${style.faint(`-> ${printable(remedy)}`)}`;
  });
  const count =
    failures.length === 0
      ? style.strong('Nothing breaks the policy')
      : style.alarm(`${failures.length} ${failures.length === 1 ? 'failure' : 'failures'}`);
  return [...lines, `${count}; ${scopeText(scope)}`, ''].join('\n');
}

function scopeText({ failOn, agents, isChosen }: CheckScope): string {
  const why = isChosen ? 'as the policy says' : 'choose with "mustBlock" in the policy';
  return `by committed files, from severity ${failOn} on, for ${agents.join(', ')} (${why})`;
}

/** The report for machines, `schemaVersion` 1. */
export function checkJson(failures: readonly CheckFailure[], { failOn, agents }: CheckScope): object {
  return { schemaVersion: 1, failOn, agents, failures: failures.map(failureEntry) };
}

function failureEntry(failure: CheckFailure): object {
  const { path, agent, reason, remedy } = described(failure);
  const common = { kind: failure.kind, path, agent, reason, remedy };
  if (failure.kind === 'drift') return { ...common, drift: driftEntry(failure.drift) };
  if (failure.kind === 'dead-rule') return { ...common, problem: problemEntry(failure.problem) };
  const { severity, access } = failure;
  return { ...common, severity, access: access.access, rule: access.rule === null ? null : ruleEntry(access.rule) };
}

interface Described {
  readonly path: string;
  /** The path with the place in it, where there is one. */
  readonly place: string;
  readonly agent: string;
  readonly reason: string;
  readonly remedy: string;
}

function described(failure: CheckFailure): Described {
  if (failure.kind === 'drift') {
    const { path, isDirectory, agent } = failure.drift;
    const place = isDirectory ? `${path}/` : path;
    return { path, place, agent, reason: describeDrift(failure.drift), remedy: protectCommand(place, agent) };
  }
  if (failure.kind === 'dead-rule') {
    const { file, range, agent, message, code, fix } = failure.problem;
    const remedy = fix === null ? 'correct or remove the rule' : 'sightline lint --fix';
    const place = `${file}:${range.startLine}:${range.startColumn}`;
    return { path: file, place, agent, reason: `${message} (${code})`, remedy };
  }
  const { path, isDirectory, agent } = failure;
  const place = isDirectory ? `${path}/` : path;
  return { path, place, agent, reason: reasonOf(failure), remedy: remedyOf(failure, place) };
}

type Exposed = Extract<CheckFailure, { readonly kind: 'exposure' | 'probe' }>;

function reasonOf({ severity, access }: Exposed): string {
  const what = severity === null ? 'must be blocked' : `${severity} severity`;
  const { rule, note } = access;
  const why = rule === null ? (note ?? 'no committed rule covers it') : describeRule(rule);
  const states: Readonly<Record<string, string>> = {
    open: 'readable',
    asks: 'asks only',
    unknown: 'not known to be blocked',
  };
  return `${what}, ${states[access.access] ?? access.access}: ${why}`;
}

function remedyOf({ agent, uncommitted }: Exposed, place: string): string {
  if (uncommitted !== null) return `commit ${uncommitted}, which blocks it`;
  return offerFor(agent).without?.reason ?? `${protectCommand(place, agent)}, then commit`;
}

function protectCommand(place: string, agent: string): string {
  return `sightline protect ${shellWord(place)} --agents ${agent}`;
}
