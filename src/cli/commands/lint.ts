import { jsonProblems } from '../../report/json';
import { problemSection } from '../../report/text';
import { oneOf, type Command } from '../command';
import { openSession, workspaceOptions } from '../session';

export const lintCommand: Command = {
  name: 'lint',
  operands: '',
  summary: 'Lists rules and files that look like protection and protect nothing.',
  options: {
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    ...workspaceOptions,
    agents: { ...workspaceOptions.agents, help: 'all (default), detected, or ids: claude-code,cursor' },
  },
  run: async (args, terminal, style) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    // A dead rule misleads whoever trusts it, whether or not the agent is installed on this machine.
    const text = (option: string): string | undefined => args.text(option) ?? (option === 'agents' ? 'all' : undefined);
    const { index } = openSession({ ...args, text }, terminal);
    await index.scan([]);
    index.dispose();
    const { problems } = index.snapshot();
    if (format === 'json') terminal.output.write(`${JSON.stringify(jsonProblems(problems), null, 2)}\n`);
    else terminal.output.write(`${problems.length === 0 ? 'No dead rule found.' : problemSection(problems, style)}\n`);
    return 0;
  },
};
