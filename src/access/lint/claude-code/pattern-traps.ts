import { posix } from 'node:path';
import { braces, expandAlternatives, expandBraces, extendedGlob } from '../braces';
import { byPattern, onPattern, unlessLiteral, type RuleTrap } from './rule-trap';
import { standsAtAnchor } from './rule-entry';

const isPrefixed = (pattern: string): boolean => /^(?:\/|~\/)/.test(pattern);
const variable = /^\/*\$(?:\{([A-Z_]+)\}|([A-Z_]+))(?=\/|$)/;
const severalPatterns = /^[^\s,|{}]*[.*/][^\s,|{}]*(?:\s*[,|]\s*[^\s,|{}]*[.*/][^\s,|{}]*|\s+[./*~][^\s,|{}]*)+$/;
const negatedBrackets = /(?<!\\)\[[!^]/;

/**
 * Patterns that match nothing, or something else than they seem to. Sources: observed with Claude Code 2.1.330 on Linux,
 * 2026-11-22, and https://code.claude.com/docs/en/permissions.
 */
export const patternTraps: readonly RuleTrap[] = [
  {
    code: 'leading-blank',
    severity: 'warning',
    message:
      'The blank after the parenthesis belongs to the pattern, so it matches only names that start with a blank.',
    fixTitle: 'Remove the blank',
    applies: unlessLiteral(/^ /),
    repair: byPattern((pattern) => pattern.trim()),
  },
  {
    code: 'parent-path',
    severity: 'warning',
    message: 'A pattern with .. matches nothing.',
    fixTitle: 'Write the path without ..',
    applies: onPattern((pattern) => pattern.split('/').includes('..')),
    repair: byPattern((pattern) => withoutParent(pattern)),
  },
  {
    code: 'quotes',
    severity: 'warning',
    message: 'The quotes belong to the pattern, so it matches only names with quotes.',
    fixTitle: 'Remove the quotes',
    applies: unlessLiteral(/^(["']).*\1$/),
    repair: byPattern((pattern) => (pattern.length > 2 ? pattern.slice(1, -1) : null)),
  },
  {
    code: 'home-variable',
    severity: 'warning',
    message: 'Variables are not replaced in rules, so this one matches nothing.',
    fixTitle: 'Write the folder in the way of rules',
    applies: unlessLiteral(variable),
    repair: byPattern((pattern, { settings }) => withoutVariable(pattern, settings.scope === 'user')),
  },
  {
    code: 'extglob',
    severity: 'warning',
    message: 'Extended globs such as !(...) are not supported, so this pattern matches only their literal text.',
    fixTitle: 'Write one rule for each name',
    applies: unlessLiteral(/[@+!]\([^)]*\)/),
    repair: byPattern((pattern) => expandAlternatives(pattern) ?? exceptionsOf(pattern)),
  },
  {
    code: 'braces',
    severity: 'warning',
    message: 'Braces are not expanded, so this pattern matches only names that hold the braces.',
    fixTitle: 'Write one rule for each name',
    applies: unlessLiteral(braces),
    repair: byPattern((pattern) => expandBraces(pattern)),
  },
  {
    code: 'several-patterns',
    severity: 'warning',
    message: 'A rule holds one pattern; with several in its parentheses it matches only a file of that whole name.',
    fixTitle: 'Write one rule for each pattern',
    applies: unlessLiteral(severalPatterns),
    repair: byPattern((pattern) => pattern.split(/\s*[,|]\s*|\s+/).filter((part) => part !== '')),
  },
  {
    code: 'backslash-path',
    severity: 'warning',
    message: 'A backslash is no separator in rules, so this pattern does not match the path that it spells.',
    fixTitle: 'Write the path with forward slashes',
    applies: onPattern(
      (pattern, entry, context) =>
        context.access.environment.platform !== 'win32' &&
        (hasSeparator(pattern) || separatesFolder(pattern, entry, context)),
    ),
    repair: byPattern(forwardSlashes),
  },
  {
    code: 'backslash-path-windows',
    severity: 'warning',
    message: 'Before version 2.1.162 a pattern with backslashes matched nothing.',
    fixTitle: 'Write the path with forward slashes',
    versions: '<2.1.162',
    applies: onPattern(
      (pattern, _entry, { access }) => access.environment.platform === 'win32' && hasBackslash(pattern),
    ),
    repair: byPattern(forwardSlashes),
  },
  {
    code: 'dot-slash-twice',
    severity: 'warning',
    message: 'A pattern that starts with ././ matches nothing.',
    fixTitle: 'Start the pattern with ./ once',
    applies: onPattern((pattern) => pattern.startsWith('././')),
    repair: byPattern((pattern) => pattern.replace(/^(?:\.\/)+/, './')),
  },
  {
    code: 'negated-brackets',
    severity: 'warning',
    message: 'Brackets cannot negate here: [!a] matches a and the exclamation mark, not all other characters.',
    fixTitle: null,
    applies: unlessLiteral(negatedBrackets),
  },
  {
    code: 'posix-class',
    severity: 'warning',
    message: 'Classes such as [[:alpha:]] are not supported, so this pattern matches nothing.',
    fixTitle: null,
    applies: unlessLiteral(/\[\[:[a-z]+:\]/),
  },
  {
    code: 'escaped-question-mark',
    severity: 'warning',
    message: 'An escaped question mark was seen to match nothing.',
    fixTitle: 'Write the question mark without a backslash',
    applies: onPattern((pattern) => pattern.includes('\\?')),
    repair: byPattern((pattern) => pattern.replaceAll('\\?', '?')),
  },
  {
    code: 'unescaped-brackets',
    severity: 'warning',
    message:
      'Brackets stand for one of their characters, so this rule does not match the name in brackets that exists.',
    fixTitle: 'Escape the brackets',
    applies: onPattern(
      (pattern, entry, context) => /(?<!\\)\[[^\]/]+\]/.test(pattern) && standsAsWritten(pattern, entry, context),
    ),
    repair: byPattern((pattern) => pattern.replace(/(?<!\\)[[\]]/g, '\\$&')),
  },
  {
    code: 'leading-negation',
    severity: 'warning',
    message: 'An exception takes out only what an earlier rule of the same list without a / or ~/ in front covers.',
    fixTitle: null,
    applies: onPattern(
      (pattern, { before }) =>
        pattern.startsWith('!') &&
        (/^!(?:\.\/|~\/|\/)/.test(pattern) || !before.some((each) => !each.startsWith('!') && !isPrefixed(each))),
    ),
  },
];

/** The part of a pattern up to its first star names something that exists. */
function standsAsWritten(...[pattern, entry, context]: Parameters<Parameters<typeof onPattern>[0]>): boolean {
  const plain = pattern.split('/').slice(0, pattern.split('/').findIndex((segment) => segment.includes('*')) >>> 0);
  return standsAtAnchor(context, { ...entry, pattern: plain.join('/') }, 'whole');
}

/** A backslash in front of a name is dropped, and the rule works; as a slash it would tie the name to one folder. */
function hasSeparator(pattern: string): boolean {
  return hasBackslash(pattern.replace(/^(\*\*)?\\/, '$1'));
}

/**
 * `secrets\*.txt` where there is a folder `secrets`; elsewhere the backslash may just escape a
 * character. At the end `\*` is a star.
 */
function separatesFolder(...[pattern, entry, context]: Parameters<Parameters<typeof onPattern>[0]>): boolean {
  const folder = /^(?:\.?\/)?([^\\*?[]*[^\\*?[/])\\(?!\*$)[.*?[-]/.exec(pattern)?.[1];
  const stands = (path: string): boolean => standsAtAnchor(context, { ...entry, pattern: path }, 'whole');
  return folder !== undefined && stands(folder) && !stands(pattern.replaceAll('\\', ''));
}

function hasBackslash(pattern: string): boolean {
  return /^[A-Za-z]:[\\/]/.test(pattern) || /\\(?:[A-Za-z0-9_]|\*\*)/.test(pattern) || pattern.startsWith('.\\');
}

/** `C:\Users` is `//c/Users`. */
function forwardSlashes(pattern: string): string {
  const unified = pattern.replace(/\\+/g, '/');
  return unified.replace(/^([A-Za-z]):\//, (_, drive: string) => `//${drive.toLowerCase()}/`);
}

function withoutParent(pattern: string): string | null {
  if (/[*?[]/.test(pattern)) return null;
  const normal = posix.normalize(pattern);
  if (normal.startsWith('../') || normal === '..') return null;
  return isPrefixed(pattern) ? normal : `/${normal}`;
}

function withoutVariable(pattern: string, isUser: boolean): string | null {
  const match = variable.exec(pattern);
  const name = match?.[1] ?? match?.[2];
  const rest = pattern.slice(match?.[0].length ?? 0).replace(/^\//, '');
  if (rest === '') return null;
  if (name === 'HOME' || name === 'USERPROFILE') return `~/${rest}`;
  const isProject = name === 'PWD' || name === 'CLAUDE_PROJECT_DIR';
  return isProject && !isUser ? `/${rest}` : null;
}

/** `.env!(.example)` is `.env*` with an exception; only patterns without an anchor can have one. */
function exceptionsOf(pattern: string): readonly string[] | null {
  const match = extendedGlob.exec(pattern);
  if (match?.[1] !== '!' || pattern.includes('/')) return null;
  const [whole, , names = ''] = match;
  const exceptions = names.split('|').map((name) => `!${pattern.replace(whole, () => name)}`);
  return [pattern.replace(whole, '*'), ...exceptions];
}
