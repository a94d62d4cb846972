import type { ChannelMap } from '../../src/model/access';
import { readGitFacts } from '../../src/workspace/git-facts';
import { nodeFiles } from '../../src/workspace/node-files';
import { WorkspaceAccess } from '../../src/workspace/workspace-access';
import { variablesOf } from './ask-program';
import type { ConformanceCase } from './case';
import type { LaidOut } from './lay-out';

/** Sightline's channels for each path that the case asks about, found by the same way as in the product. */
export async function askSightline(
  agent: string,
  one: ConformanceCase,
  laidOut: LaidOut,
): Promise<ReadonlyMap<string, ChannelMap>> {
  const environment = {
    platform: 'linux',
    home: laidOut.home,
    variables: variablesOf(one, laidOut),
    now: () => Date.now(),
  } as const;
  const access = new WorkspaceAccess({ root: laidOut.start, files: nodeFiles, environment });
  access.useGit(await readGitFacts(laidOut.start));
  access.configure({ agents: [agent], editorExtensions: [] });
  const paths = [...new Set(one.probes.map(({ path }) => path))];
  return new Map(paths.flatMap((path) => channelsOf(access, agent, laidOut, path)));
}

function channelsOf(
  access: WorkspaceAccess,
  agent: string,
  laidOut: LaidOut,
  path: string,
): readonly (readonly [string, ChannelMap])[] {
  const verdict = access.explain(laidOut.place(path)).find((each) => each.agent === agent);
  return verdict === undefined ? [] : [[path, verdict.channels]];
}
