import * as path from 'node:path';
import type { Access, AgentVerdict, ChannelMap } from '../model/access';
import type { Environment, WritableFiles } from '../model/edges';
import { markConfidential, policyFileName, unmarkConfidential, type Marking } from '../policy';
import {
  applyPlan,
  ChangeError,
  EditError,
  effectsOn,
  encodeText,
  listChanges,
  listUndone,
  planProtection,
  planUnprotection,
  probeOf,
  readText,
  recoverChanges,
  redoChange,
  undoChange,
  type ChangeRecord,
  type Plan,
  type RecoveredChange,
  type RedoneChange,
  type Refusal,
  type UndoneChange,
  type Unprotection,
  type Wish,
} from '../protect';
import type { DriftWatch } from './drift-watch';
import { journalDirectory } from './user-state';

export interface WriterOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: WritableFiles;
  readonly environment: Environment;
  /** What remembers the guards; `null` where nothing does. */
  readonly drifts: DriftWatch | null;
  /** Verdicts for a path (absolute) by the configuration as it stands. */
  explain(absolutePath: string): readonly AgentVerdict[];
  /** The same for these agents with other content in some files (absolute). */
  explainAfter(
    changed: ReadonlyMap<string, Uint8Array>,
    agents: readonly string[],
  ): (absolutePath: string) => readonly AgentVerdict[];
}

function describeRecovery({ id, outcome, files }: RecoveredChange): string {
  const left = files.length === 0 ? '' : `; look at ${files.join(', ')}`;
  return `The change ${id} was interrupted: ${outcome}${left}.`;
}

/** Everything that Sightline writes into one workspace and the agents' settings for it. */
export class WorkspaceWriter {
  constructor(private readonly options: WriterOptions) {}

  /** Completes or takes back what an earlier run left half done; tells what became of it, a sentence for each change. */
  recover(): readonly string[] {
    return this.takingBack(() => recoverChanges(this.journal)).map(describeRecovery);
  }

  /**
   * The edits that fulfil a wish; nothing is written. A path that an agent's rules already close gets no rule, and neither
   * does one that its rule would leave open, because of something else in the configuration.
   */
  plan(wish: Wish): Plan {
    const plan = this.planWithout(wish, []);
    const vain = this.vainRules(wish, plan);
    if (vain.length === 0) return plan;
    const { edits, refusals } = this.planWithout(wish, vain);
    return { edits, refusals: [...refusals, ...vain] };
  }

  private planWithout(wish: Wish, vain: readonly Refusal[]): Plan {
    const { root, files, environment } = this.options;
    const isVain = (agent: string, wished: string): boolean =>
      vain.some((refusal) => refusal.agent === agent && refusal.path === wished);
    const covered = (agent: string, wished: string): boolean => isVain(agent, wished) || this.isCovered(agent, wished);
    return planProtection(wish, { files, environment, startDirectory: root, covered });
  }

  /** Judged by the files as they would be: what stays open in spite of its rule. */
  private vainRules({ paths }: Wish, { edits, refusals }: Plan): readonly Refusal[] {
    const agents = [...new Set(edits.flatMap(({ agent, effects }) => [agent, ...effects.map((each) => each.agent)]))];
    const changed = new Map(edits.map(({ file, after }) => [file, encodeText(after ?? '')]));
    const explain = this.options.explainAfter(changed, agents);
    return paths.flatMap((each) => {
      const { path: wished } = each;
      const open = explain(path.join(this.options.root, probeOf(each))).filter(({ agent, channels }) =>
        isLeftOpen(agent, channels),
      );
      const isRefused = (agent: string): boolean =>
        refusals.some((refusal) => refusal.agent === agent && [wished, '.'].includes(refusal.path));
      return open
        .filter(({ agent }) => !isRefused(agent))
        .map(({ agent }) => ({
          agent,
          path: wished,
          reason: 'its rule would not hold beside what else is configured',
        }));
    });
  }

  /** Writes a plan, all of it or nothing. @throws ChangeError or FileError with a message to be shown as it is. */
  apply(plan: Plan): ChangeRecord {
    return namingFile(() => applyPlan(plan, this.journal));
  }

