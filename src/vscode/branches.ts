import type { FileNode } from './exposure-groups';
import type { FolderModel } from './exposure-model';

/** A folder that holds files of a group. */
export interface BranchNode {
  readonly kind: 'branch';
  readonly folder: FolderModel;
  /** POSIX, relative to the folder of the workspace. */
  readonly path: string;
  /** Its name below the row that it hangs on; several names where a folder holds nothing but the next. */
  readonly label: string;
  readonly files: readonly FileNode[];
}

/** Files in their folders, those of each workspace folder for themselves. */
export function inFolders(files: readonly FileNode[]): readonly (BranchNode | FileNode)[] {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  return folders.flatMap((folder) =>
    below(
      folder,
      '',
      files.filter((file) => file.folder === folder),
    ),
  );
}

/** What hangs on a folder (`path`, '' for the workspace folder) that holds these files: folders first, by name. */
export function below(
  folder: FolderModel,
  path: string,
  files: readonly FileNode[],
): readonly (BranchNode | FileNode)[] {
  const start = path === '' ? 0 : path.length + 1;
  const isIn = (name: string) => (node: FileNode) => nextFolder(node.file.path, start) === name;
  const names = new Set(files.map(({ file }) => nextFolder(file.path, start)).filter((name) => name !== ''));
  const branches = [...names].sort().map((name): BranchNode => {
    const inside = files.filter(isIn(name));
    const end = commonFolder(inside);
    return { kind: 'branch', folder, path: end, label: end.slice(start), files: inside };
  });
  return [...branches, ...files.filter(isIn(''))];
}

/** Name of the folder at a place of a path; '' where the rest is a file's name. */
function nextFolder(path: string, start: number): string {
  const end = path.indexOf('/', start);
  return end === -1 ? '' : path.slice(start, end);
}

/** The innermost folder that all files lie in. */
function commonFolder(files: readonly FileNode[]): string {
  const [first = [], ...others] = files.map(({ file }) => file.path.split('/').slice(0, -1));
  const length = first.findIndex((name, index) => others.some((names) => names[index] !== name));
  return (length === -1 ? first : first.slice(0, length)).join('/');
}
