import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { termObstacle } from '../detect';
import { termKinds, type Term, type TermKind } from '../model/detection';
import { nameOf } from '../protect/text/json-tree';
import { markOf } from '../protect/text/text-file';
import { mostTerms, readTerms } from './terms';
import { Values, type PolicyProblem } from './values';

export interface ListedTerms {
  readonly terms: readonly Term[];
  /** None tells a term. */
  readonly problems: readonly PolicyProblem[];
}

/**
 * Reads a file of terms: a JSON list (comments allowed) of what stands in the policy's `terms`, or one term a line, with its kind and a
 * colon before it where it is no code name (`customer: Wile & Sons`); empty lines and those that begin with `#` say nothing.
 * What is wrong is left out and reported with its place.
 */
export function parseTermsFile(text: string): ListedTerms {
  const body = text.slice(markOf(text).length);
  return /^\s*(?:\[|\/\/|\/\*)/.test(body) ? parseList(body) : parseLines(body);
}

function parseList(body: string): ListedTerms {
  const values = new Values(body);
  const errors: ParseError[] = [];
  const tree: Node | undefined = parseTree(body, errors, { allowTrailingComma: true });
  for (const error of errors) values.report(error, 'error', `syntax: ${nameOf(error)}`);
  return { terms: readTerms(tree, 'of the terms file', values), problems: values.problems };
}

const kindBefore = new RegExp(`^(${termKinds.join('|')})\\s*:\\s*`);

function parseLines(body: string): ListedTerms {
  const terms: Term[] = [];
  const problems: PolicyProblem[] = [];
  body.split(/\r\n|\n|\r/).forEach((written, index) => {
    const match = written.trim().replace(kindBefore, '');
    if (match === '' || match.startsWith('#')) return;
    const kind = (kindBefore.exec(written.trim())?.[1] ?? 'codename') as TermKind;
    const obstacle = terms.length < mostTerms ? termObstacle({ match, kind }) : `only the first ${mostTerms} terms are`;
    const line = index + 1;
    if (obstacle === null) terms.push({ match, kind, replacement: null, place: `line ${line} of the terms file` });
    else
      problems.push({
        range: wholeLine(line, written),
        severity: 'error',
        message: `this term is not looked for: ${obstacle}`,
      });
  });
  return { terms, problems: problems.slice(0, mostProblems) };
}

/** A file that is no list of terms has something wrong on every line. */
const mostProblems = 20;

function wholeLine(line: number, written: string) {
  return { startLine: line, startColumn: 1, endLine: line, endColumn: written.length + 1 };
}
