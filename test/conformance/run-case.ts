import { askProgram, placeOf, type Stand } from './ask-program';
import { askSightline } from './ask-sightline';
import type { ConformanceCase } from './case';
import { compare, type Comparison } from './compare';
import { startFakeApi } from './fake-api/server';
import { layOut } from './lay-out';

/** A program that is ready to be asked. */
export type Candidate = Pick<Stand, 'adapter' | 'program' | 'trace'> & {
  readonly name: string;
  readonly version: string;
};

/** What came out of one of the cases of a seed. */
export interface CaseResult {
  /** Counted from 0. */
  readonly number: number;
  readonly one: ConformanceCase;
  readonly rows: readonly Comparison[];
}

/** Lays the case out, asks Sightline and the program, compares, and removes everything again. */
export async function runCase(candidate: Candidate, one: ConformanceCase): Promise<readonly Comparison[]> {
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
