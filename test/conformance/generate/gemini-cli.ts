import { emptyCase, type ConformanceCase, type Probe } from '../case';
import { recipe, type CaseGenerator, type Dice } from './case-generator';
import { makePattern } from './patterns';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree } from './trees';

const workspaces = ['ws', 'ws', 'ws', 'my [proj]', 'p(1)', 'wé', '.ws', 'home/ws', 'home/a b/ws'];
const outside = ['~/x', '~/deep/y.pem', '~/.gemini/notes.txt'];

/** Gemini CLI's ignore files in all places, with the settings that switch them off or add some. */
export const generator: CaseGenerator = recipe((dice) => {
  const tree = makeTree(dice, 90, dice.pick([0.1, 0.3, 0.7]));
  const modules = dice.some(['node_modules/m.js', 'lib/node_modules/deep/n.js', 'NODE_MODULES/o.js'], 2);
  const files = [...tree.files, ...modules.filter((path) => !tree.files.includes('lib') || !path.startsWith('lib/'))];
  const links = makeLinks(dice, { ...tree, files }, outside, 4);
  const start = tree.folders.length > 0 && dice.chance(0.15) ? dice.pick(tree.folders) : '';
  const git = dice.chance(0.7);
  const seen = [...files, ...tree.folders, ...Object.keys(links)].map((path) => fromStart(path, start));
  const all = [...files, ...linkedPaths({ ...tree, files }, links), ...outside];
  return {
    ...emptyCase,
    workspace: dice.pick(workspaces),
    tree: [...files, ...outside],
    files: ignoreFiles(dice, { seen, folders: tree.folders, start, git }),
    homeFiles: homeFiles(dice, start),
    links,
    git,
    committed: git ? dice.some(files, 3) : [],
    start,
    mode: dice.chance(0.8) ? 'default' : 'yolo',
    probes: probes(dice, all),
  };
});

interface Ground {
  /** Paths that a pattern may name, as seen from the start folder. */
  readonly seen: readonly string[];
  readonly folders: readonly string[];
  readonly start: string;
  readonly git: boolean;
}

function ignoreFiles(dice: Dice, { seen, folders, start, git }: Ground): ConformanceCase['files'] {
  const files: Record<string, string> = {};
  const at = (name: string): string => (start === '' ? name : `${start}/${name}`);
  const negations = dice.pick([0, 0.1, 0.4]);
  const lines = (): string => ignoreText(dice, seen, negations);
  if (dice.chance(0.75)) files[at('.geminiignore')] = lines();
  if (dice.chance(0.5)) files[at('.gitignore')] = lines();
  if (start !== '' && dice.chance(0.5)) files['.gitignore'] = lines();
  for (const folder of dice.some(folders, 2)) files[`${folder}/.gitignore`] = lines();
  for (const folder of dice.some(folders, 1)) files[`${folder}/.geminiignore`] = lines();
  if (git && dice.chance(0.2)) files['.git/info/exclude'] = lines();
  if (dice.chance(0.15)) files[at('.myignore')] = lines();
  if (dice.chance(0.1)) files[at('.second')] = lines();
  for (const inert of dice.some(['.aiexclude', '.cursorignore', '.aiignore'], 1)) files[at(inert)] = lines();
  if (dice.chance(0.25)) files[at('.gemini/settings.json')] = settings(dice);
  return files;
}

/** The folder is trusted in half of the cases; elsewhere its settings do not hold. */
function homeFiles(dice: Dice, start: string): ConformanceCase['homeFiles'] {
  const files: Record<string, string> = {};
  if (dice.chance(0.5)) {
    const folder = start === '' ? '$WS' : `$WS/${start}`;
    const level = dice.pick(['TRUST_FOLDER', 'TRUST_FOLDER', 'DO_NOT_TRUST']);
    files['.gemini/trustedFolders.json'] = JSON.stringify({ [dice.pick([folder, '$WS'])]: level });
  }
  if (dice.chance(0.3)) files['.gemini/settings.json'] = settings(dice);
  if (dice.chance(0.08)) {
    files['.gitconfig'] = '[core]\n\texcludesFile = $HOME/.gitignore_global\n';
    files['.gitignore_global'] = '*.pem\n.env*\n';
  }
  return files;
}

const settingsShapes: readonly (() => unknown)[] = [
  () => ({ context: { fileFiltering: { respectGitIgnore: false } } }),
  () => ({ context: { fileFiltering: { respectGeminiIgnore: false } } }),
  () => ({ context: { fileFiltering: { respectGitIgnore: 'false', respectGeminiIgnore: true } } }),
  () => ({ context: { fileFiltering: { customIgnoreFilePaths: ['.myignore'] } } }),
  () => ({ context: { fileFiltering: { customIgnoreFilePaths: '.myignore' } } }),
  () => ({ context: { includeDirectories: ['$HOME/deep'] } }),
  () => ({ context: { fileFiltering: { respectGitIgnore: false, respectGeminiIgnore: false } } }),
  () => ({ context: { fileFiltering: { respectGitIgnore: null } } }),
  () => ({ context: { fileFiltering: { customIgnoreFilePaths: ['.second', '.myignore'] } } }),
  () => ({ security: { folderTrust: { enabled: false } } }),
  () => ({ fileFiltering: { respectGitIgnore: false } }),
  () => ({ ui: { hideBanner: true } }),
];

/** Now and then broken, with which the program does not start, or with a comment. */
function settings(dice: Dice): string {
  const text = JSON.stringify(dice.pick(settingsShapes)());
  if (dice.chance(0.02)) return text.slice(0, -2);
  return dice.chance(0.1) ? `// settings\n${text}` : text;
}

function ignoreText(dice: Dice, seen: readonly string[], negations: number): string {
  const lines = Array.from({ length: dice.number(1, 6) }, () => {
    const pattern = makePattern(dice, seen).replace(/[\r\n]/g, '?');
    const sign = dice.chance(negations) ? '!' : '';
    const prefix = dice.chance(0.06) ? dice.pick(['  ', '\t', '\ufeff', '#', '\\#', '//']) : '';
    return `${prefix}${sign}${pattern}`;
  });
  return lines.join(dice.pick(['\n', '\n', '\r\n'])) + dice.pick(['\n', '', '\n\n']);
}

function fromStart(path: string, start: string): string {
  return start !== '' && path.startsWith(`${start}/`) ? path.slice(start.length + 1) : path;
}

/** Only plain names can be mentioned. */
function probes(dice: Dice, paths: readonly string[]): readonly Probe[] {
  const plain = paths.filter((path) => /^[\w./-]+$/.test(path));
  const mentioned = plain.length > 0 && dice.chance(0.6) ? probesFor(dice, plain, { mention: 16 }) : [];
  return [...probesFor(dice, paths, { read: 110, search: 10, shell: 3 }), ...mentioned];
}
