import * as path from 'node:path';
import { primaryAccess } from '../access';
import { displayPath } from '../access/paths';
import type { AgentVerdict } from '../model/access';
import type { Drift, DriftPlace } from '../model/drift';
import { FileError, type Environment, type WritableFiles } from '../model/edges';
import type { SensitiveFile } from '../model/exposure';
import type { Finding } from '../model/finding';
import type { Problem } from '../model/problem';
import { askedPaths, listChanges, probeOf } from '../protect';
import { driftOf, RuleFiles } from './drift-cause';
import { compare, type Comparison, type Look, type PathAccess, type Subject } from './drift-comparison';
import type { GuardMemory } from './guard-memory';
import { mapGuards, type Viewer } from './guarded-paths';
import {
  markedAgents,
  unmarked,
  withMarks,
  withoutMarks,
  withoutWishes,
  withWishes,
  type GuardWish,
} from './own-changes';
import { journalDirectory } from './user-state';

/** More fingerprints than these are not needed to know a file again. */
const mostFingerprints = 16;

export interface DriftWatchOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: WritableFiles;
  readonly environment: Environment;
  readonly memory: GuardMemory;
  readonly viewer: Viewer;
}

/** The workspace as an index has it. */
export interface WatchedWorkspace {
  readonly files: Iterable<SensitiveFile>;
  /** Ids of the agents looked at. */
  readonly agents: readonly string[];
  readonly problems: readonly Problem[];
  /** What was scanned: paths relative to the root, '' for all of it. */
  readonly scanned: readonly string[];
  /** Verdicts for any path (absolute). */
  readonly explain: (absolutePath: string) => readonly AgentVerdict[];
}

/** Remembers what is guarded, and tells what no longer is. */
export class DriftWatch {
  /** What Sightline was asked to protect. */
  private asked: readonly GuardWish[] = [];

  constructor(private readonly options: DriftWatchOptions) {}

  /** Absolute path of the file whose change asks for a new {@link look}: other processes write it, too. */
  get file(): string {
    return this.options.memory.file;
  }

  /** Why the past is not known, or nothing can be remembered; `null` when there is no reason. */
  get problem(): string | null {
    return this.options.memory.problem;
  }

  /** Puts the workspace beside what is remembered, and remembers it as it is now. */
  look(workspace: WatchedWorkspace): readonly Drift[] {
    const { memory, root, files, environment } = this.options;
    const ruleFiles = new RuleFiles({ root, files, environment });
    const look = this.lookAt(workspace, ruleFiles);
    const known = memory.read();
    let comparison: Comparison = compare(known, look);
    if (comparison.after !== known || memory.isDamaged) {
      memory.update((guarded) => {
        comparison = compare(guarded, look);
        return comparison.after;
      });
    }
    return comparison.lost.map((lost) => driftOf(lost, ruleFiles, workspace.problems));
  }

  /** Remembers that a path is meant to be readable; false when that could not be written. */
  accept({ path: accepted, agent }: DriftPlace): boolean {
    return this.options.memory.update((guarded) =>
      mapGuards(guarded, (guard, file, id) =>
        guard.loss === null || file !== accepted || id !== agent
          ? guard
          : { ...guard, loss: { ...guard.loss, isAccepted: true } },
      ),
    );
  }

  /** Reads from the journal what Sightline was asked to protect; it counts from the next {@link look} on. */
  readJournal(): void {
    const { root, files, environment } = this.options;
    try {
      this.asked = askedPaths(
        listChanges({ files, environment, root, journalDirectory: journalDirectory(environment) }),
      );
    } catch (error) {
      // Whoever writes to the journal tells what is wrong with it.
      if (!(error instanceof FileError)) throw error;
    }
  }

  /**
   * Makes a change of Sightline's own to these files (absolute). What they guarded and no longer do is forgotten, in every
   * process; what the journal asks for and is guarded then is remembered. `explainNow` gives verdicts by the files as they
   * are when it is called.
   */
  ownChange<Result>(
    changed: readonly string[],
    change: () => Result,
    explainNow: (agents: readonly string[]) => (absolutePath: string) => readonly AgentVerdict[],
  ): Result {
    const { memory, environment, root } = this.options;
    const shown = new Set(changed.map((file) => displayPath(environment, root, file)));
    const time = new Date(environment.now()).toISOString();
    this.readJournal();
    const before = this.asked;
    memory.update((guarded) => withMarks(guarded, shown, time));
    let result: Result;
    try {
      result = change();
    } catch (error) {
      memory.update(unmarked);
      throw error;
    }
    this.readJournal();
    const asked = this.asked;
    const dropped = before.filter((wish) => !asked.some((other) => isSameWish(wish, other)));
    const agents = new Set([...markedAgents(memory.read()), ...[...asked, ...dropped].map(({ agent }) => agent)]);
    if (agents.size === 0) return result;
    const explain = explainNow([...agents]);
    const access = (file: string): readonly PathAccess[] => explain(path.join(root, file)).map(accessOf);
    memory.update((guarded) => {
      const without = withoutWishes(withoutMarks(guarded, access), dropped, access);
      return withWishes(without, asked, access, time);
    });
    return result;
  }

  private lookAt(workspace: WatchedWorkspace, ruleFiles: RuleFiles): Look {
    const { environment, root, viewer } = this.options;
    const { agents, scanned } = workspace;
    const sensitive = [...workspace.files].map(subjectOf);
    return {
      viewer,
      time: new Date(environment.now()).toISOString(),
      subjects: [...sensitive, ...this.askedSubjects(workspace, new Set(sensitive.map((subject) => subject.path)))],
      agents,
      isWhole: scanned.includes(''),
      covers: (file) => scanned.some((from) => from === '' || file === from || file.startsWith(`${from}/`)),
      exists: (file) => this.exists(path.join(root, file)),
      stands: (rule) => ruleFiles.stands(rule),
    };
  }

  /** What Sightline was asked to protect and is not sensitive by itself, folders above all. */
  private askedSubjects({ explain }: WatchedWorkspace, sensitive: ReadonlySet<string>): readonly Subject[] {
    const { root } = this.options;
    const asked = new Map(this.asked.map((wish) => [wish.path, wish.isDirectory]));
    const others = [...asked].filter(([file]) => !sensitive.has(file) && this.exists(path.join(root, file)));
    return others.map(([file, isDirectory]) => {
      const access = explain(path.join(root, probeOf({ path: file, isDirectory }))).map(accessOf);
      return { path: file, isDirectory, fingerprints: [], access };
    });
  }

  private exists(absolute: string): boolean {
    try {
      this.options.files.stat(absolute);
      return true;
    } catch (error) {
      if (error instanceof FileError) return false;
      throw error;
    }
  }
}

function subjectOf({ path: file, findings, access }: SensitiveFile): Subject {
  return { path: file, isDirectory: false, fingerprints: fingerprintsOf(findings), access: access.map(accessOf) };
}

function accessOf(verdict: AgentVerdict): PathAccess {
  const { access, rule } = primaryAccess(verdict);
  return { agent: verdict.agent, access, rule };
}

function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ fingerprint }) => fingerprint))].sort().slice(0, mostFingerprints);
}

function isSameWish(left: GuardWish, right: GuardWish): boolean {
  return left.agent === right.agent && left.path === right.path;
}
