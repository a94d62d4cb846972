import { domainToASCII } from 'node:url';
import type { Term } from '../../../model/detection';
import { fold } from './letters';

/** One spelling of a term, ready to be looked for. */
export interface SpelledTerm {
  readonly term: Term;
  /** Folded; in a text up to four separators, or none, stand between two of them. */
  readonly words: readonly string[];
  /** A piece of one of the words: where it is met, the whole term is looked for around it. */
  readonly anchor: string;
  /** Index of the word that holds the anchor. */
  readonly anchorWord: number;
  /** Where in that word. */
  readonly anchorOffset: number;
  /** The words as they are written, for a term too short to be met in any letter case; `null` for others. */
  readonly exact: readonly string[] | null;
}

/** Terms of so few letters and digits are met in the letter case of the policy only. */
const shortest = 3;

/** A shorter piece of ASCII stands in too many texts to look for a term with other letters by it. */
const leastAscii = 3;

/** In characters, accents apart. */
const longest = 200;
const mostWords = 20;

/** Why a term cannot be looked for; `null` for one that can. */
export function termObstacle({ match, kind }: Pick<Term, 'match' | 'kind'>): string | null {
  if ((match.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) return 'it must hold two letters or digits at least';
  if (match.normalize('NFD').length > longest) return `it must not be longer than ${longest} characters`;
  if (/[\r\n\0]/.test(match)) return 'it must stand on one line';
  if (kind === 'internal-host' && !/^(?:\*?\.)?[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}._:-]*$/u.test(match)) {
    return 'an internal host is a name or an address without scheme, port and path';
  }
  const words = wordsOf(match, kind);
  if (words.length > mostWords) return `it must not have more than ${mostWords} words`;
  if (words.every((word) => word.length < 2)) return 'one of its words must have two characters at least';
  return null;
}

/** The spellings of a term: as it is written, its accents composed and apart, `ß` as `ss`, `İ` as `i`, a host also as it stands in the DNS. */
export function spellingsOf(term: Term): readonly SpelledTerm[] {
  const { match, kind } = term;
  const written = kind === 'internal-host' ? match.replace(/^\*?\./, '') : match;
  const letters = [
    written,
    written.replaceAll('ß', 'ss'),
    written.replaceAll('İ', 'i'),
    ...(kind === 'internal-host' ? [domainToASCII(written)] : []),
  ];
  const forms = letters.flatMap((each) => [each.normalize('NFC'), each.normalize('NFD')]);
  return [...new Set(forms)].filter((form) => form !== '').map((form) => spell(term, form));
}

function spell(term: Term, form: string): SpelledTerm {
  const written = wordsOf(form, term.kind);
  const words = written.map(fold);
  const letters = words.join('');
  // Letters without case (\p{Lo}) say more each.
  const isShort = term.kind !== 'internal-host' && letters.length <= shortest && !/\p{Lo}/u.test(letters);
  return { term, words, ...anchorOf(words), exact: isShort ? written : null };
}

/** The parts between spaces, hyphens and underscores, and at the humps of `ProjectBluebird`; a host is one word. */
function wordsOf(form: string, kind: Term['kind']): readonly string[] {
  if (kind === 'internal-host') return [form];
  return form.split(/[\s_-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word !== '');
}

/** The longest piece of ASCII, or else two characters of which the first is none. */
function anchorOf(words: readonly string[]): Pick<SpelledTerm, 'anchor' | 'anchorWord' | 'anchorOffset'> {
  const pieces = words.flatMap((word, anchorWord) =>
    [...word.matchAll(/[!-~]+/g)].map(({ 0: anchor, index }) => ({ anchor, anchorWord, anchorOffset: index })),
  );
  const piece = pieces.toSorted((a, b) => b.anchor.length - a.anchor.length)[0];
  const isAscii = words.every((word) => /^[!-~]*$/.test(word));
  if (piece !== undefined && (isAscii || piece.anchor.length >= leastAscii)) return piece;
  const pairs = words.flatMap((word, anchorWord) => {
    const at = word.search(/[^\0-\x7f]./s);
    return at < 0 ? [] : [{ anchor: word.slice(at, at + 2), anchorWord, anchorOffset: at }];
  });
  return pairs[0] ?? piece ?? { anchor: words[0] ?? '', anchorWord: 0, anchorOffset: 0 };
}
