import type { Drift } from '../model/drift';
import { describeRule } from './rule-text';

/** Says of one drift what changed, in which file and line, and when; a whole sentence without the path and the agent. */
export function describeDrift(drift: Drift): string {
  return `${whatChanged(drift)} (guarded since ${day(drift.since)}, changed ${minute(drift.changed)}).${uncertainty(drift)}`;
}

function whatChanged({ cause, rule, now, movedFrom }: Drift): string {
  const place = describeRule(rule);
  const file = rule.file ?? '';
  switch (cause) {
    case 'rule-removed':
      return `The rule ${place} stands there no more`;
    case 'settings-removed':
      return `The file ${file}, which held ${place}, is gone`;
    case 'settings-broken':
      return `The file ${file} cannot be read as settings, so ${place} counts no more`;
    case 'rule-overridden':
      return `The rule ${place} still stands, but ${now === null ? 'another rule' : describeRule(now)} decides now`;
    case 'rule-not-applied':
      return `The rule ${place} still stands, but the tool does not go by it: a mode or setting is another one now`;
    case 'file-moved':
      return `It was moved from ${movedFrom ?? 'another place'}, where ${place} guarded it`;
    case 'agent-added':
      return `The tool came into use; ${place} keeps the file from another tool only`;
  }
}

function uncertainty({ access }: Drift): string {
  return access === 'unknown' ? ' What the tool does without it is not known.' : '';
}

function day(time: string): string {
  return time.slice(0, 'yyyy-mm-dd'.length);
}

/** Coordinated Universal Time, to the minute. */
function minute(time: string): string {
  return `${time.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ')} UTC`;
}
