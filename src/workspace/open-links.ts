import * as path from 'node:path';
import type { AgentVerdict } from '../model/access';
import { FileError, type ReadableFiles } from '../model/edges';
import type { PlanNote, WishedPath } from '../protect';
import { isFolder, sampleOf } from './folder-sample';
import { isInside } from './walk';

export interface LinkContext {
  /** Absolute path of the workspace root. */
  readonly root: string;
  readonly files: ReadableFiles;
  /** Verdicts by the configuration as it will be. */
  readonly judge: (absolutePath: string) => readonly AgentVerdict[];
}

/**
 * Links in wished folders that lead out of them, for each agent that still reads what they lead to: many tools go by where
 * a link leads, which the folder's rule says nothing of.
 */
export function openLinks(wished: readonly WishedPath[], context: LinkContext): readonly PlanNote[] {
  return wished.filter(({ isDirectory }) => isDirectory).flatMap((folder) => openLinksIn(folder.path, context));
}

function openLinksIn(folder: string, { root, files, judge }: LinkContext): readonly PlanNote[] {
  return sampleOf(files, path.join(root, folder)).links.flatMap((link) => {
    const target = targetOf(link, path.join(root, folder), files);
    const asked = target === null ? undefined : someFileBehind(link, target, files);
    if (target === null || asked === undefined) return [];
    const shown = (place: string): string =>
      JSON.stringify(isInside(root, place) ? path.relative(root, place).split(path.sep).join('/') : place);
    const text = `the link ${shown(link)} leads to ${shown(target)}, which can still be read; hide that as well`;
    const verdicts = judge(asked);
    return verdicts
      .filter(({ verdict }) => verdict === 'readable')
      .map(({ agent }): PlanNote => ({ agent, kind: 'linked', path: folder, text }));
  });
}

/** Absolute path of where a link leads, if that is something outside its folder. */
function targetOf(link: string, folder: string, files: ReadableFiles): string | null {
  try {
    const real = files.realPath(link);
    return isInside(files.realPath(folder), real) ? null : real;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** By the name that goes through the link; one that exists, for only there an agent can see where it leads. */
function someFileBehind(link: string, target: string, files: ReadableFiles): string | undefined {
  if (!isFolder(files, target)) return link;
  const [file] = sampleOf(files, target).files;
  return file === undefined ? undefined : path.join(link, path.relative(target, file));
}
