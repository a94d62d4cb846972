import { posix } from 'node:path';
import type { AccessContext, AccessTarget } from '../../agent';
import { lookAt, realOrSame } from '../../config-reader';
import { answers, guardOf, untouched, type Guard, type GuardAnswer } from '../../guards/guard';
import { namesIn, type Names } from '../../matchers/names';
import { below, expandPath, nativePaths, rulePath } from '../../paths';
import { globOf, isGlob, type Entry, type Profile } from './profiles';

/** An entry of a profile where it stands, in rule notation. */
interface Placed {
  readonly path: string;
  readonly entry: Entry;
}

interface DeniedGlob {
  readonly glob: RegExp;
  /** The folder above the first wildcard, from which the depth counts. */
  readonly top: string;
  readonly entry: Entry;
}

interface Policy {
  readonly denied: readonly Placed[];
  /** Folders that may be reached again although they lie in denied ones. */
  readonly allowed: readonly Placed[];
  readonly globs: readonly DeniedGlob[];
  readonly depth: number | null;
  /** Names that entries speak of. */
  readonly names: Names;
}

/**
 * What a profile keeps from commands, judged by the place where links lead; `null` when no command runs under it. Globs name
 * files, plain paths also all below them, and no link in a denied folder can be followed; in a denied folder only folders
 * made writable open again.
 * Source: https://developers.openai.com/codex/permissions; observed with Codex 0.169.0 on Linux, 2026-11-28.
 */
export function profileGuard(context: AccessContext, profile: Profile, ownFolder: string): Guard | null {
  const policy = policyOf(context, profile, ownFolder);
  if (policy === null) return null;
  const { platform } = context.environment;
  const answer = answers<Entry>(({ rule }) => rule);
  const byFolder = (path: string): GuardAnswer => {
    const denying = deepest(policy.denied, path);
    if (denying === null) return untouched;
    const allowing = deepest(policy.allowed, path);
    if (allowing === null || allowing.path.length <= denying.path.length) return answer('covered', denying.entry);
    if (platform !== 'linux') return answer('disputed', denying.entry);
    const opens = allowing.entry.access === 'write';
    return answer(opens ? 'lifted' : 'covered', (opens ? allowing : denying).entry);
  };
  return guardOf(policy.names, (target): GuardAnswer => {
    const path = rulePath(platform, target.realPath);
    const own = byFolder(path);
    if (own.state === 'covered') return own;
    const link = linksOnTheWay(context, target)
      .map(byFolder)
      .find(({ state }) => state !== 'untouched' && state !== 'lifted');
    if (link !== undefined) return link;
    if (own.state !== 'untouched') return own;
    const found = target.isDirectory ? undefined : policy.globs.find((each) => matches(each, path, policy.depth));
    return found === undefined ? untouched : answer('covered', found.entry);
  });
}

/** Where a path that is reached through links stands itself: as it is written, and with the links above it followed. */
function linksOnTheWay(context: AccessContext, { absolutePath, realPath }: AccessTarget): readonly string[] {
  if (absolutePath === realPath) return [];
  const { platform } = context.environment;
  const paths = nativePaths(platform);
  const followed = paths.join(realOrSame(context, paths.dirname(absolutePath)), paths.basename(absolutePath));
  return [absolutePath, followed].map((path) => rulePath(platform, path));
}

function policyOf(context: AccessContext, profile: Profile, ownFolder: string): Policy | null {
  const { entries, depth } = profile;
  const workspace = workspaceRoots(context, profile);
  if (entries.some(({ scope }) => scope === 'workspace') && workspace.some(hasWildcard)) return null;
  const placed = entries.flatMap((entry) => placesOf(context, workspace, entry));
  const exact = placed.filter(({ entry }) => !isGlob(entry.path));
  const globs = placed.filter(({ entry }) => isGlob(entry.path)).map(deniedGlob);
  const own = [ownFolder, ...workspace].map((path) => rulePath(context.environment.platform, path));
  if (exact.some((each) => stopsCommands(context, each, own))) return null;
  if (hasNestedDenial(exact)) return null;
  if (globs.some((glob) => glob === null || isLinked(context, glob.top))) return null;
  return {
    denied: exact.filter(({ entry }) => entry.access === 'deny'),
    allowed: exact.filter(({ entry, path }) => entry.access !== 'deny' && path !== '/'),
    globs: globs.filter((glob) => glob !== null),
    depth,
    names: namesIn(placed.map(({ path }) => path)),
  };
}

function workspaceRoots(context: AccessContext, { roots }: Profile): readonly string[] {
  const { environment, startDirectory } = context;
  const folders = [startDirectory, ...roots.map((path) => expandPath(environment, startDirectory, path))];
  return folders.map((folder) => rulePath(environment.platform, realOrSame(context, folder)));
}

/** The program takes the path of the workspace for a part of the pattern. */
function hasWildcard(folder: string): boolean {
  return /[*?[\]{}\\]/.test(folder);
}

function placesOf(context: AccessContext, workspace: readonly string[], entry: Entry): readonly Placed[] {
  const { environment, startDirectory } = context;
  if (entry.scope === 'workspace') return workspace.map((root) => ({ path: posix.join(root, entry.path), entry }));
  return [{ path: rulePath(environment.platform, expandPath(environment, startDirectory, entry.path)), entry }];
}

function deniedGlob({ path, entry }: Placed): DeniedGlob | null {
  const glob = globOf(path);
  const top = path.slice(0, path.slice(0, path.search(/[*?[]/)).lastIndexOf('/'));
  return glob === null || top === '' ? null : { glob, top, entry };
}

/** Seen to keep all commands from running: denying a folder that Codex needs, making one file writable, going through a link. */
function stopsCommands(context: AccessContext, { path, entry }: Placed, own: readonly string[]): boolean {
  if (path === '/') return entry.access === 'deny';
  if (entry.access === 'deny' && own.some((folder) => isBelow(path, folder))) return true;
  const isFile = lookAt(context, path)?.kind === 'file';
  return (entry.access === 'write' && isFile) || isLinked(context, path);
}

/** Seen to keep all commands from running, whether or not the inner path exists, and also below a folder that opens again. */
function hasNestedDenial(exact: readonly Placed[]): boolean {
  const denied = exact.filter(({ entry }) => entry.access === 'deny');
  return denied.some((outer) => denied.some((inner) => inner.path !== outer.path && isBelow(outer.path, inner.path)));
}

function isLinked(context: AccessContext, path: string): boolean {
  return context.environment.platform !== 'win32' && realOrSame(context, path) !== path;
}

function deepest(entries: readonly Placed[], path: string): Placed | null {
  return entries.reduce<Placed | null>((found, each) => {
    const isDeeper = isBelow(each.path, path) && each.path.length > (found?.path.length ?? -1);
    return isDeeper ? each : found;
  }, null);
}

function isBelow(folder: string, path: string): boolean {
  return below('linux', folder, path) !== null;
}

function matches({ glob, top }: DeniedGlob, path: string, depth: number | null): boolean {
  if (!glob.test(path)) return false;
  const inner = below('linux', top, path);
  return inner !== null && (depth === null || inner.split('/').length <= depth);
}
