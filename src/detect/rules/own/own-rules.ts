import type { OwnRule } from '../../../model/detection';
import { hiddenValue } from '../../masking';
import type { FileRule, Match, Span } from '../../rule';
import { allPieces, piecesWith } from './line-pieces';
import { ExpressionError, linearExpression, type LinearExpression } from './linear-expression';

/** Of one line, or piece of a long one, no more finds are told, so that a text of nothing else is read a fixed number of times. */
const mostOfPiece = 16;

/**
 * Steps that one rule may take in one file, counted as characters to be looked at times instructions of its program, which is more
 * than it ever takes. About a second where it takes them all; a usual expression in a file of 5 MB stays below.
 */
const mostSteps = 2 ** 29;

/** A value of so many characters has enough entropy to hide behind a keyed hash. */
const enoughToHash = 20;

/** What a rule of the team is made of: expressions that were compiled, and thus are in a linear-time form. */
interface Expressions {
  readonly find: LinearExpression;
  readonly allow: readonly LinearExpression[];
}

/** @throws ExpressionError where one of its expressions is refused */
export function compileOwnRule({ pattern, flags, allow }: Pick<OwnRule, 'pattern' | 'flags' | 'allow'>): Expressions {
  return { find: linearExpression(pattern, flags), allow: allow.map((each) => linearExpression(each, flags)) };
}

/**
 * The team's own rules. One that does not compile is left out: who read the policy was told.
 * `lists`: paths, relative to the root, in which the rules themselves stand with their examples.
 */
export function ownRules(own: readonly OwnRule[], lists: readonly string[]): readonly FileRule[] {
  return own.flatMap((rule) => {
    try {
      return [fileRule(rule, compileOwnRule(rule), lists)];
    } catch (error) {
      if (error instanceof ExpressionError) return [];
      throw error;
    }
  });
}

function fileRule(rule: OwnRule, expressions: Expressions, lists: readonly string[]): FileRule {
  const { id, title, category, severity, explanation, link, anchors } = rule;
  return {
    ...{ id, title, category, severity, explanation },
    source: link ?? '',
    kind: 'file',
    anchors,
    ...(anchors.length === 0 ? { wants: () => true } : {}),
    judge: ({ text, file }) => (lists.includes(file.path) ? [] : judge(text, rule, expressions)),
  };
}

function judge(text: string, { anchors, severity, category }: OwnRule, expressions: Expressions): readonly Match[] {
  const { spans, isWhole } = findIn(text, anchors, expressions);
  const matches = spans.map((span): Match => {
    const isSecret = category === 'secret' && span.end - span.start >= enoughToHash;
    return { span, severity, preview: hiddenValue, identifiedBy: isSecret ? 'text' : 'place' };
  });
  if (isWhole) return matches;
  const preview = 'not looked at to its end: the expression of this rule takes too many steps here';
  return [...matches, { span: null, severity: 'low', preview, identifiedBy: 'place' }];
}

/** Steps that may still be taken. */
export interface Budget {
  left: number;
}

/** Where the rule finds something, in order; `isWhole`: false when the steps were used up before the end. */
export function findIn(
  text: string,
  anchors: readonly string[],
  { find, allow }: Expressions,
  budget: Budget = { left: mostSteps },
): { readonly spans: readonly Span[]; readonly isWhole: boolean } {
  const spans: Span[] = [];
  const pieces = anchors.length === 0 ? allPieces(text) : piecesWith(text, placesOf(text, anchors));
  let done = 0;
  for (const { start, end } of pieces) {
    const piece = text.slice(start, end);
    if (!spend(budget, piece.length, find)) return { spans, isWhole: false };
    if (!find.isIn(piece)) continue;
    for (const found of matchesIn(piece, find, budget)) {
      const span = { start: start + found.start, end: start + found.end };
      const matched = text.slice(span.start, span.end);
      const isAllowed = (by: LinearExpression): boolean => spend(budget, matched.length, by) && by.isIn(matched);
      if (span.start < done || allow.some(isAllowed)) continue;
      spans.push(span);
      done = span.end;
    }
  }
  return { spans, isWhole: budget.left > 0 };
}

function* matchesIn(piece: string, find: LinearExpression, budget: Budget): Generator<Span> {
  let count = 0;
  let from = 0;
  for (const groups of find.matches(piece)) {
    // The search for this match has looked at what is left of the piece, at most.
    if (!spend(budget, piece.length - from, find) || ++count > mostOfPiece) return;
    const [whole = [0, 0], first] = groups;
    from = whole[1];
    const [start, end] = first === undefined || first[0] < 0 ? whole : first;
    if (end > start) yield { start, end };
  }
}

function spend(budget: Budget, characters: number, { size }: LinearExpression): boolean {
  budget.left -= characters * size;
  return budget.left > 0;
}

/** Where one of the literals stands; an alternative of literals is matched in linear time by any engine. */
function* placesOf(text: string, literals: readonly string[]): Generator<number> {
  const any = new RegExp(literals.map((literal) => literal.replace(/[^\w\s]/g, '\\$&')).join('|'), 'gi');
  for (const { index } of text.matchAll(any)) yield index;
}
