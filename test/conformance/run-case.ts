import { askProgram, placeOf, type Stand } from './ask-program';
import { askSightline } from './ask-sightline';
import type { ConformanceCase, Probe } from './case';
import { compare, isMoreOpen, type Comparison } from './compare';
import { startFakeApi } from './fake-api/server';
import { layOut } from './lay-out';

/** A program that is ready to be asked. */
export type Candidate = Pick<Stand, 'adapter' | 'program' | 'trace'> & {
  readonly name: string;
  readonly version: string;
};

/** Cases of a run; one fails when an answer is not as it must be, or when the program gave none at all. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** What came out of one of the cases of a seed. */
export interface CaseResult {
  /** Counted from 0. */
  readonly number: number;
  readonly one: ConformanceCase;
  readonly rows: readonly Comparison[];
}

/**
 * Compares what Sightline says with what the program does. Where the program gave less than Sightline says it is asked once
 * more, and its more permissive answer counts: on a busy machine a program may refuse what it otherwise gives.
 */
export async function runCase(candidate: Candidate, one: ConformanceCase): Promise<readonly Comparison[]> {
  const rows = await ask(candidate, one);
  const doubtful = rows.filter(gaveLess).map(({ probe }) => probe);
  if (doubtful.length === 0) return rows;
  const again = await ask(candidate, { ...one, probes: doubtful });
  return rows.map((row) => again.find(({ probe, outcome }) => isSame(probe, row.probe) && outcome === 'agrees') ?? row);
}

function gaveLess(row: Comparison): boolean {
  return row.outcome === 'differs' && isMoreOpen(row.sightline?.access ?? 'none', row.program);
}

function isSame(one: Probe, other: Probe): boolean {
  return one.path === other.path && one.channel === other.channel;
}

/** Lays the case out, asks Sightline and the program, and removes everything again. */
async function ask(candidate: Candidate, one: ConformanceCase): Promise<readonly Comparison[]> {
  const { adapter } = candidate;
  const laidOut = layOut(one);
  const api = await startFakeApi();
  try {
    adapter.prepareHome(placeOf({ laidOut, api }));
    // Sightline first: a program may write into its home folder.
    const verdicts = await askSightline(adapter.id, one, laidOut);
    return compare(await askProgram({ ...candidate, one, laidOut, api }), verdicts);
  } finally {
    await api.close();
    laidOut.remove();
  }
}
