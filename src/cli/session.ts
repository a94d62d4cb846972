import { lstatSync } from 'node:fs';
import * as path from 'node:path';
import { agents } from '../access';
import type { AgentState } from '../model/access';
import { FileError, type ReadableFiles } from '../model/edges';
import { printable } from '../report/printable';
import { defaultExcludes } from '../workspace/exclude';
import type { ExposureIndex } from '../workspace/exposure-index';
import { nodeEnvironment } from '../workspace/node-environment';
import { nodeFiles, toFileError } from '../workspace/node-files';
import { defaultMaxFileSize, openWorkspace, watchDrifts } from '../workspace/open-workspace';
import { OverlayFiles } from '../workspace/overlay-files';
import { ProtectionPlanner } from '../workspace/protection-planner';
import { isInside } from '../workspace/walk';
import type { AgentSelection } from '../workspace/workspace-access';
import { writeLock } from '../workspace/write-lock';
import { WorkspaceWriter } from '../workspace/workspace-writer';
import { UsageError, type Arguments, type OptionSpec, type Terminal } from './command';
import { ProgressLine } from './progress-line';

/** A path that verdicts are asked for. */
export interface NamedPath {
  readonly absolute: string;
  /** POSIX and relative below the start directory, else absolute. */
  readonly shown: string;
}

/** The start directory opened for questions about paths. */
export interface Question {
  readonly index: ExposureIndex;
  readonly paths: readonly NamedPath[];
}

