import * as path from 'node:path';
import type { AgentVerdict } from '../model/access';
import { FileError, type ReadableFiles } from '../model/edges';
import type { Exposure, SensitiveFile } from '../model/exposure';
import type { Sensitivity } from '../model/finding';
import type { WishedPath } from '../protect';
import { isInside } from './walk';

/** Which paths a wish is about; all but `paths` are found among what the last scan of the workspace found. */
export type Choice =
  | { readonly kind: 'paths'; readonly paths: readonly WishedPath[] }
  /** Every sensitive file that one of the wish's agents can read. */
  | { readonly kind: 'exposed' }
  /** Every file of a sensitivity; confidential folders as a whole. */
  | { readonly kind: 'category'; readonly category: Sensitivity }
  /** Every file with a finding of this detection rule. */
  | { readonly kind: 'rule'; readonly rule: string };

/** What of a scan's result tells which paths are meant. */
export type Found = Pick<Exposure, 'files' | 'confidential'>;

export interface ChoiceContext {
  readonly root: string;
  readonly files: ReadableFiles;
  readonly exposure: Found;
  /** Verdicts of the wish's agents. */
  readonly judge: (absolutePath: string) => readonly AgentVerdict[];
}

/** The paths that a choice comes to, each once, in the order of their names; a link with the place where it leads. */
export function choosePaths(choice: Choice, context: ChoiceContext): readonly WishedPath[] {
  const all = chosen(choice, context).flatMap((wished) => [wished, ...targetOf(wished, context)]);
  const unique = [...new Map(all.map((wished) => [wished.path, wished])).values()];
  return unique.sort((left, right) => (left.path < right.path ? -1 : 1));
}

function chosen(choice: Choice, { root, exposure, judge }: ChoiceContext): readonly WishedPath[] {
  const where = (isWanted: (file: SensitiveFile) => boolean): readonly WishedPath[] =>
    exposure.files.filter(isWanted).map((file) => ({ path: file.path, isDirectory: false }));
  switch (choice.kind) {
    case 'paths':
      return choice.paths;
    case 'exposed':
      return where((file) => judge(path.join(root, file.path)).some(({ verdict }) => verdict === 'readable'));
    case 'category':
      return choice.category === 'confidential'
        ? confidential(exposure, where)
        : where(({ sensitivity }) => sensitivity.includes(choice.category));
    case 'rule':
      return where(({ findings }) => findings.some(({ ruleId }) => ruleId === choice.rule));
  }
}

/** A marked folder is wished as a folder, so that what is put there later is hidden too. */
function confidential(
  { confidential: marks, files }: Found,
  where: (isWanted: (file: SensitiveFile) => boolean) => readonly WishedPath[],
): readonly WishedPath[] {
  const known = new Set(files.map((file) => file.path));
  const marked = marks.map((mark) => ({ path: mark.path, isDirectory: !known.has(mark.path) }));
  const isBelow = (file: SensitiveFile): boolean => marked.some((mark) => file.path.startsWith(`${mark.path}/`));
  return [...marked, ...where((file) => file.sensitivity.includes('confidential') && !isBelow(file))];
}

/** The content is what is to be hidden, so that a link inside the workspace stands for what it leads to as well. */
function targetOf({ path: wished }: WishedPath, { root, files }: ChoiceContext): readonly WishedPath[] {
  try {
    const real = files.realPath(path.join(root, wished));
    const inside = path.relative(root, real).split(path.sep).join('/');
    if (!isInside(root, real) || inside === '' || inside === wished) return [];
    return [{ path: inside, isDirectory: files.stat(real).kind === 'directory' }];
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}
