import { emptyCase, type ConformanceCase } from '../case';
import { recipe, type CaseGenerator, type Dice } from './case-generator';
import { escapedPattern, makePattern } from './patterns';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree } from './trees';

const workspaces = ['ws', 'ws', 'ws', 'p(1)', 'wé', '.ws', 'home/ws', 'home/a b/ws'];
const outside = ['~/x', '~/.env', '~/dir/y', '~/dir/deep/z.pem'];

/** Permission profiles of Codex in the files of user and project, with what changes or breaks them. */
export const generator: CaseGenerator = recipe((dice) => {
  const tree = makeTree(dice, 50, dice.pick([0, 0.1, 0.3]));
  const links = dice.chance(0.3) ? makeLinks(dice, tree, outside, 3) : {};
  const start = tree.folders.length > 0 && dice.chance(0.1) ? dice.pick(tree.folders) : '';
  const git = dice.chance(0.4);
  const ground = { seen: [...tree.files, ...tree.folders].map((path) => fromStart(path, start)), start };
  return {
    ...emptyCase,
    workspace: rarely(dice, 0.02) ? 'my [proj]' : dice.pick(workspaces),
    tree: [...tree.files, ...outside],
    ...configuration(dice, ground),
    links,
    git,
    committed: git ? dice.some(tree.files, 3) : [],
    start,
    probes: probesFor(dice, [...tree.files, ...linkedPaths(tree, links), ...outside], { shell: 45 }),
  };
});

/** True in this share of the throws; `chance` throws low numbers, and with them small shares, more often. */
function rarely(dice: Dice, share: number): boolean {
  const thrown = dice.number(0, 9999) - 5000;
  return thrown >= 0 && thrown < share * 10_000;
}

interface Ground {
  /** Paths that a pattern may name, as seen from the start folder. */
  readonly seen: readonly string[];
  readonly start: string;
}

/** The profile stands in the user's file, in the project's, or in both. */
function configuration(dice: Dice, ground: Ground): Pick<ConformanceCase, 'files' | 'homeFiles' | 'variables'> {
  const files: Record<string, string> = {};
  const place = dice.pick(['user', 'user', 'user', 'project', 'both']);
  const trust = dice.chance(0.7) ? `[projects."$WS"]\ntrust_level = "trusted"\n` : '';
  const selection = rarely(dice, 0.08) ? dice.pick(otherSelections) : 'default_permissions = "p"\n';
  const user = place === 'project' ? '' : profile(dice, ground);
  if (place !== 'user') {
    const own = place === 'project' && !rarely(dice, 0.1) ? 'default_permissions = "p"\n' : '';
    files[dice.chance(0.8) ? '.codex/config.toml' : inStart(ground, '.codex/config.toml')] =
      own + profile(dice, ground);
  }
  for (const inert of dice.some(['.codexignore', '.gitignore', '.aiignore'], 1)) files[inert] = '*.pem\n.env*\n';
  const head = place === 'project' ? '' : selection;
  return { files, homeFiles: { '.codex/config.toml': `${head}${user}${trust}` }, variables: {} };
}

function inStart({ start }: Ground, name: string): string {
  return start === '' ? name : `${start}/${name}`;
}

const otherSelections = [
  '',
  'default_permissions = ":read-only"\n',
  'default_permissions = ":danger-full-access"\n',
  'default_permissions = "other"\n',
  'sandbox_mode = "workspace-write"\ndefault_permissions = "p"\n',
  'sandbox_mode = "danger-full-access"\ndefault_permissions = "p"\n',
];

function profile(dice: Dice, ground: Ground): string {
  const extended = dice.chance(0.4) ? `[permissions.p]\nextends = ":${dice.pick(['workspace', 'read-only'])}"\n` : '';
  const depth = dice.chance(0.15) ? `glob_scan_max_depth = ${dice.number(1, 4)}\n` : '';
  const root = extended === '' || dice.chance(0.3) ? '":root" = "read"\n' : '';
  // A profile that may write to /tmp has Codex put folders such as /tmp/.git there, which other runs would see.
  const temporary = '":slash_tmp" = "read"\n';
  const machine = dice.chance(0.4) ? lines(dice, () => dice.pick(machinePaths)) : '';
  const key = dice.chance(0.85) ? ':workspace_roots' : ':project_roots';
  const own = dice.chance(0.5) ? '"." = "write"\n' : '';
  const inner = lines(dice, () => workspacePath(dice, ground));
  return `${extended}[permissions.p.filesystem]\n${depth}${root}${temporary}${machine}[permissions.p.filesystem."${key}"]\n${own}${inner}`;
}

const machinePaths = [
  '~/x',
  '~/dir',
  '~/dir/',
  '~/dir/*',
  '~/dir/**',
  '~/.env',
  '$HOME/x',
  '$HOME/dir/*',
  '~/*',
  '~/dir/**/*.pem',
  '$WS/*.txt',
];

/** One to four lines, each key once. */
function lines(dice: Dice, path: () => string): string {
  const keys = new Set(Array.from({ length: dice.number(1, 4) }, path));
  return [...keys]
    .map(
      (key) =>
        `${JSON.stringify(key)} = "${rarely(dice, 0.08) ? access(dice, key) : dice.pick(['deny', 'deny', 'none'])}"\n`,
    )
    .join('');
}

function access(dice: Dice, key: string): string {
  if (/[*?[]/.test(key)) return 'deny';
  return rarely(dice, 0.03) ? dice.pick(['write', 'block']) : 'read';
}

/** Now and then one of those with which the program does not start. */
function workspacePath(dice: Dice, { seen }: Ground): string {
  if (rarely(dice, 0.005)) return dice.pick(['./.env', '/.env', 'src/../.env', '.', '*{a']);
  if (dice.chance(0.25))
    return dice.pick([
      '**/.env',
      '*.pem',
      '**/*.pem',
      '**',
      '*',
      '.git',
      '**/.git/**',
      'secrets',
      'src/**',
      '*/*',
      '**/*.t?t',
    ]);
  const pattern = dice.chance(0.3)
    ? dice.pick(seen)
    : dice.chance(0.1)
      ? escapedPattern(dice.pick(seen))
      : makePattern(dice, seen);
  const cleaned = pattern
    .replace(/^[./]*\/+/, '')
    .replaceAll(/\/\.\.?(?=\/|$)/g, '')
    .replace(/\\+$/, '');
  return cleaned.trim() === '' ? 'a.txt' : cleaned;
}

function fromStart(path: string, start: string): string {
  return start !== '' && path.startsWith(`${start}/`) ? path.slice(start.length + 1) : path;
}
