import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parsePolicy } from '../../src/policy';
import { layOut, linkedFile, stateIn, workspaceIn, writerIn, writtenFiles, type WrittenFile } from './stand';

export interface KillGoal {
  /** At least so many, of both. */
  readonly kills: number;
  readonly writes: number;
  /** Told now and then. */
  readonly progress?: (report: KillReport) => void;
}

export interface KillReport {
  readonly kills: number;
  /** Changes that were written or taken back, each of several files. */
  readonly writes: number;
  /** Changes that a kill had left half done and that were mended after it, by the process that went on not counted. */
  readonly recovered: number;
  /** What should not have happened, a sentence each. */
  readonly faults: readonly string[];
}

const paths = ['.env', 'k.pem'] as const;

/**
 * Kills processes that write configuration files at random moments, one alone and two that write the same files in turn,
 * and looks at the files each time. `source`: the folder that holds the program to be killed.
 */
export async function killWriters({ kills, writes, progress }: KillGoal, source: string): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-kill-'));
  let report: KillReport = { kills: 0, writes: 0, recovered: 0, faults: [] };
  try {
    const program = join(folder, 'write-until-killed.cjs');
    const entryPoints = [join(source, 'write-until-killed.ts')];
    await build({ entryPoints, outfile: program, bundle: true, platform: 'node', mainFields: ['module', 'main'] });
    layOut(folder);
    const longestMs = Math.max(150, (40 * writes) / kills);
    for (let round = 0; report.kills < kills || report.writes < writes; round++) {
      const some = round % 2 === 0 ? paths.slice(0, 1) : paths;
      const ends = await Promise.all(some.map((path) => killed([program, folder, path], longestMs)));
      const broken = brokenFiles(folder);
      const recovered = writerIn(folder).recover();
      const faults = [...ends.flatMap((end) => end.faults), ...broken, ...leftHalfDone(folder), ...leftOver(folder)];
      report = {
        kills: report.kills + ends.length,
        writes: report.writes + ends.reduce((sum, end) => sum + end.writes, 0),
        recovered: report.recovered + recovered.length,
        faults: [...report.faults, ...faults, ...recovered.filter((sentence) => sentence.includes('left'))],
      };
      progress?.(report);
    }
    return report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The texts that a file may have: its own with the rules for none, one or both of the paths, in any order. */
function wholeTexts(name: string): readonly (string | null)[] {
  const [first, second] = paths;
  const orders = [[], [first], [second], [first, second], [second, first]];
  return orders.map((order) => writtenFiles[name]!.whole(order));
}

function textOf(folder: string, name: string): string | null {
  const file = join(workspaceIn(folder), name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function brokenFiles(folder: string): readonly string[] {
  const names = Object.keys(writtenFiles);
  const broken = names.filter((name) => !wholeTexts(name).includes(textOf(folder, name)));
  const changed = names.filter((name) => {
    const file = join(workspaceIn(folder), name);
    return writtenFiles[name]!.text !== null && (statSync(file).mode & 0o777) !== 0o640;
  });
  const policy = textOf(folder, '.sightline.jsonc') ?? '{}';
  return [
    ...broken.map((name) => `${name} is neither as it was nor as it shall be`),
    ...changed.map((name) => `${name} has another mode`),
    ...(lstatSync(join(workspaceIn(folder), linkedFile)).isSymbolicLink() ? [] : [`${linkedFile} is no link any more`]),
    ...(parsePolicy(policy).problems.length === 0 ? [] : ['the policy is broken']),
  ];
}

function leftHalfDone(folder: string): readonly string[] {
  const names = Object.keys(writtenFiles);
  const halves = paths.filter((path) => {
    const done = names.filter((name) => isHidden(path, textOf(folder, name), writtenFiles[name]!));
    return done.length !== 0 && done.length !== names.length;
  });
  return [
    ...halves.map((path) => `after recovery ${path} is hidden in some files only`),
    ...(writerIn(folder)
      .changes()
      .every(({ state }) => state === 'done')
      ? []
      : ['a change is still half done']),
  ];
}

function isHidden(path: string, text: string | null, { whole }: WrittenFile): boolean {
  const orders = [
    [path],
    ...paths.flatMap((other) => [
      [path, other],
      [other, path],
    ]),
  ];
  return orders.some((order) => new Set(order).size === order.length && whole(order) === text);
}

function leftOver(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const state = readdirSync(stateIn(folder)).filter((name) => !['changes', 'lock'].includes(name));
  const tokens = readdirSync(join(stateIn(folder), 'lock')).length;
  return [
    ...names.filter((name) => name.endsWith('.tmp')).map((name) => `${name} was left behind`),
    ...state.map((name) => `${name} was left behind`),
    ...(tokens === 1 ? [] : [`the lock has ${tokens} tokens`]),
  ];
}

interface End {
  readonly writes: number;
  readonly faults: readonly string[];
}

/** Starts the program and kills it a random time after its first write. */
async function killed(words: readonly string[], longestMs: number): Promise<End> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [writes, message] = [0, ''];
  child.stderr.on('data', (chunk: Buffer) => (message += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    if (writes === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * longestMs);
    writes += chunk.length;
  });
  await closed(child);
  return { writes, faults: child.signalCode === 'SIGKILL' ? [] : [`a writer ended by itself: ${message}`] };
}

function closed(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('close', resolve));
}