  /** The edits that take out the rules that Sightline wrote for some paths; nothing is written. */
  planUnprotection(wanted: Unprotection): Plan {
    const { files, environment } = this.options;
    return planUnprotection(wanted, { files, environment, changes: this.changes() });
  }

  /** Changes that can be taken back, the oldest first. */
  changes(): readonly ChangeRecord[] {
    return listChanges(this.journal);
  }

  /**
   * `which`: an id, `last` or `all`. @throws ChangeError when there is no such change, or a file of it cannot be edited
   * (named with the place): this change is then left as it was, newer ones of `all` are taken back. FileError as in {@link apply}.
   */
  undo(which: string): readonly UndoneChange[] {
    return namingFile(() => this.takingBack(() => undoChange(which, this.journal)));
  }

  /** What Sightline itself takes out of the files that it wrote is no drift. */
  private takingBack<Result>(change: () => Result): Result {
    const { drifts } = this.options;
    const files = this.changes().flatMap(({ edits }) => edits.map(({ file }) => file));
    if (drifts === null || files.length === 0) return change();
    return drifts.takingBack(files, change, (agents) => this.options.explainAfter(new Map(), agents));
  }

  /** Changes that can be redone, the one that was taken back last at the end. */
  undone(): readonly ChangeRecord[] {
    return listUndone(this.journal);
  }

  /**
   * Writes changes again that were taken back. `which`: an id, `last` or `all`. @throws ChangeError or FileError as {@link undo}.
   */
  redo(which: string): readonly RedoneChange[] {
    return namingFile(() => redoChange(which, this.journal));
  }

  /**
   * @returns absolute path of the policy file.
   * @throws ChangeError for a path outside, and for a policy that cannot be edited, with the place.
   */
  mark(marking: Marking): string {
    return this.editPolicy((text) => markConfidential(text, marking).text);
  }

  /** `marked`: relative to the root. @returns and throws as {@link mark}. */
  unmark(marked: string): string {
    return this.editPolicy((text) => (text === null ? null : unmarkConfidential(text, marked).text));
  }

  private get journal(): { files: WritableFiles; environment: Environment; journalDirectory: string; root: string } {
    const { root, files, environment } = this.options;
    return { files, environment, root, journalDirectory: journalDirectory(environment) };
  }

  private get policyFile(): string {
    return path.join(this.options.root, policyFileName);
  }

  /**
   * Whether a rule could add nothing. A file tool that refuses a name by itself may still let a mention through, which a
   * rule closes too.
   */
  private isCovered(agent: string, wished: string): boolean {
    const verdicts = this.options.explain(path.join(this.options.root, wished));
    const map = verdicts.find((entry) => entry.agent === agent)?.channels;
    const effects = effectsOn(agent);
    if (map === undefined || effects.length === 0) return false;
    const isReached = effects.every(({ channel, access }) => closes(map[channel].access, access));
    return isReached && (map.read.access !== 'blocked' || ['blocked', 'none'].includes(map.mention.access));
  }

  /** `edit` gets the policy's text, `null` when there is none, and gives the new one, `null` for no file. */
  private editPolicy(edit: (text: string | null) => string | null): string {
    const { files } = this.options;
    const file = this.policyFile;
    try {
      const before = readText(files, file);
      const after = edit(before);
      if (after === null && before !== null) files.removeFile(file);
      else if (after !== null && after !== before) files.writeFile(file, encodeText(after));
      return file;
    } catch (error) {
      if (error instanceof RangeError) throw new ChangeError(error.message);
      if (!(error instanceof EditError)) throw error;
      throw new ChangeError(`${policyFileName}, ${error.message}; nothing was changed`);
    }
  }
}

/** Whether a channel holds back as much as a rule would; what is not certain is never enough. */
/** On every channel that the agent's rules are written for. */
function isLeftOpen(agent: string, channels: ChannelMap): boolean {
  return effectsOn(agent).every(({ channel }) => channels[channel].access === 'open');
}

function closes(access: Access, wanted: Access): boolean {
  if (wanted === 'blocked') return access === 'blocked' || access === 'none';
  return wanted === 'asks' && access !== 'open' && access !== 'unknown';
}

/** Says which file cannot be edited, and where; a message that can be shown as it is. */
function namingFile<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new ChangeError(`${error.file ?? 'a configuration file'}, ${error.message}; it was left as it is`);
  }
}
