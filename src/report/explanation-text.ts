import type { AgentState, AgentVerdict } from '../model/access';
import type { Advice } from '../protect';
import { explain } from './explanation';
import { adviceText } from './outcome-text';
import { printable } from './printable';
import type { Styles } from './style';

/** How to close what an agent still gets, and the command line that a piece of advice is done with, if one does it. */
export interface AdviceDesk {
  advice(entry: AgentVerdict): readonly Advice[];
  command(agent: string, advice: Advice): string | null;
}

/** The verdicts for one path as text for a terminal: for each agent the answer, the reasons, what to do, what it rests on. */
export function explanationText(
  path: string,
  verdicts: readonly AgentVerdict[],
  agents: readonly AgentState[],
  style: Styles,
  desk: AdviceDesk | null = null,
): string {
  const states = new Map(agents.map((agent) => [agent.id, agent]));
  const answers = verdicts.flatMap((entry) => {
    const agent = states.get(entry.agent);
    return agent === undefined ? [] : [answer(path, entry, agent, style, desk)];
  });
  return `${answers.join('\n\n')}\n`;
}

function answer(path: string, entry: AgentVerdict, agent: AgentState, style: Styles, desk: AdviceDesk | null): string {
  const { headline, verdict, reasons, basis } = explain(path, entry, agent);
  const lines = reasons.map(
    ({ access, ways, why }) => `  ${access.padEnd(8)} ${printable(ways)}${why === '' ? '' : `: ${printable(why)}`}.`,
  );
  const advice = (desk?.advice(entry) ?? []).map(
    (each) => `  ${'to close'.padEnd(8)} ${adviceText(each, (one) => desk?.command(entry.agent, one) ?? null)}.`,
  );
  const ground = basis.map((sentence) => `  ${style.faint(printable(sentence))}`);
  return [
    verdict === 'readable' ? style.alarm(printable(headline)) : style.strong(printable(headline)),
    ...lines,
    ...advice,
    ...ground,
  ].join('\n');
}
