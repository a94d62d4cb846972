import * as fs from 'node:fs';
import type { Coverage, FileContent, FileDetector, FileScan } from '../detect/detector';
import type { DetectionSettings } from '../model/detection';
import type { Finding } from '../model/finding';
import { openRegular, toFileError } from './node-files';
import { reasonOf } from './walk';

/** Of a file above the size limit, this much is judged at either end. */
const edgeBytes = 64 * 1024;

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
}

/** Reads files and judges their content; the implementation decides in which thread. */
export interface ContentScanner {
  scan(requests: readonly ScanRequest[]): Promise<readonly ScannedContent[]>;
  /** Judges by other rules what is asked for from now on. */
  use(detection: DetectionSettings): void;
  dispose(): void;
}

/** Reads one file (whole, or its two ends above the size limit) and judges it; never throws for a bad file. */
export function scanOneFile(detector: FileDetector, request: ScanRequest): ScannedContent {
  let content: FileContent;
  try {
    content = readContent(request.absolutePath, request.maxFileSize);
  } catch (error) {
    return unreadable(request.path, reasonOf(toFileError(error, request.absolutePath)));
  }
  const scan = judge(detector, request.path, content);
  if (scan === null) return unreadable(request.path, 'the rules failed on its content');
  const { findings, silenced, coverage, warning } = scan;
  const bytes = content.head.length + (content.tail?.length ?? 0);
  const reasons = [coverage === 'partial' ? partialMessage(content.size) : null, warning];
  const message = reasons.filter((reason) => reason !== null).join('; ');
  return { path: request.path, findings, silenced, coverage, bytes, message: message === '' ? null : message };
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

function readContent(file: string, maxFileSize: number): FileContent {
  const { descriptor, size } = openRegular(file);
  try {
    if (size <= maxFileSize) return { size, head: readAt(descriptor, 0, size), tail: null };
    const edge = Math.min(edgeBytes, size);
    return { size, head: readAt(descriptor, 0, edge), tail: readAt(descriptor, size - edge, edge) };
  } finally {
    fs.closeSync(descriptor);
  }
}

function readAt(descriptor: number, position: number, length: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = fs.readSync(descriptor, buffer, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return buffer.subarray(0, done);
}
