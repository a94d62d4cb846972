import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { presets } from '../model/detection';
import { nameOf } from '../protect/text/json-tree';
import { agents as allAgents } from '../access';
import { markOf } from '../protect/text/text-file';
import { parseSize } from './size';
import { normalPath } from './paths';
import { emptyPolicy, levels, type Allowance, type ConfidentialEntry, type Policy } from './policy';
import { exampleKeys, ownRuleKeys, readDisabled, readOwnRules } from './own-rules';
import { readTerms, termKeys } from './terms';
import { Values, valueOf, type PolicyProblem } from './values';

const knownAgents = allAgents.map(({ id }) => id);

/** The keys of the policy file, and of the objects in it. The JSON schema lists the same. */
export const policyKeys = {
  policy: ['$schema', 'confidential', 'terms', 'termsFile', 'presets', 'agents', 'probes', 'rules', 'allow', 'scan'],
  confidential: ['path', 'reason', 'level'],
  terms: termKeys,
  agents: ['mustBlock', 'forbidden'],
  rules: ['disabled', 'own'],
  own: ownRuleKeys,
  examples: exampleKeys,
  allow: ['path', 'rules', 'reason'],
  scan: ['exclude', 'maxFileSize'],
} as const;

/**
 * Reads a policy as far as it can be understood. What is wrong is reported with its place and errs towards showing more:
 * a marking stays in force where only its reason or level is wrong, an allowance or exclusion does not, and a file with
 * a syntax error allows, excludes and switches off nothing.
 */
export function parsePolicy(text: string): { readonly policy: Policy; readonly problems: readonly PolicyProblem[] } {
  const body = text.slice(markOf(text).length);
  const values = new Values(body);
  const errors: ParseError[] = [];
  const tree = parseTree(body, errors, { allowTrailingComma: true });
  for (const error of errors) values.report(error, 'error', `syntax: ${nameOf(error)}`);
  const root = values.object(tree, policyKeys.policy, 'the policy');
  const policy = root === null ? emptyPolicy : readPolicy(root, values);
  const hidesNothing = {
    allow: [],
    rules: { ...policy.rules, disabled: [] },
    scan: { ...policy.scan, exclude: [] },
  };
  return { policy: errors.length === 0 ? policy : { ...policy, ...hidesNothing }, problems: values.problems };
}

function readPolicy(root: Node, values: Values): Policy {
  const agents = values.object(valueOf(root, 'agents'), policyKeys.agents, '"agents"');
  const rules = values.object(valueOf(root, 'rules'), policyKeys.rules, '"rules"');
  const scan = values.object(valueOf(root, 'scan'), policyKeys.scan, '"scan"');
  const strings = (node: Node | undefined, name: string) =>
    values.optionalList(node, name, (entry) => values.string(entry, `an entry of ${name}`, entry));
  const own = readOwnRules(valueOf(rules, 'own'), values);
  const termsFile = valueOf(root, 'termsFile');
  return {
    confidential: values.list(valueOf(root, 'confidential'), '"confidential"', (entry) => readEntry(entry, values)),
    terms: readTerms(valueOf(root, 'terms'), 'of the policy', values),
    termsFile: termsFile === undefined ? null : values.string(termsFile, '"termsFile"', root),
    presets: values.list(valueOf(root, 'presets'), '"presets"', (entry) => values.choice(entry, presets, 'a preset')),
    agents: {
      mustBlock: values.optionalList(valueOf(agents, 'mustBlock'), '"mustBlock"', (entry) =>
        values.choice(entry, knownAgents, 'an entry of "mustBlock"'),
      ),
      forbidden: strings(valueOf(agents, 'forbidden'), '"forbidden"') ?? [],
    },
    probes: values.list(valueOf(root, 'probes'), '"probes"', (entry) => readProbe(entry, values)),
    rules: { disabled: readDisabled(valueOf(rules, 'disabled'), own, values), own },
    allow: values.list(valueOf(root, 'allow'), '"allow"', (entry) => readAllowance(entry, values)),
    scan: {
      exclude: strings(valueOf(scan, 'exclude'), '"exclude"') ?? [],
      maxFileSize: readSize(valueOf(scan, 'maxFileSize'), values),
    },
  };
}

function readProbe(node: Node, values: Values): string | null {
  const probe = values.string(node, 'an entry of "probes"', node);
  if (probe === null) return null;
  const path = normalPath(probe);
  if (path === null || path === '') return values.wrong(node, 'a probe must be a path inside the workspace');
  return probe.endsWith('/') ? `${path}/` : path;
}

function readEntry(node: Node, values: Values): ConfidentialEntry | null {
  const entry = values.object(node, policyKeys.confidential, 'an entry of "confidential"');
  if (entry === null) return null;
  const pathNode = valueOf(entry, 'path');
  const written = values.string(pathNode, '"path"', entry);
  const level = valueOf(entry, 'level');
  const reason = values.string(valueOf(entry, 'reason'), '"reason"', entry) ?? '';
  const choice = level === undefined ? null : values.choice(level, levels, '"level"');
  if (written === null || pathNode === undefined) return null;
  const path = normalPath(written);
  if (path === null) return values.wrong(pathNode, '"path" must be relative to the workspace root and inside it');
  if (/[*?[\]{}]/.test(path)) values.report(pathNode, 'info', '"path" is one file or folder, not a pattern');
  return { path, reason, level: choice ?? 'confidential', line: values.lineOf(entry) };
}

/** Complete or not at all: it hides findings. */
function readAllowance(node: Node, values: Values): Allowance | null {
  const entry = values.object(node, policyKeys.allow, 'an entry of "allow"');
  if (entry === null) return null;
  const path = values.string(valueOf(entry, 'path'), '"path"', entry);
  const reason = values.string(valueOf(entry, 'reason'), '"reason"', entry);
  const rulesNode = valueOf(entry, 'rules');
  if (rulesNode === undefined) return values.wrong(entry, '"rules" is missing');
  const rules = values.optionalList(rulesNode, '"rules"', (rule) => values.string(rule, 'a rule', rule));
  if (path === null || reason === null || rules === null) return null;
  return { path, rules, reason, line: values.lineOf(entry) };
}

function readSize(node: Node | undefined, values: Values): number | null {
  if (node === undefined) return null;
  return parseSize(node.value) ?? values.wrong(node, '"maxFileSize" must be a number of bytes or a text such as "5MB"');
}
