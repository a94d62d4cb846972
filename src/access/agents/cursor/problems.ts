import type { ConfigReader } from '../../config-reader';
import { reportDeadLines } from '../../dead-line-problems';
import { deadLine } from '../../matchers/dead-lines';
import type { IgnoreLine } from '../../matchers/gitignore-dialect';
import { rangeOfLine } from '../../text-place';

const link = 'https://cursor.com/docs/reference/ignore-file';

/** Reports lines that match nothing, and lines that only keep the index from a file. */
export function reportProblems(
  reader: ConfigReader,
  content: readonly IgnoreLine[],
  indexing: readonly IgnoreLine[],
): void {
  reportDeadLines(reader, [...content, ...indexing], link);
  for (const { file, line, text } of indexing) reportIndexOnly(reader, file, line, text);
}

function reportIndexOnly(reader: ConfigReader, file: string, line: number, text: string): void {
  if (text.startsWith('!') || deadLine(text) !== null) return;
  reader.add({
    file,
    range: rangeOfLine(line, text),
    code: 'cursor/index-only',
    severity: 'info',
    message: 'This line keeps files out of the index only; the agent still reads them.',
    link,
    fix: { title: 'Move the line to .cursorignore' },
  });
}
