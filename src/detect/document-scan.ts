import type { Finding } from '../model/finding';
import { Allowances } from './allowances';
import { projectionOf } from './decode';
import type { DetectorOptions, DocumentScan } from './detector';
import { DocumentSpots } from './document-spots';
import type { Kept } from './document-spots';
import { fileFacts } from './file-facts';
import type { FileFacts } from './file-facts';
import { FindingList } from './finding-list';
import { LineMap } from './line-map';
import { Fingerprinter, keyOf } from './masking';
import { mostSpecific } from './overlap';
import { follow, withEdit } from './regions';
import type { Region, TextEdit } from './regions';
import type { FileRule, Match, Rule, Subject } from './rule';
import type { RuleSet } from './rule-set';
import type { SecretLists } from './secret-lists';
import { raisedByCount } from './severity-by-count';

/** What is the same for all files. */
export interface Detection {
  readonly ruleSet: RuleSet;
  /** Ids of all rules, those that are switched off included. */
  readonly knownRules: () => ReadonlySet<string>;
  readonly lists: SecretLists;
  readonly options: DetectorOptions;
}

/** A round of the rules that judge a whole text, one after the other. */
interface Round {
  readonly subject: Subject;
  /** Rules that were not asked yet, the next one first. */
  readonly left: FileRule[];
  readonly reported: Kept[];
}

/** Follows the edits of one text; what a rule said holds until an edit comes within its reach. */
export class IncrementalScan implements DocumentScan {
  private readonly file: FileFacts;
  private readonly fingerprinter: Fingerprinter;
  private readonly spots: DocumentSpots;
  private readonly lines = new LineMap('');
  private text = '';
  /** What was edited since lines and spots were brought up to date. */
  private regions: readonly Region[] = [];
  private whole: readonly Kept[] = [];
  private round: Round | null = null;
  private settled = false;

  constructor(
    private readonly detection: Detection,
    path: string,
  ) {
    this.file = fileFacts(path);
    this.fingerprinter = new Fingerprinter(keyOf(detection.options), path);
    this.spots = new DocumentSpots(detection.ruleSet, (rule, match) => this.keep(rule, match));
  }

  get isSettled(): boolean {
    return this.settled;
  }

  edit(edits: readonly TextEdit[], text: string): void {
    const growth = edits.reduce((sum, { start, end, length }) => sum + length - (end - start), 0);
    const leadToText = this.text.length + growth === text.length;
    if (leadToText && edits.length === 0) return;
    const all: TextEdit = { start: 0, end: this.text.length, length: text.length };
    for (const edit of leadToText ? edits : [all]) this.regions = withEdit(this.regions, edit);
    this.text = text;
    this.round = null;
    this.settled = false;
  }

  settle(): boolean {
    const { subject, left, reported } = (this.round ??= this.newRound());
    const rule = left.shift();
    for (const match of rule?.judge(subject) ?? []) if (rule !== undefined) reported.push(this.keep(rule, match));
    if (left.length > 0) return false;
    this.catchUp();
    this.whole = reported;
    this.settled = true;
    return true;
  }

  findings(): readonly Finding[] {
    this.catchUp();
    const reported = raisedByCount(mostSpecific([...this.spots.reported, ...this.whole]), this.text, this.file);
    const list = new FindingList();
    if (reported.length === 0) return list.found;
    const { text, lines, file } = this;
    const { knownRules, lists, options } = this.detection;
    const markers = options.followMarkers === false ? [] : this.spots.markers;
    const allowances = new Allowances({ text, markers, lines, isPlaced: true, file, knownRules });
    this.fingerprinter.restart();
    list.add(
      reported,
      {
        lines,
        allowances,
        isPlaced: true,
        hiderOf: ({ rule, match }) => lists.hiderOf(rule, match.span, file.path, text),
      },
      ({ rule, textPrint }) => textPrint ?? this.fingerprinter.ofPlace(rule.id),
    );
    return list.found;
  }

  /** Brings lines, spots and the places of all other findings to the text as it stands. */
  private catchUp(): void {
    const { regions } = this;
    if (regions.length === 0) return;
    this.regions = [];
    this.lines.update(regions, this.text);
    this.spots.update(regions, { file: this.file, text: this.text, now: this.now() });
    this.whole = this.whole.flatMap((kept) => followed(kept, regions));
  }

  private newRound(): Round {
    const subject = this.subject();
    const hits = this.detection.ruleSet.scan(subject.bytes);
    const wanting = this.detection.ruleSet.wanting(subject.file, subject.bytes);
    return { subject, left: [...this.detection.ruleSet.fileRules(hits, wanting)], reported: [] };
  }

  private subject(): Subject {
    return { file: this.file, text: this.text, bytes: projectionOf(this.text), now: this.now() };
  }

  private now(): number {
    return this.detection.options.now?.() ?? Date.now();
  }

  private keep(rule: Rule, match: Match): Kept {
    const { span, identifiedBy } = match;
    const isByText = span !== null && identifiedBy === 'text';
    const { id } = match.rule ?? rule;
    const textPrint = isByText ? this.fingerprinter.ofText(id, this.text.slice(span.start, span.end)) : null;
    return { rule, order: this.detection.ruleSet.orderOf(rule), match, textPrint };
  }
}

/** A finding where it stands after edits; none when all of its text is gone. */
function followed(kept: Kept, regions: readonly Region[]): readonly Kept[] {
  if (kept.match.span === null) return [kept];
  const span = follow(kept.match.span, regions);
  return span === null ? [] : [{ ...kept, match: { ...kept.match, span } }];
}
