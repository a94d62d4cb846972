import { byBadness, type Comparison } from './compare';
import { generators } from './generate';
import { generate } from './generate/case-generator';
import { generator as unconfigured } from './generate/unconfigured';
import { inParallel } from './in-parallel';
import type { Options } from './options';
import { caseText, differenceText, summaryTable, unansweredText } from './print';
import { recordRun, refusalOf } from './record';
import { runCase, type Candidate, type CaseResult, type Totals } from './run-case';
import { shrink } from './shrink';
import { appendRow, sourceOf, truthRow } from './truth-row';

/** Differences with one cause come in crowds; so many of an agent are made small. */
const mostShrunk = 5;
const mostReasons = 4;

interface Difference {
  readonly result: CaseResult;
  readonly row: Comparison;
}

/** Runs an agent's cases and prints what came out. */
export async function checkAgent(tested: Candidate, options: Options): Promise<Totals> {
  const { id } = tested.adapter;
  const results = await inParallel(wantedCases(id, options), options.jobs, async ({ one, number }) => ({
    number,
    one,
    rows: await runCase(tested, one),
  }));
  console.log(summaryTable(id, tested.version, results));
  console.log(unansweredText(results, mostReasons));
  if (options.onlyCase !== null) console.log(results.map(caseText).join('\n'));
  const differences = differencesIn(results);
  for (const { result, row } of differences) console.log(differenceText(result.number, row));
  if (options.shrink) await printSmallest(tested, differences, options);
  if (options.record) {
    recordRun(id, tested.version, results);
    console.log(`  ${refusalOf(results) ?? 'recorded'}`);
  }
  const failed = results.filter((result) => !isPassed(result)).length;
  return { passed: results.length - failed, failed };
}

function isPassed({ rows }: CaseResult): boolean {
  const isAnswered = rows.some(({ outcome }) => outcome !== 'no answer');
  return isAnswered && !rows.some(({ outcome }) => outcome === 'differs' || outcome === 'silent');
}

function wantedCases(agent: string, { seed, cases, modes, onlyCase }: Options) {
  return generate(generators[agent] ?? unconfigured, seed, cases)
    .map((one, number) => ({ one, number }))
    .filter(({ one, number }) => (modes?.includes(one.mode) ?? true) && (onlyCase ?? number) === number);
}

function differencesIn(results: readonly CaseResult[]): readonly Difference[] {
  return results
    .flatMap((result) => result.rows.map((row) => ({ result, row })))
    .filter(({ row }) => row.outcome === 'differs')
    .sort((one, other) => byBadness(one.row, other.row));
}

/** The first difference of each case, as small as it gets, as a row of the agent's truth table. */
async function printSmallest(tested: Candidate, differences: readonly Difference[], options: Options): Promise<void> {
  const firsts = differences.filter(
    ({ result }, index) => differences.findIndex((each) => each.result === result) === index,
  );
  for (const { result, row } of firsts.slice(0, mostShrunk)) {
    const isStillDifferent = async (smaller: CaseResult['one']): Promise<boolean> => {
      const [again] = await runCase(tested, smaller).catch(() => []);
      return again?.outcome === 'differs' && again.program === row.program;
    };
    const small = await shrink({ ...result.one, probes: [row.probe] }, isStillDifferent);
    const text = truthRow({
      one: small,
      row,
      source: sourceOf(tested.name, tested.version),
      id: `seed ${options.seed}, case ${result.number}`,
    });
    console.log(`\nCase ${result.number} made small:\n${JSON.stringify(text ?? small)}`);
    if (options.writeRows && text !== null) appendRow(tested.adapter.id, text);
  }
}
