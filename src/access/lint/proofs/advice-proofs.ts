import type { Proof } from './proof';

/** Agents and the files of instructions that each is given. */
const files: readonly (readonly [agent: string, ...files: readonly string[]])[] = [
  ['claude-code', '/ws/CLAUDE.md', '/ws/CLAUDE.local.md', '/ws/.claude/CLAUDE.md', '/home/me/.claude/CLAUDE.md'],
  ['gemini-cli', '/ws/GEMINI.md', '/home/me/.gemini/GEMINI.md'],
  ['qwen-code', '/ws/QWEN.md', '/home/me/.qwen/QWEN.md'],
  ['codex', '/ws/AGENTS.md', '/home/me/.codex/AGENTS.md'],
  ['opencode', '/ws/AGENTS.md'],
  ['cursor', '/ws/.cursorrules', '/ws/AGENTS.md'],
  ['roo-code', '/ws/AGENTS.md', '/ws/.roorules'],
  ['github-copilot', '/ws/.github/copilot-instructions.md', '/ws/AGENTS.md'],
  ['devin-desktop', '/ws/.windsurfrules', '/ws/AGENTS.md'],
  ['cline', '/ws/.clinerules'],
];

/** A wish that nothing enforces; which sentences are one is told beside the rule. */
export const adviceProofs: readonly Proof[] = files.flatMap(([agent, ...paths]) =>
  paths.map((path) => ({
    code: `${agent}/advice-only`,
    dead: { [path]: 'Never read .env\n' },
    near: { [path]: 'Never commit .env\n' },
    idle: { path: '/ws/.env' },
  })),
);
