import { emptyCase, type ConformanceCase } from '../case';
import { recipe, type CaseGenerator, type Dice } from './case-generator';
import { makePattern } from './patterns';
import { probesFor } from './probes';
import { linkedPaths, makeLinks, makeTree, type Tree } from './trees';

const outside = ['~/x', '~/.aws/credentials', '~/certs/y.pem', '~/secrets/deep/z'];

/** Names and folders around those of the list that the program carries in itself. */
const nearNames = [
  ...['.env', '.environment', 'x.env', 'x.env.bak', '.envrc', 'env', 'config.json', 'config.jsonc', 'Config.YAML'],
  ...['appsettings.json', 'appsettings.dev.json', 'appsettings.', 'settings.json', 'settings.local.json', 'auth.json'],
  ...['a.key', '.key', 'key', 'a.KEY.txt', 'b.p12', 'c.crt', 'd.jks', 'e.truststore', 'f.db', 'g.sqlite3', 'h.mdb'],
  ...[
    'i.secret',
    'j.secrets',
    'k.token',
    'tokens.txt',
    'l.bak',
    'm.old',
    'n.orig',
    'o.ppk',
    'p.gpg',
    'id_ecdsa',
    'id_rsa.pub',
  ],
  ...['docker-compose.override.yml', 'docker-compose.yml', '.npmrc', '.pgpass', 'credentials.json', 'main.ts'],
];
const nearFolders = [
  ...['secrets', '.secrets', 'private', 'Private', 'certs', 'certificates', 'keys', 'env', '.env.d', '.ssh', '.gnupg'],
  ...['.aws', '.kube', '.docker', '.tmp', 'tmp/secrets', 'secrets/deep', 'secret', 'src/keys', 'x.pem'],
];

/** The program's own list, beside ignore files and permissions that are thought to matter. */
export const generator: CaseGenerator = recipe((dice) => {
  const tree = withNearNames(dice, makeTree(dice, 90, dice.pick([0.1, 0.3, 0.7])));
  const links = makeLinks(dice, tree, outside, 4);
  const start = tree.folders.length > 0 && dice.chance(0.2) ? dice.pick(tree.folders) : '';
  const git = dice.chance(0.5);
  const all = [...tree.files, ...linkedPaths(tree, links), ...outside];
  return {
    ...emptyCase,
    workspace: dice.pick(['ws', 'ws', 'my [proj]', 'secrets', 'p.env', 'home/ws']),
    tree: [...tree.files, ...outside],
    files: ignoreFiles(dice, tree, start),
    homeFiles: homeFiles(dice),
    links,
    git,
    committed: git ? dice.some(tree.files, 3) : [],
    start,
    mode: dice.chance(0.8) ? 'default' : 'auto',
    probes: probesFor(dice, all, { read: 190, search: 20, shell: 5 }),
  };
});

function withNearNames(dice: Dice, { files, folders }: Tree): Tree {
  const added = Array.from({ length: 60 }, () => {
    const folder = dice.pick(['', ...folders, ...nearFolders, ...nearFolders]);
    return { folder, file: folder === '' ? dice.pick(nearNames) : `${folder}/${dice.pick(nearNames)}` };
  });
  const all = { files: new Set(files), folders: new Set(folders) };
  for (const { folder, file } of added) {
    const parents = parentsOf(file);
    if (parents.some((parent) => all.files.has(parent)) || all.folders.has(file)) continue;
    for (const parent of parents) all.folders.add(parent);
    if (folder === '' || parents.includes(folder)) all.files.add(file);
  }
  return { files: [...all.files], folders: [...all.folders] };
}

function parentsOf(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function ignoreFiles(dice: Dice, tree: Tree, start: string): ConformanceCase['files'] {
  const files: Record<string, string> = {};
  const at = (name: string): string => (start === '' ? name : `${start}/${name}`);
  const text = (): string =>
    Array.from({ length: dice.number(1, 4) }, () => {
      const pattern = makePattern(dice, tree.files).replace(/[\r\n"$`\\]/g, '?');
      return `${dice.chance(0.2) ? '!' : ''}${pattern}`;
    }).join('\n');
  if (dice.chance(0.5)) files[at('.continueignore')] = text();
  if (dice.chance(0.3)) files[at('.gitignore')] = text();
  return files;
}

const harmless = [
  'exclude:\n  - Read(a.txt)\n  - Read(**/.env)\n',
  'exclude:\n  - Write\n  - Bash(rm*)\n',
  'ask:\n  - Write\nallow:\n  - Read\n',
  'exclude: [Read\n',
  'exclude: Read\n',
  'exclude:\n  - Read\nother: 1\n',
  'exclude:\n  - read\n',
  'allow: []\nask: []\nexclude: []\n',
];

/** A tool that is excluded ends the session, so that such a case has few answers: rows of the truth table cover them. */
function homeFiles(dice: Dice): ConformanceCase['homeFiles'] {
  const files: Record<string, string> = {};
  if (dice.chance(0.3)) files['.continue/permissions.yaml'] = dice.pick(harmless);
  if (dice.chance(0.2)) files['.continue/.continueignore'] = '.env\n*.txt\n';
  return files;
}
