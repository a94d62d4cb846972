import type { AgentState } from '../../model/access';
import { basisOf } from '../../report/explanation';
import { printable } from '../../report/printable';
import type { Styles } from '../../report/style';
import { oneOf, type Command } from '../command';
import { openSession, workspaceOptions } from '../session';

export const agentsCommand: Command = {
  name: 'agents',
  operands: '',
  summary: 'Lists the AI coding tools that are known, which are in use here, and how their rules were checked.',
  options: {
    format: { type: 'string', value: 'text|json', help: 'text (default) or json' },
    ...workspaceOptions,
  },
  run: async (args, terminal, style) => {
    const format = oneOf(args, 'format', ['text', 'json']);
    const { index } = openSession(args, terminal);
    await index.scan([]);
    index.dispose();
    const { agents } = index.snapshot();
    const text = agents.map((agent) => describe(agent, style)).join('\n');
    terminal.output.write(format === 'json' ? `${JSON.stringify(agents, null, 2)}\n` : `${text}\n`);
    return 0;
  },
};

function describe(agent: AgentState, style: Styles): string {
  const { id, name, inUse, configuredHere, version, evidence } = agent;
  const state = inUse ? 'in use' : configuredHere ? 'configured here' : 'not found';
  const installed = version === null ? '' : `, version ${printable(version)}`;
  const lines = [
    `${style.strong(id)} (${name}): ${state}${installed}`,
    ...evidence.map((sentence) => `  ${printable(sentence)}`),
    ...basisOf(agent).map((sentence) => `  ${style.faint(printable(sentence))}`),
  ];
  return lines.join('\n');
}
