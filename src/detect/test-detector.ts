import type { Finding } from '../model/finding';
import { createDetector } from './create-detector';
import type { FileScan } from './detector';
import { LineMap } from './line-map';

const salt = new Uint8Array(32).fill(7);

/** The clock of the tests: 2026-11-22T00:00:00Z. */
export const testNow = Date.UTC(2026, 10, 22);

export const testDetector = createDetector({ salt, disabledRules: [], now: () => testNow });

/** Findings in a text, by rule. */
export function rulesIn(text: string, path = 'src/settings.ts'): readonly string[] {
  return testDetector.scanText(path, text).map(({ ruleId }) => ruleId);
}

/** Severity of the only finding, or `null` when there is not exactly one. */
export function severityIn(text: string, path = 'src/settings.ts'): string | null {
  const [first, ...others] = testDetector.scanText(path, text);
  return first === undefined || others.length > 0 ? null : first.severity;
}

/** Scans a whole file given as text or bytes. */
export function scanWhole(path: string, content: string | Uint8Array): FileScan {
  const head = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return testDetector.scanFile(path, { size: head.length, head, tail: null });
}

/** The text that a finding covers; compare it as a boolean, so that no assertion prints it. */
export function coveredText(text: string, finding: Finding): string | null {
  if (finding.range === null) return null;
  const { startLine, startColumn, endLine, endColumn } = finding.range;
  const offsetOf = (line: number, column: number): number => {
    let offset = 0;
    const map = new LineMap(text);
    while (map.lineOf(offset) < line) offset++;
    return offset + column - 1;
  };
  return text.slice(offsetOf(startLine, startColumn), offsetOf(endLine, endColumn));
}
