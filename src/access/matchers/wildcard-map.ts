import type { DecidingRule } from '../../model/access';

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
  const folded = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const plain = folded(pattern.replaceAll('\\', '/'));
  const test = simpleTest(plain) ?? expressionTest(plain);
  return (text) => test(folded(text.includes('\\') ? text.replaceAll('\\', '/') : text));
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

/** The rules for one permission; of those that match, the last decides. */
export class LastMatch {
  private readonly rules: readonly { readonly rule: PermissionRule; readonly test: Test }[];

  constructor(rules: readonly PermissionRule[], permission: string, ignoreCase: boolean) {
    const own = rules.filter((rule) => wildcard(rule.permission, ignoreCase)(permission));
    const effective = own.slice(
      Math.max(
        0,
        own.findLastIndex(({ pattern }) => isCatchAll(pattern)),
      ),
    );
    this.rules = effective.map((rule) => ({ rule, test: wildcard(rule.pattern, ignoreCase) })).reverse();
  }

  /** `null` when no rule speaks about the text. */
  find(text: string): PermissionRule | null {
    return this.rules.find(({ test }) => test(text))?.rule ?? null;
  }

  /** The rule that allows most, for texts that can be chosen at will. */
  mostPermissive(): PermissionRule | null {
    const rules = this.rules.map(({ rule }) => rule);
    return (
      (['allow', 'ask', 'deny'] as const).map((action) => rules.find((rule) => rule.action === action)).find(Boolean) ??
      null
    );
  }

  /** The rule that is stronger than all others. */
  get last(): PermissionRule | null {
    return this.rules[0]?.rule ?? null;
  }

  /** Whether one rule decides all texts. */
  get isConstant(): boolean {
    return this.rules.length <= 1;
  }
}
