import { posix } from 'node:path';
import { FileError, type DirectoryEntry } from '../../../model/edges';
import type { ConfigReader } from '../../config-reader';
import { reportDeadLines } from '../../dead-line-problems';
import { ignoreLines, IgnoreRules, type IgnoreLine } from '../../matchers/gitignore-dialect';
import { expandPath, nativePaths } from '../../paths';
import type { GeminiSettings } from './settings';

const link = 'https://github.com/google-gemini/gemini-cli/blob/main/docs/cli/gemini-ignore.md';

/** The library is known, the version inside the program is not: a path is ignored only when both readings agree. */
const readings = [
  { ignoreCase: true, older: false },
  { ignoreCase: true, older: true },
];

/** Folders in which no nested `.gitignore` is looked for: their content is refused or no part of the work tree. */
const skippedFolders = ['.git', 'node_modules'];

/**
 * All ignore lines in order of weight: `.git/info/exclude`, `.gitignore` from the start directory down, `.geminiignore`,
 * files named in the settings.
 * Source: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22;
 * https://github.com/google-gemini/gemini-cli/blob/main/packages/core/src/services/fileDiscoveryService.ts.
 */
export function loadIgnoreRules(reader: ConfigReader, settings: GeminiSettings): IgnoreRules {
  const { environment, startDirectory, git } = reader.context;
  const own = (file: string): readonly IgnoreLine[] => {
    const found = read(reader, expandPath(environment, startDirectory, file)).map(trimmed);
    reportDeadLines(reader, found, link);
    return found;
  };
  const lines = [
    ...(settings.respectGitIgnore && git.root !== null ? gitLines(reader) : []),
    ...(settings.respectGeminiIgnore ? own('.geminiignore') : []),
    ...settings.customIgnoreFiles.flatMap(own),
    ...settings.disputedIgnoreFiles.flatMap(own).filter(isException),
  ];
  return new IgnoreRules(lines, readings);
}

/** In a repository only; what stands above the start directory does not count. */
function gitLines(reader: ConfigReader): readonly IgnoreLine[] {
  const { environment, startDirectory } = reader.context;
  const exclude = nativePaths(environment.platform).join(startDirectory, '.git', 'info', 'exclude');
  return [...read(reader, exclude), ...nestedLines(reader, startDirectory, '')];
}

/** Lines of a folder's `.gitignore` and of those below it, spelled from the start directory on. */
function nestedLines(reader: ConfigReader, folder: string, relative: string): readonly IgnoreLine[] {
  const paths = nativePaths(reader.context.environment.platform);
  const path = paths.join(folder, '.gitignore');
  const entries = list(reader, folder);
  if (relative === '') reader.watch(path);
  const lines = entries.some((entry) => entry.name === '.gitignore') ? read(reader, path) : [];
  const below = entries
    .filter((entry) => entry.kind === 'directory' && !skippedFolders.includes(entry.name))
    .flatMap((entry) => nestedLines(reader, paths.join(folder, entry.name), `${relative}/${entry.name}`));
  return [...lines.flatMap((line) => moved(line, relative)), ...below];
}

/** A folder that cannot be listed holds no ignore file that the agent could read. */
function list(reader: ConfigReader, folder: string): readonly DirectoryEntry[] {
  try {
    return reader.context.files.readDirectory(folder);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/**
 * A line of a nested file as seen from the start directory. Where sources differ on how deep it reaches, a line that
 * ignores takes the narrow meaning and an exception the wide one. The folder's name becomes part of the pattern as it
 * is, its brackets and stars with it: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22. `folder` is empty or starts
 * with a slash.
 */
function moved(line: IgnoreLine, folder: string): readonly IgnoreLine[] {
  if (folder === '') return [line];
  const negation = isException(line) ? '!' : '';
  const body = line.pattern.slice(negation.length);
  const anchorsItself = negation === '' ? body.includes('/') : /\/./.test(body);
  const place = posix.join(folder, anchorsItself ? '' : '**', body.replace(/^\//, ''));
  return [{ ...line, pattern: negation + place }];
}

function read(reader: ConfigReader, path: string): readonly IgnoreLine[] {
  const text = reader.readText(path);
  return text === null ? [] : ignoreLines(reader.display(path), text);
}

/** Gemini CLI trims blanks at the start of a line, which git keeps. */
function trimmed(line: IgnoreLine): IgnoreLine {
  return { ...line, pattern: line.text.trimStart() };
}

function isException(line: IgnoreLine): boolean {
  return line.pattern.startsWith('!');
}
