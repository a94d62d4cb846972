import type { LintOptions } from '../../../../test/support/lint-stage';
import { guards, inGit, type Idle, type Proof } from './proof';

const mac: LintOptions = { platform: 'darwin', home: '/Users/me' };
const idle: Idle = { path: '/ws/a.txt' };
const kiroSettings = '{"kiroAgent.agentIgnoreFiles":[".gitignore",".kiroignore"]}';
const kiroUserSettings = '/Users/me/Library/Application Support/Kiro/User/settings.json';

/** Files that are not read at all; with its line turned into a comment a list promises nothing. */
const inertLists: readonly (readonly [code: string, file: string])[] = [
  ['cline/clineignore', '/ws/.clineignore'],
  ['cline-cli/clineignore', '/ws/.clineignore'],
  ['goose/gooseignore', '/ws/.gooseignore'],
  ['goose/gooseignore', '/home/me/.config/goose/.gooseignore'],
  ['codex/codexignore', '/ws/.codexignore'],
  ['github-copilot/copilotignore', '/ws/.copilotignore'],
  ['copilot-cli/copilotignore', '/ws/.copilotignore'],
  ['kilo-code/kiloignore', '/ws/.kiloignore'],
  ['opencode/opencodeignore', '/ws/.opencodeignore'],
  ['continue-cli/no-effect', '/ws/.continueignore'],
  ['continue-cli/no-effect', '/home/me/.continue/.continueignore'],
];

/** Files that hide from other channels than the file tool. */
const partialLists: readonly (readonly [code: string, file: string])[] = [
  ['crush/search-only', '/ws/.crushignore'],
  ['warp/index-only', '/ws/.warpindexingignore'],
  ['augment/index-only', '/ws/.augmentignore'],
  ['trae/index-only', '/ws/.trae/.ignore'],
  ['continue/index-only', '/ws/.continueignore'],
  ['continue/index-only', '/home/me/.continue/.continueignore'],
];

/** Files that are dead by what stands, or does not stand, beside them. */
const placed: readonly Proof[] = [
  ...['.kilo/x', '.kilocode/x', 'kilo.json', 'kilo.jsonc'].map((sign) => ({
    code: 'kilo-code/foreign-ignore-file',
    dead: { '/ws/.rooignore': 'a.txt', [`/ws/${sign}`]: '{}' },
    near: { '/ws/.rooignore': 'a.txt' },
    idle,
  })),
  {
    code: 'kilo-code/foreign-ignore-file',
    dead: { '/ws/.clineignore': 'a.txt', '/ws/.kilo/x': '' },
    near: { '/ws/.clineignore': 'a.txt', '/ws/.kilo/x': '', '/ws/.kilocodeignore': 'a.txt' },
    options: inGit,
    contrast: guards('/ws/a.txt'),
  },
  {
    code: 'kilo-code/old-config-file',
    dead: { '/ws/.kilocode/config.json': '{"permission":{"read":{"a.txt":"deny"}}}' },
    near: { '/ws/.kilo/kilo.json': '{"permission":{"read":{"a.txt":"deny"}}}' },
    options: inGit,
    contrast: guards('/ws/a.txt'),
  },
  {
    code: 'qwen-code/foreign-ignore-file',
    dead: { '/ws/.geminiignore': 'a.txt', '/ws/QWEN.md': '' },
    near: { '/ws/.geminiignore': 'a.txt' },
    idle,
  },
  ...['.qwenignore', '.agentignore', '.aiignore'].map((live) => ({
    code: 'qwen-code/foreign-ignore-file',
    dead: { '/ws/.geminiignore': 'a.txt', '/ws/.qwen/x': '' },
    near: { '/ws/.geminiignore': 'a.txt', '/ws/.qwen/x': '', [`/ws/${live}`]: 'a.txt' },
    contrast: guards('/ws/a.txt'),
  })),
  {
    code: 'kiro/kiroignore-not-listed',
    dead: { '/ws/.kiroignore': 'a.txt' },
    near: { '/ws/.kiroignore': 'a.txt', '/ws/.vscode/settings.json': kiroSettings },
    contrast: guards('/ws/a.txt'),
  },
  {
    code: 'kiro/kiroignore-not-listed',
    dead: { '/ws/.kiroignore': 'a.txt', [kiroUserSettings]: '{"kiroAgent.agentIgnoreFiles":[]}' },
    near: { '/ws/.kiroignore': 'a.txt', [kiroUserSettings]: kiroSettings },
    options: mac,
    contrast: guards('/ws/a.txt'),
  },
  {
    code: 'gemini-code-assist/empty-aiexclude',
    dead: { '/ws/.aiexclude': '' },
    near: { '/ws/.aiexclude': '#' },
    idle,
  },
  {
    code: 'junie/asks-only',
    dead: { '/ws/.aiignore': 'a.txt\n' },
    near: { '/ws/.aiignore': '# a.txt\n' },
    contrast: { path: '/ws/a.txt', before: 'asks', after: 'open' },
  },
];

function listProof(code: string, file: string): Proof {
  return { code, dead: { [file]: 'a.txt\n' }, near: { [file]: '# a.txt\n' } };
}

/** Files that are not read, or do less than their name promises. */
export const fileProofs: readonly Proof[] = [
  ...inertLists.map(([code, file]) => ({ ...listProof(code, file), idle })),
  ...partialLists.map(([code, file]) => ({ ...listProof(code, file), idle: { ...idle, channels: ['read'] as const } })),
  ...placed,
];
