import ignore from 'ignore';
import type { TextEdit } from '../../model/problem';
import { descendant, texts } from '../json-tree';
import { nativePaths } from '../paths';
import { envStar, missedEnvNames } from './env-names';
import { ignoreReaders, type IgnoreReader } from './ignore-readers';
import { ignoreShapes, type IgnoreText } from './ignore-shapes';
import type { ConfigText, LintContext } from './lint-context';
import { rulesOf, type LintRule, type RuleRow, type Sighting } from './lint-rule';
import { atLine } from './places';
import { linesIn, type TextLine } from './text-lines';

/** Lines of ignore files that match nothing, for every agent that has such files. */
export const ignoreLineRules: readonly LintRule[] = ignoreReaders.flatMap((reader) =>
  rulesOf(
    reader.agent,
    reader.link,
    [...shapeRows(reader), deadExceptionRow(reader), envNamesRow(reader)].filter(({ code }) => isMistake(reader, code)),
  ),
);

/** The lines of a file that hold a pattern. */
export function patternLines(file: ConfigText): readonly TextLine[] {
  return linesIn(file).filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#'));
}

function isMistake({ without }: IgnoreReader, code: string): boolean {
  return without?.includes(code) !== true;
}

function shapeRows(reader: IgnoreReader): readonly RuleRow[] {
  const shapes = ignoreShapes.filter(({ code }) => isMistake(reader, code));
  return shapes.map(({ code, message, fixTitle, repair, ...shape }) => ({
    code,
    message,
    fixTitle,
    severity: 'warning',
    find: (context) =>
      linesOf(context, reader).flatMap(({ file, line }) => {
        const text = ignoreText(context, file, line.text);
        if (shapes.find((candidate) => candidate.applies(text))?.applies !== shape.applies) return [];
        return [{ ...atLine(file, line), edits: lineEdits(file, line, repair(line.text)) }];
      }),
  }));
}

function ignoreText(context: LintContext, file: ConfigText, text: string): IgnoreText {
  const paths = nativePaths(context.access.environment.platform);
  return {
    text,
    exists: (path) => context.exists(paths.join(paths.dirname(file.path), path)),
  };
}

function lineEdits(
  { path, text }: ConfigText,
  { offset, text: line }: TextLine,
  lines: readonly string[] | null,
): readonly TextEdit[] {
  if (lines === null || lines.length === 0) return [];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return [{ path, offset, length: line.length, text: lines.join(lineEnd) }];
}

/** `!secrets/ok.txt` behind `secrets/`. Source: https://git-scm.com/docs/gitignore. */
function deadExceptionRow(reader: IgnoreReader): RuleRow {
  return {
    code: 'exception-in-ignored-folder',
    severity: 'info',
    message: 'A folder above this path is ignored as a whole, so the exception takes nothing out.',
    fixTitle: null,
    find: (context) => filesOf(context, reader).flatMap(deadExceptions),
  };
}

function deadExceptions(file: ConfigText): readonly Sighting[] {
  const lines = patternLines(file);
  const list = ignore().add(lines.map(({ text }) => text));
  return lines
    .filter(({ text }) => foldersOf(text).some((folder) => list.ignores(folder)))
    .map((line) => atLine(file, line));
}

/** `.env.*` beside a `.env` or `.envrc` that no line of the file names. */
function envNamesRow(reader: IgnoreReader): RuleRow {
  return {
    code: 'env-names-missed',
    severity: 'warning',
    message: 'The pattern .env.* matches neither .env nor .envrc, and one of them stands here uncovered.',
    fixTitle: 'Add lines for the names that it misses',
    find: (context) => filesOf(context, reader).flatMap((file) => missingNames(context, file, reader)),
  };
}

function missingNames(context: LintContext, file: ConfigText, { refuses = [] }: IgnoreReader): readonly Sighting[] {
  const lines = patternLines(file);
  const list = ignore().add(lines.map(({ text }) => text));
  const missed = missedEnvNames(context, (name) => refuses.includes(name) || list.ignores(name));
  const line = lines.find(({ text }) => envStar.test(text.trim()));
  if (line === undefined || missed.length === 0) return [];
  const added = missed.map((name) => line.text.replace('.env.*', name));
  return [{ ...atLine(file, line), edits: lineEdits(file, line, [line.text, ...added]) }];
}

/** The folders above the one path that an exception names. */
function foldersOf(line: string): readonly string[] {
  const path = line.trim().replace(/^!\/?/, '');
  if (!line.trimStart().startsWith('!') || /[*?[\\(]|^\.{0,2}\/|\.\./.test(path)) return [];
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => `${names.slice(0, index + 1).join('/')}/`);
}

interface LineOfFile {
  readonly file: ConfigText;
  readonly line: TextLine;
}

function linesOf(context: LintContext, reader: IgnoreReader): readonly LineOfFile[] {
  return filesOf(context, reader).flatMap((file) => patternLines(file).map((line) => ({ file, line })));
}

function filesOf(context: LintContext, { files, namedIn }: IgnoreReader): readonly ConfigText[] {
  const named = (namedIn?.settings ?? []).flatMap((name) => {
    const root = context.json(name, 'lenient')?.root;
    return root === undefined ? [] : texts(descendant(root, ...(namedIn?.keys ?? []))).map(({ text }) => text);
  });
  return context.files([...files, ...named]);
}
