import type { Node } from 'jsonc-parser';
import { termObstacle } from '../detect';
import { termKinds, type Term } from '../model/detection';
import { valueOf, type Values } from './values';

/** The keys of a term. The JSON schema lists the same. */
export const termKeys = ['match', 'kind', 'replacement'] as const;

/** More than this many make the scanner large and slow to start. */
export const mostTerms = 20_000;

/** The terms of a list, as they stand in the policy or in its file of terms. `place`: what the list is called in a preview. */
export function readTerms(list: Node | undefined, place: string, values: Values): readonly Term[] {
  const terms = values.list(list, '"terms"', (entry, index) => readTerm(entry, `term ${index + 1} ${place}`, values));
  const first = list?.children?.[mostTerms];
  if (first !== undefined) values.report(first, 'error', `only the first ${mostTerms} terms are looked for`);
  return terms.slice(0, mostTerms);
}

/** `place` holds the number in the list, which no edit elsewhere moves, unlike the line. */
function readTerm(node: Node, place: string, values: Values): Term | null {
  const entry = values.object(node, termKeys, 'an entry of "terms"');
  if (entry === null) return null;
  const matchNode = valueOf(entry, 'match');
  const match = values.string(matchNode, '"match"', entry);
  const kindNode = valueOf(entry, 'kind');
  const kind = (kindNode === undefined ? null : values.choice(kindNode, termKinds, '"kind"')) ?? 'codename';
  const replacementNode = valueOf(entry, 'replacement');
  const replacement = replacementNode === undefined ? null : values.string(replacementNode, '"replacement"', entry);
  if (match === null || matchNode === undefined) return null;
  const obstacle = termObstacle({ match, kind });
  return obstacle === null
    ? { match, kind, replacement, place }
    : values.wrong(matchNode, `this term is not looked for: ${obstacle}`);
}
