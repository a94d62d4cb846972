import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TruthCase } from '../support/truth-table';
import { emptyCase, type ConformanceCase } from './case';
import type { Comparison } from './compare';
import { formatFile } from './record';

interface Seen {
  readonly id: string;
  readonly one: ConformanceCase;
  readonly row: Comparison;
  /** Where the row comes from: program, version, system, date. */
  readonly source: string;
}

/**
 * What the program did, as a row of the agent's truth table that asks for one path; `null` where the case needs what a
 * table cannot hold: another folder for the workspace.
 */
export function truthRow({ id, one, row, source }: Seen): TruthCase | null {
  if (one.workspace !== emptyCase.workspace) return null;
  const { path, channel } = row.probe;
  return {
    id: `${id}: ${channel} of ${path}`,
    source,
    tree: 'none',
    extra: one.tree,
    asked: [path],
    ...(channel === 'read' ? {} : { channel }),
    ...present('files', one.files),
    ...present('homeFiles', one.homeFiles),
    ...present('links', one.links),
    ...present('env', one.variables),
    ...(one.git ? { git: true } : {}),
    ...(one.committed.length > 0 ? { committed: one.committed.join(' | ') } : {}),
    ...(one.start === '' ? {} : { cwd: one.start }),
    denied: row.program === 'blocked' ? path : '',
    ...(row.program === 'asks' ? { asks: path } : {}),
  };
}

/** How tables name a run of today. */
export function sourceOf(program: string, version: string): string {
  return `observed with ${program} ${version} on Linux, ${new Date().toISOString().slice(0, 10)}`;
}

function present(key: string, value: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

/** Appends the row to the agent's own table below `src/access/agents`. */
export function appendRow(agent: string, row: TruthCase): void {
  const file = tableOf(agent);
  const table = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly TruthCase[] };
  writeFileSync(file, JSON.stringify({ ...table, cases: [...table.cases, row] }));
  formatFile(file);
}

function tableOf(agent: string): string {
  const folder = resolve('src/access/agents');
  const name = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) =>
    each.endsWith(`${agent}.truth.json`),
  );
  if (name === undefined) throw new Error(`${agent} has no truth table below ${folder}.`);
  return join(folder, name);
}
