import type { Coverage } from '../detect/detector';
import type { Finding } from '../model/finding';
import type { ScanRequest, ScannedContent } from './content-scanner';

/**
 * Requests and results as the threads hand them to one another. Nearly all files hold nothing, and copying an object for
 * each costs more than judging a small file: texts are joined, numbers stand in columns, and only what was found is an object.
 */
export interface RequestMessage {
  /** No path holds a NUL. */
  readonly paths: string;
  readonly places: string;
  readonly sizeLimits: Float64Array;
}

export interface ResultMessage {
  readonly columns: Float64Array;
  readonly remarks: readonly Remark[];
}

/** What there is to say of a file besides its numbers. */
export interface Remark {
  /** Which of the requests. */
  readonly index: number;
  readonly findings: readonly Finding[];
  readonly silenced: number;
  readonly message: string | null;
}

const separator = '\0';

export function packRequests(requests: readonly ScanRequest[]): RequestMessage {
  return {
    paths: requests.map(({ path }) => path).join(separator),
    places: requests.map(({ absolutePath }) => absolutePath).join(separator),
    sizeLimits: Float64Array.from(requests, ({ maxFileSize }) => maxFileSize),
  };
}

export function unpackRequests({ paths, places, sizeLimits }: RequestMessage): readonly ScanRequest[] {
  const absolute = places.split(separator);
  const relative = paths.split(separator);
  return Array.from(sizeLimits, (maxFileSize, index) => ({
    path: relative[index] ?? '',
    absolutePath: absolute[index] ?? '',
    maxFileSize,
  }));
}

/** How many numbers stand for one result. */
export const columnCount = 6;

/** By their place in this list; the place stands in caches. */
const coverages: readonly (Coverage | 'unreadable')[] = ['whole', 'partial', 'binary', 'unreadable'];
const unreadableCode = coverages.indexOf('unreadable');

export function packResults(results: readonly ScannedContent[]): ResultMessage {
  const columns = new Float64Array(results.length * columnCount);
  const remarks: Remark[] = [];
  results.forEach(({ findings, silenced, coverage, bytes, message, state }, index) => {
    const { size = -1, modifiedMs = 0, changedMs = 0, inode = 0 } = state ?? {};
    columns.set([coverages.indexOf(coverage), bytes, size, modifiedMs, changedMs, inode], index * columnCount);
    if (findings.length > 0 || silenced > 0 || message !== null) remarks.push({ index, findings, silenced, message });
  });
  return { columns, remarks };
}

/** `paths`: of the requests, in their order. */
export function unpackResults({ columns, remarks }: ResultMessage, paths: readonly string[]): ScannedContent[] {
  const results = paths.map((path, index) => clean(path, columns, index * columnCount));
  for (const { index, findings, silenced, message } of remarks) {
    const result = results[index];
    if (result !== undefined) results[index] = { ...result, findings, silenced, message };
  }
  return results;
}

const nothing: readonly Finding[] = [];

function clean(path: string, columns: Float64Array, at: number): ScannedContent {
  const size = columns[at + 2] ?? -1;
  return {
    path,
    findings: nothing,
    silenced: 0,
    coverage: coverages[columns[at] ?? unreadableCode] ?? 'unreadable',
    bytes: columns[at + 1] ?? 0,
    message: null,
    state:
      size < 0
        ? null
        : { size, modifiedMs: columns[at + 3] ?? 0, changedMs: columns[at + 4] ?? 0, inode: columns[at + 5] ?? 0 },
  };
}
