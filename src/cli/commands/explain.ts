import { jsonVerdicts } from '../../report/json';
import { explanationText } from '../../report/explanation-text';
import { oneOf, UsageError, type Command } from '../command';
import { openQuestion, workspaceOptions } from '../session';

export const explainCommand: Command = {
  name: 'explain',
  operands: 'PATH...',
  summary: 'Says for any path who can read it, by which channel, and which rule decides.',
  options: {
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    ...workspaceOptions,
  },
  run: async (args, terminal, style) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    if (args.paths.length === 0) throw new UsageError('explain: name at least one path');
    const { index, paths } = openQuestion(args, terminal);
    await index.scan([]);
    await index.readHistory();
    index.dispose();
    const answers = paths.map(({ absolute, shown }) => ({ file: shown, verdicts: index.explain(absolute) }));
    if (answers.every(({ verdicts }) => verdicts.length === 0)) {
      terminal.messages.write('sightline: no AI coding tool was found in use; choose with --agents\n');
    }
    terminal.output.write(
      format === 'json'
        ? `${JSON.stringify(
            answers.flatMap(({ file, verdicts }) => jsonVerdicts(file, verdicts)),
            null,
            2,
          )}\n`
        : answers
            .map(({ file, verdicts }) => explanationText(file, verdicts, index.snapshot().agents, style))
            .join('\n'),
    );
    return 0;
  },
};
