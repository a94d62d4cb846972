import { FileError } from '../../../src/model/edges';
import { ChangeError } from '../../../src/protect';
import { askProgram, placeOf as programPlace } from '../ask-program';
import type { Probe } from '../case';
import { compare, type Comparison } from '../compare';
import { startFakeApi } from '../fake-api/server';
import { layOut } from '../lay-out';
import type { Candidate } from '../run-case';
import { diskState, leftovers, type DiskState } from './disk-state';
import { count, isProof, judge, type Answers, type Counts, type Finding } from './judge';
import { Product, type WishOutcome } from './product';
import type { ProtectionCase } from './protection-case';
import { judgementOf, sampleOf } from './relations';

/** What came out of a case; `null` where the program does not start with the configuration of the case. */
export type Outcome = ProtectionResult | null;

export interface ProtectionResult {
  readonly outcomes: readonly WishOutcome[];
  readonly counts: Counts;
  readonly findings: readonly Finding[];
}

/**
 * Asks the program, writes the wishes, asks again, takes them back and asks once more. What a busy machine may have brought
 * about counts only when a second run of the case shows it too.
 */
export async function runProtection(candidate: Candidate, wanted: ProtectionCase): Promise<Outcome> {
  const first = (await attempt(candidate, wanted)) ?? (await attempt(candidate, wanted));
  if (first === null) return null;
  const doubtful = first.findings.filter((each) => !isProof(each));
  if (doubtful.length === 0) return first;
  const again = await attempt(candidate, { ...wanted, one: { ...wanted.one, probes: probesOf(doubtful) } });
  const isSeenAgain = (one: Finding): boolean =>
    (again?.findings ?? []).some((other) => other.kind === one.kind && isSameProbe(one, other));
  return { ...first, findings: first.findings.filter((each) => isProof(each) || isSeenAgain(each)) };
}

function probesOf(findings: readonly Finding[]): readonly Probe[] {
  return findings.flatMap(({ row }) => row?.probe ?? []);
}

function isSameProbe(one: Finding, other: Finding): boolean {
  return one.row?.probe.path === other.row?.probe.path && one.row?.probe.channel === other.row?.probe.channel;
}

/** Lays the case out, plays it through once and removes it. */
async function attempt(candidate: Candidate, { one, wishes, undo, asksAfterUndo }: ProtectionCase): Promise<Outcome> {
  const laidOut = layOut(one);
  const api = await startFakeApi();
  try {
    candidate.adapter.prepareHome(programPlace({ laidOut, api }));
    const product = new Product(candidate.adapter.id, one, laidOut);
    const ask = async (probes: readonly Probe[]): Promise<readonly Comparison[]> => {
      const verdicts = await product.verdicts(probes);
      return compare(await askProgram({ ...candidate, one: { ...one, probes }, laidOut, api }), verdicts);
    };
    const look = (): DiskState => diskState([laidOut.workspace, laidOut.home], [product.ownFolder]);
    const before = await ask(one.probes);
    if (before.every(({ program }) => program === null)) return null;
    const unwritten = look();
    const outcomes: WishOutcome[] = [];
    const failures: Finding[] = [];
    for (const wish of wishes) await failing(failures, async () => outcomes.push(await product.protect(wish)));
    const written = look();
    const judgement = judgementOf(candidate.adapter.id, one, outcomes, laidOut);
    const after = await ask(one.probes);
    const asked = look();
    await failing(failures, () => {
      product.undo(undo);
    });
    const edited = outcomes.flatMap(({ plan }) => plan.edits.map(({ file }) => file));
    const left = leftovers({ before: unwritten, written, asked, undone: look() }, edited);
    const undone = asksAfterUndo ? await ask(sampleOf(one.probes, judgement)) : [];
    const answers: Answers = { before, after, undone };
    const findings = [...failures, ...left.map(notRestored), ...judge(answers, judgement)];
    return { outcomes, counts: count(answers, judgement), findings };
  } finally {
    await api.close();
    laidOut.remove();
  }
}

function notRestored(text: string): Finding {
  return { kind: 'not restored', row: null, text };
}

/** The product refuses what it cannot do with these errors; here it had no reason to. */
async function failing(failures: Finding[], action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof ChangeError || error instanceof FileError)) throw error;
    failures.push({ kind: 'failed', row: null, text: error.message });
  }
}
