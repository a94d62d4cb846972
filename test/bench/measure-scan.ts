import { appendFileSync, readFileSync } from 'node:fs';
import { defaultExcludes } from '../../src/workspace/exclude';
import type { ExposureIndex } from '../../src/workspace/exposure-index';
import { defaultMaxFileSize, openWorkspace } from '../../src/workspace/open-workspace';
import type { ScanRun } from './measured';
import { peakMemory } from './peak-memory';
import { readAll } from './read-all';
import { median, wallMs } from './statistics';

const refreshRuns = 15;

/** First scan of a tree in a fresh process, then single files of it changed; `files`: absolute paths in the tree. */
export async function measureScan(root: string, workerScript: string, files: readonly string[]): Promise<ScanRun> {
  const read = await timed(() => readAll(files));
  const index = openWorkspace({
    root,
    workerScript,
    settings: {
      agents: 'all',
      editorExtensions: [],
      exclude: defaultExcludes,
      maxFileSize: defaultMaxFileSize,
      disabledRules: [],
      trusted: true,
    },
    memory: { viewer: 'terminal', remembers: true },
    caches: false,
  });
  try {
    const scan = await timed(() => index.scan());
    const { summary } = index.snapshot();
    const refreshed = await measureRefresh(index, files);
    return {
      files: files.length,
      scannedFiles: summary.scannedFiles,
      sensitiveFiles: summary.sensitiveFiles,
      scanMs: scan.wall,
      scanCpuMs: scan.cpu,
      readMs: read.wall,
      readCpuMs: read.cpu,
      ...refreshed,
      peakMemory: peakMemory(),
    };
  } finally {
    index.dispose();
  }
}

/** CPU time counts all threads of this process. */
async function timed(work: () => unknown): Promise<{ wall: number; cpu: number }> {
  const before = process.cpuUsage();
  const wall = await wallMs(work);
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

async function measureRefresh(
  index: ExposureIndex,
  files: readonly string[],
): Promise<Pick<ScanRun, 'refreshMs' | 'readOneMs'>> {
  const refreshes: number[] = [];
  const reads: number[] = [];
  for (let run = 0; run < refreshRuns; run++) {
    const file = files[Math.floor((files.length * run) / refreshRuns)];
    if (file === undefined) continue;
    appendFileSync(file, '\n');
    reads.push(await wallMs(() => readFileSync(file)));
    refreshes.push(
      await wallMs(async () => {
        await index.refresh([file]);
        index.snapshot();
      }),
    );
  }
  return { refreshMs: median(refreshes), readOneMs: median(reads) };
}
