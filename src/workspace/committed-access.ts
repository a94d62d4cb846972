import * as path from 'node:path';
import { agents, primaryAccess } from '../access';
import type { GitFacts } from '../access/agent';
import { effectsOn, probeOf, type WishedPath } from '../protect';
import type { ChannelAccess } from '../model/access';
import { noSystemSettings, type Environment, type ReadableFiles } from '../model/edges';
import type { Problem } from '../model/problem';
import { WorkspaceAccess } from './workspace-access';

/** Agents that count unless the policy names others: a committed rule can block files for them, and how was checked. */
export function blockableAgents(): readonly string[] {
  const isChecked = new Set(['conformance', 'source', 'docs']);
  return agents
    .filter(({ checked }) => isChecked.has(checked.how))
    .filter(({ id, primary }) =>
      effectsOn(id, 'project').some(({ channel, access }) => channel === primary && access === 'blocked'),
    )
    .map(({ id }) => id);
}

export interface CommittedAccessOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  readonly environment: Environment;
  readonly git: GitFacts;
  /** Ids. */
  readonly agents: readonly string[];
}

/** What agents get by some files alone, whoever the user is: no home, no variables, nothing that administrators hand out. */
export class CommittedAccess {
  private readonly access: WorkspaceAccess;

  constructor(private readonly options: CommittedAccessOptions) {
    const { root, files, git } = options;
    const nobody: Environment = { ...options.environment, home: path.resolve('/', 'no-home'), variables: {} };
    this.access = new WorkspaceAccess({ root, files, environment: nobody, system: noSystemSettings });
    this.access.useGit(git);
    this.access.configure({ agents: options.agents, editorExtensions: [] });
  }

  /** Dead rules and traps of these agents. */
  get problems(): readonly Problem[] {
    return this.access.problems.filter(({ agent }) => this.options.agents.includes(agent));
  }

  /** What each agent's main way to a path (relative to the root) gives, in the order of the agents. */
  of(wished: WishedPath): readonly (ChannelAccess & { readonly agent: string })[] {
    const verdicts = this.access.explain(path.join(this.options.root, probeOf(wished)));
    return verdicts.map((verdict) => ({ agent: verdict.agent, ...primaryAccess(verdict) }));
  }
}
