import type { Tree } from '../../../../test/support/lint-stage';
import type { Access, Channel } from '../../../model/access';
import { inGit, type Effect, type Proof } from './proof';

/** A shape of line: the dead one, the near miss, and a path that the repaired line covers. */
interface ShapeCase {
  readonly code: string;
  readonly dead: string;
  readonly near: string;
  /** Relative; `null` where the line has no right form. */
  readonly path: string | null;
  readonly beside?: Tree;
}

const shapes: readonly ShapeCase[] = [
  { code: 'inline-comment', dead: 'a.txt # note', near: 'a.txt#note', path: 'a.txt' },
  { code: 'inline-comment', dead: '*.txt  #', near: '*.txt#', path: 'src/a.txt' },
  { code: 'leading-blank', dead: ' a.txt', near: '\\ a.txt', path: 'a.txt' },
  { code: 'leading-dot-slash', dead: './a.txt', near: '/a.txt', path: 'a.txt' },
  { code: 'leading-dot-slash', dead: '././a.txt', near: '.a.txt', path: 'a.txt' },
  { code: 'leading-dot-slash', dead: '!./a.txt', near: '!/a.txt', path: null },
  { code: 'parent-path', dead: 'src/../a.txt', near: 'src/..a.txt', path: 'a.txt' },
  { code: 'parent-path', dead: '../a.txt', near: '..a.txt', path: null },
  { code: 'backslash-path', dead: 'docs\\a.txt', near: 'docs\\.txt', path: 'docs/a.txt' },
  {
    code: 'backslash-path',
    dead: 'docs\\*.txt',
    near: 'doc\\*.txt',
    path: 'docs/a.txt',
    beside: { '/ws/docs/a.txt': '' },
  },
  { code: 'backslash-path', dead: '.\\docs\\a.txt', near: '\\docs', path: 'docs/a.txt' },
  { code: 'backslash-path', dead: '**\\docs\\a.txt', near: '**\\docs', path: 'src/docs/a.txt' },
  { code: 'backslash-path', dead: 'C:\\Users\\me\\x', near: 'C:/Users/me/x', path: null },
  { code: 'extglob', dead: '@(a|b).txt', near: '(a|b).txt', path: 'b.txt' },
  { code: 'extglob', dead: '*.!(txt)', near: '*.(txt)', path: null },
  { code: 'env-names-missed', dead: '.env.*', near: '.env*', path: '.envrc', beside: { '/ws/.envrc': '' } },
  { code: 'env-names-missed', dead: '/.env.*', near: '/.env.x', path: '.envrc', beside: { '/ws/.envrc': '' } },
  { code: 'braces', dead: '*.{txt,pem}', near: '*.{txt}', path: 'src/a.txt' },
];

/** Whether an exception that a folder shuts in still counts, and what the near miss takes out. */
const shutIn = { dead: 'docs/\n!docs/a.txt', near: 'docs/*\n!docs/a.txt', path: 'docs/a.txt' };

interface ReaderCase {
  readonly agent: string;
  readonly file: string;
  readonly channel?: Channel;
  readonly because?: string;
  /** `blocked` when left out. */
  readonly covered?: Access;
  readonly beside?: Tree;
  /** What covers a hidden file, where the channel is closed to those in any case. */
  readonly dotFiles?: Pick<ReaderCase, 'covered'>;
  /** Shapes that are no mistake for this agent, or that nobody has seen; told with its first file. */
  readonly without?: readonly string[];
}

const indexOnly = 'the file is said to keep paths out of the index only';
const readInDoubt = 'sources differ on whether the file keeps the agent itself out';
const braces = ['braces'] as const;

