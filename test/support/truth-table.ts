import { posix } from 'node:path';
import type { AccessContext, AccessTarget } from '../../src/access/agent';
import type { Channel } from '../../src/model/access';
import { noSystemSettings, type Environment, type Platform } from '../../src/model/edges';
import { memoryFiles, type MemoryEntry } from './memory-files';

/** The truth about one agent: a file `<id>.truth.json` beside its code. */
export interface TruthTable {
  /** Id of the agent. */
  readonly agent: string;
  /** Where the rows come from that name no source of their own: a public address, or "observed with ...". */
  readonly source: string;
  readonly trees: Readonly<Record<string, string>>;
  readonly cases: readonly TruthCase[];
}

/** A tree, a configuration and what a real agent then refused. Lists are written `a | b`. */
export interface TruthCase {
  readonly id: string;
  readonly source?: string;
  /** `read` when left out. */
  readonly channel?: Channel;
  /** Linux when left out; paths are always those of Linux or macOS. */
  readonly platform?: Platform;
  /** Names that a commit holds; all others were never committed. */
  readonly committed?: string;
  readonly tree?: string;
  readonly extra?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  readonly alsoRead?: readonly string[];
  /** The names that were asked; all of the tree, links and `alsoRead` when left out. */
  readonly asked?: readonly string[];
  readonly files?: Readonly<Record<string, unknown>>;
  readonly homeFiles?: Readonly<Record<string, unknown>>;
  readonly cwd?: string;
  readonly git?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute files outside workspace and home, such as managed settings. */
  readonly machineFiles?: Readonly<Record<string, unknown>>;
  readonly denied: string;
  readonly asks?: string;
  readonly unknown?: string;
}

const workspace = '/base/ws';
const home = '/base/home';

interface Stage {
  readonly context: AccessContext;
  /** Names as the case writes them: relative to the workspace, or with `~/`. */
  readonly names: readonly string[];
  readonly target: (name: string) => AccessTarget;
}

/** Lays a case out in memory. */
export function stage(trees: Readonly<Record<string, string>>, row: TruthCase): Stage {
  const tree = [...splitList(trees[row.tree ?? 'basic'] ?? ''), ...(row.extra ?? [])];
  const entries: Record<string, MemoryEntry> = { [`${workspace}/`]: '', [`${home}/`]: '' };
  for (const name of tree) entries[place(name)] = `content of ${name}`;
  for (const [name, body] of Object.entries(row.files ?? {})) entries[`${workspace}/${name}`] = written(body);
  for (const [name, body] of Object.entries(row.homeFiles ?? {})) entries[`${home}/${name}`] = written(body);
  for (const [name, body] of Object.entries(row.machineFiles ?? {})) entries[name] = written(body);
  for (const [name, link] of Object.entries(row.links ?? {})) entries[`${workspace}/${name}`] = { link: filled(link) };
  const files = memoryFiles(entries);
  return {
    context: contextOf(row, files),
    names: row.asked ?? [...tree, ...Object.keys(row.links ?? {}), ...(row.alsoRead ?? [])],
    target: (name) => targetOf(files, name),
  };
}

export function splitList(text: string): string[] {
  return text === '' ? [] : text.split(' | ');
}

/** Puts the paths of the stage in for `$WS` and `$HOME`, as the runs of the real agents did. */
export function filled(text: string): string {
  return text.replaceAll('$WS', workspace).replaceAll('$HOME', home);
}

function contextOf(row: TruthCase, files: AccessContext['files']): AccessContext {
  const variables = Object.fromEntries(Object.entries(row.env ?? {}).map(([key, value]) => [key, filled(value)]));
  const environment: Environment = { platform: row.platform ?? 'linux', home, variables, now: () => 0 };
  const committed = splitList(row.committed ?? '').map(place);
  return {
    files,
    environment,
    startDirectory: row.cwd === undefined ? workspace : `${workspace}/${row.cwd}`,
    git: { root: row.git === true ? workspace : null, isCommitted: (path) => committed.includes(path) },
    system: noSystemSettings,
    editorExtensions: [],
  };
}

function targetOf(files: AccessContext['files'], name: string): AccessTarget {
  const path = posix.normalize(place(filled(name)));
  try {
    return { absolutePath: path, realPath: files.realPath(path), isDirectory: files.stat(path).kind === 'directory' };
  } catch {
    return { absolutePath: path, realPath: path, isDirectory: false };
  }
}

function place(name: string): string {
  if (name.startsWith('/')) return name;
  return name.startsWith('~/') ? `${home}/${name.slice(2)}` : `${workspace}/${name}`;
}

function written(body: unknown): string {
  return filled(typeof body === 'string' ? body : JSON.stringify(body));
}
