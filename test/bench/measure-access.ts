import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore from 'ignore';
import { agents, loadAccess } from '../../src/access';
import type { AccessContext, AccessTarget } from '../../src/access/agent';
import { noSystemSettings } from '../../src/model/edges';
import { nodeFiles } from '../../src/workspace/node-files';
import { configuredAgents, samplePaths } from './configured-agents';
import type { AccessRun } from './measured';
import { wallMs } from './statistics';

/** Verdicts of all agents for that many paths of a workspace in which all are configured, in this one thread. */
export async function measureAccess(root: string, count: number): Promise<AccessRun> {
  for (const [name, text] of Object.entries(configuredAgents)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const paths = samplePaths(count);
  const targets = paths.map((path): AccessTarget => {
    const absolutePath = join(root, path);
    return { absolutePath, realPath: absolutePath, isDirectory: false };
  });
  const ids = agents.map(({ id }) => id);
  let model = loadAccess(contextOf(root), ids);
  const loadMs = await wallMs(() => (model = loadAccess(contextOf(root), ids)));
  const verdictsMs = await wallMs(() => {
    targets.forEach((target) => model.verdicts(target));
  });
  const oneAgentMs = await wallMs(() => {
    const next = model.reloaded(contextOf(root), [join(root, '.rooignore')]);
    targets.forEach((target) => next.verdicts(target));
  });
  const list = ignore().add(configuredAgents['.cursorignore'] ?? '');
  const oneListMs = await wallMs(() => {
    paths.forEach((path) => list.ignores(path));
  });
  return { agents: ids.length, paths: count, loadMs, verdictsMs, oneAgentMs, oneListMs };
}

function contextOf(root: string): AccessContext {
  const committed = new Set(['src/module-0/file-0.ts'].map((path) => join(root, path)));
  return {
    files: nodeFiles,
    environment: { platform: 'linux', home: join(root, 'home'), variables: {}, now: () => 0 },
    startDirectory: root,
    git: { root, isCommitted: (path) => committed.has(path) },
    system: noSystemSettings,
    editorExtensions: [],
  };
}
