import type { PresenceSigns } from '../../presence';

/** Signs of Qwen Code: its program, the editor companion, its sessions. */
export const presence: PresenceSigns = {
  programs: ['qwen'],
  extensions: ['qwenlm.qwen-code-vscode-ide-companion'],
  logs: {
    linux: ['~/.qwen/tmp', '~/.qwen/projects'],
    darwin: ['~/.qwen/tmp', '~/.qwen/projects'],
    win32: ['~\\.qwen\\tmp', '~\\.qwen\\projects'],
  },
  workspaceFiles: ['.qwen', '.qwenignore', '.agentignore', '.aiignore', 'QWEN.md'],
};
