import type { LineMap } from './line-map';
import type { Span } from './rule';

/** The marker that silences the content findings of its line, in any comment style. */
export const allowMarker = 'sightline:allow';

const marker = /sightline:allow(?![\w-])(?:\(([\w-]{1,80}(?:\s?,\s?[\w-]{1,80}){0,20})\))?/iy;

/** Which rules are silenced on which line. */
export class Allowances {
  private readonly byLine = new Map<number, Set<string>>();

  constructor(
    text: string,
    markers: readonly Span[],
    private readonly lines: LineMap,
  ) {
    for (const { start } of markers) this.add(text, start);
  }

  /** True when a line that the span touches carries a marker for this rule or for all rules. */
  covers(ruleId: string, span: Span): boolean {
    if (this.byLine.size === 0) return false;
    for (let line = this.lines.lineOf(span.start); line <= this.lines.lineOf(span.end); line++) {
      const rules = this.byLine.get(line);
      if (rules?.has('*') === true || rules?.has(ruleId) === true) return true;
    }
    return false;
  }

  private add(text: string, start: number): void {
    marker.lastIndex = start;
    const found = marker.exec(text);
    if (found === null) return;
    const line = this.lines.lineOf(start);
    const rules = this.byLine.get(line) ?? new Set<string>();
    for (const id of (found[1] ?? '*').split(',')) rules.add(id.trim());
    this.byLine.set(line, rules);
  }
}
