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

/** A run in which more than this share stayed without an answer shows the machine rather than the program. */
const mostSilent = 0.005;

/** False for a configuration that the program does not start with, whatever the machine is busy with. */
function isStarted({ rows }: CaseResult): boolean {
  return rows.some(({ program }) => program !== null);
}

/** Why a run is not recorded; `null` when it may be. */
export function refusalOf(results: readonly CaseResult[]): string | null {
  const { compared, silent } = tally(results.filter(isStarted).flatMap(({ rows }) => rows));
  const isTooMuch = compared === 0 || silent > mostSilent * (compared + silent);
  return isTooMuch ? `not recorded: nothing came back for ${silent} of ${compared + silent} questions` : null;
}

/** Writes what came out for the agent, unless {@link refusalOf} speaks; the entries of the others stay. */
export function recordRun(agent: string, program: string, results: readonly CaseResult[]): void {
  if (refusalOf(results) !== null) return;
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
