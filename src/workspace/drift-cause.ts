import { expandPath } from '../access/paths';
import type { DecidingRule } from '../model/access';
import type { Drift, DriftCause } from '../model/drift';
import { FileError, type Environment, type ReadableFiles } from '../model/edges';
import type { Problem } from '../model/problem';
import type { LostGuard } from './drift-comparison';
import { standsIn } from './standing-rule';

export interface CauseContext {
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Environment;
  readonly problems: readonly Problem[];
}

/** The files that rules stand in, each read once. */
export class RuleFiles {
  private readonly known = new Map<string, RuleFile>();

  constructor(private readonly context: Omit<CauseContext, 'problems'>) {}

  /** `shown`: as a rule names its file. */
  get(shown: string): RuleFile {
    const found = this.known.get(shown) ?? this.read(shown);
    this.known.set(shown, found);
    return found;
  }

  stands(rule: DecidingRule): boolean {
    const text = rule.file === null ? null : this.get(rule.file).text;
    return text !== null && standsIn(text, rule);
  }

  private read(shown: string): RuleFile {
    const { root, files, environment } = this.context;
    const file = expandPath(environment, root, shown);
    try {
      const text = new TextDecoder().decode(files.readFile(file));
      return { state: 'text', text, modifiedMs: files.stat(file).modifiedMs };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const isGone = error.code === 'not-found' || error.code === 'not-a-directory';
      return { state: isGone ? 'gone' : 'unreadable', text: null, modifiedMs: null };
    }
  }
}

interface RuleFile {
  readonly state: 'text' | 'gone' | 'unreadable';
  readonly text: string | null;
  /** Milliseconds since the epoch. */
  readonly modifiedMs: number | null;
}

/** A lost guard with what took it away and when. */
export function driftOf(lost: LostGuard, ruleFiles: RuleFiles, problems: readonly Problem[]): Drift {
  const { path, isDirectory, agent, guard, current } = lost;
  const cause = causeOf(lost, ruleFiles, problems);
  return {
    path,
    isDirectory,
    agent,
    access: current.access === 'unknown' ? 'unknown' : 'open',
    cause,
    rule: guard.rule,
    now: current.rule,
    movedFrom: cause === 'file-moved' ? (guard.loss?.movedFrom ?? null) : null,
    since: guard.since,
    changed: changeOf(cause, lost, ruleFiles),
  };
}

function causeOf({ agent, guard, current }: LostGuard, ruleFiles: RuleFiles, problems: readonly Problem[]): DriftCause {
  const { rule, loss } = guard;
  if (loss?.isAgentNew === true) return 'agent-added';
  if (loss !== null && loss.movedFrom !== null) return 'file-moved';
  const file = rule.file === null ? null : ruleFiles.get(rule.file);
  if (file?.state === 'gone') return 'settings-removed';
  const own = problems.filter((problem) => problem.agent === agent && problem.file === rule.file);
  if (file?.state === 'unreadable' || own.some(isUnreadable)) return 'settings-broken';
  if (!ruleFiles.stands(rule)) return 'rule-removed';
  // A setting of a wrong form takes the whole file with it.
  if (own.some(({ severity }) => severity === 'error')) return 'settings-broken';
  return current.rule !== null && current.rule.text !== rule.text ? 'rule-overridden' : 'rule-not-applied';
}

/** The codes by which every agent's reader tells of a file that it could not take for settings. */
function isUnreadable({ code }: Problem): boolean {
  return /\/(?:config-unreadable|[a-z]+-not-(?:json|toml|yaml))$/.test(code);
}

/** The time of the settings file that brought the change, where it lies between the last time of the guard and the first without. */
function changeOf(cause: DriftCause, { guard, current }: LostGuard, ruleFiles: RuleFiles): string {
  const noticed = guard.loss?.noticed ?? guard.since;
  const file = cause === 'rule-overridden' ? (current.rule?.file ?? null) : guard.rule.file;
  if (file === null || cause === 'file-moved' || cause === 'agent-added') return noticed;
  const { modifiedMs } = ruleFiles.get(file);
  if (modifiedMs === null || modifiedMs <= Date.parse(guard.since) || modifiedMs > Date.parse(noticed)) return noticed;
  return new Date(modifiedMs).toISOString();
}
