import { posix } from 'node:path';
import { FileError, type DirectoryEntry } from '../model/edges';
import type { AccessContext } from './agent';
import type { ConfigReader } from './config-reader';
import { ignoreLines, type IgnoreLine } from './matchers/gitignore-dialect';
import { nativePaths } from './paths';

/** Names that agents look for in every folder. */
export const nestedNames: ReadonlySet<string> = new Set([
  '.gitignore',
  '.cursorignore',
  '.continueignore',
  '.crushignore',
  '.kiroignore',
  '.aiexclude',
]);

/** Folders in which no nested file is looked for: their content is refused or no part of the work tree. */
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** A file of one of the nested names: its folder relative to the start directory, empty or with a slash in front. */
interface NestedFile {
  readonly folder: string;
  readonly name: string;
}

const walks = new WeakMap<AccessContext, readonly NestedFile[]>();

/** All nested files of the workspace in the order of their folders; one walk serves all agents. */
function nestedFiles(context: AccessContext): readonly NestedFile[] {
  const known = walks.get(context) ?? filesBelow(context, '');
  walks.set(context, known);
  return known;
}

function filesBelow(context: AccessContext, folder: string): readonly NestedFile[] {
  const entries = list(context, folder);
  const here = entries.filter(({ name }) => nestedNames.has(name)).map(({ name }) => ({ folder, name }));
  const below = entries
    .filter(({ kind, name }) => kind === 'directory' && !skippedFolders.has(name))
    .flatMap(({ name }) => filesBelow(context, `${folder}/${name}`));
  return [...here, ...below];
}

/** A folder that cannot be listed holds no file that an agent could read. */
function list({ files, environment, startDirectory }: AccessContext, folder: string): readonly DirectoryEntry[] {
  try {
    return files.readDirectory(nativePaths(environment.platform).join(startDirectory, ...folder.split('/')));
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** The folders that hold a file of one of the nested names, relative to the start directory, which is the empty one. */
export function foldersWith(context: AccessContext, name: string): readonly string[] {
  return nestedFiles(context)
    .filter((file) => file.name === name)
    .map(({ folder }) => folder.slice(1));
}

/**
 * The lines of all ignore files of a name, from the start directory down, spelled from the start directory on. `place` says
 * how an agent spells a line of a nested file; it gets the folder, empty or with a slash in front.
 */
export function nestedIgnoreLines(reader: ConfigReader, name: string, place = moved): readonly IgnoreLine[] {
  const { environment, startDirectory } = reader.context;
  const paths = nativePaths(environment.platform);
  reader.watch(paths.join(startDirectory, name));
  return nestedFiles(reader.context)
    .filter((file) => file.name === name)
    .flatMap(({ folder }) => {
      const path = paths.join(startDirectory, ...folder.split('/'), name);
      const text = reader.readText(path);
      const lines = text === null ? [] : ignoreLines(reader.display(path), text);
      return lines.map((line) => place(line, folder));
    });
}

/**
 * A line of a nested file as seen from the start directory. Where sources differ on how deep it reaches, a line that
 * ignores takes the narrow meaning and an exception the wide one. The folder's name becomes part of the pattern as it
 * is, its brackets and stars with it: observed with Gemini CLI 0.61.0 on Linux, 2026-11-22.
 */
function moved(line: IgnoreLine, folder: string): IgnoreLine {
  if (folder === '') return line;
  const negation = line.pattern.startsWith('!') ? '!' : '';
  const body = line.pattern.slice(negation.length);
  const anchorsItself = negation === '' ? body.includes('/') : /\/./.test(body);
  const place = posix.join(folder, anchorsItself ? '' : '**', body.replace(/^\//, ''));
  return { ...line, pattern: negation + place };
}
