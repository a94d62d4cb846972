import { posix } from 'node:path';
import type { AccessContext, AccessTarget } from '../../agent';
import { nativePaths, rulePath } from '../../paths';
import { lastKept, placesIn } from '../../target-place';

/** Where a path stands for the permission rules. */
export interface ProjectPlace {
  /** What `read` rules are matched with: relative to git's root, or to `/` where there is none. */
  readonly path: string;
  /** The same for the place where links lead; equal to `path` where the program does not follow them. */
  readonly realPath: string;
  /** What `external_directory` rules are matched with; `null` for a path of the project. */
  readonly outside: string | null;
}

/**
 * Tells where paths stand. The project is git's work tree, else the start directory alone.
 * Source: https://github.com/anomalyco/opencode/blob/dev/packages/opencode/src/tool/external-directory.ts; observed with
 * OpenCode 1.18.33 on Linux, 2026-11-22.
 */
export function projectPlaces(context: AccessContext, followsLinks: boolean): (target: AccessTarget) => ProjectPlace {
  const { environment, git, startDirectory } = context;
  const root = git.root;
  const inProject = placesIn(context, root ?? startDirectory);
  const anchor = root === null ? '/' : rulePath(environment.platform, root);
  const inRules = (place: string | null, absolute: string): string =>
    root !== null && place !== null ? place : posix.relative(anchor, rulePath(environment.platform, absolute));
  return lastKept((target) => {
    const { own, real } = inProject(target);
    const path = inRules(own, target.absolutePath);
    const realPath = followsLinks ? inRules(real, target.realPath) : path;
    const isOutside = (followsLinks ? real : own) === null;
    const judged = followsLinks ? target.realPath : target.absolutePath;
    return { path, realPath, outside: isOutside ? folderPattern(context, judged, target.isDirectory) : null };
  });
}

function folderPattern({ environment }: AccessContext, path: string, isDirectory: boolean): string {
  const paths = nativePaths(environment.platform);
  return paths.join(isDirectory ? path : paths.dirname(path), '*').replaceAll('\\', '/');
}
