import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { applyInsertions, recoverChanges, undoChange } from '../../src/protect';
import { configuration, layOut, placeIn, planIn, workspaceIn, writtenFiles } from './stand';

export interface KillReport {
  readonly kills: number;
  /** Writes that were done before the kills. */
  readonly writes: number;
  /** Changes that a kill had left half done. */
  readonly recovered: number;
  /** What should not have happened, a sentence each. */
  readonly faults: readonly string[];
}

/**
 * Kills a process that writes configuration files at random moments, and looks at the files each time.
 * `source`: the folder that holds the program to be killed.
 */
export async function killWriters(kills: number, source: string): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-kill-'));
  try {
    const program = join(folder, 'write-until-killed.cjs');
    const entryPoints = [join(source, 'write-until-killed.ts')];
    await build({ entryPoints, outfile: program, bundle: true, platform: 'node', mainFields: ['module', 'main'] });
    layOut(folder);
    const states = statesOf(folder);
    const faults: string[] = [];
    let [writes, recovered] = [0, 0];
    for (let kill = 0; kill < kills; kill++) {
      writes += await writesUntilKilled(program, folder, Math.random() * 150);
      faults.push(...brokenFiles(folder, states));
      recovered += recoverChanges(placeIn(folder)).length;
      faults.push(...halfDone(folder, states), ...leftOver(workspaceIn(folder)));
      takeBack(folder, states);
    }
    return { kills, writes, recovered, faults };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The two texts that each file may have; `null`: it does not exist. */
type States = ReadonlyMap<string, { readonly before: string | null; readonly after: string }>;

function statesOf(folder: string): States {
  const { edits } = planIn(folder);
  return new Map(
    writtenFiles.map((name) => {
      const edit = edits.find(({ file }) => file === join(workspaceIn(folder), name));
      const before = configuration[name] ?? null;
      return [name, { before, after: applyInsertions(before ?? '', edit?.insertions ?? []) }];
    }),
  );
}

function textOf(folder: string, name: string): string | null {
  const file = join(workspaceIn(folder), name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function brokenFiles(folder: string, states: States): readonly string[] {
  return [...states]
    .filter(([name, { before, after }]) => ![before, after].includes(textOf(folder, name)))
    .map(([name]) => `${name} is neither as it was nor as it shall be`);
}

function halfDone(folder: string, states: States): readonly string[] {
  const done = [...states].filter(([name, { after }]) => textOf(folder, name) === after).length;
  return done === 0 || done === states.size ? [] : [`${done} of ${states.size} files were written after recovery`];
}

function leftOver(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.tmp')).map((name) => `${name} was left behind`);
}

function takeBack(folder: string, states: States): void {
  const isDone = [...states].every(([name, { after }]) => textOf(folder, name) === after);
  if (isDone) undoChange('last', placeIn(folder));
}

/** Number of writes that were done. `afterMs`: counted from the first of them. */
async function writesUntilKilled(program: string, folder: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let writes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (writes === 0) setTimeout(() => child.kill('SIGKILL'), afterMs);
    writes += chunk.length;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return writes;
}
