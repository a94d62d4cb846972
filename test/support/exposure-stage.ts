import type { GitFacts } from '../../src/access/agent';
import type { Environment } from '../../src/model/edges';
import type { SensitiveFile } from '../../src/model/exposure';
import { DriftWatch } from '../../src/workspace/drift-watch';
import { GuardMemory } from '../../src/workspace/guard-memory';
import type { Viewer } from '../../src/workspace/guarded-paths';
import { ExposureIndex, type IndexSettings } from '../../src/workspace/exposure-index';
import { memoryFiles, type MemoryEntry, type MemoryFiles } from './memory-files';
import { SampleScanner } from './sample-scanner';
import { freeLock } from './free-lock';

export const settings: IndexSettings = {
  agents: ['claude-code'],
  exclude: [],
  maxFileSize: 100,
  disabledRules: [],
  editorExtensions: [],
  trusted: true,
};
/** Outside a repository. */
const noRepository: GitFacts = { root: null, isCommitted: () => false };

/** An exposure index on files in memory, with Claude Code looked at; it remembers what is guarded only where it is told to. */
export class Stage {
  readonly files: MemoryFiles;
  readonly scanner: SampleScanner;
  readonly index: ExposureIndex;
  git = noRepository;
  slowGit: Promise<GitFacts> | null = null;
  /** Milliseconds since the epoch. */
  time = 0;

  constructor(
    entries: Record<string, MemoryEntry> | MemoryFiles,
    changed: Partial<IndexSettings> = {},
    viewer?: Viewer,
  ) {
    this.files = isFiles(entries) ? entries : memoryFiles({ '/ws/': '', '/home/me/': '', ...entries });
    const environment: Environment = { platform: 'linux', home: '/home/me', variables: {}, now: () => this.time };
    const place = { root: '/ws', files: this.files, environment };
    const all = { ...settings, ...changed };
    const memory = new GuardMemory({ ...place, lock: freeLock, remembers: all.trusted });
    this.scanner = new SampleScanner(this.files);
    this.index = new ExposureIndex({
      root: '/ws',
      files: this.files,
      environment,
      scanner: this.scanner,
      settings: all,
      drifts: viewer === undefined ? null : new DriftWatch({ ...place, memory, viewer }),
      readGit: () => this.slowGit ?? Promise.resolve(this.git),
    });
  }

  write(path: string, text: string): void {
    this.files.writeFile(path, new TextEncoder().encode(text));
  }

  get sensitive(): readonly string[] {
    return this.index.snapshot().files.map(({ path }) => path);
  }

  file(path: string): SensitiveFile | undefined {
    return this.index.snapshot().files.find((file) => file.path === path);
  }

  verdict(path: string): string | undefined {
    return this.file(path)?.access[0]?.verdict;
  }
}

function isFiles(entries: Record<string, MemoryEntry> | MemoryFiles): entries is MemoryFiles {
  return typeof entries['readFile'] === 'function';
}

/** The same after its first scan. */
export async function scanned(entries: Record<string, MemoryEntry>, changed?: Partial<IndexSettings>): Promise<Stage> {
  const stage = new Stage(entries, changed);
  await stage.index.scan();
  stage.scanner.takeAsked();
  return stage;
}
