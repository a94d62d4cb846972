import type { Severity } from '../../../model/finding';
import type { FileFacts } from '../../file-facts';
import { isMadeUp } from '../../made-up-path';
import type { FileMarks, FileRule, Match, RuleInfo, Subject } from '../../rule';

/** A format whose files hold records under a law; a row of the tables beside this file. */
export interface SectorRecord extends Omit<RuleInfo, 'category'> {
  /** Lower-case literals that stand in each such file, or the empty list where name and first bytes tell. */
  readonly anchors: readonly string[];
  readonly marks?: FileMarks;
  readonly wants?: (file: FileFacts, bytes: Uint8Array) => boolean;
  /** Told by the structure of the whole file; `false` where it is a schema, code, or empty of records. */
  readonly isHeld: (subject: Subject) => boolean | Severity;
}

const code =
  /^(?:[cm]?[jt]sx?|pyi?|rb|go|rs|javac?|kts?|cs|fs|vb|cc?|h|cpp|cxx|hpp|hh|php|swift|scala|clj|erl|exs?|hs|lua|pl|pm|r|sh|bash|ps1|vue|svelte|dart|mdx?|rst|adoc|html?|ipynb|feature|xsd|xslt?|rng)$/;

/** True for source and documentation, where a record is an example. */
function isCode(file: FileFacts): boolean {
  return code.test(file.extension);
}

const generated = /\bsynthea\b|\bsynthetic (?:data|patient)/i;

/** Turns a row into a rule about the file as a whole; low where path or content say that the people are made up. */
export function sectorRule(record: SectorRecord): FileRule {
  const { isHeld, ...info } = record;
  return {
    kind: 'file',
    category: 'regulated',
    ...info,
    judge(subject): readonly Match[] {
      if (isCode(subject.file)) return [];
      const held = isHeld(subject);
      if (held === false) return [];
      const isInvented = isMadeUp(subject.file) || generated.test(subject.text.slice(0, 4_000));
      const severity = isInvented ? 'low' : held === true ? record.severity : held;
      return [{ span: null, severity, preview: record.title, identifiedBy: 'place' }];
    },
  };
}
