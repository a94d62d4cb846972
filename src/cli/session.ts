import * as path from 'node:path';
import { agents } from '../access';
import { defaultExcludes } from '../workspace/exclude';
import type { ExposureIndex } from '../workspace/exposure-index';
import { nodeFiles } from '../workspace/node-files';
import { defaultMaxFileSize, openWorkspace } from '../workspace/open-workspace';
import { isInside } from '../workspace/walk';
import type { AgentSelection } from '../workspace/workspace-access';
import { UsageError, type Arguments, type OptionSpec, type Terminal } from './command';

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
 * Opens the start directory: the current one, or DIR of `--cwd`. PATH arguments only filter; one folder outside the current
 * directory is taken as the start directory itself, for nothing of it could be seen from here.
 */
export function openSession(args: Arguments, terminal: Terminal): Session {
  const start = path.resolve(terminal.currentDirectory, args.text('cwd') ?? '.');
  const root = startDirectory(start, args.paths);
  const index = openWorkspace({
    root,
    workerScript: terminal.workerScript,
    settings: { agents: agentSelection(args), exclude: defaultExcludes, editorExtensions: [], trusted: true },
    maxFileSize: defaultMaxFileSize,
    disabledRules: [],
  });
  const relative = (given: string): string => {
    const absolute = realPlace(path.resolve(root === start ? start : root, path.resolve(start, given)));
    return path.relative(index.root, absolute).split(path.sep).join('/');
  };
  return { index, paths: args.paths.length === 0 ? [''] : args.paths.map(relative) };
}

function startDirectory(start: string, paths: readonly string[]): string {
  nodeFiles.readDirectory(start);
  const outside = paths.map((given) => path.resolve(start, given)).filter((given) => !isInside(start, given));
  const [only] = outside;
  if (only === undefined) return start;
  if (paths.length === 1 && nodeFiles.stat(only).kind === 'directory') return only;
  throw new UsageError(`${only} is outside the start directory ${start}; see --cwd`);
}

/** The path as the walk names it: links in the folders above are followed, the last name is kept. */
function realPlace(absolute: string): string {
  const parent = path.dirname(absolute);
  if (parent === absolute) return absolute;
  return path.join(nodeFiles.realPath(parent), path.basename(absolute));
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
