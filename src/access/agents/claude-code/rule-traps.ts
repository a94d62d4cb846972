import type { ProblemSeverity } from '../../../model/problem';
import { parseRule } from '../../matchers/permission-rule';
import type { SettingsScope } from './locations';

/** A rule of a deny or ask list, and what stands around it. */
export interface RuleInList {
  readonly text: string;
  /** What stands between the parentheses of `Read(...)`; `null` for any other rule. */
  readonly pattern: string | null;
  readonly scope: SettingsScope;
  /** Patterns of the `Read(...)` rules before it in the same list. */
  readonly before: readonly string[];
  /** The pattern spells the start directory or the home folder out, with one slash in front. */
  readonly spellsKnownFolder: boolean;
  /** True when the pattern, taken as a plain path below the folder it is anchored to, stands there or its first folder does. */
  readonly standsAtAnchor: (depth: 'whole' | 'first segment') => boolean;
}

/** A shape of rule that looks like protection and is none. */
interface RuleTrap {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly fix: string | null;
  applies(rule: RuleInList): boolean;
}

const onPattern =
  (test: (pattern: string, rule: RuleInList) => boolean) =>
  (rule: RuleInList): boolean =>
    rule.pattern !== null && test(rule.pattern, rule);

/** A pattern that nothing but a file of exactly that odd name could make useful. */
const unlessLiteral = (shape: RegExp) =>
  onPattern((pattern, rule) => shape.test(pattern) && !rule.standsAtAnchor('whole'));

const rootFolders = /^\/(?:Users|home|etc|var|tmp|root|opt|usr|mnt|private|srv|Volumes|Library)(?:\/|$)/;
const isPrefixed = (pattern: string): boolean => /^(?:\/|~\/)/.test(pattern);
const knownTools = /^(?:read|edit|write|glob|grep|bash)$/i;

/** Tools whose rules with a path are never asked about a read; the last ones are no tools of Claude Code. */
const otherTools = ['Write', 'NotebookEdit', 'MultiEdit', 'Glob', 'NotebookRead', 'LS', 'View', 'Search', 'FileRead'];

/**
 * The first that applies is reported. Sources: observed with Claude Code 2.1.330 on Linux, 2026-11-22, and
 * https://code.claude.com/docs/en/permissions.
 */
export const ruleTraps: readonly RuleTrap[] = [
  {
    code: 'text-after-parenthesis',
    severity: 'warning',
    message: 'Text after the closing parenthesis makes Claude Code skip this rule.',
    fix: 'Remove what follows the parenthesis',
    applies: ({ text }) => /^\w+\([^)]*\)[^)]+$/.test(text),
  },
  {
    code: 'lower-case-tool',
    severity: 'warning',
    message: 'Names of tools are case-sensitive, so Claude Code does not know this rule.',
    fix: 'Write the name of the tool with a capital letter',
    applies: ({ text }) => {
      const tool = /^(\w+)\(.*\)$/s.exec(text)?.[1];
      return tool !== undefined && knownTools.test(tool) && !/^[A-Z][a-z]+$/.test(tool);
    },
  },
  {
    code: 'malformed-rule',
    severity: 'warning',
    message: 'Claude Code cannot read this rule and skips it.',
    fix: null,
    applies: ({ text }) => parseRule(text).kind === 'none',
  },
  {
    code: 'other-tool-rule',
    severity: 'warning',
    message: 'A path rule for this tool never keeps a file from being read; only Read(...) rules do.',
    fix: 'Use Read(...) for this path',
    applies: ({ text }) => {
      const rule = parseRule(text);
      return rule.kind === 'path' && otherTools.includes(rule.tool);
    },
  },
  {
    code: 'leading-blank',
    severity: 'warning',
    message:
      'The blank after the parenthesis belongs to the pattern, so it matches only names that start with a blank.',
    fix: 'Remove the blank',
    applies: unlessLiteral(/^ /),
  },
  {
    code: 'parent-path',
    severity: 'warning',
    message: 'A pattern with .. matches nothing.',
    fix: null,
    applies: onPattern((pattern) => pattern.split('/').includes('..')),
  },
  {
    code: 'quotes',
    severity: 'warning',
    message: 'The quotes belong to the pattern, so it matches only names with quotes.',
    fix: 'Remove the quotes',
    applies: unlessLiteral(/^(["']).*\1$/),
  },
  {
    code: 'home-variable',
    severity: 'warning',
    message: 'Variables are not replaced in rules, so this one matches nothing.',
    fix: null,
    applies: unlessLiteral(/^\/*\$(?:\{[A-Z_]+\}|[A-Z_]+)(?:\/|$)/),
  },
  {
    code: 'extglob',
    severity: 'warning',
    message: 'Extended globs such as !(...) are not supported, so this pattern matches only their literal text.',
    fix: null,
    applies: unlessLiteral(/[@+!]\([^)]*\)/),
  },
  {
    code: 'braces',
    severity: 'warning',
    message: 'Braces are not expanded, so this pattern matches only names that hold the braces.',
    fix: 'Write one rule for each name',
    applies: unlessLiteral(/(?<!\\)\{[^{}]*,[^{}]*\}/),
  },
  {
    code: 'backslash-path',
    severity: 'warning',
    message: 'A backslash is no separator in rules, so this pattern does not match the path that it spells.',
    fix: 'Write the path with forward slashes',
    applies: onPattern((pattern) => /^[A-Za-z]:\\/.test(pattern) || /\\(?:[A-Za-z0-9_-]|\*\*)/.test(pattern)),
  },
  {
    code: 'leading-negation',
    severity: 'warning',
    message: 'An exception takes out only what an earlier rule of the same list without a / or ~/ in front covers.',
    fix: null,
    applies: onPattern(
      (pattern, { before }) =>
        pattern.startsWith('!') &&
        (/^!(?:\.\/|~\/|\/\/)/.test(pattern) || !before.some((each) => !each.startsWith('!') && !isPrefixed(each))),
    ),
  },
  {
    code: 'slash-in-user-settings',
    severity: 'warning',
    message: 'In user settings a leading slash means the folder of these settings, not the workspace or the disk.',
    fix: 'Start the pattern with //**/',
    applies: onPattern(
      (pattern, { scope, standsAtAnchor }) =>
        scope === 'user' && /^\/[^/]/.test(pattern) && !standsAtAnchor('first segment'),
    ),
  },
  {
    code: 'single-slash-absolute',
    severity: 'warning',
    message: 'One leading slash means the start directory; an absolute path needs two.',
    fix: 'Start the path with two slashes',
    applies: onPattern(
      (pattern, { scope, spellsKnownFolder, standsAtAnchor }) =>
        scope !== 'user' && (spellsKnownFolder || rootFolders.test(pattern)) && !standsAtAnchor('first segment'),
    ),
  },
];
