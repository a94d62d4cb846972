import type { ConfigReader } from '../../config-reader';
import { deadLine } from '../../matchers/dead-lines';
import type { IgnoreLine } from '../../matchers/gitignore-dialect';
import { rangeOfLine } from '../../text-place';

const link = 'https://cursor.com/docs/reference/ignore-file';

/** Reports lines that match nothing, and lines that only keep the index from a file. */
export function reportDeadLines(
  reader: ConfigReader,
  content: readonly IgnoreLine[],
  indexing: readonly IgnoreLine[],
): void {
  for (const { file, line, text } of [...content, ...indexing]) {
    const dead = deadLine(text);
    if (dead === null) continue;
    reader.add({
      file,
      range: rangeOfLine(line, text),
      code: `cursor/${dead.code}`,
      severity: 'warning',
      message: dead.message,
      link,
      fix: { title: dead.fix },
    });
  }
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
