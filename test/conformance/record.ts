import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tally } from './compare';
import type { CaseResult } from './run-case';

/** What a run showed of one agent; ships with the product and is shown beside its verdicts. */
export interface CheckedRecord {
  /** Version of the program. */
  readonly program: string;
  readonly os: string;
  /** ISO date. */
  readonly date: string;
  readonly cases: number;
  /** Verdicts compared: those to which the program gave an answer. */
  readonly verdicts: number;
  /** Share that agrees of those in which Sightline does not say `unknown`, from 0 to 1. */
  readonly agreement: number;
  /** Share in which Sightline says `unknown`, from 0 to 1. */
  readonly unknown: number;
}

export type CheckedRecords = Readonly<Record<string, CheckedRecord>>;

const file = resolve('src/access/checked.json');

/** Writes what came out for the agent; the entries of the others stay. */
export function recordRun(agent: string, program: string, results: readonly CaseResult[]): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as CheckedRecords;
  const date = new Date().toISOString().slice(0, 10);
  const after = { ...before, [agent]: recordOf(results, { program, os: process.platform, date }) };
  const sorted = Object.fromEntries(Object.entries(after).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, JSON.stringify(sorted));
  formatFile(file);
}

/** As `npm run check` wants it. */
export function formatFile(path: string): void {
  execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--log-level', 'warn', '--write', path]);
}

/** Sums up a run. */
export function recordOf(
  results: readonly CaseResult[],
  what: Pick<CheckedRecord, 'program' | 'os' | 'date'>,
): CheckedRecord {
  const { compared, agreeing, unknown } = tally(results.flatMap(({ rows }) => rows));
  return {
    ...what,
    cases: results.length,
    verdicts: compared,
    agreement: share(agreeing, compared - unknown),
    unknown: share(unknown, compared),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((10_000 * part) / whole) / 10_000;
}
