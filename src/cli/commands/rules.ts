import { ruleTable } from '../../detect';
import { oneOf, type Command } from '../command';

export const rulesCommand: Command = {
  name: 'rules',
  operands: '',
  summary: 'Lists the detection rules: what each finds, what to do, and the page it rests on.',
  options: { format: { type: 'string', value: 'text|json', help: 'text (default) or json' } },
  run: (args, terminal) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    const rules = ruleTable();
    const width = Math.max(...rules.map(({ id }) => id.length));
    const lines = rules.flatMap(({ id, severity, category, title, explanation, source }) => [
      `${id.padEnd(width)}  ${severity.padEnd(8)}  ${category.padEnd(9)}  ${title}`,
      `    ${explanation}`,
      `    ${source}`,
    ]);
    terminal.output.write(format === 'json' ? `${JSON.stringify(rules, null, 2)}\n` : `${lines.join('\n')}\n`);
    return Promise.resolve(0);
  },
};
