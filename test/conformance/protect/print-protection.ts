import type { WishOutcome } from './product';
import type { Counts } from './judge';
import type { ProtectionResult } from './run-protection';

/** What came out for an agent, a line for each number; `untaken` cases had a configuration with which the program does not start. */
export function protectionTable(
  agent: string,
  version: string,
  results: readonly ProtectionResult[],
  untaken: number,
): string {
  const outcomes = results.flatMap((result) => result.outcomes);
  const sum = (of: (counts: Counts) => number): number => results.reduce((all, { counts }) => all + of(counts), 0);
  const given = results.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'given out');
  const lines: readonly (readonly [string, number])[] = [
    ['cases', results.length],
    ['not taken by the program', untaken],
    ['wishes', outcomes.length],
    ['refused by the planner in whole', outcomes.filter(isWhollyRefused).length],
    ['refused by the planner in part', outcomes.filter((each) => isAnyRefused(each) && !isWhollyRefused(each)).length],
    ['wished files with a rule', sum(({ wished }) => wished)],
    ['refused by the program', sum(({ refused }) => refused)],
    ['given out', given.filter(({ row }) => row !== null).length],
    ['no answer', sum(({ unansweredBecause }) => unansweredBecause.length)],
    ['open through a link, and shown so', sum(({ otherNames }) => otherNames)],
    ['other files read before', sum(({ besideBefore }) => besideBefore)],
    ['other files read after', sum(({ besideAfter }) => besideAfter)],
  ];
  const numbers = lines.map(([label, number]) => `  ${label.padEnd(36)}${String(number).padStart(7)}`);
  return [`\n${agent} ${version}, protected and taken back`, ...numbers].join('\n');
}

/** Why the planner said no, the most frequent reason first; paths and names are left out. */
export function refusalsText(outcomes: readonly WishOutcome[], most: number): string {
  const counts = new Map<string, number>();
  for (const { reason } of outcomes.flatMap(({ plan }) => plan.refusals)) {
    const kind = reason.replace(/"(?:[^"\\]|\\.)*"/g, '"..."').replace(/\/\S*/g, '...');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return mostFrequent('refused', counts, most);
}

/** What the program said where it gave no answer for a wished file, the most frequent first. */
export function unansweredWishes(results: readonly ProtectionResult[], most: number): string {
  const counts = new Map<string, number>();
  for (const message of results.flatMap(({ counts: { unansweredBecause } }) => unansweredBecause)) {
    const kind = JSON.stringify(message.replace(/\S*\/\S*/g, '...').slice(0, 90));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return mostFrequent('no answer', counts, most);
}

function mostFrequent(label: string, counts: ReadonlyMap<string, number>, most: number): string {
  const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, most);
  return frequent.map(([reason, count]) => `  ${label} ${count}: ${reason}\n`).join('');
}

function isAnyRefused({ plan }: WishOutcome): boolean {
  return plan.refusals.length > 0;
}

/** Nothing of the wish got a rule. */
function isWhollyRefused({ plan, places }: WishOutcome): boolean {
  const { refusals } = plan;
  return refusals.some(({ path }) => path === '.' || path.startsWith('/')) || refusals.length >= places.length;
}
