import { mcpServers, open } from '../../channel-rules';
import { defineAgent } from '../../define-agent';
import { editorSettings } from '../../editor-settings';
import { sandboxedShell, sandboxPage } from './sandbox';

const note =
  'Only content exclusion, which an organisation sets on the server, could hold it back; that cannot be seen from here.';

/** GitHub Copilot in VS Code: chat, agent and completions. Files are held back on the server only, commands by a sandbox. */
export const githubCopilot = defineAgent({
  id: 'github-copilot',
  name: 'GitHub Copilot',
  evidence: {
    how: 'docs',
    date: '2026-11-22',
    sources: [
      'https://docs.github.com/en/copilot/concepts/security-governance-and-network-settings/content-exclusion',
      'https://docs.github.com/en/copilot/how-tos/configure-content-exclusion/exclude-content-from-copilot',
      'https://github.com/microsoft/vscode-copilot-chat',
      'https://github.com/microsoft/vscode/issues/296258',
      sandboxPage,
    ],
  },
  presence: {
    extensions: ['github.copilot', 'github.copilot-chat'],
    logs: {
      linux: ['~/.config/Code/User/globalStorage/github.copilot-chat'],
      darwin: ['~/Library/Application Support/Code/User/globalStorage/github.copilot-chat'],
      win32: ['~\\AppData\\Roaming\\Code\\User\\globalStorage\\github.copilot-chat'],
    },
    workspaceFiles: ['.github/copilot-instructions.md', '.copilotignore'],
  },
  channels(reader) {
    return {
      read: open(note),
      search: open(note),
      mention: open(note),
      editor: open(note),
      shell: sandboxedShell(reader, editorSettings(reader, 'Code')),
      index: open(note),
      mcp: mcpServers(reader, ['.vscode/mcp.json'], ['servers']),
    };
  },
});
