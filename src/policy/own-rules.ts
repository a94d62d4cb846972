import type { Node } from 'jsonc-parser';
import {
  compileOwnRule,
  type Budget,
  ExpressionError,
  findIn,
  linearExpression,
  policyRules,
  requiredLiteral,
  ruleTable,
} from '../detect';
import type { OwnRule } from '../model/detection';
import { sensitivities, severities } from '../model/finding';
import { valueOf, type Values } from './values';

/** The keys of an own rule and of its examples. The JSON schema lists the same. */
export const ownRuleKeys = [
  ...['id', 'title', 'pattern', 'flags', 'anchors', 'severity', 'category', 'explanation', 'link', 'allow', 'examples'],
] as const;
export const exampleKeys = ['find', 'leave'] as const;

/** Ids of all rules that come with the product. */
const builtInRules = (): readonly string[] => [...ruleTable(), ...policyRules].map(({ id }) => id);

const mostRules = 100;
const mostListed = 20;
/** Of all own expressions together: to compile a hostile one of this length takes a second or two. */
const mostCharacters = 20_000;
/** Steps that the check of all examples may take together, as in {@link findIn}. */
const mostSteps = 2 ** 28;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the ids of rules that are switched off; one that names no rule is reported and has no effect. */
export function readDisabled(list: Node | undefined, own: readonly OwnRule[], values: Values): readonly string[] {
  return values.list(list, '"disabled"', (entry) => {
    const id = values.string(entry, 'an entry of "disabled"', entry);
    if (id !== null && unknownRules([id], own).length > 0) {
      values.report(entry, 'warning', `no rule has the id "${id}"; sightline rules lists them`);
    }
    return id;
  });
}

/** Those of the ids that name no rule, neither one that comes with the product nor one of the team's own. */
export function unknownRules(ids: readonly string[], own: readonly OwnRule[]): readonly string[] {
  const known = new Set([...builtInRules(), ...own.map(({ id }) => id)]);
  return ids.filter((id) => !known.has(id));
}

/** What all own rules of a policy may use together. */
interface Limits {
  characters: number;
  readonly examples: Budget;
}

/** Reads the team's own rules. One with anything wrong in it is left out, but for examples, of which only is told. */
export function readOwnRules(list: Node | undefined, values: Values): readonly OwnRule[] {
  const taken = new Set(builtInRules());
  const limits: Limits = { characters: mostCharacters, examples: { left: mostSteps } };
  const rules = values.list(list, '"own"', (entry, index) =>
    index < mostRules ? readOwnRule(entry, { taken, limits, values }) : null,
  );
  const first = list?.children?.[mostRules];
  if (first !== undefined) values.report(first, 'error', `only the first ${mostRules} own rules are used`);
  return rules;
}

interface Reading {
  /** Ids of the rules that there are. */
  readonly taken: Set<string>;
  readonly limits: Limits;
  readonly values: Values;
}

function readOwnRule(node: Node, { taken, limits, values }: Reading): OwnRule | null {
  const entry = values.object(node, ownRuleKeys, 'an own rule');
  if (entry === null) return null;
  const id = readId(entry, taken, values);
  const flags = readFlags(valueOf(entry, 'flags'), values);
  const pattern = readExpression(valueOf(entry, 'pattern'), entry, flags ?? '', { limits, values });
  const allow = strings(entry, 'allow', values).map((each) =>
    readExpression(each, entry, flags ?? '', { limits, values }),
  );
  const anchors = readAnchors(entry, values);
  const info = readInfo(entry, id ?? '', values);
  if (id === null || flags === null || pattern === null || anchors === null || info === null) return null;
  if (allow.includes(null)) return null;
  const derived = requiredLiteral(pattern);
  const rule: OwnRule = {
    ...{ id, pattern, flags, ...info },
    anchors: anchors.length === 0 && derived !== null ? [derived] : anchors,
    allow: allow.filter((each) => each !== null),
  };
  checkExamples(valueOf(entry, 'examples'), rule, { limits, values });
  return rule;
}

