import { emptyCase, type ConformanceCase } from '../case';
import { recipe, type CaseGenerator, type Dice } from './case-generator';
import { escapedPattern, makePattern } from './patterns';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree } from './trees';

const workspaces = ['ws', 'ws', 'ws', 'my [proj]', 'p(1)', 'p{x,y}', 'wé', '.ws', 'home/ws', 'home/a b/ws'];
const outside = ['~/x', '~/.env', '~/dir/y', '~/.qwen/notes.txt'];

/** Qwen Code's ignore files and permission rules, with the settings and modes that change what they mean. */
export const generator: CaseGenerator = recipe((dice) => {
  const tree = makeTree(dice, 70, dice.pick([0.05, 0.1, 0.3]));
  const links = makeLinks(dice, tree, outside, 4);
  const start = tree.folders.length > 0 && dice.chance(0.12) ? dice.pick(tree.folders) : '';
  const git = dice.chance(0.5);
  const seen = [...tree.files, ...tree.folders, ...Object.keys(links)].map((path) => fromStart(path, start));
  const all = [...tree.files, ...linkedPaths(tree, links), ...outside];
  return {
    ...emptyCase,
    workspace: dice.pick(workspaces),
    tree: [...tree.files, ...outside],
    files: projectFiles(dice, { seen, folders: tree.folders, start }),
    homeFiles: dice.chance(0.4) ? { '.qwen/settings.json': settings(dice, seen) } : {},
    links,
    git,
    committed: git ? dice.some(tree.files, 5) : [],
    start,
    probes: [
      ...probesFor(dice, all, { read: 80, search: 12, shell: 3 }),
      // One prompt names all files, so that a link and what it leads to could not be told apart.
      ...probesFor(dice, dice.chance(0.2) ? Object.keys(links) : [...tree.files, ...outside], { mention: 60 }),
    ],
  };
});

interface Ground {
  /** Paths that a pattern may name, as seen from the start folder. */
  readonly seen: readonly string[];
  readonly folders: readonly string[];
  readonly start: string;
}

function projectFiles(dice: Dice, { seen, folders, start }: Ground): ConformanceCase['files'] {
  const files: Record<string, string> = {};
  const at = (name: string): string => (start === '' ? name : `${start}/${name}`);
  const lines = (): string => ignoreText(dice, seen);
  if (dice.chance(0.5)) files[at('.qwenignore')] = lines();
  for (const name of dice.some(['.agentignore', '.aiignore', '.mine'], 2)) files[at(name)] = lines();
  for (const inert of dice.some(['.geminiignore', '.claudeignore', '.cursorignore'], 1)) files[at(inert)] = lines();
  if (dice.chance(0.4)) files[at('.gitignore')] = lines();
  for (const folder of dice.some(folders, 2)) files[`${folder}/.gitignore`] = lines();
  for (const folder of dice.some(folders, 1)) files[`${folder}/.qwenignore`] = lines();
  if (dice.chance(0.6))
    files[at('.qwen/settings.json')] = dice.chance(0.04) ? '{ "permissions": ' : settings(dice, seen);
  if (start !== '' && dice.chance(0.5)) files['.qwen/settings.json'] = settings(dice, seen);
  return files;
}

/** Settings in JSON, now and then with a comment. */
function settings(dice: Dice, seen: readonly string[]): string {
  const permissions = {
    deny: rules(dice, seen),
    ...(dice.chance(0.2) ? { ask: rules(dice, seen) } : {}),
    ...(dice.chance(0.2) ? { allow: [...rules(dice, seen), 'Read', 'Bash'] } : {}),
  };
  const mode = dice.chance(0.5)
    ? { tools: { approvalMode: dice.pick(modes), ...(dice.chance(0.2) ? { useRipgrep: false } : {}) } }
    : {};
  const filtering = dice.chance(0.3) ? { context: { fileFiltering: dice.pick(filterings) } } : {};
  const included = dice.chance(0.1)
    ? { context: { includeDirectories: [dice.pick(['~/dir', '$HOME/dir', '../home/dir'])] } }
    : {};
  const text = JSON.stringify({ ...(dice.chance(0.85) ? { permissions } : {}), ...mode, ...filtering, ...included });
  return dice.chance(0.1) ? `// settings\n${text}` : text;
}

const modes = ['default', 'auto', 'auto-edit', 'plan', 'yolo'];

const filterings: readonly unknown[] = [
  { respectGitIgnore: false },
  { respectQwenIgnore: false },
  { respectQwenIgnore: false, respectGitIgnore: false },
  { customIgnoreFiles: ['.mine'] },
  { customIgnoreFiles: ['.mine', '../x', '/abs', '.qwenignore'] },
  { customIgnoreFiles: [] },
];

function rules(dice: Dice, seen: readonly string[]): readonly string[] {
  return Array.from({ length: dice.number(1, 4) }, () => rule(dice, seen));
}

const fixedRules = [
  ...[
    'Read(**)',
    'Read(./**)',
    'Read(*)',
    'Read(~/**)',
    'Read(~/x)',
    'Read(/x)',
    'Read(//$HOME/x)',
    'Read($HOME/x)',
    'Read(.)',
  ],
  ...[
    'Edit(.env)',
    'Write(*)',
    'Glob(**)',
    'read(.env)',
    ' Read(.env)',
    'Read (.env)',
    'Read(.env',
    'Read( .env)',
    'Bash(cat *)',
  ],
  ...[
    'Read(**/.env)',
    'ReadFile(**/*.pem)',
    'read_file(src/**)',
    'ReadFileTool(*.txt)',
    'Grep(**)',
    'ListFiles',
    'Read(../**)',
  ],
];
const wholeRules = [
  'Read',
  'Read()',
  'Read(//**)',
  'Grep',
  'SearchFiles',
  'Bash',
  'ShellTool',
  'Bash(*)',
  'run_shell_command',
];

function rule(dice: Dice, seen: readonly string[]): string {
  if (rarely(dice, 0.03)) return dice.pick(wholeRules);
  if (dice.chance(0.15)) return dice.pick(fixedRules);
  const pattern = dice.chance(0.3) && seen.length > 0 ? escapedPattern(dice.pick(seen)) : makePattern(dice, seen);
  const anchor = dice.chance(0.2) ? dice.pick(['/', './', '~/', '/$WS/', '//**/', '**/']) : '';
  return `Read(${anchor}${pattern})`;
}

/** True in this share of the throws; `chance` throws low numbers, and with them small shares, more often. */
function rarely(dice: Dice, share: number): boolean {
  const thrown = dice.number(0, 9999) - 5000;
  return thrown >= 0 && thrown < share * 10_000;
}

function ignoreText(dice: Dice, seen: readonly string[]): string {
  const negations = dice.pick([0, 0.1, 0.4]);
  const lines = Array.from({ length: dice.number(1, 5) }, () => {
    const pattern = makePattern(dice, seen).replace(/[\r\n]/g, '?');
    const prefix = dice.chance(0.06) ? dice.pick(['  ', '\t', '\ufeff', '#', '\\#', '//']) : '';
    return `${prefix}${dice.chance(negations) ? '!' : ''}${pattern}`;
  });
  return lines.join(dice.pick(['\n', '\n', '\r\n'])) + dice.pick(['\n', '', '\n\n']);
}

function fromStart(path: string, start: string): string {
  return start !== '' && path.startsWith(`${start}/`) ? path.slice(start.length + 1) : path;
}
