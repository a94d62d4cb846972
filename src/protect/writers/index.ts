import type { RuleFormat } from '../formats/rule-format';
import { scopes, type Extra, type Scope } from '../plan';
import { claudeCode, claudeNotebooks, claudeSandbox } from './claude-code';
import { codex } from './codex';
import { cursorCli } from './cursor-cli';
import type { Effect } from './effect';
import { factoryDroid } from './factory-droid';
import { gitignore } from './gitignore';
import { ignoreFileWriters } from './ignore-file';
import { openCodeWriters } from './opencode';
import { qwenSettings } from './qwen-settings';
import { withoutWriter, type Without } from './without-writer';
import type { Writer } from './writer';
import { zed } from './zed';

export { withoutScope, withoutWriter, type Without } from './without-writer';

/**
 * Every place that Sightline can write rules to. An agent that keeps lists for different channels or scopes has a writer
 * for each; those with an `extra` are asked for by name.
 */
export const writers: readonly Writer[] = [
  claudeCode,
  claudeNotebooks,
  claudeSandbox,
  ...ignoreFileWriters,
  qwenSettings,
  ...openCodeWriters,
  codex,
  cursorCli,
  zed,
  factoryDroid,
  gitignore,
];

/** The writers of an agent that need no asking for; none for an agent without a place to write. */
export function writersFor(agent: string): readonly Writer[] {
  return writers.filter((writer) => writer.agent === agent && writer.extra === undefined);
}

/** The writer for a place that is asked for, of an agent; that for git whatever the agent. */
export function extraWriterFor(agent: string, extra: Extra): Writer | undefined {
  return writers.find((writer) => writer.extra === extra && (extra === 'gitignore' || writer.agent === agent));
}

/** How the rules of a writer stand in its file; `undefined` for one that is not known any more. */
export function formatOf(agent: string, writer = agent): RuleFormat | undefined {
  return writers.find(({ id }) => id === writer)?.format;
}

/** What rules for an agent come to, one for each of its files of a scope, or of all; none without a place to write. */
export function effectsOn(agent: string, scope?: Scope): readonly Effect[] {
  return writersFor(agent)
    .filter((writer) => scope === undefined || writer.scopes.includes(scope))
    .map(({ effect }) => effect);
}

/** What can be chosen for an agent. */
export interface AgentOffer {
  readonly agent: string;
  /** Scopes for which it has a file. */
  readonly scopes: readonly Scope[];
  /** Places of its own that are written on request. */
  readonly extras: readonly Extra[];
  /** Why nothing can be written without being asked for by name, and what there is instead; `null` where something can. */
  readonly without: Without | null;
}

export function offerFor(agent: string): AgentOffer {
  const own = writersFor(agent);
  const further = writers.filter((writer) => writer.agent === agent).flatMap(({ extra }) => extra ?? []);
  return {
    agent,
    scopes: scopes.filter((scope) => own.some((writer) => writer.scopes.includes(scope))),
    extras: further,
    without:
      own.length > 0 ? null : (withoutWriter(agent) ?? { reason: `no rules can be written for ${agent}`, link: null }),
  };
}
