import type { Preset } from '../model/detection';
import type { Sensitivity, Severity } from '../model/finding';
import type { ByteGate } from './byte-gates';
import type { FileFacts } from './file-facts';

/** A part of a text, in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What `sightline rules` lists. */
export interface RuleInfo {
  /** Stable, kebab-case; named in `sightline:allow(...)` and in the settings. */
  readonly id: string;
  readonly title: string;
  readonly category: Sensitivity;
  /** The usual severity; a match may carry a lower or higher one, by what the value itself says. */
  readonly severity: Severity;
  /** One find says little, and each weighs more where a file holds several different ones; see `severity-by-count.ts`. */
  readonly growsWithCount?: boolean;
  /** One sentence for people: what the find gives away, and what to do about it. */
  readonly explanation: string;
  /** Public page that the rule rests on. */
  readonly source: string;
  /** The vendor's page on which what was found is replaced or revoked, where it is known. */
  readonly rotate?: string;
  /** Used only where one of them is switched on; always when left out. */
  readonly presets?: readonly Preset[];
}

/** Of a row of a table, or a rule, what `sightline rules` lists. */
export function ruleInfo({ id, title, category, severity, explanation, source, rotate, presets }: RuleInfo): RuleInfo {
  return {
    id,
    title,
    category,
    severity,
    explanation,
    source,
    ...(rotate === undefined ? {} : { rotate }),
    ...(presets === undefined ? {} : { presets }),
  };
}

/** What a rule reports. Holds no matched text: the preview is masked by the rule. */
export interface Match {
  /** `null`: the finding is about the file as a whole. */
  readonly span: Span | null;
  readonly severity: Severity;
  readonly preview: string;
  /** `place` for values with too little entropy to hide behind a hash. */
  readonly identifiedBy: 'text' | 'place';
  /** The rule in whose name it is reported, where that is not the one that found it. */
  readonly rule?: RuleInfo;
}

/** What a rule looks at. */
export interface Subject {
  readonly file: FileFacts;
  /** The decoded content; empty for a binary. */
  readonly text: string;
  /** The bytes that the text was decoded from, or one byte for each UTF-16 unit; at least the magic bytes are true. */
  readonly bytes: Uint8Array;
  /** Milliseconds since the epoch, for expiry dates. */
  readonly now: number;
}

/** What a rule for single places looks at. */
export type SpotSubject = Omit<Subject, 'bytes'>;

/** How many characters before and behind an anchor a rule looks at, at most; what it finds lies within them. */
export interface Reach {
  readonly before: number;
  readonly after: number;
}

/** Enough for a token of 2,000 characters and a word about it on the line before. */
const usualReach: Reach = { before: 300, after: 2_400 };

/** Judges one place; called for each occurrence of one of its anchors. */
export interface SpotRule extends RuleInfo {
  readonly kind: 'spot';
  readonly members?: Members;
  /** Left out where 300 characters before the anchor and 2,400 behind it are enough. */
  readonly reach?: Reach;
  /** Lower-case ASCII literals, one of which stands in every match; found without regard to case. */
  readonly anchors: readonly string[];
  /** Asked before a file is decoded; a rule without one has every file decoded that holds one of its anchors. */
  readonly gate?: ByteGate;
  /**
   * Looks at no more than its reach around the anchor, so that huge lines stay linear and an edit elsewhere in a document
   * changes nothing.
   */
  match(anchor: Span, subject: SpotSubject): Match | null;
}

/** Rules in whose name another one reports ({@link Match.rule}), so that a place is read once for all of them. */
export interface Members {
  /** Made when they are first asked for. */
  all(): readonly RuleInfo[];
  /** The reporting rule, as it is when only some are used; it may be among those that are not. */
  limitedTo(isUsed: (rule: RuleInfo) => boolean): SpotRule;
}

/** Names and first bytes that are looked up in tables, so that hundreds of rules cost a file nothing; one that fits is enough. */
export interface FileMarks {
  /** Last segments of the path, in lower case. */
  readonly names?: readonly string[];
  /** What follows the last dot of the name, in lower case. */
  readonly extensions?: readonly string[];
  /** What the content begins with. */
  readonly magic?: readonly (readonly number[])[];
}

/** Judges a whole content, at most once: when an anchor occurs, or when `marks` and `wants` ask for the file. */
export interface FileRule extends RuleInfo {
  readonly kind: 'file';
  readonly anchors: readonly string[];
  readonly marks?: FileMarks;
  /** A cheap look at name and bytes: of the files that `marks` names, without them of every file. */
  readonly wants?: (file: FileFacts, bytes: Uint8Array) => boolean;
  judge(subject: Subject): readonly Match[];
}

export type Rule = SpotRule | FileRule;

/** The reach of a rule for single places. */
export function reachOf({ reach = usualReach }: SpotRule): Reach {
  return reach;
}
