import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { nameOf } from '../../protect/text/json-tree';
import { markOf } from '../../protect/text/text-file';
import { placePrint } from '../../detect/masking';
import { normalPath } from '../paths';
import { Values, valueOf, type PolicyProblem } from '../values';
import { saltBytes, type Baseline, type ListedEntry, type Occurrence } from './baseline';

/** The keys of the baseline file, and of its entries. The JSON schema lists the same. */
export const baselineKeys = {
  baseline: ['$schema', 'version', 'salt', 'findings'],
  entry: ['rule', 'path', 'fingerprint', 'occurrence', 'of', 'date', 'reason'],
} as const;

/**
 * Reads a baseline. What is wrong is reported with its place and hides nothing: an entry that is not whole is left out, and
 * of a file with a syntax error, another version or no salt all are (`baseline` is `null`).
 */
export function parseBaseline(text: string): {
  readonly baseline: Baseline | null;
  readonly problems: readonly PolicyProblem[];
} {
  const body = text.slice(markOf(text).length);
  const values = new Values(body);
  const errors: ParseError[] = [];
  const tree = parseTree(body, errors, { allowTrailingComma: true });
  for (const error of errors) values.report(error, 'error', `syntax: ${nameOf(error)}`);
  const root = values.object(tree, baselineKeys.baseline, 'the baseline');
  const baseline = root === null || errors.length > 0 ? null : readBaseline(root, values);
  return { baseline, problems: values.problems };
}

function readBaseline(root: Node, values: Values): Baseline | null {
  const version = valueOf(root, 'version');
  if (version?.value !== 1) return values.wrong(version ?? root, '"version" must be 1');
  const salt = readSalt(root, values);
  if (salt === null) return null;
  const entries = values.list(valueOf(root, 'findings'), '"findings"', (node) => readEntry(node, salt, values));
  return { salt, entries };
}

function readSalt(root: Node, values: Values): Uint8Array | null {
  const node = valueOf(root, 'salt');
  const written = values.string(node, '"salt"', root);
  if (written === null) return null;
  const salt = /^[0-9a-f]*$/.test(written) ? new Uint8Array(Buffer.from(written, 'hex')) : new Uint8Array();
  if (salt.length === saltBytes && written.length === 2 * saltBytes) return salt;
  return values.wrong(node ?? root, `"salt" must be ${2 * saltBytes} hexadecimal digits`);
}

/** Complete or not at all: it hides a finding. */
function readEntry(node: Node, salt: Uint8Array, values: Values): ListedEntry | null {
  const entry = values.object(node, baselineKeys.entry, 'an entry of "findings"');
  if (entry === null) return null;
  const text = (key: 'rule' | 'path' | 'fingerprint') => values.string(valueOf(entry, key), `"${key}"`, entry);
  const [rule, path, fingerprint] = [text('rule'), text('path'), text('fingerprint')];
  const occurrence = readOccurrence(entry, values);
  if (rule === null || path === null || fingerprint === null || occurrence === undefined) return null;
  if (normalPath(path) !== path || path === '')
    return values.wrong(entry, '"path" must be a path inside the workspace');
  if (!/^[0-9a-f]{16}$/.test(fingerprint)) return values.wrong(entry, '"fingerprint" must be 16 hexadecimal digits');
  if (occurrence !== null && placePrint(salt, rule, path, occurrence.number) !== fingerprint)
    return values.wrong(entry, '"fingerprint" is not that of this rule, path and occurrence');
  const optional = (key: 'reason' | 'date'): string | null => {
    const value = valueOf(entry, key);
    return value === undefined ? null : values.string(value, `"${key}"`, entry);
  };
  const [reason, date] = [optional('reason'), optional('date')];
  return { rule, path, fingerprint, occurrence, reason, date, line: values.lineOf(entry) };
}

/** `undefined` when it is not whole. */
function readOccurrence(entry: Node, values: Values): Occurrence | null | undefined {
  const [numberNode, ofNode] = [valueOf(entry, 'occurrence'), valueOf(entry, 'of')];
  if (numberNode === undefined && ofNode === undefined) return null;
  const [number, of] = [numberNode?.value as unknown, ofNode?.value as unknown];
  if (isCount(number) && isCount(of) && number <= of) return { number, of };
  values.report(numberNode ?? ofNode ?? entry, 'error', '"occurrence" and "of" must be numbers, such as 1 and 2');
  return undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}
