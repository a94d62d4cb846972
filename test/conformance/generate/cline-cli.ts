import { emptyCase, type ConformanceCase, type Probe } from '../case';
import { recipe, type CaseGenerator, type Dice } from './case-generator';
import { makePattern } from './patterns';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree, type Tree } from './trees';

const outside = ['~/x', '~/.ssh/id', '~/dir/notes.txt'];

/** Ignore files that have no effect, and the settings that switch tools off. */
export const generator: CaseGenerator = recipe((dice) => {
  const tree = makeTree(dice, 170, dice.pick([0.1, 0.3, 0.7]));
  const links = makeLinks(dice, tree, outside, 4);
  const start = tree.folders.length > 0 && dice.chance(0.15) ? dice.pick(tree.folders) : '';
  const git = dice.chance(0.6);
  const configured = homeFiles(dice);
  return {
    ...emptyCase,
    workspace: dice.pick(['ws', 'ws', 'my [proj]', 'wé', 'home/ws']),
    tree: [...tree.files, ...outside],
    files: ignoreFiles(dice, [...tree.files, ...tree.folders], tree.folders, start),
    homeFiles: configured,
    links,
    git,
    committed: git ? dice.some(tree.files, 3) : [],
    start,
    probes: probes(
      dice,
      tree,
      links,
      Object.values(configured).some((text) => text.includes('disabledTools')),
    ),
  };
});

/** A call of a tool that is switched off soon ends the session, so that little can be asked then. */
function probes(dice: Dice, tree: Tree, links: ConformanceCase['links'], isHeldBack: boolean): readonly Probe[] {
  const all = [...tree.files, ...linkedPaths(tree, links), ...outside];
  // A link is never attached to a prompt.
  const mentions = probesFor(dice, tree.files, { mention: 40 });
  const most = isHeldBack ? { read: 6, search: 2, shell: 1 } : { read: 190, search: 30, shell: 4 };
  return [...mentions, ...probesFor(dice, all, most)];
}

function ignoreFiles(
  dice: Dice,
  seen: readonly string[],
  folders: readonly string[],
  start: string,
): ConformanceCase['files'] {
  const text = (): string => Array.from({ length: dice.number(1, 5) }, () => makePattern(dice, seen)).join('\n');
  const files: Record<string, string> = {};
  if (dice.chance(0.7)) files[start === '' ? '.clineignore' : `${start}/.clineignore`] = text();
  for (const folder of dice.some(folders, 1)) files[`${folder}/.clineignore`] = text();
  if (dice.chance(0.3)) files['.gitignore'] = text();
  if (dice.chance(0.1)) files['.clinerules/rules.md'] = 'Never read .env files.\n';
  return files;
}

const settingsShapes: readonly (() => unknown)[] = [
  () => ({ disabledTools: ['read_files'] }),
  () => ({ disabledTools: ['search_codebase', ' run_commands '] }),
  () => ({ disabledTools: ['Read_Files'] }),
  () => ({ disabledTools: 'read_files' }),
  () => ({ disabledTools: ['editor', 5], toolAutoApprove: true }),
  () => ({ toolAutoApprove: 'false' }),
  () => ({ telemetryOptOut: true }),
];

function homeFiles(dice: Dice): ConformanceCase['homeFiles'] {
  if (!dice.chance(0.3)) return {};
  const text = JSON.stringify(dice.pick(settingsShapes)());
  const spoilt = dice.chance(0.1) ? text.slice(0, -1) : dice.chance(0.1) ? `// settings\n${text}` : text;
  return { '.cline/data/settings/global-settings.json': spoilt };
}
