import { createHash, createHmac } from 'node:crypto';
import * as path from 'node:path';
import type { DetectionSettings } from '../model/detection';
import { FileError, type Environment, type WritableFiles } from '../model/edges';
import { ScanCache } from './scan-cache';
import { scanDirectory } from './user-state';

/** Of all caches together; those that were written longest ago go first. */
const mostBytes = 96 * 1024 * 1024;
const mostCaches = 32;

export interface ScanCacheStoreOptions {
  /** Real path of the workspace root. */
  readonly root: string;
  readonly files: WritableFiles;
  readonly environment: Environment;
  /** Path of the built worker script: its content is the version of all rules, and of what reads files for them. */
  readonly workerScript: string;
  /** Key of the fingerprints that the results hold. */
  readonly salt: Uint8Array;
}

/** Keeps the caches of one workspace root in the user's state folder, one for each set of rules; nothing that fails matters. */
export class ScanCacheStore {
  private rulesVersion: string | null = null;

  constructor(private readonly options: ScanCacheStoreOptions) {}

  /** The cache of a set of rules, empty where there is none or it is damaged. */
  load(detection: DetectionSettings): ScanCache {
    try {
      return ScanCache.decode(this.options.files.readFile(this.fileOf(detection)));
    } catch (error) {
      if (error instanceof FileError) return new ScanCache();
      throw error;
    }
  }

  /** Readable by the user alone (mode 0600). */
  save(detection: DetectionSettings, cache: ScanCache): void {
    const { files, environment } = this.options;
    try {
      const directory = scanDirectory(environment);
      files.createDirectory(directory);
      const file = this.fileOf(detection);
      files.removeLeftovers(file);
      files.writeFile(file, cache.encode(), 0o600);
      this.prune(directory, path.basename(file));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  }

  /** Keyed, as the terms of a policy take part. */
  private fileOf(detection: DetectionSettings): string {
    const { root, environment, salt } = this.options;
    const parts = [root, this.version(), JSON.stringify(detection)];
    const name = createHmac('sha256', salt).update(parts.join('\0')).digest('hex').slice(0, 32);
    return path.join(scanDirectory(environment), `${name}.cache`);
  }

  private version(): string {
    const { files, workerScript } = this.options;
    return (this.rulesVersion ??= createHash('sha256').update(files.readFile(workerScript)).digest('hex'));
  }

  private prune(directory: string, kept: string): void {
    const { files } = this.options;
    const caches = files
      .readDirectory(directory)
      .filter(({ kind, name }) => kind === 'file' && name.endsWith('.cache'))
      .map(({ name }) => ({ name, ...files.stat(path.join(directory, name)) }))
      .sort(
        (left, right) => Number(right.name === kept) - Number(left.name === kept) || right.modifiedMs - left.modifiedMs,
      );
    let bytes = 0;
    caches.forEach(({ name, size }, index) => {
      bytes += size;
      if (index > 0 && (index >= mostCaches || bytes > mostBytes)) files.removeFile(path.join(directory, name));
    });
  }
}
