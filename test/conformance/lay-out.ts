import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ConformanceCase } from './case';

/** A case on the disk. All paths are absolute and real. */
export interface LaidOut {
  readonly workspace: string;
  readonly home: string;
  /** A folder for temporary files of the program. */
  readonly temporary: string;
  readonly start: string;
  /** Absolute path of a name as cases write it. */
  readonly place: (name: string) => string;
  /** Puts the folders in for `$WS` and `$HOME`. */
  filled(text: string): string;
  /** The marker in the file, links followed; `null` where there is none. */
  markerOf(name: string): string | null;
  remove(): void;
}

/** Every marker of {@link layOut}; `MARK.7.` as a regular expression finds it without being it. */
const anyMarker = /MARK<\d+>/g;

export function layOut(one: ConformanceCase): LaidOut {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'sightline-conformance-')));
  const laidOut = foldersOf(base, one);
  for (const folder of [laidOut.home, laidOut.temporary, laidOut.start]) mkdirSync(folder, { recursive: true });
  one.tree.forEach((name, index) => {
    write(laidOut.place(name), `MARK<${index}>\n`);
  });
  for (const [name, target] of Object.entries(one.links)) link(laidOut.place(name), laidOut.filled(target));
  if (one.git) commit(laidOut, one.committed);
  for (const [name, text] of Object.entries(one.files)) write(laidOut.place(name), laidOut.filled(text));
  for (const [name, text] of Object.entries(one.homeFiles)) write(join(laidOut.home, name), laidOut.filled(text));
  return laidOut;
}

function foldersOf(base: string, one: ConformanceCase): LaidOut {
  const home = join(base, 'home');
  const workspace = join(base, one.workspace);
  const place = (name: string): string =>
    name.startsWith('~/') ? `${home}/${name.slice(2)}` : name.startsWith('/') ? name : `${workspace}/${name}`;
  return {
    workspace,
    home,
    temporary: join(base, 'tmp'),
    start: join(workspace, one.start),
    place,
    filled: (text) => text.replaceAll('$WS', workspace).replaceAll('$HOME', home),
    markerOf: (name) => markerIn(place(name)),
    remove: () => {
      rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function markerIn(file: string): string | null {
  try {
    return statSync(file).isFile() ? (readFileSync(file, 'utf8').match(anyMarker)?.[0] ?? null) : null;
  } catch {
    return null;
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function link(file: string, target: string): void {
  mkdirSync(dirname(file), { recursive: true });
  symlinkSync(target, file);
}

function commit({ workspace, home }: LaidOut, names: readonly string[]): void {
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.invalid'];
    const env = { PATH: process.env['PATH'], HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
    execFileSync('git', [...identity, ...args], { cwd: workspace, env, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  git('init', '-q');
  if (names.length === 0) return;
  git('--literal-pathspecs', 'add', '-f', '--', ...names);
  git('commit', '-q', '-m', 'Sample');
}
