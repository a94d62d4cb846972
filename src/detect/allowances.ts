import type { Hider } from '../model/suppression';
import { commentTargets } from './comments';
import type { FileFacts } from './file-facts';
import type { LineMap } from './line-map';
import { readMarker } from './marker';
import type { Silence } from './marker';
import type { Span } from './rule';

/** The marker that silences the content findings of its line, or of the line below it, in any comment style. */
export const allowMarker = 'sightline:allow' satisfies Hider;

/** So many markers of one line are read: what comes behind them on a line of megabytes is no comment of a person. */
const mostOnLine = 20;
const noComment =
  'sightline:allow stands in no comment, so nothing is silenced; where the format has none, use sightline baseline';

/** What is said about one line. */
interface LineSilence {
  /** Of the line, the part within reach of the marker. */
  readonly part: Span;
  readonly silence: Silence;
  /** Line and column of the marker, for people. */
  readonly place: string;
}

export interface MarkedText {
  readonly text: string;
  /** Where the words `sightline:allow` stand. */
  readonly markers: readonly Span[];
  readonly lines: LineMap;
  /** False for a part whose line numbers cannot be known. */
  readonly isPlaced: boolean;
  readonly file: FileFacts;
  /** Ids of all rules, those that are switched off included. */
  readonly knownRules: () => ReadonlySet<string>;
}

/** Which rules are silenced on which line, and which markers at a finding do not say what was meant. */
export class Allowances {
  private readonly byLine = new Map<number, LineSilence[]>();
  private readonly wrong = new Set<string>();

  constructor(private readonly marked: MarkedText) {
    const read = new Map<number, number>();
    for (const marker of marked.markers) {
      const line = marked.lines.lineOf(marker.start);
      const count = read.get(line) ?? 0;
      read.set(line, count + 1);
      if (count < mostOnLine) this.add(marker);
    }
  }

  /** Sentences on the markers that were meant for a finding that {@link covers} was asked about, with their place. */
  get problems(): readonly string[] {
    return [...this.wrong];
  }

  /** True when a marker for this rule or for all rules is about a line that the span touches. */
  covers(ruleId: string, span: Span): boolean {
    if (this.byLine.size === 0) return false;
    let covered = false;
    const { lines } = this.marked;
    for (let line = lines.lineOf(span.start); line <= lines.lineOf(span.end); line++) {
      for (const { part, silence, place } of this.byLine.get(line) ?? []) {
        if (span.start >= part.end || span.end <= part.start) continue;
        if (silence.problem !== null) this.wrong.add(`${place}: ${silence.problem}`);
        if (silence.rules === 'all' || silence.rules.has(ruleId)) covered = true;
      }
    }
    return covered;
  }

  private add(marker: Span): void {
    const { text, lines, isPlaced, file, knownRules } = this.marked;
    const silence = readMarker(text, marker.end, knownRules());
    if (silence === null) return;
    const targets = commentTargets(text, marker, file);
    const { startLine, startColumn } = lines.rangeOf(marker);
    const place = isPlaced ? `line ${startLine}, column ${startColumn}` : 'near the end of the file';
    if (targets === null) {
      const part = { start: marker.start - 1000, end: marker.end + 1000 };
      this.set(startLine, { part, silence: { rules: new Set(), problem: noComment }, place });
    }
    for (const part of targets ?? []) this.set(lines.lineOf(part.start), { part, silence, place });
  }

  private set(line: number, entry: LineSilence): void {
    const entries = this.byLine.get(line);
    if (entries === undefined) this.byLine.set(line, [entry]);
    else entries.push(entry);
  }
}
