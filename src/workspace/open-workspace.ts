import * as os from 'node:os';
import { ExposureIndex, type IndexSettings } from './exposure-index';
import { readGitFacts } from './git-facts';
import { nodeEnvironment } from './node-environment';
import { nodeFiles } from './node-files';
import { ScanPool } from './scan-pool';
import { userSalt } from './user-state';

export const defaultMaxFileSize = 5 * 1024 * 1024;

/** More threads than this only wait for the same disk. */
const mostThreads = 4;

export interface WorkspaceOptions {
  /** Absolute path of a folder that exists. */
  readonly root: string;
  /** Path of the built worker script. */
  readonly workerScript: string;
  readonly settings: IndexSettings;
  readonly disabledRules: readonly string[];
}

/** The exposure index of a real folder on this machine, with worker threads of its own; nothing is scanned yet. */
export function openWorkspace({ root, workerScript, settings, disabledRules }: WorkspaceOptions): ExposureIndex {
  const environment = nodeEnvironment();
  const scanner = new ScanPool({
    script: workerScript,
    threads: Math.min(mostThreads, os.availableParallelism()),
    settings: { disabledRules, followMarkers: settings.trusted, salt: userSalt(nodeFiles, environment) },
  });
  return new ExposureIndex({
    root: nodeFiles.realPath(root),
    files: nodeFiles,
    environment,
    scanner,
    settings,
    readGit: readGitFacts,
  });
}
