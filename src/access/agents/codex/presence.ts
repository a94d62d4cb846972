import type { PresenceSigns } from '../../presence';

/** Signs of Codex: its program, the editor extension, the desktop application, its sessions. */
export const presence: PresenceSigns = {
  programs: ['codex'],
  extensions: ['openai.chatgpt'],
  places: { darwin: ['/Applications/Codex.app', '~/Applications/Codex.app'] },
  logs: {
    linux: ['~/.codex/sessions', '~/.codex/log'],
    darwin: ['~/.codex/sessions', '~/.codex/log'],
    win32: ['~\\.codex\\sessions', '~\\.codex\\log'],
  },
  workspaceFiles: ['.codex/config.toml'],
};