function readId(entry: Node, taken: Set<string>, values: Values): string | null {
  const node = valueOf(entry, 'id');
  const id = values.string(node, '"id"', entry);
  if (id === null || node === undefined) return null;
  if (!kebabCase.test(id) || id.length > 60) {
    return values.wrong(
      node,
      '"id" must be words of small letters and digits with hyphens between them, such as acme-token',
    );
  }
  if (taken.has(id)) return values.wrong(node, `there is a rule "${id}" already`);
  taken.add(id);
  return id;
}

function readFlags(node: Node | undefined, values: Values): string | null {
  if (node === undefined) return '';
  if (node.type !== 'string' || !/^[ims]{0,3}$/.test(String(node.value))) {
    return values.wrong(node, '"flags" must be some of i (any letter case), m and s');
  }
  return String(node.value);
}

/** The texts of a list of texts; what else stands in it is reported. */
function strings(entry: Node, key: string, values: Values): readonly Node[] {
  const list = valueOf(entry, key);
  const nodes = values.list(list, `"${key}"`, (node) =>
    values.string(node, `an entry of "${key}"`, node) === null ? null : node,
  );
  const first = list?.children?.[mostListed];
  if (first !== undefined) values.report(first, 'error', `only the first ${mostListed} entries of "${key}" are used`);
  return nodes.slice(0, mostListed);
}

/** An expression that is in a linear-time form; what is wrong is reported at its place within the text. */
function readExpression(
  node: Node | undefined,
  entry: Node,
  flags: string,
  { limits, values }: Omit<Reading, 'taken'>,
): string | null {
  const pattern = values.string(node, '"pattern"', entry);
  if (pattern === null || node === undefined) return null;
  limits.characters -= pattern.length;
  if (limits.characters < 0) {
    return values.wrong(node, `this expression is not used: all together are longer than ${mostCharacters} characters`);
  }
  try {
    linearExpression(pattern, flags);
    return pattern;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const start = error.part === null ? -1 : pattern.indexOf(error.part);
    const part = error.part === null || start < 0 ? null : { start, length: error.part.length };
    return values.wrongAt(node, part, `this expression is not used: ${error.message}`);
  }
}

/** Empty when the policy names none. */
function readAnchors(entry: Node, values: Values): readonly string[] | null {
  const nodes = strings(entry, 'anchors', values);
  const wrong = nodes.find(({ value }) => !/^[\x20-\x7e]{3,100}$/.test(String(value)));
  if (wrong !== undefined) return values.wrong(wrong, 'an anchor must be three ASCII characters or more');
  return nodes.map(({ value }) => String(value).toLowerCase());
}

function readInfo(entry: Node, id: string, values: Values) {
  const optional = (key: string): string | null => {
    const node = valueOf(entry, key);
    return node === undefined ? null : values.string(node, `"${key}"`, entry);
  };
  const severityNode = valueOf(entry, 'severity');
  const categoryNode = valueOf(entry, 'category');
  const severity = severityNode === undefined ? 'high' : values.choice(severityNode, severities, '"severity"');
  const category =
    categoryNode === undefined ? 'confidential' : values.choice(categoryNode, sensitivities, '"category"');
  const explanation = values.string(valueOf(entry, 'explanation'), '"explanation"', entry);
  if (severity === null || category === null || explanation === null) return null;
  return {
    title: optional('title') ?? id.replaceAll('-', ' '),
    severity,
    category,
    explanation,
    link: optional('link'),
  };
}

/** An example is never repeated in what is told of it: it may be one of the team's secrets. */
function checkExamples(node: Node | undefined, rule: OwnRule, { limits, values }: Omit<Reading, 'taken'>): void {
  const examples = values.object(node, exampleKeys, '"examples"');
  if (examples === null) return;
  const expressions = compileOwnRule(rule);
  const check = (example: Node, isWanted: boolean): void => {
    const { spans, isWhole } = findIn(String(example.value), rule.anchors, expressions, limits.examples);
    const isAsWanted = spans.length > 0 === isWanted;
    if (!isWhole) values.report(example, 'warning', 'this example is not checked: too many or too long');
    else if (!isAsWanted)
      values.wrong(
        example,
        `the rule "${rule.id}" ${isWanted ? 'does not find' : 'finds'} this example; it is used as it is`,
      );
  };
  for (const example of strings(examples, 'find', values)) check(example, true);
  for (const example of strings(examples, 'leave', values)) check(example, false);
}