/** Every ignore file, and by which channel and how well it covers what it names; `read` and `blocked` when left out. */
const readers: readonly ReaderCase[] = [
  { agent: 'gemini-cli', file: '/ws/.geminiignore', without: ['leading-blank'] },
  {
    agent: 'gemini-cli',
    file: '/ws/mine.txt',
    beside: {
      '/home/me/.gemini/settings.json': '{"context":{"fileFiltering":{"customIgnoreFilePaths":["mine.txt"]}}}',
    },
  },
  { agent: 'qwen-code', file: '/ws/.qwenignore' },
  { agent: 'qwen-code', file: '/ws/.agentignore' },
  { agent: 'qwen-code', file: '/ws/.aiignore' },
  {
    agent: 'qwen-code',
    file: '/ws/mine.txt',
    beside: { '/home/me/.qwen/settings.json': '{"context":{"fileFiltering":{"customIgnoreFiles":["mine.txt"]}}}' },
  },
  { agent: 'cursor', file: '/ws/.cursorignore', without: braces },
  { agent: 'cursor', file: '/ws/.cursorindexingignore', channel: 'index', because: indexOnly },
  { agent: 'roo-code', file: '/ws/.rooignore' },
  {
    agent: 'kilo-code',
    file: '/ws/.kilocodeignore',
    without: ['leading-blank', 'backslash-path', 'braces', 'exception-in-ignored-folder', 'env-names-missed'],
  },
  {
    agent: 'continue',
    file: '/ws/.continueignore',
    channel: 'index',
    because: indexOnly,
    without: ['env-names-missed'],
  },
  { agent: 'continue', file: '/home/me/.continue/.continueignore', channel: 'index', because: indexOnly },
  { agent: 'aider', file: '/ws/.aiderignore', without: ['exception-in-ignored-folder'] },
  {
    agent: 'crush',
    file: '/ws/.crushignore',
    channel: 'search',
    covered: 'unknown',
    because: 'the view tool asks no ignore file',
  },
  { agent: 'docker-agent', file: '/ws/.agentsignore' },
  {
    agent: 'devin-desktop',
    file: '/ws/.devinignore',
    without: braces,
    channel: 'index',
    because: readInDoubt,
    dotFiles: { covered: 'unknown' },
  },
  { agent: 'devin-desktop', file: '/ws/.codeiumignore', channel: 'index', because: readInDoubt },
  { agent: 'devin-desktop', file: '/ws/.windsurfignore' },
  { agent: 'devin-desktop', file: '/home/me/.codeium/.codeiumignore', covered: 'unknown' },
  { agent: 'augment', file: '/ws/.augmentignore', without: braces, channel: 'index', because: indexOnly },
  { agent: 'jetbrains-ai', file: '/ws/.aiignore', without: braces, covered: 'unknown' },
  { agent: 'junie', file: '/ws/.aiignore', without: braces, covered: 'asks' },
  {
    agent: 'gemini-code-assist',
    file: '/ws/.aiexclude',
    without: braces,
    channel: 'mention',
    because: 'for the files that agent mode reads the exclusion is not documented',
  },
  {
    agent: 'kiro',
    file: '/ws/.kiroignore',
    without: braces,
    beside: { '/ws/.vscode/settings.json': '{"kiroAgent.agentIgnoreFiles":[".kiroignore"]}' },
  },
  { agent: 'kiro', file: '/home/me/.kiro/settings/kiroignore' },
  {
    agent: 'warp',
    file: '/ws/.warpindexingignore',
    without: braces,
    channel: 'index',
    covered: 'unknown',
    because: indexOnly,
  },
];

function effect(reader: ReaderCase, path: string): Effect {
  const isHidden = path.startsWith('.') && reader.dotFiles !== undefined;
  const { channel, because, covered = 'blocked' }: Partial<ReaderCase> = isHidden ? reader.dotFiles : reader;
  return {
    path: `/ws/${path}`,
    before: 'open',
    after: covered,
    ...(channel === undefined ? {} : { channel }),
    ...(because === undefined ? {} : { because }),
  };
}

function proofsOf(reader: ReaderCase): readonly Proof[] {
  const { agent, file, beside, without = [] } = reader;
  const tree = (text: string): Tree => ({ ...beside, [file]: `x\n${text}\ny\n` });
  const opposite = effect(reader, shutIn.path);
  const all: readonly Proof[] = [
    ...shapes.map(({ code, dead, near, path, beside: around }) => ({
      code,
      dead: { ...around, ...tree(dead) },
      near: { ...around, ...tree(near) },
      ...(path === null ? {} : { proves: effect(reader, path) }),
    })),
    {
      code: 'exception-in-ignored-folder',
      dead: tree(shutIn.dead),
      near: tree(shutIn.near),
      contrast: { ...opposite, before: opposite.after, after: opposite.before },
    },
  ];
  // An agent reads all its files alike, so its first one stands for the shapes.
  const isFirst = readers.find((other) => other.agent === agent) === reader;
  return all
    .filter(({ code }) => (isFirst ? !without.includes(code) : code === 'leading-dot-slash'))
    .map((proof) => ({ ...proof, code: `${agent}/${proof.code}`, options: inGit }));
}

/** Lines of ignore files: each shape for each agent, and each file of the agent. */
export const ignoreLineProofs: readonly Proof[] = readers.flatMap(proofsOf);
