import type { AgentState, ChannelMap } from '../model/access';
import { channels } from '../model/access';
import { systemName } from '../access/elsewhere';

/** One agent for {@link agentsMarkdown}. */
export interface DocumentedAgent extends Pick<AgentState, 'id' | 'name' | 'checked'> {
  /** Channels of an ordinary file in a workspace without any configuration. */
  readonly unconfigured: ChannelMap;
}

/** The page that says of every agent how its rules were checked and what it can read where nothing is configured. */
export function agentsMarkdown(agents: readonly DocumentedAgent[]): string {
  const checked = agents.map(({ id, name, checked: { how, program, os, date, conformance } }) => [
    name,
    `\`${id}\``,
    how,
    program ?? '',
    os === null ? '' : systemName(os),
    date,
    conformance === null ? '' : `${conformance.cases} / ${conformance.verdicts}`,
    conformance === null ? '' : percent(conformance.agreement),
    conformance === null ? '' : percent(conformance.unknown),
  ]);
  const unconfigured = agents.map(({ name, unconfigured: map }) => [
    name,
    ...channels.map((channel) => (map[channel].access === 'none' ? '' : map[channel].access)),
  ]);
  const sources = agents.flatMap(({ name, checked: { sources: addresses } }) => [
    `- ${name}`,
    ...addresses.map((address) => `  - <${address}>`),
  ]);
  return `${[
    '# Agents, and how their rules were checked',
    intro,
    table(
      ['Agent', 'Id', 'Evidence', 'Version', 'System', 'Date', 'Workspaces / answers', 'The same', 'Unknown'],
      checked,
    ),
    '## With nothing configured',
    'Access by channel to an ordinary file of the workspace; an empty cell means that the agent has no such channel.',
    table(['Agent', ...channels], unconfigured),
    '## Sources',
    sources.join('\n'),
  ].join('\n\n')}\n`;
}

const intro = `This page is generated (\`npm run docs\`).

Evidence, from the strongest: \`conformance\`, random workspaces and configurations were put to the real program and to
Sightline, and the answers compared; \`source\`, the program's source was read; \`docs\`, its documentation is unambiguous;
\`third-party\`, others say so; \`none\`. The last two never make a channel \`blocked\` or \`asks\`. "Workspaces / answers" counts
the workspaces and the answers for one channel of one path that were compared in the last recorded run, "The same" the share
of the answers \`open\`, \`blocked\` and \`asks\` on which both agreed, "Unknown" the share for which Sightline claims nothing.`;

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
