import type { DetectionSettings } from '../model/detection';
import type { ContentScanner, ScanRequest, ScannedContent } from './content-scanner';
import type { FileState } from './file-state';
import type { ScanCache } from './scan-cache';
import type { ScanCacheStore } from './scan-cache-store';

export interface CachingScannerOptions {
  /** Judges what is not known. */
  readonly scanner: ContentScanner;
  readonly store: Pick<ScanCacheStore, 'load' | 'save'>;
  readonly detection: DetectionSettings;
  /** State of a file (absolute path); `null` where there is none. */
  readonly stateOf: (file: string) => FileState | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Hands on only those files that have changed since they were judged by the same rules, also by another run. */
export class CachingScanner implements ContentScanner {
  private detection: DetectionSettings;
  /** `null` before the first file is asked for. */
  private cache: ScanCache | null = null;
  /** Paths that were asked for since the last {@link finish}. */
  private asked = new Set<string>();
  private isChanged = false;

  constructor(private readonly options: CachingScannerOptions) {
    this.detection = options.detection;
  }

  use(detection: DetectionSettings): void {
    this.options.scanner.use(detection);
    this.detection = detection;
    this.cache = null;
    this.asked = new Set();
    this.isChanged = false;
  }

  async scan(requests: readonly ScanRequest[], signal?: AbortSignal): Promise<readonly ScannedContent[]> {
    const { scanner, now } = this.options;
    const cache = (this.cache ??= this.options.store.load(this.detection));
    const askedMs = now();
    const results = requests.map((request) => this.known(cache, request, askedMs));
    const missing = requests.filter((_, index) => results[index] === null);
    if (missing.length === 0) return results as ScannedContent[];
    const judged = await scanner.scan(missing, signal);
    // Other rules may have come into use meanwhile; then this is the cache of the old ones, which nobody keeps.
    for (const result of judged) if (cache.keep(result, askedMs)) this.isChanged = true;
    const next = judged[Symbol.iterator]();
    return results.map((known) => known ?? (next.next().value as ScannedContent));
  }

  finish(isComplete: boolean): void {
    const { cache, asked } = this;
    this.asked = new Set();
    if (cache === null) return;
    if (isComplete && cache.retain(asked)) this.isChanged = true;
    if (this.isChanged) this.options.store.save(this.detection, cache);
    this.isChanged = false;
  }

  dispose(): void {
    this.options.scanner.dispose();
  }

  private known(cache: ScanCache, { path, absolutePath, maxFileSize }: ScanRequest, nowMs: number) {
    this.asked.add(path);
    const state = cache.has(path) ? this.options.stateOf(absolutePath) : null;
    return state === null ? null : cache.find(path, state, maxFileSize, nowMs);
  }
}
