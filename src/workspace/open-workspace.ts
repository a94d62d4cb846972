import * as os from 'node:os';
import type { ReadableFiles } from '../model/edges';
import { emptyPolicy } from '../policy';
import { detectionBy, noSuppressions } from './detection';
import { ExposureIndex, type IndexSettings } from './exposure-index';
import { readGitFacts } from './git-facts';
import { CachingScanner } from './caching-scanner';
import type { ContentScanner } from './content-scanner';
import { DriftWatch } from './drift-watch';
import { nodeFileState } from './file-state';
import { GuardMemory } from './guard-memory';
import type { Viewer } from './guarded-paths';
import { nodeEnvironment } from './node-environment';
import { nodeFiles } from './node-files';
import { ScanCacheStore } from './scan-cache-store';
import { ScanPool } from './scan-pool';
import { userSalt } from './user-state';
import { guardLock } from './write-lock';

export const defaultMaxFileSize = 5 * 1024 * 1024;

/** More threads than this only wait for the same disk. */
const mostThreads = 4;

export interface WorkspaceOptions {
  /** Absolute path of a folder that exists. */
  readonly root: string;
  /** Path of the built worker script. */
  readonly workerScript: string;
  readonly settings: IndexSettings;
  /** Who looks, for the drift alarm, and whether that is remembered; `null`: no drift is told either. */
  readonly memory: { readonly viewer: Viewer; readonly remembers: boolean } | null;
  /** Whether files that earlier runs judged in the same state are not read again. */
  readonly caches: boolean;
  /** Those of this machine when left out. */
  readonly files?: ReadableFiles;
}

/** The exposure index of a real folder on this machine, with worker threads of its own; nothing is scanned yet. */
export function openWorkspace(options: WorkspaceOptions): ExposureIndex {
  const { settings, memory, files = nodeFiles } = options;
  const environment = nodeEnvironment();
  const root = nodeFiles.realPath(options.root);
  const scanner = scannerFor(root, options);
  return new ExposureIndex({
    root,
    files,
    environment,
    scanner,
    settings,
    drifts: memory === null ? null : watchDrifts(root, memory.viewer, memory.remembers),
    readGit: readGitFacts,
  });
}

function scannerFor(root: string, { workerScript, settings, caches }: WorkspaceOptions): ContentScanner {
  const environment = nodeEnvironment();
  const salt = userSalt(nodeFiles, environment);
  const detection = detectionBy(emptyPolicy, noSuppressions, settings);
  const threads = Math.min(mostThreads, os.availableParallelism());
  const scanner = new ScanPool({ script: workerScript, threads, settings: { ...detection, salt } });
  if (!caches) return scanner;
  const store = new ScanCacheStore({ root, files: nodeFiles, environment, workerScript, salt });
  return new CachingScanner({ scanner, store, detection, stateOf: nodeFileState, now: () => environment.now() });
}

/** What remembers the guards of a root (real path) on this machine. `remembers`: false for a workspace that is not trusted. */
export function watchDrifts(root: string, viewer: Viewer, remembers: boolean): DriftWatch {
  const environment = nodeEnvironment();
  const place = { root, files: nodeFiles, environment };
  const memory = new GuardMemory({ ...place, lock: guardLock(environment), remembers });
  return new DriftWatch({ ...place, memory, viewer });
}
