import { posix } from 'node:path';
import type { ConfigReader } from '../../config-reader';
import type { IgnoreLine } from '../../matchers/gitignore-dialect';
import { nativePaths } from '../../paths';

/** Lines of one ignore file, trimmed as Gemini CLI does it; comments and blank lines are no patterns. */
export function ignoreFileLines(reader: ConfigReader, path: string): readonly IgnoreLine[] {
  const text = reader.readText(path);
  if (text === null) return [];
  const file = reader.display(path);
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const pattern = line.trim();
    return pattern === '' || pattern.startsWith('#') ? [] : [{ file, line: index + 1, text: line, pattern }];
  });
}

/** The same for git's files, of which only the start of each line is trimmed. */
export function gitFileLines(reader: ConfigReader, folder: string, name: string): readonly IgnoreLine[] {
  const { environment, startDirectory } = reader.context;
  const path = nativePaths(environment.platform).join(startDirectory, ...folder.split('/'), ...name.split('/'));
  const text = reader.readText(path);
  if (text === null) return [];
  const file = reader.display(path);
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => moved({ file, line: index + 1, text: line, pattern: line }, folder));
}

/**
 * A line as the git part of Gemini CLI spells it from the start directory on; none where nothing is left. `folder` is
 * that of the file, relative, empty for the start directory; its brackets and stars become part of the pattern.
 * Source: https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/utils/gitIgnoreParser.ts;
 * observed with Gemini CLI 0.61.0 on Linux, 2026-11-22.
 */
export function moved(line: IgnoreLine, folder: string): readonly IgnoreLine[] {
  const written = line.pattern.trimStart();
  if (written === '' || written.startsWith('#')) return [];
  const negation = written.startsWith('!') ? '!' : '';
  const anchored = written.slice(negation.length);
  const isAnchored = anchored.startsWith('/');
  const body = isAnchored ? anchored.slice(1) : anchored;
  if (body === '') return [];
  const place = folder === '' ? body : placed(body, folder, isAnchored);
  const pattern = isAnchored && !place.startsWith('/') ? `/${place}` : place;
  return [{ ...line, pattern: negation + pattern }];
}

function placed(body: string, folder: string, isAnchored: boolean): string {
  const deep = !isAnchored && !body.includes('/') ? posix.join('**', body) : body;
  const place = posix.join(folder, deep);
  return place.startsWith('/') ? place : `/${place}`;
}
