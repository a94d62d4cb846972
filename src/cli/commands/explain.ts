import type { AgentVerdict } from '../../model/access';
import type { Advice } from '../../protect';
import { jsonVerdicts } from '../../report/json';
import { explanationText } from '../../report/explanation-text';
import { nodeEnvironment } from '../../workspace/node-environment';
import { nodeFiles } from '../../workspace/node-files';
import { ProtectionPlanner } from '../../workspace/protection-planner';
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
    const planner = new ProtectionPlanner({ index, files: nodeFiles, environment: nodeEnvironment() });
    const answers = paths.map(({ absolute, shown }) => ({
      file: shown,
      verdicts: index.explain(absolute),
      desk: { advice: (entry: AgentVerdict) => planner.advice(absolute, entry), command: commandFor(shown) },
    }));
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
            .map(({ file, verdicts, desk }) => explanationText(file, verdicts, index.snapshot().agents, style, desk))
            .join('\n'),
    );
    return 0;
  },
};

/** The command line that follows a piece of advice, for one path. */
function commandFor(shown: string): (agent: string, advice: Advice) => string | null {
  return (agent, { action }) => {
    const command = `sightline protect ${JSON.stringify(shown)} --agents ${agent}`;
    if (action?.kind === 'extra') return `${command} --${action.extra}`;
    if (action?.kind !== 'rules') return null;
    return action.scopes.includes('project') ? command : `${command} --scope ${action.scopes.join('|')}`;
  };
}
