import { readDenial, readPermissions } from '../formats/read-permissions';
import { permissionMapDialect } from '../spelling/dialect';
import type { WishedPath } from '../plan';
import { readText } from '../text/text-file';
import { effects } from './effect';
import { asValues, readValues, valueAt, type Values } from './settings-values';
import { fromGitRoot, inEveryWorkspace, pathsOf, type Place, type Writer } from './writer';

/** A program that grew from OpenCode. */
interface Family {
  readonly agent: string;
  /** Of the folder in the user's configuration folder. */
  readonly folder: string;
  /** The weakest first. */
  readonly userFiles: readonly string[];
  /** Which of them is made where there is none. */
  readonly newUserFile: number;
  /** The agent's own files of a project, the strongest first; the last is made where there is none. */
  readonly files: readonly string[];
  /** Files of other programs that it reads as well, and the own file that is stronger than they are. */
  readonly foreign: readonly string[];
  readonly strongest: string;
}

const openCodeFiles = ['opencode.jsonc', 'opencode.json'];

/**
 * Observed with OpenCode 1.18.33 and Kilo CLI 7.7.7 on Linux, 2026-11-22; https://opencode.ai/docs/config/#locations and
 * https://kilo.ai/docs/customize/context/kilocodeignore.
 */
const families: readonly Family[] = [
  {
    agent: 'opencode',
    folder: 'opencode',
    userFiles: ['config.json', 'opencode.json', 'opencode.jsonc'],
    newUserFile: 1,
    files: ['.opencode/opencode.jsonc', '.opencode/opencode.json', ...openCodeFiles],
    foreign: [],
    strongest: '.opencode/opencode.json',
  },
  {
    agent: 'kilo-code',
    folder: 'kilo',
    userFiles: ['config.json', 'kilo.json', 'kilo.jsonc', 'opencode.json', 'opencode.jsonc'],
    newUserFile: 1,
    files: [
      '.kilo/kilo.json',
      '.kilo/kilo.jsonc',
      '.kilocode/kilo.json',
      '.kilocode/kilo.jsonc',
      'kilo.jsonc',
      'kilo.json',
    ],
    foreign: openCodeFiles,
    strongest: '.kilo/kilo.json',
  },
];

/**
 * Writers for `permission.read`, in the strongest file of the project that there is, or in a file of the user, whose
 * patterns start from the top of each work tree.
 */
export const openCodeWriters: readonly Writer[] = families.map((family) => ({
  id: family.agent,
  agent: family.agent,
  scopes: ['project', 'user'],
  effect: effects.blocked,
  dialect: permissionMapDialect,
  format: readPermissions,
  obstacle: (place) =>
    outsideGit(place) ?? (place.scope === 'user' ? belowProject(family, place) : null) ?? besideOthers(family, place),
  pathObstacle: (wished, place) => namedElsewhere(family, wished, place),
  alsoCovers: inEveryWorkspace,
  file: (place) => fileOf(family, place),
  subject: fromGitRoot,
  rule: (pattern, isDirectory) => readDenial(isDirectory ? `${pattern}/*` : pattern),
}));

function fileOf(family: Family, place: Place): string {
  const { files, foreign, strongest } = family;
  if (place.scope === 'user') {
    const all = userFilesOf(family, place);
    return all.findLast((file) => readText(place.files, file) !== null) ?? all.at(family.newUserFile) ?? strongest;
  }
  const isThere = (name: string): boolean => readText(place.files, inRoot(place, name)) !== null;
  const own = files.find(isThere) ?? files.at(-1) ?? strongest;
  const isWeaker = !own.includes('/') && foreign.some(isThere);
  return inRoot(place, isWeaker ? strongest : own);
}

function outsideGit({ gitRoot }: Place): string | null {
  return gitRoot === null
    ? 'outside a git repository its rules start from the root of the file system, which a file of the project cannot name'
    : null;
}

/** What a stronger file says of everything comes behind the entries of the user's file, whichever was there first. */
function belowProject(family: Family, place: Place): string | null {
  const own = fileOf(family, place);
  const found = otherFiles(family, place).find((file) => file !== own && speaksOfAll(readValues(place, file)));
  return found === undefined ? null : `what ${found} says of everything decides over the rules of the user`;
}

/**
 * Files are merged key by key, and a key keeps the place that the weakest file gives it. So a map in this file would take
 * the place of one action in another, and an entry such as `*` would decide over a `read` that a weaker file names first.
 */
function besideOthers(family: Family, place: Place): string | null {
  const own = fileOf(family, place);
  const others = otherFiles(family, place).filter((file) => file !== own);
  const single = others.find((file) => hasOneAction(readValues(place, file)));
  if (single !== undefined) {
    return `${single} has one action for all reading, which a map in another file does not go with; make it a map there`;
  }
  const mapped = others.find((file) => readMap(readValues(place, file)) !== undefined);
  const decidesLater = [own, ...others].find((file) => speaksOfAll(readValues(place, file)));
  return mapped === undefined || decidesLater === undefined
    ? null
    : `${mapped} names "read" as well, and what ${decidesLater} says of everything may decide over both; add the path by hand`;
}

/** A key keeps its place among the others also where a later file names it again. */
function namedElsewhere(family: Family, { path, isDirectory }: WishedPath, place: Place): string | null {
  const own = fileOf(family, place);
  const key = fromGitRoot(path, place) + (isDirectory ? '/*' : '');
  const found = otherFiles(family, place).find(
    (file) => file !== own && asValues(readMap(readValues(place, file)))[key] !== undefined,
  );
  return found === undefined
    ? null
    : `${found} has an entry for this path already, and it does not hold; change it by hand`;
}

function readMap(values: Values): unknown {
  return valueAt(values, 'permission', 'read');
}

function hasOneAction(values: Values): boolean {
  const read = readMap(values);
  return typeof read === 'string' || (read === undefined && valueAt(values, 'tools', 'read') !== undefined);
}

function speaksOfAll(values: Values): boolean {
  const permission = values['permission'];
  return typeof permission === 'string' || Object.keys(asValues(permission)).some((key) => /[*?]/.test(key));
}

/** The weakest first. */
function userFilesOf({ folder, userFiles }: Family, { environment }: Place): readonly string[] {
  const { home, platform, variables } = environment;
  const { join } = pathsOf(platform);
  const user = join(variables['XDG_CONFIG_HOME'] || join(home, '.config'), folder);
  return userFiles.map((name) => join(user, name));
}

function otherFiles(family: Family, place: Place): readonly string[] {
  const { files, foreign } = family;
  const { home, platform } = place.environment;
  const { join } = pathsOf(platform);
  const project = projectFolders(place).flatMap((each) =>
    [...files, ...foreign].map((name) => join(each, ...name.split('/'))),
  );
  const ofHome = files.filter((name) => name.includes('/')).map((name) => join(home, ...name.split('/')));
  return [...userFilesOf(family, place), ...project, ...ofHome];
}

/** From the workspace root up to that of git. */
function projectFolders({ root, gitRoot, environment }: Place): readonly string[] {
  const { dirname } = pathsOf(environment.platform);
  const folders = [root];
  for (let folder = root; folder !== gitRoot && dirname(folder) !== folder; folders.push(folder))
    folder = dirname(folder);
  return folders;
}

function inRoot({ root, environment }: Place, name: string): string {
  return pathsOf(environment.platform).join(root, ...name.split('/'));
}
