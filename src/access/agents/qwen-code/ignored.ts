import type { ConfigReader } from '../../config-reader';
import { anyOf } from '../../guards/combined';
import {
  answers,
  noGuard,
  pathGuard,
  untouched,
  type Guard,
  type GuardAnswer,
  type LinkReading,
} from '../../guards/guard';
import { dialects, linesOf } from '../../guards/ignore-files';
import { IgnoreRules, type IgnoreLine, type Reading } from '../../matchers/gitignore-dialect';
import { namesInGitignore } from '../../matchers/names';
import type { ListDecision } from '../../matchers/list-decision';
import { OlderIgnore, olderRule, twoDotsOutside, type OlderRule } from '../../matchers/older-ignore';
import { nestedIgnoreLines } from '../../nested-files';
import type { QwenSettings } from './settings';

/**
 * `.qwenignore` and the files beside it, of the start directory only. Each counts by itself: an exception in one lifts
 * nothing that another ignores.
 * Source: https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/utils/qwenIgnoreParser.ts.
 */
export function qwenIgnored(reader: ConfigReader, { customIgnoreFiles }: QwenSettings, links: LinkReading): Guard {
  const custom = customIgnoreFiles.map((name) => name.trim().replaceAll('\\', '/')).filter(isTaken);
  const names = [...new Set(['.qwenignore', ...custom])];
  return anyOf(...names.map((path) => byOwnLines(reader, linesOf(reader, { path, keepsMark: true }), links)));
}

/**
 * The program carries the older ignore library. A line that does not compile makes it fail, and with it the tool: what the
 * other lines cover is held back either way, and of the rest nothing is said for sure.
 */
function byOwnLines({ context }: ConfigReader, lines: readonly IgnoreLine[], links: LinkReading): Guard {
  if (lines.length === 0) return noGuard;
  const rules = lines.flatMap((line) => olderRule(line.pattern, line) ?? []);
  const listed = (some: typeof rules): OlderIgnore<IgnoreLine> => new OlderIgnore(some, twoDotsOutside);
  const [all, sound] = [listed(rules), listed(rules.filter(compiles))];
  const broken = rules.find((rule) => !compiles(rule))?.source ?? null;
  const answer = answers<IgnoreLine>(({ file, line, text }) => ({ file, line, text }));
  const said = ({ ignoredBy, liftedBy }: ListDecision<IgnoreLine>): GuardAnswer =>
    ignoredBy === null ? answer(liftedBy === null ? 'untouched' : 'lifted', liftedBy) : answer('covered', ignoredBy);
  const decide = (path: string, isDirectory: boolean): GuardAnswer => {
    const slashed = asListed(path);
    if (slashed === null) return untouched;
    const asked = isDirectory ? `${slashed}/` : slashed;
    return (
      tried(() => said(all.decide(asked))) ??
      surely(tried(() => said(sound.decide(asked)))) ??
      answer('disputed', broken)
    );
  };
  const names = namesInGitignore(lines.map(({ pattern }) => pattern));
  return pathGuard(context, { folder: context.startDirectory, links, names, decide });
}

/**
 * A backslash in a name counts as a slash, and what then begins with one is held back by no list: `null`.
 * Source: observed with Qwen Code 0.24.4 on Linux, 2026-11-28.
 */
function asListed(path: string): string | null {
  const slashed = path.replaceAll('\\', '/');
  return slashed === '' || slashed.startsWith('/') ? null : slashed;
}

function surely(answer: GuardAnswer | null): GuardAnswer | null {
  return answer?.state === 'covered' ? answer : null;
}

function compiles(rule: OlderRule<IgnoreLine>): boolean {
  return tried(() => [rule.matches('a')]) !== null;
}

/** `null` where the library fails. */
function tried<Result>(ask: () => Result): Result | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

function isTaken(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !/^[A-Za-z]:/.test(name) && !name.split('/').includes('..');
}

/**
 * git's own files, in a repository only, from the start directory down.
 * Source: https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/utils/gitIgnoreParser.ts.
 */
export function gitIgnored(reader: ConfigReader): Guard {
  if (reader.context.git.root === null) return noGuard;
  const own: IgnoreLine = { file: '', line: 0, text: '.git', pattern: '.git' };
  const exclude = linesOf(reader, { path: '.git/info/exclude' });
  const nested = nestedIgnoreLines(reader, '.gitignore', placed);
  return byLines(reader, [own, ...exclude, ...nested].map(unmarked), 'either');
}

/** A line of a nested file, spelled from the start directory on; the folder's name becomes part of the pattern as it is. */
function placed(line: IgnoreLine, folder: string): IgnoreLine {
  if (folder === '') return line;
  const sign = line.pattern.startsWith('!') ? '!' : '';
  const written = line.pattern.slice(sign.length);
  const body = written.replace(/^\//, '');
  const isAnchored = written.startsWith('/') || body.replace(/\/$/, '').includes('/');
  return { ...line, pattern: `${sign}${folder}/${isAnchored ? '' : '**/'}${body}` };
}

function byLines(
  { context }: ConfigReader,
  lines: readonly IgnoreLine[],
  links: LinkReading,
  dialect: readonly Reading[] = dialects.npmIgnore,
): Guard {
  if (lines.length === 0) return noGuard;
  const rules = new IgnoreRules(lines, dialect);
  const answer = answers<IgnoreLine>(({ file, line, text }) =>
    file === '' ? { file: null, line: null, text: `built in: ${text}` } : { file, line, text },
  );
  return pathGuard(context, {
    folder: context.startDirectory,
    links,
    names: rules.names,
    decide: (path, isDirectory) => {
      const slashed = asListed(path);
      if (slashed === null) return untouched;
      const { state, line } = rules.decide(slashed, isDirectory);
      return answer(state === 'ignored' ? 'covered' : state, line);
    },
  });
}

/** A byte order mark inside a file is passed over, but what follows it is a name then, no exception and no comment. */
function unmarked(line: IgnoreLine): IgnoreLine {
  return { ...line, pattern: line.pattern.replace(/^\ufeff(?=[!#])/, '\\').replace(/^\ufeff/, '') };
}
