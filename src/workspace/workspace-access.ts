import * as path from 'node:path';
import { detectAgents, loadAccess } from '../access';
import type { AccessContext, AccessModel, AccessTarget, GitFacts } from '../access/agent';
import type { AgentState, AgentVerdict } from '../model/access';
import type { Environment, ReadableFiles } from '../model/edges';
import { FileError } from '../model/edges';
import { provisionalGit } from './git-facts';

/** Which agents are looked at: those in use on this machine, all that are known, or the ones named. */
export type AgentSelection = 'detected' | 'all' | readonly string[];

export interface AccessSettings {
  readonly agents: AgentSelection;
  /** Ids of the editor's installed extensions, in lower case. */
  readonly editorExtensions: readonly string[];
}

export interface WorkspaceAccessOptions {
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Environment;
}

/** Names of files that decide about access wherever they stand in the workspace. */
const nestedConfiguration = new Set(['.gitignore', '.cursorignore']);

/** The agents' configuration for one start directory, read on {@link configure} and kept until the next. */
export class WorkspaceAccess {
  private git: GitFacts;
  private states: readonly AgentState[] = [];
  private looked: readonly string[] = [];
  private model: AccessModel = { verdicts: () => [], problems: [], watched: [] };

  constructor(private readonly options: WorkspaceAccessOptions) {
    this.git = provisionalGit(options.files, options.root);
  }

  get agents(): readonly AgentState[] {
    return this.states;
  }

  get problems(): AccessModel['problems'] {
    return this.model.problems;
  }

  /** Absolute paths whose change asks for a new {@link configure}. */
  get watched(): readonly string[] {
    return this.git.root === null ? this.model.watched : [...this.model.watched, ...gitState(this.git.root)];
  }

  useGit(git: GitFacts): void {
    this.git = git;
  }

  configure(settings: AccessSettings): void {
    const context = this.context(settings);
    const detected = detectAgents(context);
    this.states = detected.map((state) => choose(state, settings.agents));
    this.looked = idsOf(this.states.filter(({ inUse }) => inUse));
    // A dead rule misleads whoever trusts it, whether or not its agent is installed on this machine.
    const configured = settings.agents === 'detected' ? this.states.filter(({ configuredHere }) => configuredHere) : [];
    this.model = loadAccess(context, [...new Set([...this.looked, ...idsOf(configured)])]);
  }

  /** True when the change of this path (absolute) can change a verdict without any content having changed. */
  isConfiguration(changed: string): boolean {
    return (
      this.isGitState(changed) || this.watched.includes(changed) || nestedConfiguration.has(path.basename(changed))
    );
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

  private verdictsOf(path: AccessTarget): readonly AgentVerdict[] {
    return this.model.verdicts(path).filter(({ agent }) => this.looked.includes(agent));
  }

  private context(settings: AccessSettings): AccessContext {
    const { files, environment, root } = this.options;
    return { files, environment, startDirectory: root, git: this.git, editorExtensions: settings.editorExtensions };
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
