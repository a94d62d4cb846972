import { describe, expect, it } from 'vitest';
import { codes, lint, type LintOptions, type Tree } from '../../../test/support/lint-stage';

const mac = { platform: 'darwin', home: '/Users/me' } as const;
const kiroSettings = '{"kiroAgent.agentIgnoreFiles":[".gitignore",".kiroignore"]}';

interface Row {
  readonly agent: string;
  readonly code: string;
  readonly tree: Tree;
  /** The same with a difference that makes it sound. */
  readonly nearMiss: Tree;
  readonly options?: LintOptions;
}

/** Files that are not read, or do less than their name promises. Sources stand in the tables. */
const rows: readonly Row[] = [
  {
    agent: 'cline',
    code: 'clineignore',
    tree: { '/ws/.clineignore': '.env' },
    nearMiss: { '/ws/.clineignore': '# x\n' },
  },
  {
    agent: 'cline-cli',
    code: 'clineignore',
    tree: { '/ws/.clineignore': '.env' },
    nearMiss: { '/ws/.clinerules': 'x' },
  },
  { agent: 'goose', code: 'gooseignore', tree: { '/ws/.gooseignore': '.env' }, nearMiss: { '/ws/.gooseignore': '' } },
  {
    agent: 'goose',
    code: 'gooseignore',
    tree: { '/home/me/.config/goose/.gooseignore': '.env' },
    nearMiss: { '/home/me/.config/goose/config.yaml': 'x' },
  },
  { agent: 'codex', code: 'codexignore', tree: { '/ws/.codexignore': '.env' }, nearMiss: { '/ws/.codexignore': '\n' } },
  {
    agent: 'github-copilot',
    code: 'copilotignore',
    tree: { '/ws/.copilotignore': '.env' },
    nearMiss: { '/ws/.gitignore': '.env' },
  },
  { agent: 'copilot-cli', code: 'copilotignore', tree: { '/ws/.copilotignore': '.env' }, nearMiss: {} },
  {
    agent: 'kilo-code',
    code: 'kiloignore',
    tree: { '/ws/.kiloignore': '.env' },
    nearMiss: { '/ws/.kilocodeignore': '.env' },
  },
  {
    agent: 'kilo-code',
    code: 'foreign-ignore-file',
    tree: { '/ws/.rooignore': '.env', '/ws/kilo.json': '{}' },
    nearMiss: { '/ws/.rooignore': '.env' },
  },
  {
    agent: 'kilo-code',
    code: 'foreign-ignore-file',
    tree: { '/ws/.clineignore': '.env', '/ws/.kilo/x': '' },
    nearMiss: { '/ws/.clineignore': '.env', '/ws/.kilo/x': '', '/ws/.kilocodeignore': '.env' },
  },
  {
    agent: 'kilo-code',
    code: 'old-config-file',
    tree: { '/ws/.kilocode/config.json': '{"permission":{}}' },
    nearMiss: { '/ws/.kilo/kilo.json': '{"permission":{}}' },
  },
  {
    agent: 'qwen-code',
    code: 'foreign-ignore-file',
    tree: { '/ws/.geminiignore': '.env', '/ws/QWEN.md': '' },
    nearMiss: { '/ws/.geminiignore': '.env' },
  },
  {
    agent: 'opencode',
    code: 'opencodeignore',
    tree: { '/ws/.opencodeignore': '.env' },
    nearMiss: { '/ws/.ignore': '.env' },
  },
  {
    agent: 'kiro',
    code: 'kiroignore-not-listed',
    tree: { '/ws/.kiroignore': '.env' },
    nearMiss: { '/ws/.kiroignore': '.env', '/ws/.vscode/settings.json': kiroSettings },
  },
  {
    agent: 'kiro',
    code: 'kiroignore-not-listed',
    tree: { '/ws/.kiroignore': '.env', '/ws/.vscode/settings.json': '{"kiroAgent.agentIgnoreFiles":[]}' },
    nearMiss: {
      '/ws/.kiroignore': '.env',
      '/Users/me/Library/Application Support/Kiro/User/settings.json': kiroSettings,
    },
    options: mac,
  },
  { agent: 'crush', code: 'search-only', tree: { '/ws/.crushignore': '.env' }, nearMiss: { '/ws/.gitignore': '.env' } },
  {
    agent: 'warp',
    code: 'index-only',
    tree: { '/ws/.warpindexingignore': 'a' },
    nearMiss: { '/ws/.warpindexingignore': '' },
  },
  {
    agent: 'augment',
    code: 'index-only',
    tree: { '/ws/.augmentignore': 'a' },
    nearMiss: { '/ws/.augmentignore': '#' },
  },
  { agent: 'trae', code: 'index-only', tree: { '/ws/.trae/.ignore': 'a' }, nearMiss: { '/ws/.ignore': 'a' } },
  { agent: 'continue', code: 'index-only', tree: { '/ws/.continueignore': 'a' }, nearMiss: { '/ws/src/x': '' } },
  { agent: 'continue-cli', code: 'no-effect', tree: { '/home/me/.continue/.continueignore': 'a' }, nearMiss: {} },
  { agent: 'junie', code: 'asks-only', tree: { '/ws/.aiignore': 'a' }, nearMiss: { '/ws/.aiignore': '# a' } },
  {
    agent: 'gemini-code-assist',
    code: 'empty-aiexclude',
    tree: { '/ws/.aiexclude': '' },
    nearMiss: { '/ws/.aiexclude': 'a' },
  },
  {
    agent: 'cursor-cli',
    code: 'ask-list',
    tree: { '/ws/.cursor/cli.json': '{"permissions":{"ask":["Read(.env)"]}}' },
    nearMiss: { '/ws/.cursor/cli.json': '{"permissions":{"deny":["Read(.env)"],"ask":[]}}' },
  },
  {
    agent: 'zed',
    code: 'negation',
    tree: { '/ws/.zed/settings.json': '// mine\n{"private_files":["**/.env","!**/.env.example"]}' },
    nearMiss: { '/ws/.zed/settings.json': '{"private_files":["**/.env"]}' },
  },
  {
    agent: 'zed',
    code: 'empty-list',
    tree: { '/home/me/.config/zed/settings.json': '{"private_files":[]}' },
    nearMiss: { '/home/me/.config/zed/settings.json': '{"theme":"x"}' },
  },
];

describe('files and lists that do less than they promise', () => {
  it.each(rows)('$agent: $code', ({ agent, code, tree, nearMiss, options }) => {
    expect(codes(tree, { ...options, agents: [agent] })).toContain(code);
    expect(codes(nearMiss, { ...options, agents: [agent] })).not.toContain(code);
  });

  it('the first line with a pattern is the place', () => {
    expect(lint({ '/ws/.clineignore': '# c\n\n  secrets/\n' }, { agents: ['cline'] })[0]?.range).toEqual({
      startLine: 3,
      startColumn: 1,
      endLine: 3,
      endColumn: 11,
    });
  });
});
