import type { ConfigReader } from '../config-reader';
import { IgnoreRules, ignoreLines, type IgnoreLine, type Reading } from '../matchers/gitignore-dialect';
import { nestedIgnoreLines } from '../nested-files';
import { expandPath } from '../paths';
import { answers, pathGuard, type Guard, type LinkReading } from './guard';

/** How a program reads gitignore lines; several readings where nobody knows which one: only what all agree on counts. */
export const dialects = {
  /** The npm package `ignore` as it comes: letter case does not matter; the version inside the program is not known. */
  npmIgnore: [
    { ignoreCase: true, older: false },
    { ignoreCase: true, older: true },
  ],
  /** git's own rules or a port of them (go-git, pathspec): letter case matters. */
  git: [
    { ignoreCase: false, older: false },
    { ignoreCase: false, older: true },
  ],
  /** "gitignore syntax" is all that the documentation says. */
  undocumented: [
    { ignoreCase: true, older: false },
    { ignoreCase: false, older: false },
    { ignoreCase: false, older: true },
  ],
} as const satisfies Readonly<Record<string, readonly Reading[]>>;

/** One ignore file, or all of one name. */
export interface IgnoreFile {
  /** Relative to the start directory, or `~/...`, or absolute. */
  readonly path: string;
  /** Files of that name in the folders below count too, each for its own folder. */
  readonly nested?: boolean;
  /** A byte order mark at the start of the file belongs to its first line; not known of nested files. */
  readonly keepsMark?: boolean;
}

interface IgnoreFilesOptions {
  readonly dialect: readonly Reading[];
  readonly links: LinkReading;
  /** Absolute path of the folder that the patterns are relative to; the start directory when left out. */
  readonly folder?: string;
  /** Patterns that the program carries in itself, weaker than every file. */
  readonly builtIn?: readonly string[];
}

/** The lines of ignore files, the strongest file last, as one guard. */
export function ignoreFiles(reader: ConfigReader, files: readonly IgnoreFile[], options: IgnoreFilesOptions): Guard {
  const { context } = reader;
  const { dialect, links, folder = context.startDirectory, builtIn = [] } = options;
  const own = builtIn.map((pattern): IgnoreLine => ({ file: '', line: 0, text: pattern, pattern }));
  const rules = new IgnoreRules([...own, ...files.flatMap((file) => linesOf(reader, file))], dialect);
  const answer = answers(ruleOf);
  return pathGuard(context, {
    folder,
    links,
    names: rules.names,
    decide: (path, isDirectory) => {
      const { state, line } = rules.decide(path, isDirectory);
      return answer(state === 'ignored' ? 'covered' : state, line);
    },
  });
}

/** The lines of an ignore file, with those of nested ones moved to the start directory. */
export function linesOf(
  reader: ConfigReader,
  { path, nested = false, keepsMark = false }: IgnoreFile,
): readonly IgnoreLine[] {
  const { environment, startDirectory } = reader.context;
  if (nested) return nestedIgnoreLines(reader, path);
  const absolute = expandPath(environment, startDirectory, path);
  const text = reader.readText(absolute, keepsMark);
  return text === null ? [] : ignoreLines(reader.display(absolute), text);
}

function ruleOf({ file, line, text }: IgnoreLine) {
  return file === '' ? { file: null, line: null, text: `built in: ${text}` } : { file, line, text };
}
