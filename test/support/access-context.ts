import type { AccessContext, AccessTarget, GitFacts } from '../../src/access/agent';
import { noSystemSettings, type Platform, type SystemSettings } from '../../src/model/edges';
import { memoryFiles, type MemoryEntry } from './memory-files';

export interface ContextOptions {
  readonly platform?: Platform;
  readonly start?: string;
  readonly home?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly git?: GitFacts;
  /** One that hands out nothing when left out. */
  readonly system?: SystemSettings;
  readonly editorExtensions?: readonly string[];
  /** Milliseconds since the epoch; files start at 0. */
  readonly now?: number;
}

/** A context on files in memory; start directory `/ws` and home `/home/me` unless told otherwise. */
export function contextOn(entries: Readonly<Record<string, MemoryEntry>>, options: ContextOptions = {}): AccessContext {
  const { platform = 'linux', now = 0 } = options;
  return {
    files: memoryFiles(entries, platform),
    environment: { platform, home: options.home ?? '/home/me', variables: options.variables ?? {}, now: () => now },
    startDirectory: options.start ?? '/ws',
    git: options.git ?? { root: null, isCommitted: () => false },
    system: options.system ?? noSystemSettings,
    editorExtensions: options.editorExtensions ?? [],
  };
}

/** A path without links. */
export function fileAt(absolutePath: string): AccessTarget {
  return { absolutePath, realPath: absolutePath, isDirectory: false };
}

/** A settings text with these deny rules. */
export function denying(...rules: readonly string[]): string {
  return JSON.stringify({ permissions: { deny: rules } });
}
