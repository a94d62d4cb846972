import type { Sensitivity } from '../../../model/finding';
import type { FileFacts } from '../../file-facts';
import { isMadeUp } from '../../made-up-path';
import { ruleInfo, type FileMarks, type FileRule, type Match, type RuleInfo, type Subject } from '../../rule';

/**
 * A kind of file that name or first bytes give away; a row of the tables beside this file. First bytes are the stronger
 * mark: they find a file under any name.
 */
export interface FileKind extends Omit<RuleInfo, 'category'> {
  /** `file-type` when left out. */
  readonly category?: Sensitivity;
  readonly marks?: FileMarks;
  /** Literals of a text that is found under any name. */
  readonly anchors?: readonly string[];
  /** Where `marks` alone say too little: tested against the path in lower case. */
  readonly path?: RegExp;
  /** Where `marks` alone say too little: a look at the first bytes. */
  readonly begins?: (bytes: Uint8Array) => boolean;
  /** All of what the text must hold. Gaps between two things are two expressions, so that each takes linear time. */
  readonly holds?: readonly RegExp[];
  /** How often the first of `holds` must be met; once when left out. */
  readonly times?: number;
}

/** Turns a row into a rule about the file as a whole; empty files and examples are none, made-up ones are low. */
export function kindRule(kind: FileKind): FileRule {
  const { title, category = 'file-type', severity, marks, anchors = [] } = kind;
  return {
    ...ruleInfo({ ...kind, category }),
    kind: 'file',
    anchors,
    ...(marks === undefined ? {} : { marks, wants: (file, bytes) => isLikely(kind, file, bytes) }),
    judge(subject): readonly Match[] {
      if (!isOfKind(kind, subject)) return [];
      const judged = isMadeUp(subject.file) ? 'low' : severity;
      return [{ span: null, severity: judged, preview: title, identifiedBy: 'place' }];
    },
  };
}

function isLikely({ path, begins }: FileKind, file: FileFacts, bytes: Uint8Array): boolean {
  return bytes.length > 0 && !file.isExample && path?.test(file.lowerPath) !== false && begins?.(bytes) !== false;
}

function isOfKind(kind: FileKind, { file, bytes, text }: Subject): boolean {
  const { holds = [], times = 1 } = kind;
  const [first] = holds;
  return (
    isLikely(kind, file, bytes) &&
    holds.every((pattern) => pattern.test(text)) &&
    (first === undefined || times === 1 || countOf(first, text) >= times)
  );
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(new RegExp(pattern.source, `g${pattern.flags}`))?.length ?? 0;
}

/** First bytes written as text. */
export function ascii(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')];
}

/** A check for bytes at a place that is not the first. */
export function bytesAt(offset: number, text: string): (bytes: Uint8Array) => boolean {
  const expected = ascii(text);
  return (bytes) => expected.every((byte, index) => bytes[offset + index] === byte);
}
