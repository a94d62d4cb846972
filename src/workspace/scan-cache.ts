import { crc32 } from 'node:zlib';
import type { ScannedContent } from './content-scanner';
import type { FileState } from './file-state';
import { columnCount, packResults, unpackResults, type Remark } from './scan-messages';

/** A file system may keep times in steps as large as this (FAT: 2 s), so that two changes in one step look the same. */
const timeStepMs = 2_000;
/** What was found may expire or come of age, what was not found does not: only files with findings are judged anew each day. */
const findingsHoldMs = 24 * 60 * 60 * 1000;
/** Files of one workspace whose results are kept; about 100 bytes each. */
const mostFiles = 200_000;

const format = 1;
const headerEnd = 10;
const separator = '\0';

interface Header {
  readonly format: number;
  readonly files: number;
  /** Length of the joined paths, in bytes. */
  readonly paths: number;
  /** CRC-32 of all that follows the header. */
  readonly checksum: number;
}

interface Kept {
  readonly result: ScannedContent;
  readonly judgedMs: number;
}

/**
 * What was found in the files of a workspace, by path and state of each. It holds what a scan reports (rule, place, masked
 * preview, keyed fingerprint) and never content. All results are of one set of rules: others have a cache of their own.
 */
export class ScanCache {
  private readonly kept = new Map<string, Kept>();

  get size(): number {
    return this.kept.size;
  }

  /** What was found in a file when it was in this state; `null` when that is not known, or not surely the same today. */
  find(path: string, state: FileState, maxFileSize: number, nowMs: number): ScannedContent | null {
    const known = this.kept.get(path);
    if (known === undefined || !isSame(known.result.state, state)) return null;
    const { result, judgedMs } = known;
    const isCut = state.size > maxFileSize;
    if (result.coverage !== 'binary' && (result.coverage === 'partial') !== isCut) return null;
    const isFresh = nowMs >= judgedMs && nowMs - judgedMs < findingsHoldMs;
    return result.findings.length === 0 || isFresh ? result : null;
  }

  has(path: string): boolean {
    return this.kept.has(path);
  }

  /**
   * Keeps a result, or forgets the path where the same state may come to stand for other content: a file that changed so
   * shortly before it was read that another change could carry the same time. `askedMs`: before the file was opened.
   * True when the cache is another than before.
   */
  keep(result: ScannedContent, askedMs: number): boolean {
    const { state, coverage, path } = result;
    if (coverage === 'unreadable' || !state || isRacy(state, askedMs)) return this.kept.delete(path);
    this.kept.set(path, { result, judgedMs: askedMs });
    return true;
  }

  /** Forgets every path that is not among these; true when there was one. */
  retain(paths: ReadonlySet<string>): boolean {
    const before = this.kept.size;
    for (const path of this.kept.keys()) if (!paths.has(path)) this.kept.delete(path);
    return this.kept.size < before;
  }

  /** As bytes for a file. */
  encode(): Uint8Array {
    const entries = [...this.kept.values()].slice(0, mostFiles);
    const { columns, remarks } = packResults(entries.map(({ result }) => result));
    const judged = Float64Array.from(remarks, ({ index }) => entries[index]?.judgedMs ?? 0);
    const paths = Buffer.from(entries.map(({ result }) => result.path).join(separator));
    const body = Buffer.concat([
      Buffer.from(columns.buffer),
      paths,
      Buffer.from(JSON.stringify({ judged: [...judged], remarks })),
    ]);
    const header: Header = { format, files: entries.length, paths: paths.length, checksum: crc32(body) };
    return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
  }

  /** What {@link encode} returned, made a cache again; an empty one for anything else. */
  static decode(bytes: Uint8Array): ScanCache {
    const cache = new ScanCache();
    try {
      for (const entry of decoded(bytes)) cache.kept.set(entry.result.path, entry);
    } catch {
      return new ScanCache();
    }
    return cache;
  }
}

function isSame(known: FileState | null | undefined, now: FileState): boolean {
  if (!known) return false;
  return (
    known.size === now.size &&
    known.modifiedMs === now.modifiedMs &&
    known.changedMs === now.changedMs &&
    known.inode === now.inode
  );
}

/** As git treats an entry of its index: https://git-scm.com/docs/racy-git */
function isRacy({ modifiedMs, changedMs }: FileState, askedMs: number): boolean {
  return Math.max(modifiedMs, changedMs) > askedMs - timeStepMs;
}

function decoded(bytes: Uint8Array): readonly Kept[] {
  const line = bytes.indexOf(headerEnd);
  const header = JSON.parse(Buffer.from(bytes.subarray(0, line)).toString()) as Header;
  // A copy of its own: columns of numbers must be aligned.
  const body = new Uint8Array(bytes.subarray(line + 1));
  if (header.format !== format || header.checksum !== crc32(body)) return [];
  const pathsStart = header.files * columnCount * 8;
  const columns = new Float64Array(body.buffer, 0, header.files * columnCount);
  const joined = Buffer.from(body.buffer, pathsStart, header.paths).toString();
  const rest = JSON.parse(Buffer.from(body.subarray(pathsStart + header.paths)).toString()) as {
    readonly judged: readonly number[];
    readonly remarks: readonly Remark[];
  };
  const paths = header.files === 0 ? [] : joined.split(separator);
  const judged = new Map(rest.remarks.map(({ index }, position) => [index, rest.judged[position] ?? 0]));
  const results = unpackResults({ columns, remarks: rest.remarks }, paths);
  return results.map((result, index) => ({ result, judgedMs: judged.get(index) ?? 0 }));
}
