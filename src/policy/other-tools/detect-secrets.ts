import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { refusalOf } from '../../detect/secret-lists';
import type { PatternList, SecretList } from '../../model/suppression';
import { nameOf } from '../../protect/text/json-tree';
import { markOf } from '../../protect/text/text-file';
import { normalPath } from '../paths';
import { Values, valueOf, type PolicyProblem } from '../values';

export const detectSecretsName = '.secrets.baseline';

/** Filters by which people leave things out; all others make detect-secrets find less, and say nothing of these files. */
const filters: Readonly<Record<string, 'paths' | 'values' | 'lines'>> = {
  'detect_secrets.filters.regex.should_exclude_file': 'paths',
  'detect_secrets.filters.regex.should_exclude_secret': 'values',
  'detect_secrets.filters.regex.should_exclude_line': 'lines',
};

/**
 * Reads a detect-secrets baseline (https://github.com/Yelp/detect-secrets, docs/design.md, docs/filters.md): a secret of it
 * is told by its file and its SHA-1, wherever its line moves. One that was audited as real hides nothing.
 */
export function parseDetectSecrets(text: string): {
  readonly lists: readonly SecretList[];
  readonly problems: readonly PolicyProblem[];
} {
  const body = text.slice(markOf(text).length);
  const values = new Values(body);
  const errors: ParseError[] = [];
  const tree = parseTree(body, errors, { disallowComments: true });
  for (const error of errors) values.report(error, 'error', `syntax: ${nameOf(error)}`);
  if (tree === undefined || errors.length > 0) return { lists: [], problems: values.problems };
  if (tree.type !== 'object') {
    values.report(tree, 'error', 'the baseline must be an object');
    return { lists: [], problems: values.problems };
  }
  const lists = [...hashLists(valueOf(tree, 'results'), values), ...excludeLists(tree, values)];
  return { lists, problems: values.problems };
}

function hashLists(results: Node | undefined, values: Values): readonly SecretList[] {
  if (results === undefined) return [];
  if (results.type !== 'object') {
    values.report(results, 'error', '"results" must be an object');
    return [];
  }
  const entries = (results.children ?? []).flatMap(({ children: [key, list] = [] }) => {
    const path = normalPath(String(key?.value).replaceAll('\\', '/'));
    if (path === null || list?.type !== 'array') return [];
    const hashes = (list.children ?? []).map((entry) => hashOf(entry, values)).filter((hash) => hash !== null);
    return hashes.length === 0 ? [] : [[path, hashes] as const];
  });
  return entries.length === 0
    ? []
    : [{ kind: 'hashes', source: detectSecretsName, hashes: Object.fromEntries(entries) }];
}

function hashOf(entry: Node, values: Values): string | null {
  const node = entry.type === 'object' ? valueOf(entry, 'hashed_secret') : undefined;
  const hash: unknown = node?.value;
  if (typeof hash !== 'string' || !/^[0-9a-f]{40}$/.test(hash))
    return values.wrong(node ?? entry, '"hashed_secret" must be a SHA-1 of 40 hexadecimal digits');
  if (valueOf(entry, 'is_secret')?.value !== true) return hash;
  values.report(entry, 'info', 'audited as a real secret; it hides nothing');
  return null;
}

/** `filters_used` since version 1, `exclude` before. */
function excludeLists(root: Node, values: Values): readonly PatternList[] {
  const used = valueOf(root, 'filters_used');
  const now = (used?.type === 'array' ? (used.children ?? []) : []).flatMap((filter) => {
    const kind = filter.type === 'object' ? filters[String(valueOf(filter, 'path')?.value)] : undefined;
    const pattern = filter.type === 'object' ? valueOf(filter, 'pattern') : undefined;
    return kind === undefined || pattern === undefined ? [] : patternLists(kind, pattern, values);
  });
  const exclude = valueOf(root, 'exclude');
  const before = (key: 'files' | 'lines', kind: 'paths' | 'lines'): readonly PatternList[] => {
    const pattern = exclude?.type === 'object' ? valueOf(exclude, key) : undefined;
    return pattern === undefined || pattern.type === 'null' ? [] : patternLists(kind, pattern, values);
  };
  return [...now, ...before('files', 'paths'), ...before('lines', 'lines')];
}

function patternLists(kind: 'paths' | 'values' | 'lines', node: Node, values: Values): readonly PatternList[] {
  const nodes = node.type === 'array' ? (node.children ?? []) : [node];
  return nodes.flatMap((one) => {
    const pattern: unknown = getNodeValue(one);
    const refusal = typeof pattern === 'string' ? refusalOf(pattern) : 'it is no text';
    if (typeof pattern === 'string' && refusal === null) {
      const nothing = { paths: [], values: [], lines: [], words: [] };
      return [
        {
          kind: 'patterns',
          source: detectSecretsName,
          needs: 'one',
          rules: null,
          ...nothing,
          [kind]: [pattern],
        } as const,
      ];
    }
    values.report(one, 'warning', `an expression is refused: ${refusal ?? ''}; it hides nothing`);
    return [];
  });
}