/** Options of every command that looks at a workspace. */
export const workspaceOptions = {
  agents: { type: 'string', value: 'LIST', help: 'detected (default), all, or ids: claude-code,cursor' },
  cwd: { type: 'string', short: 'C', value: 'DIR', help: 'start in DIR instead of the current directory' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** A workspace opened for one command, with the paths that it was asked about. */
export interface Session {
  readonly index: ExposureIndex;
  /** Relative to the root, POSIX; '' alone for the whole workspace. */
  readonly paths: readonly string[];
}

/**
 * Opens the start directory: the current one, or DIR of `--cwd`. PATH arguments only filter what is walked; one folder
 * outside the current directory is taken as the start directory itself, for nothing of it could be seen from here.
 * `changed`: files that are read with other content; what is found then is not remembered.
 */
export function openSession(args: Arguments, terminal: Terminal, changed?: ReadonlyMap<string, Uint8Array>): Session {
  const start = startOf(args, terminal);
  const index = openIndex(walkedRoot(start, args.paths), args, terminal, changed);
  const relative = (given: string): string => {
    const place = existingPlace(path.resolve(start, given), index.root);
    if (!isInside(index.root, place)) throw outside(place, index.root);
    return path.relative(index.root, place).split(path.sep).join('/');
  };
  return { index, paths: args.paths.length === 0 ? [''] : args.paths.map(relative) };
}

/** Opens the start directory for questions about the given paths, which need neither exist nor lie in it. */
export function openQuestion(args: Arguments, terminal: Terminal): Question {
  const start = startOf(args, terminal);
  const index = openIndex(start, args, terminal);
  const asked = (given: string): string => {
    const absolute = path.resolve(start, given);
    // Links inside the workspace are kept: an agent's rules are matched with the path that is asked for.
    return isInside(start, absolute) ? path.join(index.root, path.relative(start, absolute)) : placeOf(absolute);
  };
  return { index, paths: args.paths.map((given) => named(index.root, asked(given))) };
}

/** The start directory opened for writing. */
export interface WritingSession extends Question {
  readonly root: string;
  readonly writer: WorkspaceWriter;
  readonly planner: ProtectionPlanner;
  readonly agents: readonly AgentState[];
}

interface WritingOptions {
  /** Nothing is written, not even what an earlier run left half done is mended. */
  readonly isLookOnly?: boolean;
  /** Content is judged, so that files can be chosen by what is in them. */
  readonly scans?: boolean;
  /** Git is asked what was committed. */
  readonly asksGit?: boolean;
}

/** Opens the start directory for a change, and first mends what an earlier run left half done. */
export async function openWriter(
  args: Arguments,
  terminal: Terminal,
  { isLookOnly = false, scans = false, asksGit = false }: WritingOptions = {},
): Promise<WritingSession> {
  const { index, paths } = openQuestion(args, terminal);
  const { root } = index;
  // What is protected on request is remembered, whoever it is protected from.
  const drifts = index.driftWatch ?? watchDrifts(root, 'terminal', true);
  const environment = nodeEnvironment();
  const edges = { files: nodeFiles, environment, lock: writeLock(environment) };
  const judge = (agents: readonly string[]) => index.judge(agents);
  const writer = new WorkspaceWriter({ root, ...edges, drifts, judge });
  // Before the configuration is read: a rule that is taken back guards nothing.
  for (const sentence of isLookOnly ? [] : writer.recover()) terminal.messages.write(`${printable(sentence)}\n`);
  await scanned(index, scans ? [''] : [], terminal);
  if (asksGit) await index.readHistory();
  index.dispose();
  // A rule is written for the real place, which is guarded by whatever way it is asked for.
  const places = paths.map(({ absolute }) => named(root, placeOf(absolute)));
  const planner = new ProtectionPlanner({ index, ...edges });
  return { root, index, writer, planner, agents: index.snapshot().agents, paths: places };
}

/** Scans the given paths (relative to the root) and shows how far that is. */
export async function scanned(index: ExposureIndex, from: readonly string[], terminal: Terminal): Promise<void> {
  const bar = new ProgressLine(terminal);
  try {
    await index.scan(from, (files) => {
      bar.add(files);
    });
  } finally {
    bar.clear();
  }
}

/** The start directory: the current one, or DIR of `--cwd`; absolute, and a folder that can be read. */
export function startOf(args: Arguments, terminal: Terminal): string {
  const start = path.resolve(terminal.currentDirectory, args.text('cwd') ?? '.');
  nodeFiles.readDirectory(start);
  return start;
}

function openIndex(
  root: string,
  args: Arguments,
  { workerScript }: Terminal,
  changed?: ReadonlyMap<string, Uint8Array>,
): ExposureIndex {
  const settings = { ...everything, agents: agentSelection(args) };
  // Agents that are only asked about are no part of what this machine is guarded against.
  const memory = settings.agents === 'detected' ? ({ viewer: 'terminal', remembers: true } as const) : null;
  const caches = !args.flag('no-cache') && changed === undefined;
  const files = changed === undefined ? nodeFiles : new OverlayFiles(nodeFiles, changed);
  return openWorkspace({ root, workerScript, settings, memory, caches, files });
}

/** Opens a folder for a check: what was guarded is looked up, and not remembered. */
export function openCheck(root: string, files: ReadableFiles, { workerScript }: Terminal): ExposureIndex {
  const settings = { ...everything, agents: 'detected' } as const;
  const memory = { viewer: 'terminal', remembers: false } as const;
  return openWorkspace({ root, workerScript, settings, memory, caches: false, files });
}

const everything = {
  exclude: defaultExcludes,
  maxFileSize: defaultMaxFileSize,
  disabledRules: [],
  editorExtensions: [],
  trusted: true,
};

function walkedRoot(start: string, paths: readonly string[]): string {
  const others = paths.map((given) => path.resolve(start, given)).filter((given) => !isInside(start, given));
  const [only] = others;
  if (only === undefined) return start;
  if (paths.length === 1 && nodeFiles.stat(only).kind === 'directory') return only;
  throw outside(only, start);
}

function outside(given: string, start: string): UsageError {
  return new UsageError(`${given} is outside the start directory ${start}; see --cwd`);
}

/** The place of a path that a walk can start from: something stands there, be it a link that leads to nothing. */
function existingPlace(absolute: string, root: string): string {
  // The root's own name may be a link.
  if (isSame(absolute, root)) return root;
  const place = placeOf(absolute);
  try {
    lstatSync(place);
  } catch (error) {
    throw toFileError(error, absolute);
  }
  return place;
}

function isSame(absolute: string, root: string): boolean {
  try {
    return nodeFiles.realPath(absolute) === root;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/** The path as the walk names it: links in the folders above are followed as far as they exist, the last name is kept. */
function placeOf(absolute: string): string {
  const parent = path.dirname(absolute);
  if (parent === absolute) return absolute;
  try {
    return path.join(nodeFiles.realPath(parent), path.basename(absolute));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return path.join(placeOf(parent), path.basename(absolute));
  }
}

function named(root: string, absolute: string): NamedPath {
  const isOutside = !isInside(root, absolute);
  return { absolute, shown: isOutside ? absolute : path.relative(root, absolute).split(path.sep).join('/') || '.' };
}

function agentSelection(args: Arguments): AgentSelection {
  const given = args.text('agents') ?? 'detected';
  if (given === 'detected' || given === 'all') return given;
  const ids = given.split(',').map((id) => id.trim());
  const known = agents.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`unknown agent '${unknown}'; known: ${known.join(', ')}`);
  return ids;
}
