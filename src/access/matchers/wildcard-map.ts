import type { DecidingRule } from '../../model/access';
import { namesIn, type Names } from './names';

export type PermissionAction = 'allow' | 'ask' | 'deny';

/** One entry of a permission map in the manner of OpenCode: what may be done with which resource. */
export interface PermissionRule {
  /** Name of a tool or of a kind of access; wildcards are allowed. */
  readonly permission: string;
  readonly pattern: string;
  readonly action: PermissionAction;
  /** `null` for the program's own "everything is allowed". */
  readonly source: DecidingRule | null;
}

type Test = (text: string) => boolean;

/**
 * Whether a text matches a wildcard: `*` is any text, slashes included, `?` any one character, all else stands for itself,
 * a backslash for a slash. A blank and a star at the end are optional together.
 * Source: https://github.com/anomalyco/opencode/blob/dev/packages/opencode/src/util/wildcard.ts.
 */
export function wildcard(pattern: string, ignoreCase: boolean): Test {
  const test = unifiedTest(pattern, ignoreCase);
  return (text) => test(unified(text, ignoreCase));
}

/** For texts that are {@link unified} already. */
function unifiedTest(pattern: string, ignoreCase: boolean): Test {
  const plain = unified(pattern, ignoreCase);
  return simpleTest(plain) ?? expressionTest(plain);
}

function unified(text: string, ignoreCase: boolean): string {
  const slashed = text.includes('\\') ? text.replaceAll('\\', '/') : text;
  return ignoreCase ? slashed.toLowerCase() : slashed;
}

/** Most patterns need no regular expression. */
function simpleTest(pattern: string): Test | null {
  if (isCatchAll(pattern)) return () => true;
  const [, head, body = '', tail] = /^(\**)([^*?]*)(\**)$/.exec(pattern) ?? [];
  if (head === undefined || (tail !== '' && body.endsWith(' '))) return null;
  if (head !== '' && tail !== '') return (text) => text.includes(body);
  if (head !== '') return (text) => text.endsWith(body);
  return tail === '' ? (text) => text === body : (text) => text.startsWith(body);
}

function expressionTest(pattern: string): Test {
  const escaped = pattern
    .replace(/[.+^${}()|[\]]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const body = escaped.endsWith(' .*') ? `${escaped.slice(0, -3)}( .*)?` : escaped;
  const expression = new RegExp(`^${body}$`, 's');
  return (text) => expression.test(text);
}

function isCatchAll(pattern: string): boolean {
  return /^\*+$/.test(pattern);
}

/** Text before the first wildcard. */
function headOf(pattern: string): string {
  return /^[^*?]*/.exec(pattern)?.[0] ?? '';
}

interface Entry {
  readonly rule: PermissionRule;
  readonly test: Test;
}

/** The rules for one permission; of those that match, the last decides. */
export class LastMatch {
  /** The strongest first. */
  private constructor(
    private readonly entries: readonly Entry[],
    private readonly ignoreCase: boolean,
  ) {}

  static of(rules: readonly PermissionRule[], permission: string, ignoreCase: boolean): LastMatch {
    const own = rules.filter((rule) => wildcard(rule.permission, ignoreCase)(permission)).reverse();
    const entries = own.map((rule) => ({ rule, test: unifiedTest(rule.pattern, ignoreCase) }));
    return new LastMatch(
      upTo(entries, ({ rule }) => isCatchAll(rule.pattern)),
      ignoreCase,
    );
  }

  /** The same for texts that begin so: what cannot match any of them is left out. */
  startingWith(beginning: string): LastMatch {
    const head = ({ rule }: Entry): string => unified(headOf(rule.pattern), this.ignoreCase);
    const begins = unified(beginning, this.ignoreCase);
    const possible = this.entries.filter((entry) => head(entry).startsWith(begins) || begins.startsWith(head(entry)));
    const isSure = (entry: Entry): boolean =>
      begins.startsWith(head(entry)) && /^[^*?]*\*+$/.test(entry.rule.pattern) && entry.test(`${begins}x`);
    return new LastMatch(upTo(possible, isSure), this.ignoreCase);
  }

  /** `null` when no rule speaks about the text. */
  find(text: string): PermissionRule | null {
    const plain = unified(text, this.ignoreCase);
    for (const { rule, test } of this.entries) if (test(plain)) return rule;
    return null;
  }

  /** The rule that allows most, for texts that can be chosen at will. */
  mostPermissive(): PermissionRule | null {
    const rules = this.entries.map(({ rule }) => rule);
    const actions: readonly PermissionAction[] = ['allow', 'ask', 'deny'];
    return actions.map((action) => rules.find((rule) => rule.action === action)).find((rule) => rule) ?? null;
  }

  /** Names that the rules speak of. */
  get names(): Names {
    return namesIn(this.entries.map(({ rule }) => rule.pattern));
  }

  /** The rule that is stronger than all others. */
  get last(): PermissionRule | null {
    return this.entries[0]?.rule ?? null;
  }
}

/** The items up to the first that is so, that one included. */
function upTo<Item>(items: readonly Item[], isSo: (item: Item) => boolean): readonly Item[] {
  const end = items.findIndex(isSo);
  return end === -1 ? items : items.slice(0, end + 1);
}
