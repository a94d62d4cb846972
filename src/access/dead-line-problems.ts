import type { ConfigReader } from './config-reader';
import { deadLine } from './matchers/dead-lines';
import type { IgnoreLine } from './matchers/gitignore-dialect';
import { rangeOfLine } from './text-place';

/** Reports the lines of an agent's ignore files that match nothing, whatever the tree. */
export function reportDeadLines(reader: ConfigReader, lines: readonly IgnoreLine[], link: string): void {
  for (const { file, line, text } of lines) {
    const dead = deadLine(text.trimStart());
    if (dead === null) continue;
    reader.add({
      file,
      range: rangeOfLine(line, text),
      code: `${reader.agent}/${dead.code}`,
      severity: 'warning',
      message: dead.message,
      link,
      fix: { title: dead.fix },
    });
  }
}
