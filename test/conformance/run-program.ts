import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { InstalledProgram } from './install';

export interface ProgramRun {
  readonly program: InstalledProgram;
  readonly arguments: readonly string[];
  readonly folder: string;
  /** All variables of the process; `HOME` must be its own. */
  readonly variables: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

export interface ProgramEnd {
  /** `null` when it was ended by a signal. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end, or to the time limit; whatever it left running is ended too. */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  const { child, ended } = startProgram(run);
  child.stdin.end();
  return ended;
}

/** The same for a program that is talked to while it runs. */
export function startProgram(run: ProgramRun): {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<ProgramEnd>;
} {
  const child = spawn(run.program.file, [...run.program.leading, ...run.arguments], {
    cwd: run.folder,
    env: run.variables,
    detached: true,
  });
  return { child, ended: endOf(child, run) };
}

async function endOf(child: ChildProcessWithoutNullStreams, run: ProgramRun): Promise<ProgramEnd> {
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const limit = setTimeout(() => {
    endGroup(child.pid);
  }, run.limitMs);
  const code = await new Promise<number | null>((resolve) => {
    // A process that stays behind may keep the pipes open, so this does not wait for `close`.
    child.once('exit', resolve);
    child.once('error', (error) => {
      errors += error.message;
      resolve(null);
    });
  });
  clearTimeout(limit);
  endGroup(child.pid);
  endLeftovers(run.variables['HOME']);
  return { code, output, errors };
}

function endGroup(id: number | undefined): void {
  if (id !== undefined) end(-id);
}

/**
 * Processes that moved to a group of their own are known by the home folder in their variables, which no other process has;
 * a sandbox may leave it in `TMPDIR` or `PATH` alone.
 */
function endLeftovers(home: string | undefined): void {
  if (home === undefined || process.platform !== 'linux') return;
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const id of ids.filter((each) => variablesOf(each).includes(home))) end(Number(id));
}

function variablesOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8');
  } catch {
    return '';
  }
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
