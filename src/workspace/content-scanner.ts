import type { Coverage, FileContent, FileDetector, FileScan } from '../detect/detector';
import type { DetectionSettings } from '../model/detection';
import type { Finding } from '../model/finding';
import { ContentReader, type ReadContent } from './content-reader';
import type { FileState } from './file-state';
import { toFileError } from './node-files';
import { reasonOf } from './walk';

export interface ScanRequest {
  /** POSIX, relative to the root: what the rules on names see. */
  readonly path: string;
  readonly absolutePath: string;
  /** Bytes up to which the whole content is judged. */
  readonly maxFileSize: number;
}

export interface ScannedContent {
  readonly path: string;
  readonly findings: readonly Finding[];
  /** Findings that a `sightline:allow` in the file left out. */
  readonly silenced: number;
  readonly coverage: Coverage | 'unreadable';
  /** Bytes that were judged. */
  readonly bytes: number;
  /** Why the file was not, or not wholly, judged as what it claims to be; `null` otherwise. */
  readonly message: string | null;
  /** The file as it was before it was read; `null` where that is not known. */
  readonly state?: FileState | null;
}

/** What a scan rejects with that was stopped before it was done. */
export class ScanStopped extends Error {
  constructor() {
    super('The scan was stopped.');
    this.name = 'ScanStopped';
  }
}

/** Reads files and judges their content; the implementation decides in which thread. */
export interface ContentScanner {
  /** Results in the order of the requests. Rejects with {@link ScanStopped} once the signal is given, or after {@link dispose}. */
  scan(requests: readonly ScanRequest[], signal?: AbortSignal): Promise<readonly ScannedContent[]>;
  /** Judges by other rules what is asked for from now on. */
  use(detection: DetectionSettings): void;
  /** A scan is done. `isComplete`: every file of the workspace was asked for. */
  finish(isComplete: boolean): void;
  dispose(): void;
}

/** Reads one file after the other (whole, or its two ends above the size limit) and judges it; never throws for a bad file. */
export function createFileScanner(detector: FileDetector): (request: ScanRequest) => ScannedContent {
  const reader = new ContentReader();
  return ({ path, absolutePath, maxFileSize }) => {
    let read: ReadContent;
    try {
      read = reader.read(absolutePath, maxFileSize);
    } catch (error) {
      return unreadable(path, reasonOf(toFileError(error, absolutePath)));
    }
    const scan = judge(detector, path, read.content);
    return scan === null ? unreadable(path, 'the rules failed on its content') : scanned(path, read, scan);
  };
}

function scanned(path: string, { content, state }: ReadContent, scan: FileScan): ScannedContent {
  const { findings, silenced, coverage, warning } = scan;
  const bytes = content.head.length + (content.tail?.length ?? 0);
  const reasons = [coverage === 'partial' ? partialMessage(content.size) : null, warning];
  const message = reasons.filter((reason) => reason !== null).join('; ');
  return { path, findings, silenced, coverage, bytes, message: message === '' ? null : message, state };
}

/** `null` when a rule fails: one file must not take its neighbours along. What it says may quote the content. */
function judge(detector: FileDetector, file: string, content: FileContent): FileScan | null {
  try {
    return detector.scanFile(file, content);
  } catch {
    return null;
  }
}

/** The result for a file that could not be judged, and why. */
export function unreadable(path: string, message: string): ScannedContent {
  return { path, findings: [], silenced: 0, coverage: 'unreadable', bytes: 0, message };
}

function partialMessage(size: number): string {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return `${megabytes} MB, above the size limit: name, magic bytes and the first and last 64 KiB were judged`;
}
