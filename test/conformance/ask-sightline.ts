import type { ChannelMap } from '../../src/model/access';
import type { Environment } from '../../src/model/edges';
import { readGitFacts } from '../../src/workspace/git-facts';
import { nodeFiles } from '../../src/workspace/node-files';
import { WorkspaceAccess } from '../../src/workspace/workspace-access';
import { variablesOf } from './ask-program';
import type { ConformanceCase, Probe } from './case';
import type { LaidOut } from './lay-out';

/** The machine as the case has it. */
export function environmentOf(one: ConformanceCase, laidOut: LaidOut): Environment {
  return {
    platform: 'linux',
    home: laidOut.home,
    variables: variablesOf(one, laidOut),
    now: () => Date.now(),
  };
}

/** The agent's configuration of the case, read by the same way as in the product. */
export async function readAccess(agent: string, one: ConformanceCase, laidOut: LaidOut): Promise<WorkspaceAccess> {
  const environment = environmentOf(one, laidOut);
  const access = new WorkspaceAccess({ root: laidOut.start, files: nodeFiles, environment });
  access.useGit(await readGitFacts(laidOut.start));
  access.configure({ agents: [agent], editorExtensions: [] });
  return access;
}

/** The agent's channels for each path that is asked about. */
export function channelsFor(
  access: WorkspaceAccess,
  probes: readonly Probe[],
  laidOut: LaidOut,
): ReadonlyMap<string, ChannelMap> {
  const paths = [...new Set(probes.map(({ path }) => path))];
  return new Map(
    paths.flatMap((path) => access.explain(laidOut.place(path)).map(({ channels }) => [path, channels] as const)),
  );
}

/** Sightline's channels for each path that the case asks about. */
export async function askSightline(
  agent: string,
  one: ConformanceCase,
  laidOut: LaidOut,
): Promise<ReadonlyMap<string, ChannelMap>> {
  return channelsFor(await readAccess(agent, one, laidOut), one.probes, laidOut);
}
