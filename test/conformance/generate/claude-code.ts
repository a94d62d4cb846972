import { emptyCase, type ConformanceCase } from '../case';
import { recipe, type CaseGenerator, type Dice } from './case-generator';
import { escapedPattern, makePattern } from './patterns';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree } from './trees';

const outside = ['~/x', '~/.env', '~/dir/y', '~/.ssh/id', '~/.claude/x'];

/** Claude Code's permission rules in all scopes, with the settings and mistakes that change what they mean. */
export const generator: CaseGenerator = recipe((dice) => {
  const tree = makeTree(dice, 24, dice.pick([0.1, 0.3, 0.7]));
  const links = makeLinks(dice, tree, outside, 3);
  const start = tree.folders.length > 0 && dice.chance(0.15) ? dice.pick(tree.folders) : '';
  const git = dice.chance(0.6);
  const seen = [...tree.files, ...tree.folders, ...Object.keys(links)].map((path) => fromStart(path, start));
  const all = [...tree.files, ...linkedPaths(tree, links), ...outside];
  return {
    ...emptyCase,
    tree: [...tree.files, ...outside],
    files: projectFiles(dice, seen, start),
    homeFiles: homeFiles(dice, seen, start),
    links,
    git,
    committed: git ? dice.some(tree.files, 4) : [],
    start,
    mode: 'default',
    probes: probesFor(dice, all, { read: 40, search: 8, mention: 8, shell: 2 }),
  };
});

function projectFiles(dice: Dice, seen: readonly string[], start: string): ConformanceCase['files'] {
  const files: Record<string, string> = {};
  const at = (name: string): string => (start === '' ? name : `${start}/${name}`);
  if (dice.chance(0.8)) files[at('.claude/settings.json')] = settings(dice, seen);
  if (dice.chance(0.3)) files[at('.claude/settings.local.json')] = settings(dice, seen);
  if (start !== '' && dice.chance(0.5)) files['.claude/settings.json'] = settings(dice, seen);
  if (start !== '' && dice.chance(0.5)) files['.claude/settings.local.json'] = settings(dice, seen);
  for (const inert of dice.some(['.claudeignore', '.gitignore', '.cursorignore'], 1))
    files[at(inert)] = '*.pem\n.env*\n';
  return files;
}

const modes = ['default', 'acceptEdits', 'plan', 'dontAsk', 'bypassPermissions', 'manual', 'auto', 'bogus'];
const addedFolders = ['$HOME/dir', '../home/dir', '~/dir', '$HOME', '~', 'nowhere', '//$HOME'];
const furtherPermissions: readonly Readonly<Record<string, unknown>>[] = [
  { blockReadsOutsideWorkingDirectories: true },
  { blockReadsOutsideWorkingDirectories: true },
  { blockReadsOutsideWorkingDirectories: false },
  { disableBypassPermissionsMode: 'disable' },
  { disableAutoMode: 'disable' },
];

/** The workspace counts as trusted in half of the cases; elsewhere its allow rules do not hold. */
function homeFiles(dice: Dice, seen: readonly string[], start: string): ConformanceCase['homeFiles'] {
  const files: Record<string, string> = {};
  if (dice.chance(0.4)) files['.claude/settings.json'] = settings(dice, seen);
  if (dice.chance(0.5)) {
    const folder = start === '' || dice.chance(0.5) ? '$WS' : `$WS/${start}`;
    files['.claude.json'] = JSON.stringify({ projects: { [folder]: { hasTrustDialogAccepted: true } } });
  }
  return files;
}

const extras: readonly Readonly<Record<string, unknown>>[] = [
  { model: 'fake' },
  { unknownKey: 1 },
  { respectGitignore: true },
  { cleanupPeriodDays: 'x' },
  { env: { A: 1 } },
  { hooks: { PreToolUse: [{ matcher: 'Edit|Write', hooks: [{ type: 'command', command: 'exit 2' }] }] } },
  { hooks: { PreToolUse: [{ matcher: 'Re', hooks: [{ type: 'command', command: 'exit 2' }] }] } },
  { sandbox: { enabled: false, filesystem: { denyRead: ['.'] } } },
];

function settings(dice: Dice, seen: readonly string[]): string {
  const permissions = {
    ...(dice.chance(0.9) ? { deny: rules(dice, seen, 0.15) } : {}),
    ...(dice.chance(0.2) ? { ask: rules(dice, seen, 0) } : {}),
    ...(dice.chance(0.25) ? { allow: allowRules(dice, seen) } : {}),
    ...(dice.chance(0.3) ? { defaultMode: dice.pick(modes) } : {}),
    ...(dice.chance(0.15) ? { additionalDirectories: [dice.pick(addedFolders)] } : {}),
    ...(dice.chance(0.07) ? dice.pick(furtherPermissions) : {}),
  };
  const text = JSON.stringify({ permissions, ...(dice.chance(0.1) ? dice.pick(extras) : {}) });
  if (dice.chance(0.03)) return text.slice(0, -2);
  return dice.chance(0.03) ? `// settings\n${text}` : text;
}

function allowRules(dice: Dice, seen: readonly string[]): readonly string[] {
  return [
    ...rules(dice, seen, 0),
    ...dice.some(['Read', 'Bash', 'Grep', 'Read(~/**)', 'Bash(*)', '*', 'Read(*)', 'Bash(cat:*)'], 2),
  ];
}

/** Rules of which this share are exceptions. */
function rules(dice: Dice, seen: readonly string[], exceptions: number): readonly string[] {
  return Array.from({ length: dice.number(1, 4) }, () => rule(dice, seen, exceptions));
}

const fixedRules = [
  ...[
    'Read',
    'Read(*)',
    'Read(**)',
    'Read(./**)',
    'Read(//**)',
    'Read(~/**)',
    'Read(~/x)',
    'Read(/x)',
    'Read()',
    'Grep',
    'Bash',
  ],
  ...[
    'Edit(.env)',
    'Write(*)',
    'Glob(**)',
    'read(.env)',
    ' Read(.env)',
    'Read(.env',
    'Read($HOME/x)',
    'Read(/$HOME/x)',
    '*',
  ],
];

function rule(dice: Dice, seen: readonly string[], exceptions: number): string {
  if (dice.chance(0.1)) return dice.pick(fixedRules);
  const pattern = dice.chance(0.3) && seen.length > 0 ? escapedPattern(dice.pick(seen)) : makePattern(dice, seen);
  const anchor = dice.chance(0.15) ? dice.pick(['/', './', '~/', '/$WS/', '//**/']) : '';
  return `Read(${dice.chance(exceptions) ? '!' : ''}${anchor}${pattern})`;
}

function fromStart(path: string, start: string): string {
  return start !== '' && path.startsWith(`${start}/`) ? path.slice(start.length + 1) : path;
}
