import * as path from 'node:path';
import { detectAgents, loadAccess } from '../access';
import type { AccessContext, AccessModel, AccessTarget, GitFacts } from '../access/agent';
import type { AgentState, AgentVerdict } from '../model/access';
import type { Environment, ReadableFiles } from '../model/edges';
import { FileError, noSystemSettings, type SystemSettings } from '../model/edges';
import { nestedNames } from '../access/nested-files';
import { provisionalGit } from './git-facts';
import { nodeSystemSettings } from './node-system-settings';
import { OverlayFiles } from './overlay-files';
import { SharedFiles } from './shared-files';

/** Which agents are looked at: those in use on this machine, all that are known, or the ones named. */
export type AgentSelection = 'detected' | 'all' | readonly string[];

export interface AccessSettings {
  readonly agents: AgentSelection;
  /** Ids of the editor's installed extensions, in lower case. */
  readonly editorExtensions: readonly string[];
}

/** What verdicts are judged by in place of the configuration as it stands. */
export interface View {
  /** Other content of some files, by absolute path. */
  readonly changed?: ReadonlyMap<string, Uint8Array>;
  /** Only what a team shares counts: files of the repository, nothing of this machine. */
  readonly shared?: boolean;
}

export interface WorkspaceAccessOptions {
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Environment;
  /** Those of this machine when left out. */
  readonly system?: SystemSettings;
}

/** The agents' configuration for one start directory, read on {@link configure} and kept until the next. */
export class WorkspaceAccess {
  private readonly system: SystemSettings;
  private git: GitFacts;
  private states: readonly AgentState[] = [];
  private looked: ReadonlySet<string> = new Set();
  private loaded: readonly string[] = [];
  private model: AccessModel | null = null;

  constructor(private readonly options: WorkspaceAccessOptions) {
    this.git = provisionalGit(options.files, options.root);
    this.system = options.system ?? nodeSystemSettings(options.environment);
  }

  get agents(): readonly AgentState[] {
    return this.states;
  }

  get problems(): AccessModel['problems'] {
    return this.model?.problems ?? [];
  }

  /** Absolute paths whose change asks for a new {@link configure}. */
  get watched(): readonly string[] {
    const watched = this.model?.watched ?? [];
    return this.git.root === null ? watched : [...watched, ...gitState(this.git.root)];
  }

  useGit(git: GitFacts): void {
    this.git = git;
  }

  /** Reads the configuration; after a change of only these files (absolute) that of the agents that depend on them. */
  configure(settings: AccessSettings, changed: readonly string[] | null = null): void {
    const context = this.context(settings);
    this.states = detectAgents(context).map((state) => choose(state, settings.agents));
    const looked = idsOf(this.states.filter(({ inUse }) => inUse));
    // A dead rule misleads whoever trusts it, whether or not its agent is installed on this machine.
    const configured = settings.agents === 'detected' ? this.states.filter(({ configuredHere }) => configuredHere) : [];
    const wanted = [...new Set([...looked, ...idsOf(configured)])];
    const isSame = [looked, wanted].join(' ') === [[...this.looked], this.loaded].join(' ');
    const reloaded = changed !== null && isSame ? this.model?.reloaded(context, this.asWatched(changed)) : undefined;
    this.model = reloaded ?? loadAccess(context, wanted);
    this.looked = new Set(looked);
    this.loaded = wanted;
  }

  /** What the agents' rules are judged by, on other files than those of this machine. */
  contextOn(files: ReadableFiles, settings: AccessSettings): AccessContext {
    return { ...this.context(settings), files };
  }

  /** True when the change of this path (absolute) can change a verdict without any content having changed. */
  isConfiguration(changed: string): boolean {
    return this.isGitState(changed) || this.asWatched([changed]).some((each) => this.watched.includes(each));
  }

  /** A repository may also be new, or lie deeper in the workspace. */
  isGitState(changed: string): boolean {
    return gitStateFile.test(changed) || (this.git.root !== null && gitState(this.git.root).includes(changed));
  }

  verdicts(absolutePath: string, realPath: string, isDirectory: boolean): readonly AgentVerdict[] {
    return this.verdictsOf({ absolutePath, realPath, isDirectory });
  }

  /** Verdicts for any path, whether it exists or not. */
  explain(absolutePath: string): readonly AgentVerdict[] {
    return this.verdictsOf(target(this.options.files, absolutePath));
  }

  /** Verdicts of these agents, whether or not they are looked at; nothing is written. */
  judge(
    agents: readonly string[],
    settings: AccessSettings,
    { changed = new Map(), shared = false }: View,
  ): (absolutePath: string) => readonly AgentVerdict[] {
    const files = new OverlayFiles(this.options.files, changed);
    const here = this.contextOn(files, settings);
    const top = this.git.root ?? this.options.root;
    const context = shared
      ? {
          ...here,
          files: new SharedFiles(files, top),
          environment: { ...here.environment, variables: {} },
          system: noSystemSettings,
        }
      : here;
    const model = loadAccess(context, agents);
    return (absolutePath) => model.verdicts(target(files, absolutePath));
  }

  isCommitted(absolutePath: string): boolean | 'unknown' {
    return this.git.isCommitted(absolutePath);
  }

  private verdictsOf(path: AccessTarget): readonly AgentVerdict[] {
    return this.model?.verdicts(path).filter(({ agent }) => this.looked.has(agent)) ?? [];
  }

  /** The paths as agents watch them: a folder for what it holds, the top file for all nested ones of its name. */
  private asWatched(changed: readonly string[]): readonly string[] {
    const nested = changed.map((file) => path.basename(file)).filter((name) => nestedNames.has(name));
    const folders = changed.map((file) => path.dirname(file));
    return [...changed, ...folders, ...nested.map((name) => path.join(this.options.root, name))];
  }

  private context(settings: AccessSettings): AccessContext {
    const { files, environment, root } = this.options;
    const { git, system } = this;
    return { files, environment, startDirectory: root, git, system, editorExtensions: settings.editorExtensions };
  }
}

const gitStateFile = /[\\/]\.git[\\/](?:HEAD|FETCH_HEAD|index|logs[\\/]HEAD)$/;

/** Written by every commit, checkout and `git add`. */
function gitState(root: string): string[] {
  return ['HEAD', 'index', path.join('logs', 'HEAD')].map((name) => path.join(root, '.git', name));
}

function idsOf(states: readonly AgentState[]): readonly string[] {
  return states.map(({ id }) => id);
}

/** An explicit choice takes the place of what was detected. */
function choose(state: AgentState, selection: AgentSelection): AgentState {
  if (selection === 'detected') return state;
  const chosen = selection === 'all' || selection.includes(state.id);
  return { ...state, inUse: chosen, evidence: chosen ? ['chosen by you', ...state.evidence] : state.evidence };
}

function target(files: ReadableFiles, absolutePath: string): AccessTarget {
  try {
    const realPath = files.realPath(absolutePath);
    return { absolutePath, realPath, isDirectory: files.stat(realPath).kind === 'directory' };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { absolutePath, realPath: absolutePath, isDirectory: false };
  }
}
