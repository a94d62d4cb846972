import type { ConfigReader } from '../../config-reader';
import { anyOf, doubted } from '../../guards/combined';
import { answers, pathGuard, untouched, type Guard, type LinkReading } from '../../guards/guard';
import { dialects, linesOf } from '../../guards/ignore-files';
import { IgnoreRules, type IgnoreLine, type Reading } from '../../matchers/gitignore-dialect';
import { liftsAll, mayBreak } from '../../matchers/observed-pattern';
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
  return anyOf(...names.map((path) => byOwnLines(reader, linesOf(reader, { path }).map(unmarked), links)));
}

/**
 * A line that may not compile says nothing for sure. Where it does not, the program reads no file at all, so that what the
 * other lines cover is held back either way.
 */
function byOwnLines(reader: ConfigReader, lines: readonly IgnoreLine[], links: LinkReading): Guard {
  const isException = ({ pattern }: IgnoreLine): boolean => pattern.startsWith('!');
  const sure = lines.flatMap((line) => {
    if (!mayBreak(line.pattern)) return [line];
    return isException(line) ? [{ ...line, pattern: liftsAll }] : [];
  });
  const unsure = lines.filter((line) => mayBreak(line.pattern) && !isException(line));
  return anyOf(
    byLines(reader, sure, links),
    doubted(byLines(reader, unsure, links, [{ ignoreCase: true, older: false }])),
  );
}

function isTaken(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !/^[A-Za-z]:/.test(name) && !name.split('/').includes('..');
}

/**
 * git's own files, in a repository only, from the start directory down.
 * Source: https://github.com/QwenLM/qwen-code/blob/main/packages/core/src/utils/gitIgnoreParser.ts.
 */
export function gitIgnored(reader: ConfigReader): Guard {
  if (reader.context.git.root === null) return () => untouched;
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
  if (lines.length === 0) return () => untouched;
  const rules = new IgnoreRules(lines, dialect);
  const answer = answers<IgnoreLine>(({ file, line, text }) =>
    file === '' ? { file: null, line: null, text: `built in: ${text}` } : { file, line, text },
  );
  return pathGuard(context, {
    folder: context.startDirectory,
    links,
    decide: (path, isDirectory) => {
      const { state, line } = rules.decide(path, isDirectory);
      return answer(state === 'ignored' ? 'covered' : state, line);
    },
  });
}

/** A byte order mark inside a file is passed over, but what follows it is a name then, no exception and no comment. */
function unmarked(line: IgnoreLine): IgnoreLine {
  return { ...line, pattern: line.pattern.replace(/^\ufeff(?=[!#])/, '\\').replace(/^\ufeff/, '') };
}
