import type { Dice } from './case-generator';

/** Names that rules are written about. */
const plainNames = [
  ...[
    '.env',
    '.env.local',
    '.env.example',
    '.envrc',
    'key.pem',
    'id_rsa',
    'a.txt',
    'b.txt',
    'config.json',
    'notes.ipynb',
  ],
  ...['src', 'secrets', 'deep', 'config', 'lib', 'dist', '.ssh', 'app', 'README.md', 'credentials.json', 'x'],
];
/** The same names in other letters. */
const caseTwins = ['.ENV', 'Secrets', 'SECRETS', 'KEY.PEM', 'A.txt', 'B.TXT', 'Src', 'ÜNÏ.txt', 'ünï.txt'];
/** Names that mean something in a pattern, a shell or a path. */
const oddNames = [
  ...[
    'a[b].txt',
    '[id]',
    '!bang',
    '#hash',
    'sp ace.txt',
    ' lead',
    '{a,b}.txt',
    'star*',
    'q?',
    '(paren)',
    '~tilde',
    '@at',
  ],
  ...[
    'do$lar',
    'pl+us',
    'com,ma',
    "quo'te",
    'dq"uote',
    'back\\slash',
    '日本.txt',
    'cafe\u0301',
    'caf\u00e9',
    '...',
    '..b',
    'a..',
  ],
  ...[
    '-dash',
    'trail ',
    '[!a]',
    '[a-c]',
    'a)',
    '%41',
    '&',
    ';',
    '=',
    '**',
    'x:y',
    'ß',
    'ss',
    '\u00a0x',
    'tab\tx',
    'new\nline',
  ],
];

export interface Tree {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** A workspace of up to `most` files in nested folders; `oddness` is the share of odd names. */
export function makeTree(dice: Dice, most: number, oddness: number): Tree {
  const folders = new Set(['']);
  const files = new Set<string>();
  const name = (): string => dice.pick(dice.chance(oddness) ? [...oddNames, ...caseTwins] : plainNames);
  const isFree = (path: string): boolean => !files.has(path) && !folders.has(path);
  for (let left = dice.number(Math.ceil(most / 2), most); left > 0; left -= 1) {
    let folder = dice.pick([...folders]);
    if (dice.chance(0.35) && folder.split('/').length < 4) {
      const inner = join(folder, name());
      if (files.has(inner)) continue;
      folders.add(inner);
      folder = inner;
    }
    const file = join(folder, name());
    if (isFree(file)) files.add(file);
  }
  return { files: [...files], folders: [...folders].filter((folder) => folder !== '') };
}

/** Links to files and folders of the tree, to the home folder, and through `..`; none stands where something else does. */
export function makeLinks(dice: Dice, tree: Tree, outside: readonly string[], most: number): Record<string, string> {
  const names = ['l1', 'l.txt', 'ldir', 'link.pem', '.env.link', 'l[1]'];
  const links: Record<string, string> = {};
  for (let left = dice.number(0, most); left > 0; left -= 1) {
    const folder = dice.pick(['', ...tree.folders]);
    const target = dice.pick([...tree.files, ...tree.folders, ...outside]);
    const path = join(folder, dice.pick(names));
    const isTaken = tree.files.includes(path) || tree.folders.includes(path);
    if (!isTaken) links[path] = target.startsWith('~/') ? `$HOME/${target.slice(2)}` : linkText(dice, folder, target);
  }
  return links;
}

/** Absolute, or relative to the folder of the link. */
function linkText(dice: Dice, folder: string, target: string): string {
  if (dice.chance(0.5)) return `$WS/${target}`;
  const up = folder === '' ? '' : '../'.repeat(folder.split('/').length);
  return `${up}${target}`;
}

/** Paths by which the tree's files are reached through the links. */
export function linkedPaths(tree: Tree, links: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(links).flatMap(([link, text]) => {
    const target = text.replace(/^(?:\$WS\/|(?:\.\.\/)+)/, '');
    const inside = tree.files.filter((file) => file.startsWith(`${target}/`));
    return [link, ...inside.map((file) => `${link}${file.slice(target.length)}`)];
  });
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
