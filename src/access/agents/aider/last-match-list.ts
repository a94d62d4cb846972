import type { ConfigReader } from '../../config-reader';
import { answers, pathGuard, untouched, type Guard, type GuardAnswer } from '../../guards/guard';
import { dialects, linesOf } from '../../guards/ignore-files';
import { IgnoreRules, type IgnoreLine } from '../../matchers/gitignore-dialect';
import { namesInGitignore } from '../../matchers/names';

/** An exception, which the rules name as if it ignored. */
interface Exception {
  readonly source: IgnoreLine;
  readonly rules: IgnoreRules;
}

/**
 * An ignore file as Python's `pathspec.PathSpec` reads it: the last line that names a path decides, so that an exception
 * also takes files out of a folder that is ignored as a whole, which git does not do. Letter case matters.
 * Observed with pathspec 1.1.1 on Linux, 2026-11-22.
 */
export function lastMatchList(reader: ConfigReader, file: string, folder: string): Guard {
  const lines = linesOf(reader, { path: file });
  const rules = new IgnoreRules(lines, dialects.git);
  const exceptions = lines.filter(({ pattern }) => pattern.startsWith('!')).map(asRules);
  const answer = answers<IgnoreLine>(({ file: shown, line, text }) => ({ file: shown, line, text }));
  const decide = (path: string, isDirectory: boolean): GuardAnswer => {
    const { state, line } = rules.decide(path, isDirectory);
    if (line === null) return untouched;
    if (state === 'lifted') return answer(state, line);
    const later = exceptions.filter(({ source }) => source.line > line.line);
    const exception = later.find((each) => each.rules.decide(path, isDirectory).line !== null);
    if (exception !== undefined) return answer('lifted', exception.source);
    return answer(state === 'ignored' ? 'covered' : state, line);
  };
  return pathGuard(reader.context, {
    folder,
    links: 'name',
    names: namesInGitignore(lines.map(({ pattern }) => pattern)),
    decide,
  });
}

function asRules(source: IgnoreLine): Exception {
  return { source, rules: new IgnoreRules([{ ...source, pattern: source.pattern.slice(1) }], dialects.git) };
}
