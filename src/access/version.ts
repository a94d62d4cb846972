import { FileError } from '../model/edges';
import type { AccessContext } from './agent';
import { realOrSame } from './config-reader';
import { descendant, parseStrict, type Node } from './json-tree';
import { expandPath, nativePaths } from './paths';
import { findProgram } from './presence';

/** Where the version of an agent's program can be seen without running it. In paths `~` is the home folder. */
export interface VersionSigns {
  /** Names on `PATH`. */
  readonly programs: readonly string[];
  /** Further places of the program. */
  readonly places?: readonly string[];
  /** Name in the `package.json` of the package that the program belongs to; one for a single system begins with it. */
  readonly packageName?: string;
  /** A folder with one entry for each version, as native installers make it. */
  readonly versionsFolder?: string;
  /** The editor extension that carries the program with it or is the agent itself, in lower case. */
  readonly extension?: string;
}

const versionPattern = /^\d+\.\d+\.\d+/;
/** Where VS Code and its forks keep extensions: a folder `publisher.name-1.2.3-system` for each. */
const extensionFolders = ['.vscode', '.vscode-server', '.vscode-insiders', '.cursor', '.windsurf', '.vscode-oss'];

/** The version of an agent's program, as far as files tell it; the program is never run. `null` when they do not. */
export function programVersion(context: AccessContext, signs: VersionSigns): string | null {
  return ofProgram(context, signs) ?? ofVersionsFolder(context, signs) ?? ofExtension(context, signs);
}

function ofProgram(context: AccessContext, { programs, places = [], packageName }: VersionSigns): string | null {
  const candidates = [
    ...programs.map((name) => findProgram(context, name)),
    ...places.map((place) => inHome(context, place)),
  ];
  for (const candidate of candidates) {
    const real = candidate === null ? null : realOrSame(context, candidate);
    const version = real === null ? null : (versionInPath(real) ?? versionOfPackage(context, real, packageName));
    if (version !== null) return version;
  }
  return null;
}

function ofVersionsFolder(context: AccessContext, { versionsFolder }: VersionSigns): string | null {
  return versionsFolder === undefined ? null : newest(namesIn(context, inHome(context, versionsFolder)));
}

function ofExtension(context: AccessContext, { extension }: VersionSigns): string | null {
  if (extension === undefined) return null;
  const names = extensionFolders.flatMap((folder) => namesIn(context, inHome(context, `~/${folder}/extensions`)));
  const prefix = `${extension}-`;
  return newest(names.filter((name) => name.toLowerCase().startsWith(prefix)).map((name) => name.slice(prefix.length)));
}

function newest(names: readonly string[]): string | null {
  const versions = names.flatMap((name) => versionPattern.exec(name)?.[0] ?? []);
  return versions.reduce<string | null>(
    (best, version) => (best === null || isAtLeast(version, best) ? version : best),
    null,
  );
}

function namesIn({ files }: AccessContext, folder: string): readonly string[] {
  try {
    return files.readDirectory(folder).map(({ name }) => name);
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

function inHome({ environment }: AccessContext, path: string): string {
  return expandPath(environment, environment.home, path);
}

function versionInPath(path: string): string | null {
  return /[\\/]versions[\\/](\d+\.\d+\.\d+)(?:[\\/]|\.exe$|$)/.exec(path)?.[1] ?? null;
}

/**
 * From the nearest `package.json` above the program that has the right name. npm for Windows puts a script beside the folder
 * that holds the package, where other systems have a link into it.
 */
function versionOfPackage(context: AccessContext, program: string, packageName: string | undefined): string | null {
  if (packageName === undefined) return null;
  const paths = nativePaths(context.environment.platform);
  const beside = paths.join(paths.dirname(program), 'node_modules', ...packageName.split('/'), 'package.json');
  for (let folder = paths.dirname(program); ; folder = paths.dirname(folder)) {
    const version = declaredVersion(context, paths.join(folder, 'package.json'), packageName);
    if (version !== null) return version;
    if (folder === paths.dirname(folder)) return declaredVersion(context, beside, packageName);
  }
}

function declaredVersion({ files }: AccessContext, path: string, packageName: string): string | null {
  const root = jsonAt(files, path);
  if (root === null) return null;
  const name: unknown = descendant(root, 'name')?.value;
  const version: unknown = descendant(root, 'version')?.value;
  const isRight = typeof name === 'string' && (name === packageName || name.startsWith(`${packageName}-`));
  return isRight && typeof version === 'string' ? (versionPattern.exec(version)?.[0] ?? null) : null;
}

function jsonAt(files: AccessContext['files'], path: string): Node | null {
  try {
    return parseStrict(new TextDecoder().decode(files.readFile(path))).root;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** Compares the numbers of two versions; what follows them (`-beta`) does not count. */
export function isAtLeast(version: string, least: string): boolean {
  const [ours, theirs] = [numbers(version), numbers(least)];
  const differing = theirs.findIndex((number, index) => number !== (ours[index] ?? 0));
  return differing === -1 || (ours[differing] ?? 0) > (theirs[differing] ?? 0);
}

function numbers(version: string): readonly number[] {
  return (versionPattern.exec(version)?.[0] ?? '').split('.').map(Number);
}
