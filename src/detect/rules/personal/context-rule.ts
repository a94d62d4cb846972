import type { RuleInfo, Span, SpotRule } from '../../rule';
import { digitBehind } from '../../byte-gates';
import { isWholeWord } from '../../whole-word';
import { isDataFile } from './data-files';

/** A value of few letters or digits that only a word before it makes recognizable. */
export interface ContextFormat extends Omit<RuleInfo, 'category' | 'growsWithCount'> {
  /** What people and programs call the value, in lower case; a blank stands for a blank, `_`, `-` or nothing. */
  readonly words: readonly string[];
  /** Source of a regular expression without capitals: the value with the separators that people write. */
  readonly shape: string;
  /** Judges the value in capitals, separators taken out. */
  readonly isValid: (value: string) => boolean;
}

/** How far behind the word the value may begin; longer than any word between the two, shorter than a statement. */
const reach = 44;
const longestValue = 40;
/** Longer than the words of programs that they begin like (`document`, `contributing`). */
const longestAnchor = 12;
const shortestWord = 5;
/** What may follow a word that is too short to be looked for alone. */
const wordEnds = [' ', ':', '=', '"', "'", '_', '>'];

const separators = /[\s./_-]/g;
/** Files whose columns are judged as a whole, see `person-table.ts`. */
const tabular = /^(?:csv|tsv|psv)$/;

/** Turns a format into a rule: one value is a low find in code and a medium one in data,
 * five different ones are what the format says. */
export function contextRule(format: ContextFormat): SpotRule {
  const { words, shape, isValid, ...info } = format;
  const word = new RegExp(words.map(spellings).join('|'), 'iy');
  const offsets = [...new Set(words.map((name) => asciiPartOf(name).offset))];
  const value = new RegExp(`(?<![\\w.])(?:${shape})(?![\\w%]|[.:/-]\\w|,\\d| \\d)`, 'gi');
  return {
    kind: 'spot',
    ...info,
    category: 'personal',
    growsWithCount: true,
    anchors: [...new Set(words.flatMap(anchorsOf))],
    ...gateOf(format),
    match(anchor, { text, file }) {
      if (file.isGenerated || tabular.test(file.extension)) return null;
      const end = offsets.map((offset) => wordAt(word, text, anchor.start - offset)).find((span) => span !== null)?.end;
      if (end === undefined) return null;
      for (const found of text.slice(end, end + reach + longestValue).matchAll(value)) {
        if (!leadsToValue(text.slice(end, end + found.index))) return null;
        const plain = found[0].replaceAll(separators, '').toUpperCase();
        if (looksInvented(plain) || !isValid(plain)) continue;
        const start = end + found.index;
        return {
          span: { start, end: start + found[0].length },
          severity: isDataFile(file) && !file.isIllustration ? 'medium' : 'low',
          preview: format.title,
          identifiedBy: 'place',
        };
      }
      return null;
    },
  };
}

/** Where every value holds a digit, one must stand behind the word. */
function gateOf({ words, shape }: ContextFormat): Pick<SpotRule, 'gate'> {
  const longestWord = Math.max(...words.map(({ length }) => length));
  return /\\d(?![?*]|\{0)/.test(shape) ? { gate: digitBehind(longestWord + reach + longestValue) } : {};
}

function spellings(word: string): string {
  return word.replaceAll(' ', '[\\s_-]?');
}

/** The part of a word that the automaton looks for, which knows ASCII only, and how far inside the word it begins. */
function asciiPartOf(word: string): { readonly part: string; readonly offset: number } {
  const parts = [...word.matchAll(/[ -~]+/g)].map(({ 0: part, index }) => ({ part, offset: index }));
  const [longest = { part: word, offset: 0 }] = parts.sort((a, b) => b.part.length - a.part.length);
  return longest;
}

/** Literals for the automaton in each spelling. A short word is only looked for with its end. */
function anchorsOf(word: string): readonly string[] {
  const { part } = asciiPartOf(word);
  if (part === word && word.length < shortestWord) return wordEnds.map((end) => word + end);
  return [' ', '_', '-', ''].map((gap) => part.replaceAll(' ', gap).slice(0, longestAnchor));
}

/** Where a word stands whose part was found; one within a longer word is none. */
function wordAt(word: RegExp, text: string, start: number): Span | null {
  word.lastIndex = Math.max(0, start);
  const found = word.exec(text);
  if (found === null) return null;
  const span = { start: found.index, end: found.index + found[0].length };
  return isWholeWord(text, span) ? span : null;
}

/** At most one line end, no end of a statement, and no other number between a word and its value. */
function leadsToValue(between: string): boolean {
  return between.length <= reach && !/;|\n[^\n]*\n|\d{3}/.test(between);
}

/** Running and repeated digits, of which examples are made. */
export function looksInvented(value: string): boolean {
  const digits = value.replaceAll(/\D/g, '');
  return (digits.length > 5 && new Set(digits).size <= 2) || /0?1234567|9?8765432/.test(digits);
}
