import { effectsOn } from '../../../src/protect';
import { askSightline } from '../ask-sightline';
import { generate } from '../generate/case-generator';
import { layOut } from '../lay-out';
import { inParallel } from '../in-parallel';
import type { Options } from '../options';
import type { Candidate, Totals } from '../run-case';
import { isProof, type Finding } from './judge';
import { protectionTable, refusalsText, unansweredWishes } from './print-protection';
import type { ProtectionCase } from './protection-case';
import { protectionCases } from './protection-generator';
import { runProtection, type ProtectionResult } from './run-protection';
import { shrinkProtection } from './shrink-protection';

/** Findings with one cause come in crowds; so many of an agent are made small. */
const mostShrunk = 3;
const mostReasons = 12;
/** So many cases are made for each that is run: many generated configurations leave nothing to protect. */
const spare = 6;

interface Numbered {
  readonly number: number;
  readonly wanted: ProtectionCase;
}

/** Writes wishes in an agent's cases, asks its program, and prints what came out. */
export async function checkProtection(tested: Candidate, options: Options): Promise<Totals> {
  const { id } = tested.adapter;
  const results = await inParallel(await wantedCases(id, options), options.jobs, async ({ wanted, number }) => {
    const result = await runProtection(tested, wanted);
    for (const { kind, text } of result?.findings ?? []) console.log(`${id} case ${number}, ${kind}: ${text}`);
    if (options.onlyCase !== null && result !== null) console.log(caseText(wanted, result));
    return { wanted, number, result };
  });
  const all = results.flatMap(({ result }) => result ?? []);
  console.log(protectionTable(id, tested.version, all, results.length - all.length));
  const outcomes = all.flatMap((result) => result.outcomes);
  console.log(refusalsText(outcomes, mostReasons) + unansweredWishes(all, mostReasons));
  const failed = results.flatMap(({ result, ...each }) => {
    const { findings } = result ?? { findings: [] };
    return findings.length === 0 ? [] : [{ ...each, findings }];
  });
  if (options.shrink) {
    for (const each of failed.slice(0, mostShrunk)) await printSmallest(tested, each);
  }
  // Nothing is proved where the program took no case at all.
  return all.length === 0
    ? { passed: 0, failed: results.length }
    : { passed: all.length - failed.length, failed: failed.length };
}

async function wantedCases(agent: string, { seed, cases, modes, onlyCase }: Options): Promise<readonly Numbered[]> {
  const made = generate(protectionCases(agent), seed, Math.max(cases * spare, (onlyCase ?? 0) + 1));
  const kept: Numbered[] = [];
  for (const [number, wanted] of made.entries()) {
    if (kept.length === cases) break;
    const isAsked = onlyCase === null ? (modes?.includes(wanted.one.mode) ?? true) : onlyCase === number;
    if (isAsked && (await isWorthwhile(agent, wanted))) kept.push({ number, wanted });
  }
  return kept;
}

/** Something is wished, and much can be read: a configuration that the program takes, and that does not close all. */
async function isWorthwhile(agent: string, { one, wishes }: ProtectionCase): Promise<boolean> {
  const primary = effectsOn(agent)[0]?.channel;
  const laidOut = layOut(one);
  try {
    const verdicts = await askSightline(agent, one, laidOut);
    const asked = one.probes.filter(({ channel }) => channel === primary);
    const open = asked.filter(({ channel, path }) => verdicts.get(path)?.[channel].access === 'open');
    return wishes.length > 0 && open.length > asked.length / 3;
  } finally {
    laidOut.remove();
  }
}

interface Failed extends Numbered {
  readonly findings: readonly Finding[];
}

async function printSmallest(tested: Candidate, { wanted, number, findings }: Failed): Promise<void> {
  const finding = findings.find(isProof) ?? findings[0];
  if (finding === undefined) return;
  const isSame = ({ kind, row }: Finding): boolean =>
    kind === finding.kind && row?.probe.path === finding.row?.probe.path;
  const probes = finding.row === null ? [] : [finding.row.probe];
  const small = await shrinkProtection({ ...wanted, one: { ...wanted.one, probes } }, async (smaller) => {
    const again = await runProtection(tested, smaller).catch(() => null);
    return again?.findings.some(isSame) ?? false;
  });
  console.log(`\nCase ${number} made small, ${finding.kind}:\n${JSON.stringify(small)}`);
}

function caseText(wanted: ProtectionCase, { outcomes }: ProtectionResult): string {
  const { one, ...others } = wanted;
  const plans = outcomes.map(({ plan: { edits, refusals } }) => ({
    rules: edits.map(({ file, rules }) => ({ file, rules })),
    refusals,
  }));
  return JSON.stringify({ ...others, plans, ...one, probes: [] }, null, 2);
}
