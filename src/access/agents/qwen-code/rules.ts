import picomatch from 'picomatch';
import { dirname, basename } from 'node:path/posix';
import type { DecidingRule } from '../../../model/access';
import type { AccessContext, AccessTarget } from '../../agent';
import { realOrSame } from '../../config-reader';
import { answers, guardOf, noGuard, untouched, type Guard } from '../../guards/guard';
import type { SettingsEntry } from '../../json-settings';
import { foldsCase } from '../../letter-case';
import { joinedNames, namesIn, noNames, type Names } from '../../matchers/names';
import { nativePaths } from '../../paths';

/** A permission rule as Qwen Code reads it: a tool, and the paths that it is about; `null` for all of the tool. */
export interface Rule {
  readonly tool: string;
  readonly pattern: string | null;
  readonly rule: DecidingRule;
  /** Names a variable of the environment, whose value may differ from one start to the next. */
  readonly isVariable: boolean;
}

/** Names in rules by the name of the tool; letter case matters. */
const toolNames: Readonly<Record<string, readonly string[]>> = {
  read_file: ['read_file', 'ReadFile', 'ReadFileTool', 'Read'],
  grep_search: ['grep_search', 'Grep', 'GrepTool', 'search_file_content', 'SearchFiles'],
  run_shell_command: ['run_shell_command', 'Shell', 'ShellTool', 'Bash'],
};

const canonical = new Map(Object.entries(toolNames).flatMap(([tool, names]) => names.map((name) => [name, tool])));

/** The tool that a name in a rule or a list stands for, with or without a pattern behind it. */
export function canonicalTool(text: string): string | null {
  return canonical.get((text.split('(')[0] ?? '').trim()) ?? null;
}

/**
 * `Tool`, `Tool()` and `Tool(pattern)`; `null` for what names no tool that reads, or has no closing bracket.
 * Source: https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/permissions/rule-parser.ts.
 */
export function parseRule({ text, rule }: SettingsEntry): Rule | null {
  const trimmed = text.trim();
  const bracket = trimmed.indexOf('(');
  const tool = canonicalTool(trimmed);
  if (tool === null || (bracket >= 0 && !trimmed.endsWith(')'))) return null;
  const pattern = bracket < 0 ? '' : trimmed.slice(bracket + 1, -1);
  return { tool, pattern: pattern === '' ? null : pattern, rule, isVariable: /\$(?:\w|\{)/.test(text) };
}

/** The rule that is about all of a tool; rules for reading hold for searching too. */
export function wholeRule(
  rules: readonly Rule[],
  tool: 'read_file' | 'grep_search' | 'run_shell_command',
): Rule | null {
  const concerns = (rule: Rule): boolean => rule.tool === tool || (tool === 'grep_search' && rule.tool === 'read_file');
  const isWhole = ({ pattern }: Rule): boolean => pattern === null || (tool === 'run_shell_command' && pattern === '*');
  return rules.find((rule) => concerns(rule) && isWhole(rule)) ?? null;
}

/** The paths that rules for the file tool name, judged by the place where links lead. */
export function ruleGuard(context: AccessContext, rules: readonly Rule[], state: 'covered' | 'asks'): Guard {
  const matchers = rules
    .filter(({ tool }) => tool === 'read_file')
    .map((rule) => ({ rule, ...matcherOf(context, rule) }));
  if (matchers.length === 0) return noGuard;
  const answer = answers<Rule>(({ rule }) => rule);
  return guardOf(joinedNames(...matchers.map(({ names }) => names)), ({ realPath }) => {
    const path = oneLine(slashed(realPath));
    const found = matchers.find(({ matches }) => matches(path))?.rule;
    if (found === undefined) return untouched;
    return answer(found.isVariable || tellsCase(context, found) ? 'disputed' : state, found);
  });
}

/** The pattern names letters, and the file system takes others for the same. */
function tellsCase({ environment }: AccessContext, { pattern }: Rule): boolean {
  return foldsCase(environment) && /\p{L}/u.test(pattern ?? '');
}

/** Whether a rule that allows names the path as it is asked for, or the folder that it stands in. */
export function allowed(
  context: AccessContext,
  rules: readonly Rule[],
): ((target: AccessTarget) => boolean) & { readonly names: Names } {
  const reading = rules.filter(({ tool }) => tool === 'read_file' || tool === 'grep_search');
  const matchers = reading.map((rule) => matcherOf(context, rule));
  const isAllowed = ({ absolutePath }: AccessTarget): boolean => {
    const path = oneLine(slashed(absolutePath));
    return matchers.some(({ matches }) => matches(path) || matches(dirname(path)));
  };
  return Object.assign(isAllowed, { names: joinedNames(...matchers.map(({ names }) => names)) });
}

interface Matcher {
  /** Names that the rule speaks of. */
  readonly names: Names;
  readonly matches: (path: string) => boolean;
}

/** A pattern and the same with the links in its plain beginning followed. */
function matcherOf(context: AccessContext, { pattern }: Rule): Matcher {
  if (pattern === null) return { names: noNames, matches: () => true };
  const whole = inFull(context, pattern);
  const { base } = picomatch.scan(whole);
  const real = `${followed(context, base)}${whole.slice(base.length)}`;
  const globs = [...new Set([whole, real])].map(oneLine);
  const tests = globs.map((glob) => picomatch(glob, { dot: true }));
  return {
    names: namesIn(globs.map((glob) => seenFromStart(context, glob))),
    matches: (path) => tests.some((test) => test(path)),
  };
}

/** `//p` is the root of the file system, `~/p` the home folder; all else starts at the start directory. */
function inFull(context: AccessContext, pattern: string): string {
  const { environment, startDirectory } = context;
  const paths = nativePaths(environment.platform);
  const start = realOrSame(context, startDirectory);
  if (pattern.startsWith('//')) return pattern.slice(1);
  const path = pattern.startsWith('~/') ? paths.join(environment.home, pattern.slice(2)) : paths.join(start, pattern);
  return slashed(path);
}

/** Without the start directory in front of it, where its name is no pattern itself. */
function seenFromStart(context: AccessContext, glob: string): string {
  const start = `${slashed(realOrSame(context, context.startDirectory))}/`;
  return /^[\w/. -]+$/.test(start) && glob.startsWith(start) ? glob.slice(start.length) : glob;
}

/** With links followed, as far as the path exists. */
function followed(context: AccessContext, path: string): string {
  const real = realOrSame(context, path);
  if (real !== path || path === '/' || path === '.' || path === '') return slashed(real);
  const above = followed(context, dirname(path));
  return above === '/' ? `/${basename(path)}` : `${above}/${basename(path)}`;
}

/** The program makes slashes of backslashes, on every system: they escape nothing but in what starts with `//`. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The program puts another character for line ends, on both sides. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029]/g, '\ue000');
}
