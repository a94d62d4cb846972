import type { ContentScanner, ScanRequest, ScannedContent } from '../../src/workspace/content-scanner';
import type { DetectionSettings } from '../../src/model/detection';
import type { Finding } from '../../src/model/finding';
import { FileError, type ReadableFiles } from '../../src/model/edges';
import { unreadable } from '../../src/workspace/content-scanner';

/** A finding of the rule `sample` on one line. */
export function sampleFinding(line = 1, ruleId = 'sample'): Finding {
  const range = { startLine: line, startColumn: 1, endLine: line, endColumn: 7 };
  return { ruleId, category: 'secret', severity: 'high', range, preview: 'sec...', fingerprint: `at-${line}` };
}

/**
 * Judges files in memory in this thread: each line that begins with `secret` is a finding, each that begins with `silenced`
 * one that the file itself allows. Keeps what it was asked.
 */
export class SampleScanner implements ContentScanner {
  readonly asked: string[] = [];
  /** Of the last request, in bytes. */
  sizeLimit = 0;
  isDisposed = false;
  /** Whether each scan that is done asked for every file. */
  readonly finished: boolean[] = [];
  detection: DetectionSettings | null = null;

  constructor(private readonly files: ReadableFiles) {}

  scan(requests: readonly ScanRequest[]): Promise<readonly ScannedContent[]> {
    this.asked.push(...requests.map(({ path }) => path));
    this.sizeLimit = requests.at(-1)?.maxFileSize ?? this.sizeLimit;
    return Promise.resolve(requests.map((request) => this.judge(request)));
  }

  use(detection: DetectionSettings): void {
    this.detection = detection;
  }

  finish(isComplete: boolean): void {
    this.finished.push(isComplete);
  }

  dispose(): void {
    this.isDisposed = true;
  }

  /** What was asked since the last call. */
  takeAsked(): readonly string[] {
    return this.asked.splice(0).sort();
  }

  private judge({ path, absolutePath }: ScanRequest): ScannedContent {
    try {
      const bytes = this.files.readFile(absolutePath);
      const lines = new TextDecoder().decode(bytes).split('\n');
      const findings = lines.flatMap((line, index) => (line.startsWith('secret') ? [sampleFinding(index + 1)] : []));
      const silenced = lines.filter((line) => line.startsWith('silenced')).length;
      return { path, findings, silenced, coverage: 'whole', bytes: bytes.length, message: null };
    } catch (error) {
      if (error instanceof FileError) return unreadable(path, error.code);
      throw error;
    }
  }
}
