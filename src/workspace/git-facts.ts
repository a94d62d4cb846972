import { existsSync } from 'node:fs';
import { execFile, execFileSync } from 'node:child_process';
import * as path from 'node:path';
import type { GitFacts } from '../access/agent';
import { FileError, type ReadableFiles } from '../model/edges';

/** Longest time for a walk over the whole history; what it did not reach stays unknown. */
const historyMs = 5_000;

/** Nothing that a repository's own configuration could make git run, and no transport that could fetch missing objects. */
const hardened = [
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'log.showSignature=false',
];
/** Options of the user or the repository that would hide what a commit holds. */
const complete = ['-c', 'log.showRoot=true', '-c', 'diff.relative=false'];
const hardenedVariables = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/** Outside a repository nothing is committed. */
const noGit: GitFacts = { root: null, isCommitted: () => false };

/** What can be said before git has answered: whether a folder lies in a work tree, and nothing of what was committed. */
export function provisionalGit(files: ReadableFiles, directory: string): GitFacts {
  for (let folder = directory; ; folder = path.dirname(folder)) {
    if (hasEntry(files, path.join(folder, '.git'))) return { root: folder, isCommitted: () => 'unknown' };
    if (folder === path.dirname(folder)) return noGit;
  }
}

function hasEntry(files: ReadableFiles, file: string): boolean {
  try {
    files.stat(file);
    return true;
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/**
 * Asks git for the work tree's root and for every path that a commit on any branch, tag or reflog entry ever held.
 * Without git, or when it refuses, `isCommitted` is `unknown`; so it is in a repository that lies inside this one.
 */
export async function readGitFacts(directory: string): Promise<GitFacts> {
  const found = await runGit(directory, ['rev-parse', '--show-toplevel'], historyMs);
  if (!found.ok) return found.noRepository ? noGit : { root: null, isCommitted: () => 'unknown' };
  const root = path.resolve(found.output.replace(/\n$/, ''));
  const [tracked, history] = await Promise.all([
    runGit(root, ['ls-files', '-z'], historyMs),
    runGit(
      root,
      // A merge may add what neither side had.
      [...historyOptions, '--diff-merges=first-parent'],
      historyMs,
    ),
  ]);
  const paths = withFolders([...splitPaths(tracked.output), ...splitPaths(history.output)]);
  const isComplete = tracked.ok && history.ok;
  const inner = new InnerRepositories(root);
  return {
    root,
    isCommitted: (absolutePath) => {
      const relative = path.relative(root, absolutePath).split(path.sep).join('/');
      return paths.has(relative) || (isComplete && !inner.hold(absolutePath) ? false : 'unknown');
    },
  };
}

const historyOptions = [
  'log',
  '--all',
  '--reflog',
  '--no-renames',
  '--diff-filter=AM',
  '--name-only',
  '--format=',
  '-z',
];

/** Submodules and other work trees below a root: what they committed, the outer repository does not know. */
class InnerRepositories {
  private readonly known = new Map<string, boolean>();

  constructor(root: string) {
    this.known.set(root, false);
  }

  hold(file: string): boolean {
    const folder = path.dirname(file);
    const known = this.known.get(folder);
    if (known !== undefined || folder === file) return known ?? false;
    const found = existsSync(path.join(folder, '.git')) || this.hold(folder);
    this.known.set(folder, found);
    return found;
  }
}

function splitPaths(output: string): string[] {
  return output.split('\0').filter((name) => name !== '');
}

/** The paths and every folder above one of them. */
function withFolders(files: readonly string[]): ReadonlySet<string> {
  const paths = new Set(files);
  for (const file of files) {
    let slash = file.lastIndexOf('/');
    while (slash > 0 && !paths.has(file.slice(0, slash))) {
      paths.add(file.slice(0, slash));
      slash = file.lastIndexOf('/', slash - 1);
    }
  }
  return paths;
}

interface GitAnswer {
  readonly ok: boolean;
  readonly output: string;
  readonly noRepository: boolean;
}

/** Without the variables by which a hook of git names its own repository. */
function ownVariables(): NodeJS.ProcessEnv {
  const isForeign = (name: string): boolean => name.startsWith('GIT_') && !/^GIT_(?:CONFIG|EXEC_PATH)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)));
}

function runOptions(directory: string) {
  return {
    cwd: directory,
    maxBuffer: 256 * 1024 * 1024,
    windowsHide: true,
    env: { ...ownVariables(), ...hardenedVariables, LC_ALL: 'C' },
  };
}

/** The content of an object of git's store; `null` when git does not give it out. */
export function readBlob(directory: string, id: string): Uint8Array | null {
  try {
    return execFileSync('git', [...hardened, 'cat-file', 'blob', id], { ...runOptions(directory), stdio: 'pipe' });
  } catch {
    return null;
  }
}

/** Runs git so that nothing of the repository's own configuration can make it run a program. Never throws. */
export function runGit(directory: string, args: readonly string[], timeout: number): Promise<GitAnswer> {
  const options = { ...runOptions(directory), timeout };
  return new Promise((resolve) => {
    execFile('git', [...hardened, ...complete, ...args], options, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: stdout, noRepository: stderr.includes('not a git repository') });
    });
  });
}
