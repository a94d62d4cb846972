import type { AgentVerdict, Channel, ChannelMap, Checked } from '../model/access';
import type { Environment, ReadableFiles, SystemSettings } from '../model/edges';
import type { Problem } from '../model/problem';
import type { Names } from './matchers/names';

/** What git says about the workspace; `unknown` when git could not be asked. */
export interface GitFacts {
  /** Absolute path of the work tree's root; `null` outside a repository. */
  readonly root: string | null;
  /** Whether some commit that git's object store holds has content under this path. */
  isCommitted(absolutePath: string): boolean | 'unknown';
}

/** Everything that an agent's rules are judged by. */
export interface AccessContext {
  readonly files: ReadableFiles;
  readonly environment: Environment;
  /** Absolute path of the directory in which the agent's session starts. */
  readonly startDirectory: string;
  readonly git: GitFacts;
  readonly system: SystemSettings;
  /** Ids of the editor's installed extensions, in lower case. */
  readonly editorExtensions: readonly string[];
}

/** The path that is asked about. */
export interface AccessTarget {
  readonly absolutePath: string;
  /** Where the path leads when links are followed; equal to `absolutePath` when there is none. */
  readonly realPath: string;
  readonly isDirectory: boolean;
}

/** Why an agent is thought to be used on this machine, or configured in this workspace. */
export interface Presence {
  readonly inUse: boolean;
  readonly configuredHere: boolean;
  readonly evidence: readonly string[];
  /** Version of the program, as far as its files tell; `null` where they do not. */
  readonly version: string | null;
}

/** An agent's configuration, read once; answers for any path without touching a file again. */
export interface LoadedAgent {
  /** The same object for all paths that are judged alike, so that a whole workspace costs little. */
  decide(target: AccessTarget): ChannelMap;
  /** Names that the configuration, or the agent by itself, speaks of; {@link decide} asks for nothing else but the depth. */
  readonly names: Names;
  /** Dead rules, traps and configuration files that could not be read. */
  readonly problems: readonly Problem[];
  /** Absolute paths of the files that were read or looked for; a change of one asks for a new load. */
  readonly watched: readonly string[];
}

/** One AI coding tool with one set of rules. A new agent is one file that exports one of these. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  /** The channel that gives out whole files. */
  readonly primary: Extract<Channel, 'read' | 'shell'>;
  readonly checked: Checked;
  readonly detect: (context: AccessContext) => Presence;
  load(context: AccessContext): LoadedAgent;
}

/** All agents looked at, loaded for one start directory. */
export interface AccessModel {
  /** In the order of the agents; the same list for all paths that are judged alike. */
  verdicts(target: AccessTarget): readonly AgentVerdict[];
  /** The model after a change of these files (absolute): only agents that read one of them are loaded again. */
  reloaded(context: AccessContext, changed: readonly string[]): AccessModel;
  readonly problems: readonly Problem[];
  readonly watched: readonly string[];
}
