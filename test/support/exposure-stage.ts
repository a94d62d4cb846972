import type { GitFacts } from '../../src/access/agent';
import type { SensitiveFile } from '../../src/model/exposure';
import { ExposureIndex, type IndexSettings } from '../../src/workspace/exposure-index';
import { memoryFiles, type MemoryEntry, type MemoryFiles } from './memory-files';
import { SampleScanner } from './sample-scanner';

export const settings: IndexSettings = {
  agents: ['claude-code'],
  exclude: [],
  maxFileSize: 100,
  editorExtensions: [],
  trusted: true,
};
/** Outside a repository. */
const noRepository: GitFacts = { root: null, isCommitted: () => false };

/** An exposure index on files in memory, with Claude Code looked at. */
export class Stage {
  readonly files: MemoryFiles;
  readonly scanner: SampleScanner;
  readonly index: ExposureIndex;
  git = noRepository;
  slowGit: Promise<GitFacts> | null = null;

  constructor(entries: Record<string, MemoryEntry>, changed: Partial<IndexSettings> = {}) {
    this.files = memoryFiles({ '/ws/': '', '/home/me/': '', ...entries });
    this.scanner = new SampleScanner(this.files);
    this.index = new ExposureIndex({
      root: '/ws',
      files: this.files,
      environment: { platform: 'linux', home: '/home/me', variables: {}, now: () => 0 },
      scanner: this.scanner,
      settings: { ...settings, ...changed },
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

/** The same after its first scan. */
export async function scanned(entries: Record<string, MemoryEntry>, changed?: Partial<IndexSettings>): Promise<Stage> {
  const stage = new Stage(entries, changed);
  await stage.index.scan();
  stage.scanner.takeAsked();
  return stage;
}
