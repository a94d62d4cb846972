import { parseRule } from '../../matchers/permission-rule';
import { onPattern, unlessLiteral, type RuleTrap } from './rule-trap';

/** Tools whose rules with a path are never asked about a read; the last ones are no tools of Claude Code. */
const otherTools =
  /^(?:Write|NotebookEdit|MultiEdit|Glob|Grep|NotebookRead|LS|View|Search|FileRead|UpdateFile|Create)\((.+)\)$/s;
const knownTools = /^(?:read|edit|write|glob|grep|bash)$/i;
const field = /^(?:file_path|filePath|path|file|notebook_path):\s*/;

/** What stands between the parentheses of a rule, however its tool is spelled. */
const insideOf = (text: string): string | null => /^[^(]*\((.+)\)/s.exec(text)?.[1]?.trim() ?? null;

/**
 * Rules that Claude Code cannot read or never asks. Sources: observed with Claude Code 2.1.330 on Linux, 2026-11-22, and
 * https://code.claude.com/docs/en/permissions.
 */
export const formTraps: readonly RuleTrap[] = [
  {
    code: 'text-after-parenthesis',
    severity: 'warning',
    message: 'Text after the closing parenthesis makes Claude Code skip this rule.',
    fixTitle: 'Remove what follows the parenthesis',
    applies: ({ text }) => /^\w+\([^)]*\)[^)]+$/.test(text),
    repair: ({ text }) => [text.slice(0, text.indexOf(')') + 1)],
  },
  {
    code: 'lower-case-tool',
    severity: 'warning',
    message: 'Names of tools are case-sensitive, so Claude Code does not know this rule.',
    fixTitle: 'Write the name of the tool with a capital letter',
    applies: ({ text }) => {
      const tool = /^(\w+)\(.*\)$/s.exec(text)?.[1];
      return tool !== undefined && knownTools.test(tool) && !/^[A-Z][a-z]+$/.test(tool);
    },
    repair: ({ text }) => {
      const tool = text.slice(0, text.indexOf('('));
      return [tool.slice(0, 1).toUpperCase() + tool.slice(1).toLowerCase() + text.slice(tool.length)];
    },
  },
  {
    code: 'several-tools',
    severity: 'warning',
    message: 'A rule names one tool; a list of tools or a star before the parenthesis makes Claude Code skip it.',
    fixTitle: 'Use Read(...) for this path',
    applies: ({ text }) => /^(?:\*|\w+(?:\s*[|,]\s*\w+)+)\(.+\)$/s.test(text),
    repair: ({ text }) => (insideOf(text) === null ? null : [`Read(${insideOf(text) ?? ''})`]),
  },
  {
    code: 'colon-star',
    severity: 'warning',
    message: 'The ending :* belongs to rules for commands; in a path rule it makes Claude Code skip the rule.',
    fixTitle: 'Remove the ending :*',
    applies: ({ text }) => /^Read\(.+:\*\)$/s.test(text),
    repair: ({ text }) => [`${text.slice(0, -':*)'.length)})`],
  },
  {
    code: 'blank-around',
    severity: 'warning',
    message: 'A blank before the tool or before its parenthesis makes Claude Code skip this rule.',
    fixTitle: 'Remove the blank',
    applies: ({ text }) => /^\s+\w+\s*\(.+\)\s*$|^\w+\s+\(.+\)\s*$/s.test(text),
    repair: ({ text }) => [text.trim().replace(/^(\w+)\s+\(/, '$1(')],
  },
  {
    code: 'malformed-rule',
    severity: 'warning',
    message: 'Claude Code cannot read this rule and skips it.',
    fixTitle: null,
    // A :* is fine in rules for commands.
    applies: ({ text }) => parseRule(text).kind === 'none' && !/^(?:Bash|PowerShell)\(.+\)$/s.test(text),
  },
  {
    code: 'other-tool-rule',
    severity: 'warning',
    message: 'A path rule for this tool never keeps a file from being read; only Read(...) rules do.',
    fixTitle: 'Use Read(...) for this path',
    applies: ({ text }) => otherTools.test(text),
    repair: ({ text }) => [`Read(${otherTools.exec(text)?.[1] ?? ''})`],
  },
  {
    code: 'field-in-rule',
    severity: 'warning',
    message: 'A rule cannot name the field of the path; with it this rule matches nothing.',
    fixTitle: 'Remove the name of the field',
    applies: unlessLiteral(field),
    repair: ({ pattern }) => [`Read(${(pattern ?? '').replace(field, '')})`],
  },
  {
    code: 'command-field',
    severity: 'warning',
    message: 'A rule cannot name the field of the command; with it this rule matches nothing.',
    fixTitle: 'Remove the name of the field',
    // Bash(command:*) is a rule for commands that start with the word "command".
    applies: ({ text }) => /^Bash\(command:(?!\*\)$)\s*.+\)$/s.test(text),
    repair: ({ text }) => [text.replace(/^Bash\(command:\s*/, 'Bash(')],
  },
  {
    code: 'names-no-file',
    severity: 'warning',
    message: 'This pattern names no file, so the rule matches nothing.',
    fixTitle: 'Name everything below this folder',
    applies: onPattern((pattern) => ['.', './', '/', '~', '~/'].includes(pattern)),
    repair: ({ pattern }) =>
      pattern === '/' ? null : [pattern?.startsWith('~') === true ? 'Read(~/**)' : 'Read(./**)'],
  },
];
