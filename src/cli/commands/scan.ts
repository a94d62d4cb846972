import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Exposure } from '../../model/exposure';
import { jsonReport } from '../../report/json';
import { plainStyle, type Styles } from '../../report/style';
import { textReport } from '../../report/text';
import { toFileError } from '../../workspace/node-files';
import { oneOf, type Command } from '../command';
import { openSession, scanned, workspaceOptions } from '../session';
import { tool } from '../tool';

const formats = ['text', 'json'] as const;

export const scanCommand: Command = {
  name: 'scan',
  operands: '[PATH...]',
  summary: 'Lists sensitive files with who can read them, dead rules, and what could not be judged.',
  options: {
    format: { type: 'string', value: formats.join('|'), help: 'text (default) or json' },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'write the report to FILE' },
    'no-cache': { type: 'boolean', help: 'read every file, also those that an earlier scan judged as they are' },
    ...workspaceOptions,
  },
  run: async (args, terminal, style) => {
    const format = oneOf(args, 'format', formats);
    const { index, paths } = openSession(args, terminal);
    try {
      await Promise.all([scanned(index, paths, terminal), index.readHistory()]);
    } finally {
      index.dispose();
    }
    const file = args.text('output');
    const report = render(index.snapshot(), format, file === undefined ? style : plainStyle);
    if (file === undefined) terminal.output.write(report);
    else writeReport(path.resolve(terminal.currentDirectory, file), report);
    return 0;
  },
};

function render(exposure: Exposure, format: (typeof formats)[number], style: Styles): string {
  if (format === 'json') return `${JSON.stringify(jsonReport(exposure, tool), null, 2)}\n`;
  return textReport(exposure, style);
}

function writeReport(file: string, report: string): void {
  try {
    writeFileSync(file, report);
  } catch (error) {
    throw toFileError(error, file);
  }
}
