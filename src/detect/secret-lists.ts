import { createHash } from 'node:crypto';
import type { HashList, Hider, PatternList, SecretList } from '../model/suppression';
import type { RuleInfo, Span } from './rule';
import { ExpressionError, linearExpression, type LinearExpression } from './rules/own/linear-expression';

/** Of a longer line only this much on either side of the secret is looked at, in UTF-16 units. */
const lineReach = 2000;

/** Rules that go by a name alone: what other scanners call generic. */
const genericRules: ReadonlySet<string> = new Set(['secret-assignment', 'credential-value', 'command-credential']);

/** True when the first word of another scanner's rule speaks of this rule: the vendor of both, or `generic`. */
export function namesRule(first: string, ruleId: string): boolean {
  return first === 'generic' ? genericRules.has(ruleId) : ruleId.split('-')[0] === first;
}

/** One secret in a text. */
interface Secret {
  readonly path: string;
  readonly ruleId: string;
  readonly value: string;
  /** The lines that it stands on. */
  readonly lines: string;
}

interface CompiledList {
  readonly source: Hider;
  holds(secret: Secret): boolean;
}

/** What the lists of other tools pass over. Only findings of secrets with a place: the lists are about the values in a text. */
export class SecretLists {
  private readonly lists: readonly CompiledList[];

  constructor(lists: readonly SecretList[]) {
    this.lists = lists.map((list) => (list.kind === 'hashes' ? compileHashes(list) : compilePatterns(list)));
  }

  /** The file whose list passes over a finding; `null` when none does. `path`: relative to the root. */
  hiderOf(
    { id, category }: Pick<RuleInfo, 'id' | 'category'>,
    span: Span | null,
    path: string,
    text: string,
  ): Hider | null {
    if (this.lists.length === 0 || span === null || category !== 'secret') return null;
    const value = text.slice(span.start, span.end);
    const secret = { path, ruleId: id, value, lines: linesAround(text, span) };
    return this.lists.find((list) => list.holds(secret))?.source ?? null;
  }
}

function compileHashes({ source, hashes }: HashList): CompiledList {
  const byPath = new Map(Object.entries(hashes).map(([path, list]) => [path, new Set(list)]));
  return {
    source,
    holds: ({ path, value }) => byPath.get(path)?.has(createHash('sha1').update(value).digest('hex')) ?? false,
  };
}

function compilePatterns({ source, needs, rules, ...list }: PatternList): CompiledList {
  const [paths, values, lines] = [list.paths, list.values, list.lines].map(compileAll);
  const words = list.words.map((word) => word.toLowerCase());
  const all: readonly ((secret: Secret) => boolean)[] = [
    ...(list.paths.length === 0 ? [] : [({ path }: Secret) => isInAny(path, paths)]),
    ...(list.values.length === 0 ? [] : [({ value }: Secret) => isInAny(value, values)]),
    ...(list.lines.length === 0 ? [] : [(secret: Secret) => isInAny(secret.lines, lines)]),
    ...(words.length === 0 ? [] : [({ value }: Secret) => words.some((word) => value.toLowerCase().includes(word))]),
  ];
  const isMet = (secret: Secret): boolean =>
    needs === 'each' ? all.length > 0 && all.every((one) => one(secret)) : all.some((one) => one(secret));
  return {
    source,
    holds: (secret) => (rules?.some((first) => namesRule(first, secret.ruleId)) ?? true) && isMet(secret),
  };
}

/** Why an expression is refused, in a sentence; `null` for one that {@link SecretLists} follows. */
export function refusalOf(pattern: string): string | null {
  try {
    linearExpression(pattern, '');
    return null;
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
}

/** What is refused is left out by whoever reads the list; here it matches nothing. */
function compileAll(patterns: readonly string[]): readonly LinearExpression[] {
  return patterns.filter((pattern) => refusalOf(pattern) === null).map((pattern) => linearExpression(pattern, ''));
}

function isInAny(text: string, expressions: readonly LinearExpression[] = []): boolean {
  return expressions.some((expression) => expression.isIn(text));
}

function linesAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - lineReach), start);
  const behind = text.slice(end, end + lineReach);
  const first = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const last = behind.search(/[\r\n]/);
  return before.slice(first) + text.slice(start, end) + (last < 0 ? behind : behind.slice(0, last));
}
