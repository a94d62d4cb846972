import { ruleInfo, type FileRule, type Match, type RuleInfo, type Span, type Subject } from '../../rule';
import { isMadeUp } from '../../made-up-path';
import { headingOf, isDocument } from './heading';
import type { Heading } from './heading';
import { bareLine } from './bare-line';

/** One marking that people put on what must not go out: a row of the tables beside this file. */
export interface Marking extends RuleInfo {
  /** Lower-case literals, one of which stands in each such marking. Long and rare: each hit costs a look at the file. */
  readonly anchors: readonly string[];
  /**
   * `banner`: a line of its own in heading position, which the pattern covers whole (see {@link banner}).
   * `statement`: words within the sentences of a heading; line ends and comment leaders count as one space.
   * `text`: anywhere in a document or comment; for rows with `presets`, as it is found where a thing is only spoken of.
   * `field`: anywhere in a file of one of the names in `files`.
   */
  readonly form: 'banner' | 'statement' | 'text' | 'field';
  readonly pattern: RegExp;
  /** For fields: the name of the file in lower case. */
  readonly files?: RegExp;
  /** What must stand in the first or last part of the file besides. */
  readonly needs?: RegExp;
  /** For banners: the same line heads and ends the file, which does for `needs`. */
  readonly atBothEnds?: boolean;
  /** What makes the marking void when it stands in the first or last part of the file, say an open licence. */
  readonly unless?: RegExp;
  /** Paths, in lower case, that the row does not speak of. */
  readonly except?: RegExp;
  /** All banners of this kind: where different ones head a file, it explains them. */
  readonly family?: RegExp;
}

const headPart = 20_000;
const tailPart = 4_000;
const mostMentions = 200;

const label =
  '(?:(?:[A-Za-z]{3,12} )?(?:[Cc]lassification|CLASSIFICATION|[Mm]arkings?|MARKINGS?|[Hh]andling|HANDLING|[Ss]ensitivity|SENSITIVITY)\\s?:\\s{0,4}"?)?';

/** Pattern of a banner: the whole bare line, with or without the word "Classification:" before it. */
export function banner(body: string): RegExp {
  return new RegExp(`^${label}\\[?(?:${body})\\]?"?\\.?$`);
}

/** Pattern source that takes ASCII letters in either case; beside parts in which case counts. Escapes and classes stay. */
export function anyCase(body: string): string {
  return body.replace(/\\.|\[[^\]]*\]|[a-z]/gi, (part) =>
    part.length > 1 ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}

/** Anchors for a word that ends its line, as the whole of a banner does: emphasis, tags and comments may close behind it. */
export function atLineEnd(...words: readonly string[]): readonly string[] {
  return words.flatMap((word) => ['\n', '\r', '**', '</', ' */', ' --'].map((end) => word + end));
}

/** Turns a row into a rule; at most one finding a file, at the first such marking. */
export function markingRule(marking: Marking): FileRule {
  const { title, severity, anchors } = marking;
  return {
    ...ruleInfo(marking),
    kind: 'file',
    anchors,
    judge(subject): readonly Match[] {
      if (!isCarried(marking, subject)) return [];
      const span = find(marking, subject);
      if (span === null || isVoid(marking, subject.text)) return [];
      const judged = isMadeUp(subject.file) ? 'low' : severity;
      return [{ span, severity: judged, preview: title, identifiedBy: 'place' }];
    },
  };
}

function find({ form, pattern, family, files, except }: Marking, subject: Subject): Span | null {
  if (except?.test(subject.file.lowerPath) === true) return null;
  switch (form) {
    case 'banner':
      return bannerIn(headingOf(subject), pattern, family);
    case 'statement':
      return statementIn(headingOf(subject), pattern);
    case 'text':
      return mentionIn(subject, pattern);
    case 'field':
      return files?.test(subject.file.name) === true ? spanOf(pattern.exec(subject.text)) : null;
  }
}

function spanOf(found: RegExpExecArray | null): Span | null {
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** Asked first: most texts in which only a word was met fail it at once. */
function isCarried({ needs, atBothEnds = false }: Marking, subject: Subject): boolean {
  return needs === undefined || needs.test(edgesOf(subject.text)) || (atBothEnds && isFramed(headingOf(subject)));
}

function isVoid({ unless }: Marking, text: string): boolean {
  return unless?.test(edgesOf(text)) === true;
}

function edgesOf(text: string): string {
  return text.length <= headPart + tailPart ? text : `${text.slice(0, headPart)}\n${text.slice(-tailPart)}`;
}

function isFramed({ lines }: Heading): boolean {
  return lines.length > 2 && lines[0]?.text === lines.at(-1)?.text;
}

function bannerIn({ lines }: Heading, pattern: RegExp, family: RegExp | undefined): Span | null {
  const found = lines.find(({ text, isItem }) => !isItem && pattern.test(text));
  if (found === undefined) return null;
  const isLegend = family !== undefined && lines.some(({ text }) => text !== found.text && family.test(text));
  return isLegend ? null : found.span;
}

function statementIn({ prose }: Heading, pattern: RegExp): Span | null {
  const found = pattern.exec(prose.text);
  return found === null ? null : prose.spanOf(found.index, found.index + found[0].length);
}

function mentionIn({ text, file }: Subject, pattern: RegExp): Span | null {
  const everywhere = new RegExp(pattern.source, `g${pattern.flags}`);
  let looked = 0;
  for (const found of text.matchAll(everywhere)) {
    if (isDocument(file) || isInComment(text, found.index)) return spanOf(found);
    if (++looked === mostMentions) break;
  }
  return null;
}

function isInComment(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 400);
  return bareLine(text, { start, end: offset }, null).isComment;
}
