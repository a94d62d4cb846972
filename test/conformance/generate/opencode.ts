import { emptyCase, type ConformanceCase } from '../case';
import { recipe, type CaseGenerator, type Dice } from './case-generator';
import { makePattern } from './patterns';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree } from './trees';

const outside = ['~/x', '~/.env', '~/deep/y.pem'];
const actions = ['deny', 'deny', 'ask', 'allow'];

/** Where a program of the family looks for its configuration. */
interface Places {
  readonly projectFiles: readonly string[];
  readonly ownFolders: readonly string[];
  /** Below the home folder. */
  readonly userFolder: string;
  readonly prefix: string;
  /** The agent that a session starts with. */
  readonly agent: string;
  /** Files besides the configuration. */
  readonly more: (dice: Dice, paths: readonly string[], start: string) => Readonly<Record<string, string>>;
}

/** OpenCode's permissions in all places, its inner agents, and mistakes that keep it from starting. */
export const generator = openCodeCases({
  projectFiles: ['opencode.json', 'opencode.json', 'opencode.jsonc'],
  ownFolders: ['.opencode'],
  userFolder: '.config/opencode',
  prefix: 'OPENCODE',
  agent: 'build',
  more: () => ({}),
});

export function openCodeCases(places: Places): CaseGenerator {
  return recipe((dice) => {
    const tree = makeTree(dice, 140, dice.pick([0.1, 0.3, 0.6]));
    const links = makeLinks(dice, tree, outside, 3);
    const paths = [...tree.files, ...linkedPaths(tree, links), ...outside];
    const start = tree.folders.length > 0 && dice.chance(0.15) ? dice.pick(tree.folders) : '';
    return {
      ...emptyCase,
      workspace: dice.pick(['ws', 'ws', 'my [proj]', 'p(1)', 'home/ws']),
      tree: [...tree.files, ...outside],
      ...configuration(dice, places, paths, start),
      links,
      git: true,
      committed: dice.some(tree.files, 3),
      start,
      probes: probesFor(dice, paths, { read: 130, search: 30, mention: 30, shell: 3 }),
    };
  });
}

type Json = Readonly<Record<string, unknown>>;

function configuration(
  dice: Dice,
  { projectFiles, ownFolders, userFolder, prefix, agent: first, more }: Places,
  paths: readonly string[],
  start: string,
): Pick<ConformanceCase, 'files' | 'homeFiles' | 'variables'> {
  const files: Record<string, string> = { ...more(dice, paths, start) };
  const homeFiles: Record<string, string> = {};
  const variables: Record<string, string> = {};
  const text = (): string => settingsText(dice, settings(dice, paths));
  const name = (): string => dice.pick(projectFiles);
  const own = (): string => dice.pick(ownFolders);
  if (dice.chance(0.7)) files[name()] = text();
  if (start !== '' && dice.chance(0.4)) files[`${start}/${name()}`] = text();
  if (dice.chance(0.2)) files[`${own()}/${name()}`] = text();
  if (dice.chance(0.15)) {
    const agentFolder = dice.pick(['agent', 'agents']);
    files[`${own()}/${agentFolder}/${dice.pick([first, 'explore', 'helper'])}.md`] = markdown(dice, paths);
  }
  if (dice.chance(0.3)) homeFiles[`${userFolder}/${name()}`] = text();
  if (dice.chance(0.1)) homeFiles[`${own()}/${name()}`] = text();
  if (dice.chance(0.1)) variables[`${prefix}_PERMISSION`] = JSON.stringify(permission(dice, paths));
  if (dice.chance(0.1)) variables[`${prefix}_CONFIG_CONTENT`] = JSON.stringify(settings(dice, paths));
  return { files, homeFiles, variables };
}

function settings(dice: Dice, paths: readonly string[]): Json {
  return {
    ...(dice.chance(0.9)
      ? { permission: dice.chance(0.05) ? dice.pick(['allow', 'ask']) : permission(dice, paths) }
      : {}),
    ...(dice.chance(0.1) ? { tools: { [dice.pick(['grep', 'bash', 'task', 'write'])]: dice.chance(0.4) } } : {}),
    ...(dice.chance(0.15)
      ? { agent: { [dice.pick(['build', 'explore', 'plan', 'helper'])]: agent(dice, paths) } }
      : {}),
    ...(dice.chance(0.1) ? { nonsense: 1 } : {}),
  };
}

function agent(dice: Dice, paths: readonly string[]): Json {
  if (dice.chance(0.2)) return { disable: true };
  return { ...(dice.chance(0.3) ? { tools: { grep: dice.chance(0.5) } } : {}), permission: permission(dice, paths) };
}

/** Keys in random order, since order decides. */
function permission(dice: Dice, paths: readonly string[]): Json {
  const rules: Record<string, unknown> = {};
  const parts: readonly (() => void)[] = [
    () => (rules['read'] = dice.chance(0.1) ? dice.pick(['ask', 'allow']) : readMap(dice, paths)),
    () => (rules['read'] ??= readMap(dice, paths)),
    () => (rules['*'] = dice.pick(['ask', 'allow'])),
    () => (rules['grep'] = dice.pick([...actions, { '*': 'ask', 'MARK*': 'allow' }, { '*secret*': 'deny' }])),
    () =>
      (rules['bash'] = dice.pick([
        ...actions,
        { '*': 'ask', 'git *': 'allow' },
        { '*': 'deny', ls: 'allow' },
        { 'cat *': 'deny' },
      ])),
    () => (rules['external_directory'] = dice.pick([...actions, { '~/deep/*': 'allow' }, { '~/*': 'deny' }])),
    () => (rules['task'] = dice.pick(['deny', 'ask', { explore: 'deny' }, { '*': 'ask' }])),
    () => (rules['edit'] = 'deny'),
    () => (rules['rea*'] = dice.pick(actions)),
  ];
  for (const part of [...dice.some(parts.slice(0, 2), 2), ...dice.some(parts, 4)]) part();
  return rules;
}

function readMap(dice: Dice, paths: readonly string[]): Json {
  const shapes = [
    '*',
    '*.env',
    '*.env.*',
    '**/.env',
    'src/*',
    '*secrets*',
    '*.pem',
    '.env',
    '*/a.txt',
    '?',
    '1',
    '~/*',
  ];
  const patterns = Array.from({ length: dice.number(1, 5) }, () =>
    dice.chance(0.4) ? dice.pick(shapes) : makePattern(dice, paths),
  );
  return Object.fromEntries(patterns.map((pattern) => [pattern, dice.pick(actions)]));
}

function markdown(dice: Dice, paths: readonly string[]): string {
  const rules = Object.entries(readMap(dice, paths)).map(
    ([pattern, action]) => `    ${JSON.stringify(pattern)}: ${String(action)}\n`,
  );
  return `---\ndescription: helps\npermission:\n  read:\n${rules.join('')}---\nHelp.\n`;
}

/** As it is, with comments and a comma too many, or broken. */
function settingsText(dice: Dice, value: Json): string {
  const text = JSON.stringify(value, null, 2);
  if (dice.number(0, 99) === 57) return text.slice(0, -1);
  return dice.chance(0.2) ? `// settings\n${text.replace(/\n\}$/, ',\n}')}` : text;
}
