import type { AgentState, AgentVerdict } from '../model/access';
import { explain } from './explanation';
import { printable } from './printable';
import type { Styles } from './style';

/** The verdicts for one path as text for a terminal: for each agent the answer, the reasons, what it rests on. */
export function explanationText(
  path: string,
  verdicts: readonly AgentVerdict[],
  agents: readonly AgentState[],
  style: Styles,
): string {
  const states = new Map(agents.map((agent) => [agent.id, agent]));
  const answers = verdicts.flatMap((entry) => {
    const agent = states.get(entry.agent);
    return agent === undefined ? [] : [answer(path, entry, agent, style)];
  });
  return `${answers.join('\n\n')}\n`;
}

function answer(path: string, entry: AgentVerdict, agent: AgentState, style: Styles): string {
  const { headline, verdict, reasons, basis } = explain(path, entry, agent);
  const lines = reasons.map(
    ({ access, ways, why }) => `  ${access.padEnd(8)} ${printable(ways)}${why === '' ? '' : `: ${printable(why)}`}.`,
  );
  const ground = basis.map((sentence) => `  ${style.faint(printable(sentence))}`);
  return [
    verdict === 'readable' ? style.alarm(printable(headline)) : style.strong(printable(headline)),
    ...lines,
    ...ground,
  ].join('\n');
}
